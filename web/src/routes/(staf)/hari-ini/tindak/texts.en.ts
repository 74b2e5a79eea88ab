import type id from './texts.id';

export default {
  title: 'My follow-ups',
  hint: 'Only you see them.',
  done: 'Done'
} satisfies typeof id;
