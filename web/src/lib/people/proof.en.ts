import type id from './proof.id';

export default {
  title: 'First prove who you are',
  aboutCode: 'This weighs much, so type the code of the app on your phone once more.',
  aboutPassword: 'This weighs much, so type your password once more.',
  code: 'Code of the app',
  codeHint: 'Six digits, or one printed code.',
  password: 'Password',
  go: 'Continue'
} satisfies typeof id;
