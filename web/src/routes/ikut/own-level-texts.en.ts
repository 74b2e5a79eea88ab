import type id from './own-level-texts.id';

export default {
  title: 'How far am I?',
  how: 'Choose the sentence that fits your answer best. It is no mark; your teacher uses it to talk with you.',
  now: 'Now I can …',
  next: 'To understand better, I will …',
  send: 'Send',
  sent: 'Sent. You may change it.',
  kept: 'Kept on this phone.'
} satisfies typeof id;
