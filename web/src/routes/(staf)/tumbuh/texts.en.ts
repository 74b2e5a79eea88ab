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
  stepReflect: 'One next step: keep the last five minutes for pupils to write what changed in their first guess.',
  stepVoices: 'One next step: close one lesson this week with pupils’ voices, 20 seconds only.',
  stepDepth: 'One next step: choose ten answers to one question and look at their depth.',
  stepKeep: 'One next step: choose the liveliest lesson and recall what made it so.',
  voices: (yes, all) => `${yes} of ${all} enjoyed learning`,
  noVoices: 'no voices',
  judged: (n) => `${n} answers judged`,
  levels: 'Levels of understanding',
  pupils: 'answers',
  open: 'See answers',
  link: 'My teaching over time'
};
export default en;
