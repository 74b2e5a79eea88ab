import type id from './texts.id';

const en: typeof id = {
  title: 'Process review',
  parts: { own: 'My reflection', colleague: 'A colleague', principal: 'The head of school', pupils: 'Pupils' },
  supervisor: 'The supervisor',
  went: 'What goes well',
  notYet: 'What is not yet satisfying',
  toChange: 'What I change',
  step: 'One next step',
  lesson: 'Class visit',
  word: 'Short word',
  proposes: 'Proposal',
  none: 'Nothing yet.',
  statements: ['Enjoyed learning', 'Of use', 'Aware of own learning'],
  answers: ['yes', 'so-so', 'no'],
  heard: (lessons, answered) => `Pupils’ voices of ${lessons} lessons, ${answered} ballots without a name.`,
  heardFew: (lessons) => `Pupils’ voices were heard in ${lessons} lessons. There are under ten answers, so counts are not shown.`,
  heardNote: 'Counts, not marks. Of a lesson with under five answers nothing is kept.',
  offline: 'Open this page once with a network, so that it works without.',
  shared: 'Published process reviews',
  sharedHint: 'Only what teachers published themselves. Visits that were not published are not in it.',
  sharedNone: 'No teacher has published a process review yet.'
};
export default en;
