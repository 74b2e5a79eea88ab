/**
 * What helps beside the question itself. All of it is off until the teacher turns it on, and never more than one at a time: it stays
 * on this phone, for this account.
 */
import { keepCopy, readCopy } from '$lib/local/reads.svelte';

export const helps = ['none', 'twin', 'sure', 'timer', 'voices', 'wait', 'moves'] as const;
export type Help = (typeof helps)[number];

const key = 'local:asking-help';

export class AskingHelp {
  chosen = $state<Help>('none');

  constructor(private readonly account: string) {}

  async open(): Promise<void> {
    const kept = (await readCopy<Help>(this.account, key))?.value;
    if (kept && helps.includes(kept)) this.chosen = kept;
  }

  choose(help: Help) {
    this.chosen = help;
    void keepCopy(this.account, key, help, Date.now());
  }
}
