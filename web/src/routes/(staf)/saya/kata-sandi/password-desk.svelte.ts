/** One's own password, changed by whoever knows the old one. */
import type { Problem } from '$lib/api/client';
import { bringSeal } from '$lib/carry/seal-kept';
import { wrongWith, type Wrong } from '$lib/people/password';
import { tellPhone } from '$lib/people/this-phone';
import { session } from '$lib/session.svelte';

export class PasswordDesk {
  current = $state('');
  password = $state('');
  again = $state('');
  busy = $state(false);
  done = $state(false);
  wrong = $state<Wrong>();
  wrongCurrent = $state(false);
  problem = $state.raw<Problem>();
  /** Sent, and the answer never came: it may be changed or not. */
  cutOff = $state(false);

  async change() {
    this.wrongCurrent = this.cutOff = this.done = false;
    this.problem = undefined;
    this.wrong = wrongWith(this.password, this.again);
    if (this.wrong) return;
    this.busy = true;
    const outcome = await session.changePassword(this.current, this.password);
    if (outcome.ok) await this.changed(outcome.value.person.id);
    else if (outcome.offline) this.cutOff = true;
    else if (outcome.problem.code === 'auth.password_wrong') this.wrongCurrent = true;
    else this.problem = outcome.problem;
    this.busy = false;
  }

  /** The phone has a new session: its key for carried work is another, and the list of phones does not know it yet. */
  private async changed(account: string) {
    this.current = this.password = this.again = '';
    this.done = true;
    await bringSeal(account);
    await tellPhone(account);
  }
}
