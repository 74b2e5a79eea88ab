import type id from './texts.id';

export default {
  title: 'Me',
  roles: 'Working as',
  actAs: 'Open Selami as',
  language: 'Language',
  theme: 'Look',
  themes: { auto: 'Like the phone', light: 'Light', dark: 'Dark' },
  outbox: 'Sending',
  none: 'Nothing is waiting. All that you wrote is with the server.',
  lastSent: (when: string) => `Last sent ${when}.`,
  waiting: (n: number) => `${n} are kept on this phone and wait to be sent.`,
  sendNow: 'Send now',
  madeAt: (when: string) => `written ${when}`,
  held: 'the server cannot take it yet; it is tried again by itself',
  unsafe: 'not kept on the phone yet: do not close this page',
  refused: 'Refused by the server',
  refusedHint: 'What you wrote is still here. Copy it if you need it, then mark it as seen.',
  content: 'What was written',
  seen: 'I have seen it',
  strangers: (n: number) => `This phone also holds ${n} unsent items of another account. They wait until their owner signs in again.`,
  kinds: {
    answers: 'answers',
    attendance: 'attendance',
    judgements: 'levels of understanding',
    lessons: 'lesson',
    plans: 'plan',
    pulse: 'pupils’ voice',
    tallies: 'counted hands'
  },
  otherKind: 'change',
  signOut: 'Sign out',
  signOutTitle: 'Sign out of this phone?',
  signOutPlain: 'The copies of classes and plans leave this phone. On the server everything stays.',
  signOutUnsent: (n: number) => `${n} items are not sent yet. They stay on this phone, and are sent when you sign in on this phone again.`,
  signOutNow: 'Yes, sign out',
  stay: 'Stay signed in'
} satisfies typeof id;
