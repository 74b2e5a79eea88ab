import type id from './texts.id';

const en: typeof id = {
  title: 'Where is help wanted?',
  none: 'No school is waiting for help.',
  about: 'A work list, not a ranking: a school is named here because it asked, or because a service has not reached it. Who waits longest stands first.',
  first: (n, schools) => `${n} things are waiting, at ${schools} schools.`,
  groups: { asked: 'Asked for by the school', no_visit: 'Not visited by its supervisor', unlinked: 'Its judging is not joined yet', no_records: 'No records yet' },
  kind: { devices: 'Too few devices', network: 'Network weak or missing', mentoring: 'Somebody to accompany teachers', lists: 'Accounts and lists of pupils', other: 'Something else' },
  weeks: (n) => `waiting for ${n} weeks`,
  thisWeek: 'asked this week',
  never: 'never yet',
  visited: (n) => `last ${n} weeks ago`,
  next: {
    devices: 'Next step: lend devices, or send packs of cards and paper sheets; lessons can be recorded without pupils’ devices.',
    network: 'Next step: bring a network, or fetch the records. Selami keeps them on the phone and sends later.',
    mentoring: 'Next step: put them in touch with a facilitator or a learning circle nearby, and agree on a day.',
    lists: 'Next step: help its operator import the lists from Dapodik and print sign-in cards.',
    other: 'Next step: call the head of the school.',
    no_visit: 'Next step: ask its supervisor to plan a visit.',
    no_supervisor: 'Next step: appoint a supervisor; this school has none in Selami.',
    own_visit: 'Next step: plan a visit to this school.',
    unlinked: 'Next step: invite its teachers to a round of judging together. Until there is one, the depth of its classes cannot be compared.',
    no_records: 'Next step: ask whether accounts, devices and an introduction to Selami have arrived. It does not mean that nothing is done.'
  },
  ended: 'The school itself says when it is done; the line then goes.',
  all: (n) => `All (${n})`
};
export default en;
