/**
 * Showing thinking: answers in own words and pictures are picked, put in order and shown, one at a time or two beside each other. What the class may
 * see of them and when says the engine (lib/engine/asking). Pure.
 */
import type { ThinkingAsked } from '$lib/engine/asking.svelte';
import { asking as pack } from '$lib/packs/asking';
import { awayPupils, letter } from './rules';
import type { LessonCopy, Question, Thinking } from './types';

export const picksMost = 12;

/** A copy kept by an earlier version of the app knows of none. */
export const thinkingOf = (question: Partial<Pick<Question, 'thinking'>>): Thinking => question.thinking ?? { picks: [], board: [], prompt: '', part: null };

/** For the engine. The order is the class list's. */
export function asked(copy: LessonCopy, question: Question): ThinkingAsked {
  const { view } = copy;
  const away = awayPupils(view);
  const said = new Map((copy.answers[question.id] ?? []).map((answer) => [answer.pupil, { text: answer.text, picture: answer.parts?.[0]?.work ?? answer.work ?? '' }]));
  const { picks, board } = thinkingOf(question);
  return {
    opened: question.state !== 'waiting',
    closed: question.state === 'closed',
    question: question.text,
    here: view.members.map((one) => one.pupil).filter((pupil) => !away.has(pupil)),
    names: view.members.map((one) => one.name),
    thoughts: view.members.flatMap(({ pupil }) => {
      const one = said.get(pupil);
      return one && (one.text || one.picture) ? [{ pupil, ...one }] : [];
    }),
    picks,
    board
  };
}

export const placeName = (place: number): string => letter(place);

export const prompts = (answers: number) => pack.thinking.filter((one) => one.answers === Math.min(2, Math.max(1, answers)));

/** What is asked of so many answers: what was asked already, where it fits them, else the first. */
const promptOf = (answers: number, prompt: string): string => {
  const fit = prompts(answers);
  return (fit.find((one) => one.id === prompt) ?? fit[0])?.id ?? '';
};

/** The same with these on the board; of answers in steps the first is large again. */
export const onBoard = (thinking: Thinking, board: string[]): Thinking => ({ ...thinking, part: null, board, prompt: board.length === 0 ? '' : promptOf(board.length, thinking.prompt) });

export const nextPrompt = (thinking: Thinking): Thinking => {
  const fit = prompts(thinking.board.length);
  const at = fit.findIndex((one) => one.id === thinking.prompt);
  return { ...thinking, prompt: fit[(at + 1) % fit.length]?.id ?? '' };
};

/** A tap picks an answer as the last one, or leaves it out again. */
export function picked(thinking: Thinking, pupil: string): Thinking {
  if (thinking.picks.includes(pupil)) {
    const left = { ...thinking, picks: thinking.picks.filter((one) => one !== pupil) };
    return onBoard(left, thinking.board.filter((one) => one !== pupil));
  }
  return thinking.picks.length >= picksMost ? thinking : { ...thinking, picks: [...thinking.picks, pupil] };
}

/** One place up (-1) or down (1). */
export function moved(thinking: Thinking, pupil: string, by: -1 | 1): Thinking {
  const from = thinking.picks.indexOf(pupil);
  const to = from + by;
  if (from < 0 || to < 0 || to >= thinking.picks.length) return thinking;
  const picks = thinking.picks.filter((one) => one !== pupil);
  picks.splice(to, 0, pupil);
  return { ...thinking, picks };
}

/** The one after those on the board, or none: that was the last. */
export function nextOf({ picks, board }: Thinking): string | undefined {
  return picks[Math.max(-1, ...board.map((one) => picks.indexOf(one))) + 1];
}

/** Two beside each other: the one that is there and the next one, or the one before the last. */
export function compared(thinking: Thinking): Thinking {
  const [here] = thinking.board;
  if (here === undefined) return thinking;
  const at = thinking.picks.indexOf(here);
  const after = thinking.picks[at + 1];
  const before = thinking.picks[at - 1];
  if (after !== undefined) return onBoard(thinking, [here, after]);
  return before === undefined ? thinking : onBoard(thinking, [before, here]);
}

/** A tap on a letter: that answer alone; while two are compared it takes the place of the right one. */
export function put(thinking: Thinking, pupil: string): Thinking {
  const [left, right] = thinking.board;
  if (left === undefined || right === undefined) return onBoard(thinking, [pupil]);
  return pupil === left ? thinking : onBoard(thinking, [left, pupil]);
}
