import type id from './texts.id';

export default {
  title: 'Today',
  now: 'Going on now',
  goOn: 'Go on with the lesson',
  start: 'Start a lesson',
  since: (clock: string) => `since ${clock}`,
  lessons: 'Lessons today',
  none: 'No lesson yet today',
  noneHint: 'Tap “Start a lesson”, choose a class, then a plan, or start without a plan.',
  unfinished: 'Not ended yet',
  unfinishedHint: 'Lessons of earlier days that were not ended. Open one and end it when it is over.',
  ended: (from: string, to: string) => `${from}–${to} · ended`,
  running: (from: string) => `${from} · going on`,
  open: (day: string) => `${day} · not ended`,
  noClass: 'No class yet',
  noClassHint: 'Classes appear here when the school’s operator has noted what you teach.',
  whichClass: 'Which class?',
  whichPlan: (group: string) => `Plan for ${group}`,
  withoutPlan: 'Without a plan',
  withoutPlanHint: 'Questions can be made in class.',
  pupils: (n: number) => `${n} pupils`,
  meeting: (n: number) => `Meeting ${n}`,
  untitled: 'Plan without a title',
  noPlans: 'No plan for this level yet. Start without one.',
  lessonOf: (group: string) => `Lesson ${group}`
} satisfies typeof id;
