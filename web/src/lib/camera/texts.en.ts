import type id from './texts.id';

export default {
  view: 'The camera’s picture, point it at the paper',
  take: 'Take a photo',
  taken: (n: number) => `${n} taken.`,
  done: 'Done',
  private: 'Photos go straight to Selami: none enters the phone’s gallery.',
  work: 'Only the work, no faces and no names.',
  own: 'Choose or take a photo on the phone',
  ownHint: 'A photo of the phone’s own camera may stay in the gallery. Delete it there once it is sent.',
  otherWay: 'Close this, then choose a photo that is there already.'
} satisfies typeof id;
