/** Judging by one thumb: which answer is in front, what its level is, the next one. Offline through the outbox. */
import { serverNow } from '$lib/clock';
import { judged, nextOpen, overlaid, pieces, type Piece } from '$lib/depth/judging';
import type { QuestionWork } from '$lib/depth/types';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';

export class JudgeDesk {
  names = $state(false);
  /** Levels chosen here: they stay in front when the outbox has sent them and the server's copy is still the old one. */
  private chosen = $state<Record<string, number | null>>({});
  private at = $state<number>();

  constructor(
    private readonly lesson: string,
    readonly work: Reading<QuestionWork>,
    /** What this phone knows of it, for a lesson that the server has not heard of yet. */
    private readonly here: QuestionWork | undefined
  ) {}

  view = $derived.by(() => {
    const known = this.work.value ?? this.here;
    if (!known) return undefined;
    const laid = overlaid(known, outbox.unsent);
    return { ...laid, works: laid.works.map((one) => (one.pupil in this.chosen ? { ...one, level: this.chosen[one.pupil]! } : one)) };
  });
  private pieces = $derived(this.view ? pieces(this.view) : []);
  place = $derived(Math.min(this.at ?? nextOpen(this.pieces, 0), Math.max(0, this.pieces.length - 1)));
  current = $derived<Piece | undefined>(this.pieces[this.place]);
  done = $derived(judged(this.pieces));
  total = $derived(this.pieces.length);

  /** A level, or null to take it back; of a group's answer for each of its pupils. Goes on to the next answer that waits. */
  judge(level: number | null) {
    const one = this.current;
    const view = this.view;
    if (!one || !view || one.level === level) return;
    for (const { pupil, response } of one.pupils) {
      this.chosen[pupil] = level;
      outbox.send({
        method: 'PUT',
        path: `/api/judgements/${newId('judgement')}`,
        body: { lesson: this.lesson, question: view.question, pupil, response, level, source: one.team ? 'team' : 'single', at: serverNow() }
      });
    }
    if (level !== null) this.at = nextOpen(this.pieces, this.place + 1 < this.total ? this.place + 1 : this.place);
  }

  step(by: number) {
    this.at = Math.min(Math.max(0, this.place + by), Math.max(0, this.total - 1));
  }

  key(pressed: string) {
    if (/^[0-4]$/.test(pressed)) this.judge(Number(pressed));
    if (pressed === 'ArrowRight') this.step(1);
    if (pressed === 'ArrowLeft') this.step(-1);
  }
}
