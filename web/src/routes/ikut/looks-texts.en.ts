import type id from './looks-texts.id';

export default {
  title: 'Classmates’ answers',
  how: 'This is a classmate’s answer, without a name. Read it slowly, then write as you would want yours to be answered.',
  which: (n: number, all: number) => (all > 1 ? `Classmate’s answer ${n} of ${all}` : 'A classmate’s answer'),
  level: 'I think this sentence fits best:',
  good: 'What is good: … because …',
  next: 'To go deeper, try …',
  send: 'Send',
  sent: 'Sent. Your teacher reads it first.',
  kept: 'Kept on this phone.',
  change: 'Change',
  closed: 'Your teacher has read it, so it cannot be changed. What you wrote is still here.',
  stopped: 'Your teacher has stopped this. What you wrote is still here.',
  refused: 'This could not be taken yet. What you wrote is still here.',
  yours: 'What you wrote of a classmate’s answer',
  clear: 'Clear this away'
} satisfies typeof id;
