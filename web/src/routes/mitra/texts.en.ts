import type id from './texts.id';

export default {
  title: 'Judging with the school',
  what: 'Answers without names, in an order of chance. What you say stands beside what the teacher says and does not replace it. You may stop and go on by the same link.',
  until: (date: string) => `The link works until ${date}.`,
  progress: (done: number, all: number) => `${done} of ${all} judged`,
  objective: (text: string) => `Objective: ${text}`,
  answer: (n: number, all: number) => `Answer ${n} of ${all}`,
  empty: '(nothing written)',
  none: 'There is no answer now that may be seen by this link.',
  photo: 'Photo of the work',
  drawing: 'Drawing of a pupil',
  step: (name: string) => `Photo of the step: ${name}`,
  coming: 'The photo is being loaded.',
  away: 'This photo cannot be loaded, or its guardian has taken the word back.',
  level: 'How deep is this answer?',
  stands: 'Chosen',
  undo: 'Take this judgement back',
  previous: 'Previous',
  next: 'Next',
  kept: 'All taps are kept.',
  unsent: (n: number) => `${n} not sent yet; tried again by itself. Please keep this page open.`,
  allDone: 'All answers are judged. Thank you! You may close this page.',
  allUnsent: (n: number) => `All answers are judged, ${n} not sent yet. A moment, please.`,
  offline: 'There is no network. This link needs one to be opened.',
  again: 'Try again'
} satisfies typeof id;
