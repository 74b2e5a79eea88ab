/** Questions of which one answer names several options: ticked ones, or all of them in an order. Pure. */
import type { SeveralAsked } from '$lib/engine/asking.svelte';
import { letter } from './rules';
import { onceATeam } from './teams';
import type { Answer, Kind, LessonCopy, Option, Question } from './types';

export const orderedLeast = 3;
export const orderedMost = 6;

export const isSeveral = (kind: Kind): kind is 'multi' | 'order' => kind === 'multi' || kind === 'order';

/** What a copy that an earlier version of the app kept does not have is nothing. */
export const choicesOf = (answer: Partial<Pick<Answer, 'choices'>> | undefined): readonly number[] => answer?.choices ?? [];

/** One more tick, or one less; in the order of the question. */
export const ticked = (choices: readonly number[], option: number): number[] =>
  choices.includes(option) ? choices.filter((one) => one !== option) : [...choices, option].sort((a, b) => a - b);

/** The next in the order, or taken out of it again: those after it move up. */
export const placed = (choices: readonly number[], option: number): number[] => (choices.includes(option) ? choices.filter((one) => one !== option) : [...choices, option]);

/** "A, C" of ticks, "C → A → B" of an order. */
export const lettersOf = (kind: Kind, choices: readonly number[]): string => choices.map(letter).join(kind === 'order' ? ' → ' : ', ');

/** The options of the right order; none where the question does not say every place once. Older plans know of no places. */
export function rightOrder(options: readonly Partial<Pick<Option, 'place'>>[]): number[] {
  const order = options.map((_, place) => options.findIndex((option) => option.place === place + 1));
  return order.includes(-1) ? [] : order;
}

/** Can an answer to such a question be right, once somebody says which? */
export const takesRight = (kind: Kind): boolean => kind === 'choice' || isSeveral(kind);

/** Is it said which answer is right? Options keep what they said when a question becomes one of another kind. */
export function isJudged({ kind, options }: Pick<Question, 'kind' | 'options'>): boolean {
  if (kind === 'order') return rightOrder(options).length > 0;
  return takesRight(kind) && options.some((option) => option.right);
}

/** For the engine: what is known by pupil or group. Hands are in the counts alone. */
export function severalOf(copy: LessonCopy, question: Question): SeveralAsked | undefined {
  if (!isSeveral(question.kind)) return undefined;
  const answers = onceATeam(copy.answers[question.id] ?? []).map(choicesOf).filter((choices) => choices.length > 0);
  return { kind: question.kind, options: question.options.map(({ right, place }) => ({ right, place: place ?? 0 })), answers };
}
