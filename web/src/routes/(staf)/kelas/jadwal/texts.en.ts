import type id from './texts.id';

export default {
  title: 'My timetable',
  about: 'Typed once. Today then opens on the lesson that is now.',
  school: 'School',
  day: 'Day',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  jam: (first: number, last = first) => (first === last ? `period ${first}` : `periods ${first}–${last}`),
  free: 'free',
  fill: (day: string, jam: number) => `${day}, period ${jam}`,
  until: 'To period',
  subject: 'Subject (may stay empty)',
  classTeacher: 'class teacher',
  whichClass: 'Tap the class',
  remove: 'Take out of the timetable',
  noJams: 'There are no periods on this day',
  noJamsHint: 'The school’s operator sets how many a day has in School › School hours.',
  tk: 'A kindergarten has no periods',
  tkHint: 'Start a lesson from Today as always.',
  none: 'No class yet',
  noneHint: 'Classes appear here once the school’s operator has noted your assignments.',
  clashes: 'Worth a look',
  clashTeacher: (day: string, jam: string, a: string, b: string) => `${day} ${jam}: you are in two places (${a} and ${b}). Leave it if you teach them together.`,
  clashGroup: (day: string, jam: string, group: string, who: string) => `${day} ${jam}: ${who} also teaches ${group}, another subject.`,
  entries: (n: number) => `${n} periods a week`
} satisfies typeof id;
