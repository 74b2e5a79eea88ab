import type id from './texts.id';

export default {
  title: 'Where each class is',
  about: 'One plan for all parallel classes: each goes on where it stopped.',
  next: (meeting: number, meetings: number) => (meetings > 1 ? `next: meeting ${meeting} of ${meetings}` : 'next: this meeting'),
  again: (meeting: number) => `meeting ${meeting} is not finished`,
  goesOn: (step: string) => `Goes on: ${step}`,
  finished: 'finished',
  running: 'going on now',
  last: (day: string) => `last on ${day}`,
  leftOut: (n: number) => `${n} steps left out`,
  waiting: 'not begun',
  untitled: 'Plan without a title',
  none: 'No lesson with a plan yet',
  noneHint: 'Begin a lesson with a plan from Today. Then you see here where each class is.'
} satisfies typeof id;
