import type id from './scale-texts.id';

const en: typeof id = {
  title: 'Where the class stands',
  titleOf: (subject) => `Where the class stands: ${subject}`,
  at: (level) => `This class stands about at “${level}”.`,
  between: (low, high) => `This class stands between “${low}” and “${high}”,`,
  nearer: { low: (low) => `nearer to “${low}”.`, high: (_low, high) => `nearer to “${high}”.`, middle: () => 'about half-way.' },
  sure: (from, to) => (from === to ? `Almost certainly about “${from}”.` : `Almost certainly between “${from}” and “${to}”.`),
  provisional: 'provisional',
  provisionalWhy: 'Moved by the newest judgements. Computed anew tonight.',
  how: (n) => `From answers of ${n} pupils this semester. Whether judges are strict or mild is allowed for, thanks to work judged together with other schools.`,
  never: 'This is about the class, about no single pupil, and no mark. Only teachers of this class see it.',
  picture: 'From “Belum tepat” to “Meluas”',
  semester: 'This semester',
  now: 'semester',
  weeks: (since, until) => `${since} – ${until}`,
  waiting: 'Where the class stands between the levels is computed tonight, from the answers judged so far.',
  few: (n, least) => `Where the class stands is not shown yet: answers of ${n} pupils are judged, and it takes ${least}. From fewer, the class’s place would be too much like one pupil’s.`,
  apart: 'Cannot be told apart yet: the class’s level or the way of judging',
  apartWhy: 'Where only its own teacher judges a class, shallow answers and strict judging look the same.',
  unsureWhy: 'The estimate is still too wide to say at which level this class stands.',
  help: (n) => `What helps: judging together with other schools. About ${n} pieces are missing, judged by you or by other teachers; at most 10 to judge in one semester.`,
  helpOthers: 'What helps: judging together with teachers of three schools or more.',
  join: 'To judging together'
};
export default en;
