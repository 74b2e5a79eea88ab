import type id from './texts.id';

export default {
  title: 'Change the password',
  what: 'Once it is changed, other phones and computers are signed out. Sign in there again with the new password; what they have not sent yet stays stored on them.',
  current: 'The password until now',
  change: 'Change the password',
  wrongCurrent: 'This password is not right.',
  done: 'The password is changed. Other phones and computers are signed out.',
  back: 'Back to Me',
  cutOff: 'The network went before the server answered. The password may be changed already: if you are asked to sign in, try the new one first.',
  forgotten: 'Do you not remember the password until now? Ask the school’s operator for a new sign-in card.'
} satisfies typeof id;
