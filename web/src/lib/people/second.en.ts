import type id from './second.id';

export default {
  off: 'Take the second step off',
  ask: (name: string) => `Take the second step off ${name}?`,
  about: 'Do this only when the person came themselves and the phone is lost or new. From then on the password is enough to sign in, until they set it up again.',
  seen: 'They will see who took it off, and when.',
  yes: 'Yes, take it off',
  no: 'Never mind',
  doneOf: (name: string) => `The second step of ${name} is taken off.`
} satisfies typeof id;
