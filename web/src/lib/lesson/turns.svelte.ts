/**
 * Who spoke in a lesson and how long the teacher waited. It serves this teacher in this class: it stays on this phone, is sent nowhere,
 * and goes with the account's other copies.
 */
import { keepCopy, readCopy } from '$lib/local/reads.svelte';
import type { LessonView } from './types';

export interface TurnsKept {
  /** Pupils in the order in which they spoke. */
  spoke: string[];
  after_question_ms: number[];
  after_answer_ms: number[];
}
const none: TurnsKept = { spoke: [], after_question_ms: [], after_answer_ms: [] };

export class Turns {
  kept = $state.raw<TurnsKept>(none);

  constructor(
    private readonly account: string,
    private readonly lesson: string
  ) {}

  private get key() {
    return `local:turns/${this.lesson}`;
  }

  async open(): Promise<void> {
    this.kept = (await readCopy<TurnsKept>(this.account, this.key))?.value ?? none;
  }

  spoke(pupil: string) {
    this.become({ ...this.kept, spoke: [...this.kept.spoke, pupil] });
  }

  /** As paper says it: each spoke at least once, in the order of the list. The same paper again changes nothing. */
  heard(pupils: readonly string[]) {
    const known = new Set(this.kept.spoke);
    const more = pupils.filter((pupil) => !known.has(pupil));
    if (more.length > 0) this.become({ ...this.kept, spoke: [...this.kept.spoke, ...more] });
  }

  /** The last tap was a mistake. */
  takeBack() {
    this.become({ ...this.kept, spoke: this.kept.spoke.slice(0, -1) });
  }

  waited(after: 'question' | 'answer', ms: number) {
    const key = after === 'question' ? 'after_question_ms' : 'after_answer_ms';
    this.become({ ...this.kept, [key]: [...this.kept[key], Math.round(ms)] });
  }

  private become(kept: TurnsKept) {
    this.kept = kept;
    void keepCopy(this.account, this.key, kept, Date.now());
  }
}

/** Who is here with their turns so far, as the engine takes it. */
export function candidates(lesson: LessonView, kept: TurnsKept): { pupil: string; turns: number }[] {
  const away = new Set(lesson.attendance.filter((mark) => mark.state !== 'hadir').map((mark) => mark.pupil));
  return lesson.members.filter((member) => !away.has(member.pupil)).map(({ pupil }) => ({ pupil, turns: kept.spoke.filter((one) => one === pupil).length }));
}
