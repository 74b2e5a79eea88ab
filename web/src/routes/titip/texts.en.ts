import type id from './texts.id';

export default {
  title: 'Class handover',
  what: 'For a substitute or the teacher on duty. A code lasts one day, for one class.',
  code: 'Handover code',
  codeHint: 'Ten letters and digits, from the class teacher or the operator.',
  name: 'Your name',
  nameHint: 'Noted with the lesson. May stay empty if you are signed in to Selami.',
  open: 'Open the class',
  needsNetwork: 'Opening a class needs a network once. After that it works without.',
  day: (group: string) => `Class ${group}, handed over`,
  inPlace: (name: string, teacher: string) => `${name} stands in for ${teacher} today. All that is recorded goes to that teacher’s lesson.`,
  lessons: 'Lessons of today',
  steps: (n: number) => `${n} steps are prepared`,
  minutes: (n: number) => `${n} minutes`,
  noSteps: 'Without a plan. Attendance, questions and Suara murid can be noted all the same.',
  begin: 'Begin the lesson',
  running: (from: string) => `${from} · running`,
  ended: (from: string, to: string) => `${from}–${to} · ended`,
  numbers: (n: number) => `${n} pupils, by number alone. Names and earlier records are not shown here.`,
  offline: 'No network now. All that you record is safe on this phone and sent later.',
  over: 'This handover is over. Thank you.',
  endedUnsent: (n: number) => `${n} records on this phone can no longer be sent; tell the class’s teacher directly.`,
  drop: 'Delete them from this phone',
  overUnsent: (n: number) => `${n} records still wait to be sent; leave this page open until there is a network.`,
  leave: 'Done on this phone',
  leaveUnsent: (n: number) => `${n} records are not sent yet. Wait for a network.`
} satisfies typeof id;
