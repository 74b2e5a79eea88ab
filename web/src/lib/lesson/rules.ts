/** Small rules of a lesson that the server has too (src/teaching/core). Pure. */
import type { Kind, LessonView, Member, Question, Step } from './types';

export const scaleSteps = 5;
export const soloLevels = 5;
/** Of a ceklis that names no steps of its own. */
export const checkSteps = 3;
export const partsLeast = 2;
export const partsMost = 8;
export const handsMost = 200;
export const voicesLeast = 5;
const minuteMs = 60_000;

/** How many different answers can be counted; 0 for written and made ones and orders. */
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

/** Answered by a photo, a drawing or a voice, or by words instead. */
export type MadeKind = 'photo' | 'drawing' | 'voice';
export const isMade = (kind: string): kind is MadeKind => kind === 'photo' || kind === 'drawing' || kind === 'voice';
/** Into which named steps a photo's question divides the job; none: one photo answers it. */
export function partsOf(kind: string, names: readonly string[]): readonly string[] {
  return kind === 'photo' && names.length >= partsLeast && names.length <= partsMost ? names : [];
}
/** A group answers it together. What is seen of one pupil, and a file that a guardian's word hangs on, is that pupil's alone. */
export const mayBeByTeam = (kind: Kind): boolean => !isTapped(kind) && !isMade(kind);
/** The class can be shown one child's answer: words or a picture. A voice tells whose it is. */
export const isThought = (kind: string): boolean => kind === 'text' || kind === 'photo' || kind === 'drawing';

export const letter = (n: number): string => String.fromCharCode(65 + n);

export function stepNow(lesson: LessonView): Step | undefined {
  return lesson.steps.find((step) => step.id === lesson.step);
}

/** The first step after the one that is now (or the first of all) that has not been left out. What was put in between comes once. */
export function stepAfter(lesson: LessonView): Step | undefined {
  const here = lesson.steps.findIndex((step) => step.id === lesson.step);
  return lesson.steps.slice(here + 1).find((step) => !step.skipped && !(step.inserted && step.started_at !== null));
}

/**
 * The planned step that was broken off for what was put in between and is now: it has minutes left, or none were said, and the lesson
 * has not gone past it. It is gone on with, unless the teacher goes on to the one after it.
 */
export function interrupted(lesson: LessonView, now: number): Step | undefined {
  const here = lesson.steps.findIndex((step) => step.id === lesson.step);
  if (!lesson.steps[here]?.inserted) return undefined;
  const planned = (step: Step) => !step.inserted;
  const before = lesson.steps.slice(0, here).findLast(planned);
  const past = lesson.steps.slice(here).some((step) => planned(step) && step.started_at !== null);
  if (!before || before.started_at === null || past) return undefined;
  return minutesOf(before) === 0 || leftMs(before, now) > 0 ? before : undefined;
}

/** Planned minutes with those given in class; 0: not said. A copy kept by an earlier version of the app knows of none added. */
export const minutesOf = (step: Step): number => step.minutes + (step.longer ?? 0);

/** What another tap on "longer" makes of the minutes given in class: a step without minutes has as many more from now on. */
export function longerBy(step: Step, ran: number, more: number): number {
  const given = step.longer ?? 0;
  return (minutesOf(step) === 0 ? Math.ceil(ran / minuteMs) : given) + more;
}

function ranMs(step: Step, now: number): number {
  return step.started_at === null ? 0 : Math.max(0, (step.ended_at ?? now) - step.started_at - step.paused_ms);
}

/** What is left of a step's minutes; ms. */
export const leftMs = (step: Step, now: number): number => Math.max(0, minutesOf(step) * minuteMs - ranMs(step, now));

/** How long the step that is now has run, without its pauses; ms. */
export function stepMs(lesson: LessonView, now: number): number {
  const step = stepNow(lesson);
  return step ? ranMs(step, lesson.paused_at === null ? now : Math.min(now, lesson.paused_at)) : 0;
}

export const openQuestion = (lesson: LessonView): Question | undefined => lesson.questions.find((question) => question.state === 'open');

export const awayPupils = (lesson: Pick<LessonView, 'attendance'>): Set<string> => new Set(lesson.attendance.filter((mark) => mark.state !== 'hadir').map((mark) => mark.pupil));

/** Where learners of several phases sit together (a PKBM's evening, kelas rangkap) each one's own phase; nothing where all are alike. */
export function ownPhase(members: readonly Pick<Member, 'pupil' | 'phase'>[], pupil: string): string {
  const mixed = new Set(members.map((one) => one.phase).filter(Boolean)).size > 1;
  return mixed ? (members.find((one) => one.pupil === pupil)?.phase ?? '') : '';
}

/** Who is taken to be here: everyone who was not marked otherwise. */
export function presentCount(lesson: LessonView): number {
  const away = awayPupils(lesson);
  return lesson.members.filter((member) => !away.has(member.pupil)).length;
}
