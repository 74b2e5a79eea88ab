import type id from './texts.id';

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export default {
  title: 'This week',
  range: (from: string, to: string) => `${from} – ${to}`,
  today: 'today',
  none: 'no visit yet',
  empty: 'A free week: no visit, invitation or request is waiting.',
  emptyHint: 'Propose a visit',
  partly: 'Some of it is not on this phone yet; it appears once there is a network.',
  notHere: 'This week is not on this phone yet. Open this page once with a network.',
  holiday: (about: string) => (about ? `Holiday: ${about}` : 'Holiday'),
  rob: (about: string) => (about ? `Learning at home: ${about}` : 'Learning at home'),
  between: 'Outside the semester',
  district: (name: string) => (name === '' ? 'Another school' : /^kec/i.test(name) ? name : `District ${name}`),
  states: {
    sent: 'sent to the teacher',
    draft: 'notes not sent yet',
    ready: 'ready to be made',
    proposed: 'proposed, the teacher has not answered',
    waits: 'the teacher has not said yes yet',
    invited: 'the teacher’s invitation, not answered'
  },
  late: 'the day is over, nothing noted',
  unfinished: 'Finish first',
  review: 'review not sent yet',
  asked: 'Asked by teachers',
  invitation: (day: string) => `invites you for ${day}`,
  word: 'asks for a short word',
  wordReady: 'short word not written yet',
  process: (words: string) => `process review ${words}: your part is missing`,
  plans: (n: number) => `${many(n, 'plan waits', 'plans wait')} for a review`,
  untitled: 'Plan without a title',
  together: 'With colleagues',
  pieces: (n: number) => `${many(n, 'piece waits', 'pieces wait')} for your judgement`,
  pairs: (n: number) => `${many(n, 'pair waits', 'pairs wait')} for your judgement`,
  until: (day: string) => `until ${day}`,
  circle: 'the learning circle waits for your words',
  next: (day: string, teacher: string) => `After that: ${day}, ${teacher}`,
  goOn: {
    draft: (teacher: string) => `Go on with notes: ${teacher}`,
    visit: (teacher: string) => `Go on to the visit: ${teacher}`,
    review: (teacher: string) => `Go on with the review: ${teacher}`,
    word: (teacher: string) => `Go on with the short word: ${teacher}`,
    invitation: (teacher: string) => `Go on: answer the invitation of ${teacher}`,
    round: () => 'Go on judging together',
    circle: () => 'Go on with the learning circle'
  }
} satisfies typeof id;
