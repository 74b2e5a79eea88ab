/** A mitra judges by a link: each tap is sent at once, and tried again until it is in. */
import { call, post, type Problem } from '$lib/api/client';
import { judged, nextAfter, nextOpen } from '$lib/depth/judging';
import type { PartnerWork } from '$lib/depth/types';

const retryFirstMs = 2_000;
const retryMostMs = 60_000;

export class PartnerDesk {
  view = $state.raw<PartnerWork>();
  problem = $state.raw<Problem>();
  offline = $state(false);
  /** Levels that the server has not confirmed, the newest of each piece of work. */
  private waiting = $state.raw<ReadonlyMap<string, number | null>>(new Map());
  private at = $state<number>();
  private sending = false;

  constructor(readonly key: string) {}

  total = $derived(this.view?.works.length ?? 0);
  done = $derived(this.view ? judged(this.view.works) : 0);
  place = $derived(this.view ? Math.min(this.at ?? nextOpen(this.view.works, 0), Math.max(0, this.total - 1)) : 0);
  current = $derived(this.view?.works[this.place]);
  unsent = $derived(this.waiting.size);

  async open(): Promise<void> {
    const outcome = await post<PartnerWork>('/api/partner', { key: this.key }, { quiet: true });
    this.offline = !outcome.ok && outcome.offline;
    this.problem = outcome.ok || outcome.offline ? undefined : outcome.problem;
    if (!outcome.ok) return;
    this.view = outcome.value;
    for (const [work, level] of this.kept()) this.note(work, level);
    void this.send();
  }

  /** A level, or null to take it back. Goes on to the next answer that waits. */
  judge(level: number | null) {
    const one = this.current;
    if (!one || !this.view || one.level === level) return;
    // Where no answer was picked, the place moves on by itself once this one has its level.
    const here = this.place;
    this.note(one.work, level);
    void this.send();
    if (level !== null) this.at = nextAfter(this.view.works, here);
  }

  private note(work: string, level: number | null) {
    if (!this.view?.works.some((one) => one.work === work)) return;
    this.view = { ...this.view, works: this.view.works.map((one) => (one.work === work ? { ...one, level } : one)) };
    this.wait(new Map(this.waiting).set(work, level));
  }

  /** What waits is in this tab's own store, too: a page that is loaded anew forgets no tap. */
  private wait(waiting: ReadonlyMap<string, number | null>) {
    this.waiting = waiting;
    if (waiting.size === 0) sessionStorage.removeItem(this.store);
    else sessionStorage.setItem(this.store, JSON.stringify([...waiting]));
  }
  private get store() {
    return `selami-mitra:${this.key}`;
  }
  private kept(): [string, number | null][] {
    return JSON.parse(sessionStorage.getItem(this.store) ?? '[]') as [string, number | null][];
  }

  step(by: number) {
    this.at = Math.min(Math.max(0, this.place + by), Math.max(0, this.total - 1));
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    for (let wait = retryFirstMs; this.waiting.size > 0 && !this.problem; ) {
      const [work, level] = [...this.waiting][0]!;
      const outcome = await call('PUT', '/api/partner/level', { body: { key: this.key, work, level }, quiet: true });
      if (outcome.ok) {
        wait = retryFirstMs;
        // Tapped anew meanwhile, the newer level still waits.
        if (this.waiting.get(work) === level) this.wait(new Map([...this.waiting].filter(([one]) => one !== work)));
      } else if (outcome.offline || outcome.status >= 500 || outcome.status === 429) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        wait = Math.min(retryMostMs, wait * 2);
      } else {
        this.problem = outcome.problem;
      }
    }
    this.sending = false;
  }
}
