/**
 * How much longer than usual a class gets to talk and to think: pupils with special needs, and whoever learns in a second language.
 * Stays on this phone, by class. A plan's minutes are not touched: they were planned for this very class.
 */
import { keepCopy, readCopy } from '$lib/local/reads.svelte';

export const paces = [1, 1.5, 2] as const;
export type Times = (typeof paces)[number];

/** What a class has until its teacher says otherwise. */
export const usualPace = (level: string): Times => (level === 'slb' ? 1.5 : 1);

export class Pace {
  times = $state<Times>(1);
  private group = '';

  constructor(private readonly account: string) {}

  private get key() {
    return `local:pace/${this.group}`;
  }

  async open(group: { id: string; level: string }): Promise<void> {
    this.group = group.id;
    const kept = (await readCopy<Times>(this.account, this.key))?.value;
    this.times = kept && paces.includes(kept) ? kept : usualPace(group.level);
  }

  choose(times: Times) {
    this.times = times;
    void keepCopy(this.account, this.key, times, Date.now());
  }
}
