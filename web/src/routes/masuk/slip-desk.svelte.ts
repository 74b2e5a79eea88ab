/** A printed slip: look whose it is, then choose a password. */
import { post, type Problem } from '$lib/api/client';
import type { Slip } from '$lib/api/types';
import { wrongWith, type Wrong } from '$lib/people/password';
import { session } from '$lib/session.svelte';
import { isSecond } from './second';

export class SlipDesk {
  code = $state('');
  slip = $state.raw<Slip>();
  password = $state('');
  again = $state('');
  /** Of the second step, where the account has one. */
  second = $state('');
  asked = $state(false);
  busy = $state(false);
  problem = $state.raw<Problem>();
  wrong = $state<Wrong>();
  /** The server's states: open, used, expired. Only an open slip makes a password. */
  usable = $derived(this.slip?.state === 'open');

  async look() {
    this.problem = undefined;
    this.busy = true;
    const outcome = await post<Slip>('/api/slips/look', { code: this.code.trim() });
    this.busy = false;
    if (outcome.ok) this.slip = outcome.value;
    else this.problem = outcome.problem;
  }

  /** True when the person is signed in. */
  async redeem(): Promise<boolean> {
    this.problem = undefined;
    this.wrong = wrongWith(this.password, this.again);
    if (this.wrong) return false;
    this.busy = true;
    const outcome = await session.redeem(this.code.trim(), this.password, this.second.trim());
    this.busy = false;
    if (outcome.ok) return true;
    this.asked ||= isSecond(outcome.problem);
    this.problem = outcome.problem;
    return false;
  }

  forget() {
    this.slip = undefined;
    this.code = '';
    this.password = '';
    this.again = '';
    this.problem = undefined;
  }
}
