/** The local contexts of a plan with the versions that they come from, and what the school has of them now. No DOM. */
import { named, newerFor, packsIn, packsReading, versionReading } from '$lib/contexts/city-packs';
import type { PlanDesk } from './plan-desk.svelte';

export class PlanContexts {
  ids = $derived.by(() => [...new Set(this.desk.body.contexts)]);
  packs = $derived.by(() => packsReading(this.desk.school));
  taken = $derived(this.packs.value?.taken ?? []);
  /** Versions that the plan names and the school has no more. */
  older = $derived.by(() => (this.packs.value ? packsIn(this.ids).filter((pack) => !this.taken.some((one) => one.head.id === pack)) : []).map((pack) => versionReading(this.desk.school, pack)));
  known = $derived([...this.taken, ...this.older.flatMap((one) => (one.value ? [one.value] : []))]);
  newer = $derived(newerFor(this.ids, this.known, this.taken));
  /** Of these a tap may bring the later words. */
  movable = $derived(this.newer.filter((one) => one.contexts.some((context) => !context.gone)));

  constructor(readonly desk: PlanDesk) {}

  /** In effects of their own: what the plan names is known before what the school has is. */
  openPacks() {
    void this.packs.open();
  }
  openOlder() {
    for (const one of this.older) void one.open();
  }

  find(id: string) {
    const { context, pack } = named(id);
    const from = this.known.find((one) => one.head.id === pack);
    const text = from?.pack.contexts.find((one) => one.id === context);
    return from && text ? { head: from.head, text } : undefined;
  }
  /** The school's version in which a context is no more. */
  goneIn(id: string): number | undefined {
    return this.newer.find((one) => one.contexts.some((each) => each.id === id && each.gone))?.head.number;
  }
}
