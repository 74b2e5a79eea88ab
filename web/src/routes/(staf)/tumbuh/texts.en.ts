import type id from './texts.id';

const en: typeof id = {
  title: 'My teaching over time',
  own: 'This page is yours. Nobody else can open it.',
  none: 'No lessons yet',
  noneHint: 'After the first lesson, voices and levels over time appear here.',
  lessons: (n) => `the last ${n} lessons`,
  strengthAll: (n, all) => `In ${n} of ${all} lessons pupils understood, applied and reflected.`,
  strengthVoices: (n) => `Pupils' voices were heard in ${n} lessons.`,
  strengthStart: 'The first step is made: lessons are recorded.',
  step: 'One next step',
  visits: 'Visits to my class',
  process: 'Process review of this semester',
  year: 'A year of teaching',
  circles: 'Learning circles',
  voices: (yes, all) => `${yes} of ${all} enjoyed learning`,
  noVoices: 'no voices',
  judged: (n) => `${n} answers judged`,
  levels: 'Levels of understanding',
  pupils: 'answers',
  open: 'See answers',
  link: 'My teaching over time'
};
export default en;
