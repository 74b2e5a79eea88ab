import type id from './texts.id';

export default {
  title: 'Work I chose',
  how: 'Choose your own work of this semester and write why. What you choose is seen by your teachers in this class; by your family, too, if they allow it.',
  howTeacher: 'The child chooses and says why; you help with tapping.',
  chosen: 'Chosen',
  none: 'Nothing is chosen yet.',
  choose: 'To choose from',
  noChoices: 'There are no more answers, sentences or pages of this semester to choose.',
  why: 'Why this work?',
  whyHint: 'One sentence.',
  pick: 'Choose this',
  say: 'Keep the reason',
  takeBack: 'Take back',
  because: (why: string) => `Reason: ${why}`,
  withTeacher: 'chosen together with the teacher',
  moved: 'from the school before',
  journal: 'journal after a lesson',
  page: 'page that the teacher photographed',
  made: { photo: 'Photo', drawing: 'Drawing', voice: 'Recording' } as Record<string, string>,
  semester: (stamp: string) => `Semester ${stamp.slice(-1)}, ${stamp.slice(0, 9)}`,
  waiting: 'On its way.',
  offline: 'There is no network. Chosen work opens when there is one.',
  again: 'Try again',
  close: 'Close',
  file: (name: string) => `portfolio ${name}`
} satisfies typeof id;
