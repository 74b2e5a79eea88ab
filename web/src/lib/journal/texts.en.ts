import type id from './texts.id';

export default {
  goals: "Pupil's goals",
  until: (day: string) => `looked at on ${day}`,
  over: 'over',
  states: { tercapai: 'reached', berjalan: 'still going', ganti: 'changed' },
  note: 'My follow-up',
  noteHint: 'Only you see it. It stands on Today until it is done.',
  noteNew: 'Note a follow-up',
  noteSave: 'Keep',
  noteDone: 'Done',
  noteOpen: 'Open again',
  noteDrop: 'Delete',
  doneMark: 'done'
} satisfies typeof id;
