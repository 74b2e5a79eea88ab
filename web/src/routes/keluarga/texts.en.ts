import type id from './texts.id';

export default {
  title: 'For families',
  intro: 'One question a week to talk about with your child at home.',
  pin: 'PIN',
  pinHint: 'Six digits on the paper from the teacher.',
  open: 'Open',
  needs: 'Open this page by the link or QR code that the teacher gave you.',
  overTitle: 'This link has ended',
  over: 'Links end with the semester, or the teacher has made another. You may ask the class teacher for a new one.',
  overFine: 'Your child loses nothing: this week’s question is on the teacher’s paper slip, too.',
  offline: 'There is no network. This page needs one to be opened.',
  child: (name: string, group: string) => `${name}, ${group}`,
  ask: 'This week’s question',
  help: 'How to help',
  works: 'Work that your child chose',
  noConsent: 'Your child’s work is not shown yet: the school has no word from you that it may be shared in Selami. You may give it, or take it back, through the teacher.',
  noWorks: 'Your child has not chosen any work this semester.',
  why: (why: string) => `Why it was chosen: ${why}`,
  made: { photo: 'Photo of the work', drawing: 'Drawing', voice: 'Recording' } as Record<string, string>,
  away: 'This file cannot be shown.',
  coming: 'Being loaded.',
  until: (date: string) => `This link works until ${date}.`,
  nothingKept: 'There are no marks here, and nothing is kept on this phone.',
  close: 'Done, close',
  practice: 'Practice: all pupils here are made up.'
} satisfies typeof id;
