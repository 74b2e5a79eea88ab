/** Judging pieces of other schools by one thumb; offline through the outbox. */
import type { Problem } from '$lib/api/client';
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
  /** Why, as it is written here; sent when its level is chosen or the next piece comes. */
  private reasons = $state<Record<string, string>>({});

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

  get reason(): string {
    const one = this.current;
    return one ? (this.reasons[one.piece] ?? one.because) : '';
  }
  set reason(words: string) {
    if (this.current) this.reasons[this.current.piece] = words;
  }
  /** Apart from the level, so that no word can hold it up. */
  keepReason() {
    const one = this.current;
    const words = one && this.reasons[one.piece]?.trim();
    if (!one || words === undefined || words === (this.kept[one.piece] ?? one.because) || this.reading.value?.closed) return;
    this.kept[one.piece] = words;
    const { outcome } = outbox.send({ method: 'PUT', path: `/api/rounds/${this.round}/pieces/${one.piece}/reason`, body: { words, at: serverNow() }, key: `reason ${one.piece}` });
    void outcome.then((said) => (this.refused = said.end === 'refused' ? said.problem : undefined));
  }
  /** Why the last reason was not taken: it may name somebody. */
  refused = $state.raw<Problem>();
  private kept: Record<string, string> = {};

  /** A level, or null to take it back. Goes on to the next piece that waits. */
  judge(level: number | null) {
    const one = this.current;
    if (!one || one.level === level || this.reading.value?.closed) return;
    this.keepReason();
    // Where no piece was picked, the place moves on by itself once this one has its level.
    const here = this.place;
    this.chosen[one.piece] = level;
    outbox.send({ method: 'PUT', path: this.path + newId('judgement'), body: { piece: one.piece, level, at: serverNow() } });
    this.at = level === null ? here : nextAfter(this.tasks, here);
  }

  step(by: number) {
    this.keepReason();
    this.at = Math.min(Math.max(0, this.place + by), Math.max(0, this.total - 1));
  }
}
