import type id from './exemplar-texts.id';

export default {
  phase: (name) => (name === 'fondasi' ? 'Foundation phase' : `Phase ${name}`),
  picture: 'Exemplar with black boxes',
  open: (level, n) => `Exemplars of “${level}” (${n})`,
  title: 'Shared exemplars',
  about: 'Work of pupils of this city, without names, on whose level three teachers agreed.',
  all: 'All exemplars'
} satisfies typeof id;
