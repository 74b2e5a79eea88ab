/** Comparing pieces of other schools by one thumb; offline through the outbox. */
import { serverNow } from '$lib/clock';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Pairs, Side } from '../../types';
import { overlaid, waiting, Watch, type ChoiceBody } from './pairs';

const storeOf = (round: string) => `pairs ${round}`;

function madeBefore(round: string): Record<string, Side | null> {
  try {
    return JSON.parse(sessionStorage.getItem(storeOf(round)) ?? '{}') as Record<string, Side | null>;
  } catch {
    return {}; // a browser without a store, or something else under this name
  }
}

export class PairDesk {
  /** Choices made here: they stay in front when the outbox has sent them and the server's copy is still the old one, also after a reload. */
  private here = $state<Record<string, Side | null>>({});
  /** Pairs chosen on this visit, the newest last: what undoing takes back. */
  private made = $state<string[]>([]);
  /** Where learning, a chosen pair stays until its reader goes on. */
  private stays = $state<string>();
  readonly watch = new Watch();

  constructor(
    readonly round: string,
    readonly reading: Reading<Pairs>
  ) {
    this.here = madeBefore(round);
  }

  get path() {
    return `/api/rounds/${this.round}/choices/`;
  }
  pairs = $derived.by(() => overlaid(this.reading.value?.pairs ?? [], this.path, outbox.unsent, this.here));
  total = $derived(this.pairs.length);
  closed = $derived.by(() => this.reading.value?.closed ?? false);
  learning = $derived.by(() => this.reading.value?.way === 'belajar');
  place = $derived.by(() => {
    const held = this.stays === undefined ? -1 : this.pairs.findIndex((one) => one.pair === this.stays);
    return held >= 0 ? held : waiting(this.pairs);
  });
  current = $derived(this.pairs[this.place]);
  canUndo = $derived(this.made.length > 0 && !this.closed);

  choose(side: Side) {
    const one = this.current;
    if (!one || this.closed || one.chosen !== null) return; // a second thought goes by taking it back
    this.say(one.pair, side);
    this.made = [...this.made, one.pair];
    if (this.learning) this.stays = one.pair;
  }
  next() {
    this.stays = undefined;
  }
  undo() {
    const last = this.made.at(-1);
    if (last === undefined || this.closed) return;
    this.made = this.made.slice(0, -1);
    this.stays = undefined;
    this.say(last, null);
  }

  private say(pair: string, chosen: Side | null) {
    this.here[pair] = chosen;
    try {
      sessionStorage.setItem(storeOf(this.round), JSON.stringify(this.here));
    } catch {
      // Full, or there is none: until the list comes anew a sent choice may then look open; made again, it counts once.
    }
    const body: ChoiceBody = { pair, chosen, took_ms: chosen === null ? 0 : Math.min(this.watch.took(performance.now()), 86_400_000), at: serverNow() };
    outbox.send({ method: 'PUT', path: this.path + newId('choice'), body });
  }
}
