import type id from './texts.id';

export default {
  view: 'The camera’s picture, point it at the paper',
  take: 'Take a photo',
  taken: (n: number) => `${n} taken.`,
  done: 'Done',
  private: 'Photos go straight to Selami: none enters the phone’s gallery.',
  otherWay: 'Close this, then choose a photo that is there already.'
} satisfies typeof id;
