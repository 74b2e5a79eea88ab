import type id from './own-texts.id';

const en: typeof id = {
  title: 'Time for Selami',
  week: (minutes) => `Selami took ${minutes} minutes this week.`,
  none: 'Not one minute yet this week.',
  goal: (minutes) => `Outside of lessons. Selami is made to need no more than ${minutes} minutes a week.`,
  kinds: { preparing: 'Preparing and judging', paperwork: 'Paperwork', teaching: 'Teaching, on this phone only' },
  minutes: (n) => `${n} minutes`,
  before: (minutes) => `Last week ${minutes} minutes.`,
  here: 'Counted on this phone only; other phones are added when there is a network.',
  off: 'Time is not counted.',
  turnOff: 'Stop counting',
  turnOn: 'Count again',
  how: 'How is this counted?',
  rule: 'Selami counts while the screen is seen and something was touched, typed or scrolled within the last half minute. Teaching (while a lesson runs) is counted apart and never leaves this phone. Opening plans, looking at work, judging and Growth are preparing and judging; all else is paperwork.',
  who: 'Once a day this week’s sum goes to the server: the minutes alone, no page, hour, class or pupil. Only you can see this number. Principal and office read one sentence about many teachers at once, at least five, for four weeks that are over. Rows on the server go after ten weeks.',
  forget: 'When you stop, what was counted on this phone and on the server is deleted. The four weeks that are read together now stay until the next take their place, so that the difference does not point at one teacher.'
};
export default en;
