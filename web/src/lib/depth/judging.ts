/** Judging one question's answers, without a screen: which level stands, what is next, what an answer says. Pure. */
import { partsOf } from '$lib/lesson/rules.ts';
import { newestOf } from '$lib/feedback/feedback.ts';
import type { Command } from '$lib/outbox/reducer.ts';
import type { QuestionWork, Work } from './types.ts';

interface JudgementBody {
  question: string;
  pupil: string;
  level: number | null;
  of_try?: string | null;
}

type Asked = Pick<QuestionWork, 'kind' | 'options'>;

/** Judged is the newest version: a next try that came waits for a level of its own, the first answer's stays beside it. */
const asNewest = (one: Work): Work => (one.tries?.length ? { ...one, level: one.tries.at(-1)!.level } : one);

/** The works with the levels that this phone has not sent yet laid over them; the later one stands. */
export function overlaid(work: QuestionWork, unsent: readonly Command[]): QuestionWork {
  const levels = new Map<string, number | null>();
  const key = (pupil: string, version: string | null | undefined) => `${pupil} ${version ?? ''}`;
  for (const command of unsent) {
    if (!command.path.startsWith('/api/judgements/')) continue;
    const body = command.body as JudgementBody;
    if (body.question === work.question) levels.set(key(body.pupil, body.of_try), body.level);
  }
  return {
    ...work,
    works: work.works.map(asNewest).map((one) => {
      const mine = key(one.pupil, newestOf(one.tries));
      return levels.has(mine) ? { ...one, level: levels.get(mine)! } : one;
    })
  };
}

/** What shows each level of this question's objective, as far as this phone knows; a level reworded without words is unknown until the server says it. */
export function reworded(work: QuestionWork, lesson: string, unsent: readonly Command[]): Map<number, string> {
  const path = `/api/lessons/${lesson}/questions/${work.question}/descriptors/`;
  return new Map(unsent.filter((one) => one.path.startsWith(path)).map((one) => [Number(one.path.slice(path.length)), (one.body as { text: string }).text]));
}

/** What is judged at once: one pupil's answer, or a group's, which each of its pupils has. */
export interface Piece extends Work {
  pupils: readonly Work[];
}

/** The works as they are judged. A group's has a level once each of its pupils has it: who came to the group later waits for it. */
export function pieces(work: QuestionWork): Piece[] {
  const out: Piece[] = [];
  for (const one of work.works) {
    const at = one.team ? out.findIndex((piece) => piece.team === one.team) : -1;
    const team = out[at];
    if (!team) out.push({ ...one, pupils: [one] });
    else out[at] = { ...team, level: team.level === one.level ? one.level : null, pupils: [...team.pupils, one] };
  }
  return out;
}

type Levelled = readonly Pick<Work, 'level'>[];

export const judged = (works: Levelled): number => works.filter((one) => one.level !== null).length;

/** The place of the first unjudged answer from `from` on, then from the start; `from` when all are judged. */
export function nextOpen(works: Levelled, from: number): number {
  const open = (i: number) => works[i]!.level === null;
  for (let i = from; i < works.length; i++) if (open(i)) return i;
  for (let i = 0; i < from && i < works.length; i++) if (open(i)) return i;
  return from;
}

/** The place to go on at when the answer at `place` has its level: the next one without, after it and then from the start. */
export const nextAfter = (works: Levelled, place: number): number => nextOpen(works, Math.min(place + 1, works.length - 1));

/** What the pupil answered, in words: the option's text, the scale's value, or the text as written. */
export function answerText(work: Asked, one: Pick<Work, 'text' | 'choice' | 'choices'>): string {
  if (one.text !== '') return one.text;
  if (one.choices?.length) return severalText(work, one.choices);
  if (one.choice === null) return '';
  if (work.kind !== 'choice') return String(one.choice);
  return options(work)[one.choice] ?? String(one.choice);
}

/** Ticked options one a line; an order with the place before each. */
function severalText(work: Asked, choices: readonly number[]): string {
  const texts = options(work);
  return choices.map((choice, i) => `${work.kind === 'order' ? `${i + 1}. ` : '• '}${texts[choice] ?? String(choice + 1)}`).join('\n');
}

/** The named steps of a job, a photo each. */
export const stepsOf = (work: Asked): readonly string[] => partsOf(work.kind, options(work));

function options(work: Asked): string[] {
  try {
    return (JSON.parse(work.options) as { text: string }[]).map((option) => option.text);
  } catch {
    return [];
  }
}
