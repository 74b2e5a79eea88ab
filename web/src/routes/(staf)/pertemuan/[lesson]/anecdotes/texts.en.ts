import type id from './texts.id';

export default {
  title: 'Anecdotes',
  count: (n) => (n === 0 ? 'none yet' : n === 1 ? '1 note' : `${n} notes`),
  hint: 'What was seen and heard, as it was: who, where, in which words. The time is noted by itself.',
  who: 'About whom?',
  about: (name) => `Note about ${name}`,
  save: 'Keep the note',
  edit: 'Change',
  drop: 'Remove',
  other: 'Another child',
  half: 'not saved yet'
} satisfies typeof id;
