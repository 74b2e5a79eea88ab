import type id from './refused.id';

export default {
  kinds: { work: 'Work page', journal: 'Journal page', photo: 'Photo answer', drawing: 'Drawn answer', voice: 'Voice', question: 'Recorded question', series: 'Photo of a series', spoken: 'Spoken journal' },
  not: (what: string, of: string) => `${what}${of ? ` of ${of}` : ''}: the server did not take it.`,
  noConsent: 'The guardian has not agreed, or no longer agrees. Judge it directly. Without consent this goes by itself after 7 days.',
  onlyHere: 'It is only on this phone.',
  retake: 'Take it again',
  again: 'Send again',
  drop: 'Throw away'
} satisfies typeof id;
