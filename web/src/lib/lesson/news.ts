/**
 * What a phone that follows a lesson asks for when it hears that a question was answered: only what is new of that question. A whole
 * lesson is read where anything else may have changed. Pure. bench/lessons.cpp does the same: tests/golden/phone-reads.json.
 */
import type { Said } from '$lib/api/live';
import type { Answer as Told } from '$lib/api/types';
import { handsOf } from './rules';
import type { Answer, Kind, Question } from './types';

/** Between two readings, however fast a class answers. */
export const calmMs = 300;

/** The questions that were answered, if nothing else was told; undefined: read the lesson. */
export function answeredIn(said: Said): string[] | undefined {
  if (!said) return undefined;
  const ids = new Set<string>();
  for (const one of said) {
    const question = questionOf(one);
    if (question === undefined) return undefined;
    ids.add(question);
  }
  return [...ids];
}

function questionOf(said: string): string | undefined {
  try {
    const { what, question } = JSON.parse(said) as { what?: unknown; question?: unknown };
    return what === 'answers' && typeof question === 'string' ? question : undefined;
  } catch {
    return undefined;
  }
}

/** A question's answers as the server told them, without what this phone has not sent. */
export interface Known {
  seq: number;
  answers: readonly Answer[];
  counts: readonly number[];
  tally: readonly number[];
}

export const newsPath = (lesson: string, question: string, known: Known | undefined): string => `${lesson}/questions/${question}/news${known ? `?since=${known.seq}` : ''}`;

/** What is known after news; undefined: an answer was taken back, or something was missed, and all have to be read. */
export function learnt(before: Known | undefined, news: Told<'AnswersNews'>): Known | undefined {
  const { seq, counts, tally, whole, kept } = news;
  if (before && before.seq > seq) return whole ? before : undefined;
  const fresh = news.answers.map(asAnswer);
  const answers = whole ? fresh : merged(before?.answers ?? [], fresh);
  return answers.length === kept ? { seq, counts, tally, answers } : undefined;
}

function asAnswer({ work, kept, other, parts = [], ...own }: Told<'AnswerNews'>): Answer {
  return { ...own, ...(work ? { work, kept } : {}), ...(other ? { other } : {}), ...(parts.length > 0 ? { parts } : {}) };
}

function merged(before: readonly Answer[], fresh: readonly Answer[]): Answer[] {
  const anew = new Set(fresh.map((one) => one.pupil));
  return [...before.filter((one) => !anew.has(one.pupil)), ...fresh];
}

/** What a question's own line says of its answers. */
export function counted(kind: Kind, { answers, counts, tally }: Known): Pick<Question, 'counts' | 'tally' | 'by' | 'teams' | 'answered'> {
  const teams = [...new Set(answers.flatMap(({ team }) => (team ? [team] : [])))];
  const own = answers.filter(({ team }) => !team).length;
  return { counts: [...counts], tally: [...tally], by: answers.map(({ pupil }) => pupil), teams, answered: own + teams.length + handsOf(kind, tally) };
}
