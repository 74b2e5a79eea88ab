/** Judging pieces of other schools by one thumb; offline through the outbox. */
import { serverNow } from '$lib/clock';
import { judged, nextAfter, nextOpen } from '$lib/depth/judging';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Tasks } from '../../types';

interface LevelBody {
  piece: string;
  level: number | null;
}

export class TogetherDesk {
  /** Levels chosen here: they stay in front when the outbox has sent them and the server's copy is still the old one. */
  private chosen = $state<Record<string, number | null>>({});
  private at = $state<number>();

  constructor(
    readonly round: string,
    readonly reading: Reading<Tasks>
  ) {}

  private get path() {
    return `/api/rounds/${this.round}/judgements/`;
  }
  tasks = $derived.by(() => {
    const unsent = new Map<string, number | null>();
    for (const { path, body } of outbox.unsent) {
      if (path.startsWith(this.path)) unsent.set((body as LevelBody).piece, (body as LevelBody).level);
    }
    return (this.reading.value?.tasks ?? []).map((one) => {
      const level = one.piece in this.chosen ? this.chosen[one.piece]! : unsent.has(one.piece) ? unsent.get(one.piece)! : one.level;
      return { ...one, level };
    });
  });
  total = $derived(this.tasks.length);
  done = $derived(judged(this.tasks));
  place = $derived(Math.min(this.at ?? nextOpen(this.tasks, 0), Math.max(0, this.total - 1)));
  current = $derived(this.tasks[this.place]);

  /** A level, or null to take it back. Goes on to the next piece that waits. */
  judge(level: number | null) {
    const one = this.current;
    if (!one || one.level === level || this.reading.value?.closed) return;
    // Where no piece was picked, the place moves on by itself once this one has its level.
    const here = this.place;
    this.chosen[one.piece] = level;
    outbox.send({ method: 'PUT', path: this.path + newId('judgement'), body: { piece: one.piece, level, at: serverNow() } });
    this.at = level === null ? here : nextAfter(this.tasks, here);
  }

  step(by: number) {
    this.at = Math.min(Math.max(0, this.place + by), Math.max(0, this.total - 1));
  }
}
