/** The answers as they lie on the bench: alike ones side by side, what may be judged at once in one stack. Pure. */
import type { Alike, Answer } from '$lib/alike/alike';
import { answerText, type Piece } from './judging.ts';
import type { QuestionWork } from './types.ts';

export interface Stack {
  /** Alike answers with the same level; the first stands for them. One: an answer for itself. */
  pieces: readonly [Piece, ...Piece[]];
  level: number | null;
}

/** Judged at once may be what is said in words or by choosing. A pupil's own goal, two versions, a next try, a file and nothing at all want a look each. */
const lonely = (work: QuestionWork, one: Piece): boolean => Boolean(one.work || one.parts?.length || one.goal || one.other || one.tries?.length) || answerText(work, one) === '';

/** What is compared. */
export const comparable = (work: QuestionWork, all: readonly Piece[]): Answer[] => all.filter((one) => !lonely(work, one)).map((one) => ({ id: one.pupil, text: answerText(work, one) }));

/** Choices are alike when they are the same; words are for a finer eye. */
export const chosen = (work: QuestionWork): boolean => work.kind !== 'text' && work.kind !== 'voice' && work.kind !== 'photo' && work.kind !== 'drawing';

/** In the order of likeness, what cannot be compared after it. `apart`: taken out of its group by the judge. */
export function stacks(all: readonly Piece[], alike: Alike, apart: ReadonlySet<string>): Stack[] {
  const piece = new Map(all.map((one) => [one.pupil, one]));
  const group = new Map(alike.groups.flatMap(({ ids }, i) => ids.map((id) => [id, i] as const)));
  const order = [...new Set([...alike.order, ...all.map((one) => one.pupil)])];
  const out: Stack[] = [];
  const at = new Map<string, number>();
  for (const id of order) {
    const one = piece.get(id);
    if (!one) continue;
    const heap = apart.has(id) || !group.has(id) ? `alone ${id}` : `${group.get(id)} ${one.level}`;
    const known = at.get(heap);
    if (known === undefined) at.set(heap, out.push({ pieces: [one], level: one.level }) - 1);
    else out[known] = { pieces: [...out[known]!.pieces, one], level: one.level };
  }
  return out;
}

/** The place of the stack in which an answer lies; 0 when there is none. */
export const placeOf = (all: readonly Stack[], pupil: string | undefined): number => Math.max(0, all.findIndex((stack) => stack.pieces.some((one) => one.pupil === pupil)));
