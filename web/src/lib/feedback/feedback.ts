/** What a teacher said of answers, with what this phone has not sent yet laid over it; and which version of an answer is meant. Pure. */
import type { Answer } from '$lib/api/types';
import type { Command } from '$lib/outbox/reducer';

export type Feedback = Answer<'Feedback'>;
export type FeedbackIn = Answer<'FeedbackIn'>;
export type Try = Answer<'Try'>;
export type NotedTryIn = Answer<'NotedTryIn'>;
export type FeedbackCard = Answer<'FeedbackCard'>;
export type SeatFeedback = Answer<'SeatFeedback'>;
export type OwnTry = Answer<'OwnTry'>;
export type TryIn = Answer<'TryIn'>;
export type LessonTries = Answer<'LessonTries'>;
export type LessonTry = Answer<'LessonTry'>;
type Said = Pick<Command, 'path' | 'body'>;

export const feedbackPath = (lesson: string, question: string, pupil: string) => `/api/lessons/${lesson}/questions/${question}/feedback/${pupil}`;
export const notedPath = (lesson: string, question: string, id: string) => `/api/lessons/${lesson}/questions/${question}/next-tries/${id}`;
export const seatFeedback = '/api/seat/feedback';
export const seatTry = (id: string) => `/api/seat/next-tries/${id}`;

/** The newest version of an answer: a try, or null: the first answer. */
export const newestOf = (tries: readonly { id: string }[] | undefined): string | null => tries?.at(-1)?.id ?? null;
/** What was said of one version. */
export const saidOf = <F extends { of_try: string | null }>(feedback: readonly F[], version: string | null): F | undefined => feedback.find((one) => one.of_try === version);

/** One more word on an answer: the later one on a version stands; without words it is taken back. */
export function withSaid(feedback: readonly Feedback[], said: FeedbackIn): Feedback[] {
  const of_try = said.of_try ?? null;
  const others = feedback.filter((one) => one.of_try !== of_try);
  if (said.good === '' && said.next === '') return others;
  return [...others, { ...said, of_try }];
}

/** Of a question's answers: feedback and noted tries that are still on this phone. */
export interface Versions {
  feedback: readonly Feedback[];
  tries: readonly Try[];
}
export function laidVersions(known: Versions, lesson: string, question: string, pupil: string, said: readonly Said[]): Versions {
  let { feedback, tries } = known;
  for (const { path, body } of said) {
    if (path === feedbackPath(lesson, question, pupil)) feedback = withSaid(feedback, body as FeedbackIn);
    const noted = body as NotedTryIn;
    const id = path.startsWith(notedPath(lesson, question, '')) ? path.slice(notedPath(lesson, question, '').length) : '';
    if (id && noted.pupil === pupil && !tries.some((one) => one.id === id)) tries = [...tries, { id, text: noted.text, work: noted.work ?? null, kept: false, source: 'tap', at: noted.at, level: null }];
  }
  return { feedback, tries };
}

/** A pupil's cards with the tries that are still on this phone. */
export function laidTries(cards: readonly FeedbackCard[], said: readonly Said[]): FeedbackCard[] {
  const waiting = said.filter(({ path }) => path.startsWith(seatTry('')));
  return cards.map((card) => {
    const tries = [...card.tries];
    for (const { path, body } of waiting) {
      const { question, text, work, at } = body as TryIn;
      const id = path.slice(seatTry('').length);
      if (question === card.question && !tries.some((one) => one.id === id)) tries.push({ id, text, work: work ?? null, kept: false, source: 'phone', at });
    }
    return { ...card, tries };
  });
}

/**
 * Is there a next try to make? Then the newest version is spoken of, and one is asked for; a classmate's word is of the first answer. A phone's old
 * copy may not know of classmates.
 */
export const waits = ({ feedback, peers, tries }: Pick<FeedbackCard, 'feedback' | 'tries'> & Partial<Pick<FeedbackCard, 'peers'>>): boolean =>
  feedback.some((one) => one.again && one.of_try === newestOf(tries)) || ((peers?.length ?? 0) > 0 && tries.length === 0);
