import type id from './texts.id';

export default {
  title: 'Near our school',
  school: 'School',
  intro: 'Everyday things around the school that can be asked about in class. One list for all teachers of this school; “Compose a plan” offers it before the city’s.',
  empty: 'Nothing written yet',
  emptyText: 'What do children see on their way to school? One river, one workshop, one market is enough to begin.',
  add: 'Add something near',
  change: 'Change',
  remove: 'Put away',
  removed: (name: string) => `“${name}” was put away.`,
  undo: 'Bring it back',
  name: 'What is near?',
  nameHint: 'As in the middle of a sentence: “the river behind the school”.',
  question: 'One question that comes of it',
  questionHint: 'One that asks for a reason or a link. May stay empty.',
  subject: 'Subject',
  anySubject: 'All subjects',
  about: 'What other teachers should know',
  aboutHint: 'For instance when it shows, whom to ask. No names of pupils.',
  forAll: 'All teachers of this school see it and may mend it.',
  save: 'Save',
  by: (who: string, when: string) => `${who}, ${when}`
} satisfies typeof id;
