import type id from './texts.id';

export default {
  title: 'Groups',
  who: (n: number) => `${n} ${n === 1 ? 'pupil is' : 'pupils are'} here`,
  board: 'The board shows numbers only, no names.',
  size: 'How many pupils in a group? One tap makes them.',
  again: 'Mix again: how many in a group?',
  each: 'pupils in a group',
  ready: (n: number) => `Take the ${n} groups made ready`,
  before: 'Same groups as last time',
  left: (n: number) => `In no group yet: ${n}`,
  pupils: (n: number) => `${n} ${n === 1 ? 'pupil' : 'pupils'}`,
  moveTo: (name: string) => `Which group for ${name}?`,
  out: 'No group',
  hint: 'Tap a pupil to move them. Answers given so far stay with those who gave them.',
  done: 'Done',
  none: 'There are no groups yet.',
  make: 'Make groups',
  change: 'Change groups'
} satisfies typeof id;
