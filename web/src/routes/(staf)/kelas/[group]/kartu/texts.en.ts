import type id from './texts.id';

export default {
  title: 'Answer cards',
  what: 'One card for each number. There is no name on it, so one set serves all classes in turn.',
  steps: ['Print in deep black on white paper, not made smaller.', 'Cut along the dashes; leave the white rim on.', 'In class: open a question, tap “Cards”, then point the camera.'],
  learning: 'In a learning group pupils use the card of their own class. Only the cards of pupils with another number are printed here, since the number of their class is already that of somebody from another class.',
  size: 'Size of the cards',
  sizes: { a5: 'A5', a4: 'A4' },
  sizeHints: { a5: 'two on a sheet, for a usual classroom', a4: 'one on a sheet, for a long room' },
  more: 'Besides',
  pictures: 'Pictures beside the letters, for who does not read yet',
  back: 'A motif on the back (print on both sides)',
  spare: 'Spare cards',
  file: (group: string) => `answer cards ${group}`
} satisfies typeof id;
