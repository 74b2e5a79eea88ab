import type id from './made-texts.id';

export default {
  madeHint: { photo: 'Pupils without a phone: tap the name, then photograph the work (no faces). The photo does not go into the gallery.', drawing: 'Pupils without a phone draw on paper: tap the name, then photograph the drawing.', voice: 'Pupils without a phone: tap the name, then record a minute at most.' },
  madeFor: (name) => `Photo for ${name}`,
  madeAgain: (name) => `Another photo for ${name}`,
  recordFor: 'Record',
  madeBad: 'This photo cannot be read. Take it again.',
  madeFull: 'This phone is full, so it was not kept. Judge it now.',
  notKept: 'Not kept: there is no consent yet. Judge it now.'
} satisfies typeof id;
