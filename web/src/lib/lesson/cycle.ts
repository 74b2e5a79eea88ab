/**
 * One question asked twice: vote, talk, vote again. Which vote is now and what the one button does next; what the votes call for
 * says the engine (lib/engine/asking). Pure but for ids.
 */
import type { Vote } from '$lib/engine/asking.svelte';
import { newId } from '$lib/outbox/ids';
import { onceATeam } from './teams';
import type { LessonCopy, LessonView, Question, QuestionIn } from './types';

/** `look`: the first vote is closed and says what it calls for; `done`: both are. */
export type Stage = 'ask' | 'vote' | 'look' | 'talk' | 'again' | 'done';

/** Questions as a list shows them: a second vote stands with its first. */
export const leads = (lesson: LessonView): Question[] => lesson.questions.filter((one) => !one.again_of || !lesson.questions.some((first) => first.id === one.again_of));

export const secondOf = (lesson: LessonView, lead: string): Question | undefined =>
  lesson.questions.filter((one) => one.again_of === lead && one.state !== 'waiting').sort((a, b) => (b.opened_at ?? 0) - (a.opened_at ?? 0))[0];

/** The vote that is asked now or was asked last. */
export const currentOf = (lesson: LessonView, lead: Question): Question => secondOf(lesson, lead.id) ?? lead;

export function stageOf(first: Question, second: Question | undefined): Stage {
  if (second) return second.state === 'open' ? 'again' : 'done';
  if (first.state === 'waiting') return 'ask';
  if (first.state === 'open') return 'vote';
  return first.talk_at ? 'talk' : 'look';
}

/** The plan's question with the same idea in a new situation, as long as nobody was asked it. */
export function twinOf(lesson: LessonView, first: Question): Question | undefined {
  if (!first.twin) return undefined;
  return lesson.questions.find((one) => one.origin === first.twin && one.id !== first.id && one.kind === 'choice' && one.state === 'waiting' && one.answered === 0 && !one.again_of && !one.by_team === !first.by_team);
}

/** What is sent of a question that is written anew. */
export function bodyOf({ kind, text, options, objective_id, objective_text, aims, position, origin, twin, again_of, asks_sure, by_team = false, sound = '' }: Question): QuestionIn {
  return { kind, text, options, objective_id, objective_text, aims, position, origin, twin, again_of, asks_sure, by_team, sound };
}

/** The second vote: the twin where there is one, else the same question again. */
export function secondVote(first: Question, twin: Question | undefined): { id: string; body: QuestionIn } {
  return { id: twin?.id ?? newId('question'), body: { ...bodyOf(twin ?? first), again_of: first.id, asks_sure: first.asks_sure } };
}

/** The same question with this option as the right one. */
export const marked = (question: Question, right: number): QuestionIn => ({ ...bodyOf(question), options: question.options.map((option, i) => ({ ...option, right: i === right })) });

/** A vote for the engine: what was counted, and who is known, in the order of the class list. Where groups answer, a letter stands for a pupil. */
export function voteOf(copy: LessonCopy, question: Question): Vote {
  const options = question.options.map(({ right, reason }) => ({ right, reason }));
  if (question.by_team) {
    const teams = onceATeam(copy.answers[question.id] ?? []).flatMap(({ team, choice }) => (team && choice !== null ? [{ pupil: team, choice, sure: null }] : []));
    return { options, counts: question.counts, answers: teams.sort((a, b) => a.pupil.localeCompare(b.pupil)) };
  }
  const answers = new Map((copy.answers[question.id] ?? []).map((answer) => [answer.pupil, answer]));
  const known = copy.view.members.flatMap(({ pupil }) => {
    const answer = answers.get(pupil);
    return answer === undefined || answer.choice === null ? [] : [{ pupil, choice: answer.choice, sure: answer.sure }];
  });
  return { options, counts: question.counts, answers: known };
}

/** How many of each option said that they are sure; none where nobody was asked. */
export function sureCounts(vote: Vote): number[] | undefined {
  if (!vote.answers.some((answer) => answer.sure !== null)) return undefined;
  return vote.options.map((_, i) => vote.answers.filter((answer) => answer.choice === i && answer.sure === true).length);
}
