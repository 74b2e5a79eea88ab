/** The own second step: set up on a phone, ten codes to print, taken off again. */
import { get, post, type Outcome, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import { proof } from '$lib/people/proof.svelte';
import { session } from '$lib/session.svelte';

type Second = Answer<'SecondFactor'>;
type SetUp = Answer<'SecondFactorSetUp'>;
type Codes = Answer<'SecondFactorCodes'>;

export class SecondDesk {
  second = $state.raw<Second>();
  /** Shown until its first code is typed. */
  setUp = $state.raw<SetUp>();
  /** Shown once. */
  codes = $state.raw<string[]>([]);
  /** They are the first ones: it has just been switched on. */
  fresh = $state(false);
  typed = $state('');
  busy = $state(false);
  problem = $state.raw<Problem>();
  /** Sent, and the answer never came: it may have happened or not. */
  cutOff = $state(false);

  async look() {
    await this.ask(() => get<Second>('/api/my/second-factor'), (second) => (this.second = second));
  }

  begin = () => this.heavy(() => post<SetUp>('/api/my/second-factor'), (setUp) => (this.setUp = setUp));

  confirm = () =>
    this.ask(() => post<Codes>('/api/my/second-factor/confirmation', { code: this.typed.trim() }), (made) => {
      this.setUp = undefined;
      this.typed = '';
      this.fresh = true;
      this.show(made);
      // Where the city asks for it, the desk opens now.
      if (session.me?.second_first) void session.refresh();
    });

  renew = () => this.heavy(() => post<Codes>('/api/my/second-factor/codes'), (made) => ((this.fresh = false), this.show(made)));

  off = () => this.heavy(() => post<Second>('/api/my/second-factor/off'), (second) => (this.second = second));

  private show(made: Codes) {
    this.codes = made.codes;
    this.second = made.second;
  }

  private async heavy<T>(call: () => Promise<Outcome<T>>, then: (value: T) => void) {
    const proved = await proof.ensure();
    if (proved.ok) await this.ask(call, then);
    else this.problem = proved.problem;
  }

  private async ask<T>(call: () => Promise<Outcome<T>>, then: (value: T) => void) {
    this.problem = undefined;
    this.cutOff = false;
    this.busy = true;
    const outcome = await call();
    this.busy = false;
    if (outcome.ok) then(outcome.value);
    else if (outcome.offline && this.second) this.cutOff = true;
    else this.problem = outcome.problem;
  }
}
