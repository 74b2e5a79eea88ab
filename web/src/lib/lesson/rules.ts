/** Small rules of a lesson that the server has too (src/teaching/core). Pure. */
import type { Kind, LessonView, Question, Step } from './types';

export const scaleSteps = 5;
export const soloLevels = 5;
/** Of a ceklis that names no steps of its own. */
export const checkSteps = 3;
export const handsMost = 200;
export const voicesLeast = 5;

/** How many different answers can be counted; 0 for written ones and orders. */
export function buckets(kind: Kind, options: number): number {
  if (kind === 'choice' || kind === 'multi') return options;
  if (kind === 'scale') return options === 0 ? scaleSteps : options;
  if (kind === 'check') return options === 0 ? checkSteps : options;
  return kind === 'tap' ? soloLevels : 0;
}

export const noCounts = (question: { kind: Kind; options: readonly unknown[] }): number[] =>
  new Array<number>(buckets(question.kind, question.options.length)).fill(0);

/** How many pupils the hands stand for: where several options are raised for, at least as many as the one with most. */
export const handsOf = (kind: Kind, tally: readonly number[]): number => (kind === 'multi' ? Math.max(0, ...tally) : tally.reduce((a, b) => a + b, 0));

/** Taken down by the teacher alone: no phone and no board is asked. */
export const isTapped = (kind: Kind): boolean => kind === 'tap' || kind === 'check';

export const letter = (n: number): string => String.fromCharCode(65 + n);

export function stepNow(lesson: LessonView): Step | undefined {
  return lesson.steps.find((step) => step.id === lesson.step);
}

/** The first step after the one that is now (or the first of all) that has not been left out. */
export function stepAfter(lesson: LessonView): Step | undefined {
  const here = lesson.steps.findIndex((step) => step.id === lesson.step);
  return lesson.steps.slice(here + 1).find((step) => !step.skipped);
}

/** Planned minutes with those added in class; 0: not said. A copy kept by an earlier version of the app knows of none added. */
export const minutesOf = (step: Step): number => (step.minutes > 0 ? step.minutes + (step.longer ?? 0) : 0);

/** How long the step that is now has run, without its pauses; ms. */
export function stepMs(lesson: LessonView, now: number): number {
  const step = stepNow(lesson);
  if (!step || step.started_at === null) return 0;
  const paused = step.paused_ms + (lesson.paused_at === null ? 0 : Math.max(0, now - lesson.paused_at));
  return Math.max(0, (step.ended_at ?? now) - step.started_at - paused);
}

export const openQuestion = (lesson: LessonView): Question | undefined => lesson.questions.find((question) => question.state === 'open');

export const awayPupils = (lesson: LessonView): Set<string> => new Set(lesson.attendance.filter((mark) => mark.state !== 'hadir').map((mark) => mark.pupil));

/** Who is taken to be here: everyone who was not marked otherwise. */
export function presentCount(lesson: LessonView): number {
  const away = awayPupils(lesson);
  return lesson.members.filter((member) => !away.has(member.pupil)).length;
}
