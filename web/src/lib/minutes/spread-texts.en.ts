import type id from './spread-texts.id';

const en: typeof id = {
  title: 'How much time does Selami ask for?',
  half: (minutes) => `Half of the teachers take at most ${minutes} minutes a week.`,
  halfMore: (minutes) => `Half of the teachers take more than ${minutes} minutes a week.`,
  within: (percent, goal) => `At least ${percent}% of the teachers need no more than ${goal} minutes a week.`,
  withinFew: (percent, goal) => `Less than ${percent}% of the teachers need no more than ${goal} minutes a week.`,
  counted: (counted, all, from, to) => `Counted from ${counted} of ${all} teachers who used Selami from ${from} to ${to}, outside of lessons.`,
  notYet: (from, to) => `For ${from} to ${to} too few teachers are counted.`,
  middleHalf: 'The half in the middle',
  middle: 'The teacher in the middle',
  goal: (minutes) => `goal: ${minutes} minutes`,
  leastEnd: '0 minutes',
  mostEnd: (most) => `more than ${most}`,
  table: 'The figures in a table',
  rows: { low: 'A quarter of the teachers', middle: 'Half of the teachers', high: 'Three quarters of the teachers' },
  most: (minutes) => `at most ${minutes} minutes`,
  more: (minutes) => `more than ${minutes} minutes`,
  how: 'How was this worked out?',
  rule: 'Teachers’ phones count by themselves: while the screen is seen and was touched within the last half minute, outside of a lesson that runs. What is compared is each teacher’s average week, of those weeks in which Selami was used.',
  guard: 'Figures are raised to a multiple of five minutes, are of four whole weeks, and do not change until the next four. A teacher’s minutes can be seen by that teacher alone. Teachers may choose not to be counted; who did is shown to nobody.'
};
export default en;
