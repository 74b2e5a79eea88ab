import type id from './made-texts.id';

export default {
  madeHint: { photo: 'Pupils without a phone: tap the name, then photograph the work (no faces). The photo does not go into the gallery.', drawing: 'Pupils without a phone draw on paper: tap the name, then photograph the drawing.', voice: 'Pupils without a phone: tap the name, then record a minute at most.' },
  snapHint: 'Only the work, no faces and no names.',
  choose: 'Choose a photo',
  madeFor: 'Photo',
  madeAgain: 'Another photo',
  recordFor: 'Record',
  madeBad: 'This photo cannot be read. Take it again.',
  madeFull: 'This phone is full, so it was not kept. Judge it now.',
  notKept: 'no consent yet',
  notKeptHint: 'Of pupils without consent nothing is kept: judge it now, or write the answer.'
} satisfies typeof id;
