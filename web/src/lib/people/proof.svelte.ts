/** Before a heavy act: was it proved within the last minutes who holds this phone, or is it asked for now? */
import { get, post, type Outcome, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';

type Second = Answer<'SecondFactor'>;
/** `ok`: go on. Otherwise what went wrong; nothing where it was only not wanted any more. */
export type Proved = { ok: true } | { ok: false; problem?: Problem };

class Proof {
  /** What is asked for just now: the app's code, or the password where no second step is set up. */
  asked = $state<'code' | 'password'>();
  /** Its sheet is loaded when it is first asked for, and stays. */
  loaded = $state(false);
  private settle: ((proved: Proved) => void) | undefined;

  async ensure(): Promise<Proved> {
    const outcome = await get<Second>('/api/my/second-factor');
    if (!outcome.ok) return { ok: false, problem: outcome.problem };
    if (outcome.value.fresh) return { ok: true };
    this.end({ ok: false });
    this.loaded = true;
    this.asked = outcome.value.on ? 'code' : 'password';
    return new Promise((settle) => (this.settle = settle));
  }

  /** Sends what was typed; whoever waits goes on once it fits. */
  async tell(typed: string): Promise<Outcome<Second>> {
    const outcome = await post<Second>('/api/my/proof', this.asked === 'code' ? { code: typed } : { password: typed });
    if (outcome.ok) this.end({ ok: true });
    return outcome;
  }

  end(proved: Proved) {
    const settle = this.settle;
    this.settle = undefined;
    this.asked = undefined;
    settle?.(proved);
  }
}

export const proof = new Proof();
