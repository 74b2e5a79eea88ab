import type id from './lost.id';

export default {
  phones: 'Phones that are signed in',
  phonesHint: 'Here you are signed in.',
  network: 'This list needs a network.',
  devices: { phone: 'Phone', tablet: 'Tablet', computer: 'Computer' },
  device: 'Device',
  since: (day: string) => `signed in since ${day}`,
  seen: (day: string) => `last connected ${day}`,
  here: 'the one in your hand',
  lost: 'This phone is lost',
  lostPhone: 'Lost phone',
  ask: 'Is this phone lost?',
  askOf: (name: string) => `Is the phone of ${name} lost?`,
  out: 'It is signed out at once. As soon as it has a network again, all that Selami keeps on it is erased, also what belongs to colleagues who signed in on it.',
  outOf: (name: string) => `Every phone signed in as ${name} is signed out at once. As soon as one has a network again, all that Selami keeps on it is erased, also what belongs to colleagues who signed in on it.`,
  unsent: 'What that phone has not sent yet is erased with it and cannot come back. What was sent stays on the server.',
  offline: 'As long as it has no network, nothing on it is erased.',
  password: 'If that phone remembers the password, change it, too: Me › Change the password.',
  passwordSince: (day: string) => `The password is in use since ${day}.`,
  passwordOf: 'If that phone remembers the password, print a new sign-in card, too: once it is used, the old password is void.',
  yes: 'Yes, it is lost',
  no: 'No',
  doneOf: (n: number, name: string) => (n === 0 ? `${name} is not signed in anywhere.` : `${n} of ${name}’s phones are signed out and will be empty once they are connected.`),
  said: (day: string) => `said to be lost ${day}`,
  waits: 'not connected since',
  emptied: 'emptied'
} satisfies typeof id;
