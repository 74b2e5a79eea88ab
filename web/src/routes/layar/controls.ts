/**
 * How a lesson is led from the very screen that the class looks at, where the teacher's own device is the board: none of it shows a
 * name, a level or what is right. Pure.
 */
import { secondOf, stageOf } from '$lib/lesson/cycle';
import { isTapped, stepAfter } from '$lib/lesson/rules';
import { takesRight } from '$lib/lesson/several';
import type { LessonView, Question, Step } from '$lib/lesson/types';
import { askedNow } from './here';

export type Control =
  | { does: 'open' | 'close' | 'talk' | 'again' | 'show' | 'hide'; question: Question }
  | { does: 'step'; step: Step };

/** What fits now, what comes next first. */
export function controlsOf(lesson: LessonView): Control[] {
  if (lesson.ended_at !== null) return [];
  return [...onQuestion(lesson), ...nextQuestion(lesson), ...nextStep(lesson)];
}

function onQuestion(lesson: LessonView): Control[] {
  const question = askedNow(lesson);
  if (!question) return [];
  if (question.state === 'open') return [{ does: 'close', question }];
  const lead = lesson.questions.find((one) => one.id === question.again_of) ?? question;
  const stage = question.kind === 'choice' ? stageOf(lead, secondOf(lesson, lead.id)) : 'done';
  if (stage === 'talk') return [{ does: 'again', question: lead }];
  const talk: Control[] = stage === 'look' ? [{ does: 'talk', question: lead }] : [];
  return takesRight(question.kind) ? [...talk, { does: question.shown_at === null ? 'show' : 'hide', question }] : talk;
}

/** The plan's next one that nobody was asked: no second situation of another, which comes by voting again. */
function nextQuestion(lesson: LessonView): Control[] {
  if (askedNow(lesson)?.state === 'open') return [];
  const twins = new Set(lesson.questions.map((one) => one.twin).filter(Boolean));
  const next = [...lesson.questions].sort((a, b) => a.position - b.position).find((one) => one.state === 'waiting' && !isTapped(one.kind) && !one.again_of && !twins.has(one.origin));
  return next ? [{ does: 'open', question: next }] : [];
}

function nextStep(lesson: LessonView): Control[] {
  const step = stepAfter(lesson);
  return step ? [{ does: 'step', step }] : [];
}
