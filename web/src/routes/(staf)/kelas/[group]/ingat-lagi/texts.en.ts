import type id from './texts.id';

export default {
  title: 'Ingat lagi',
  about: 'Ideas learnt before come up again at the beginning of a lesson, in a new situation, so that what was understood stays.',
  what: 'Chosen for the class: the more still remember, the longer the gap. There are no notes about single pupils here, and no marks.',
  when: {
    first: 'Brought forward',
    today: 'Today, or the next lesson',
    next_week: 'Next week',
    next_month: 'Next month',
    this_semester: 'This semester',
    next_semester: 'Next semester',
    aside: 'Set aside'
  },
  anySubject: 'All subjects',
  ago: (days: number) => (days === 0 ? 'met today' : `met ${days === 1 ? 'one school day' : `${days} school days`} ago`),
  times: (n: number) => (n === 1 ? 'once so far' : `${n} times so far`),
  stood: { held: 'most remembered', part: 'some remembered', lost: 'many had forgotten', '': '' } as Record<string, string>,
  fresh: (n: number) => (n === 0 ? 'no new question left' : n === 1 ? 'one new question' : `${n} new questions`),
  pausedUntil: (day: string) => `set aside until ${day}`,
  paused: 'set aside for a month',
  stopped: 'stopped',
  change: 'Change its turn',
  question: 'Next question',
  noFresh: 'All questions for this idea have been used in this class. Add a question with the same objective to its plan, or write one at the opening in class.',
  plan: 'Open its plan',
  toFirst: 'Bring forward: ask it in the next lesson',
  toPause: 'Set aside for about a month',
  toStop: 'Do not ask it in this class again',
  toUsual: 'Let it come as usual',
  none: 'No ideas yet',
  noneHint: 'In a lesson, ask a question that has an objective, from a plan or your own. Some school days later its idea comes up here and at the beginning of a lesson.'
} satisfies typeof id;
