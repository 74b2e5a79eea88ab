import type id from './texts.id';

export default {
  title: 'Sign in',
  login: 'Login name',
  loginHint: 'It is written on the slip from the school’s operator.',
  password: 'Password',
  second: 'Code of the second step',
  secondHint: 'Six digits of the app on your phone, or one printed code. Phone lost? Ask the school’s operator to take the second step off.',
  signIn: 'Sign in',
  haveSlip: 'Do you have a slip with a code?',
  code: 'Code on the slip',
  codeHint: 'For example: ABCD-1234. Capitals do not matter.',
  look: 'Continue',
  slipTitle: 'Welcome',
  slipFor: (name: string, school: string) => (school ? `This slip is for ${name}, ${school}.` : `This slip is for ${name}.`),
  notMe: 'That is not me',
  slipUsed: 'This slip was used before. Sign in with your login name and password, or ask the school’s operator for a new slip.',
  slipExpired: 'This slip has run out. Ask the school’s operator for a new one.',
  yourLogin: (login: string) => `Your login name: ${login}. Write it down; next time it goes with your password.`,
  start: 'Start using Selami',
  tryOut: 'Check a lesson plan without an account',
  backToLogin: 'Sign in with a login name',
  locked: 'This phone had no contact with the server for more than two weeks, so what it keeps is locked. Nothing is lost: sign in with a network, and all of it opens again.',
  emptied: 'This phone was said to be lost, so all that Selami kept on it is erased. What was sent is still on the server. If the phone is back, sign in as always.',
  strangers: (n: number) => `This phone still holds ${n} unsent items of another account. They wait until their owner signs in again.`,
  leftUnsent: (n: number) => `${n} items are not sent yet. They stay on this phone until you sign in again.`
} satisfies typeof id;
