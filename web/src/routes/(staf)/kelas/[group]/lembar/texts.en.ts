import type id from './texts.id';

export default {
  title: 'Class sheet',
  what: 'For lessons without a phone: mark the boxes with a pen, photograph the sheet afterwards.',
  steps: ['Print it and take it to class. Photocopies will do.', 'Make one bold mark in each box that is meant. A slip? Blacken it and mark the right one; you will be asked.', 'After the lesson: open it, tap “Class sheet”, and take the photo.'],
  questions: 'How many questions with options?',
  options: 'How many options each?',
  levels: 'How many questions with levels of understanding (0 to 4)?',
  more: 'Also on the sheet',
  attendance: 'Absent (S, I, A)',
  spoke: 'Spoke (who has spoken)',
  nothing: 'Choose at least one question, attendance, or who spoke.',
  names: 'The sheet has pupils\' names: keep it with your class book and shred it when it is no longer needed.',
  file: (group: string) => `class sheet ${group}`
} satisfies typeof id;
