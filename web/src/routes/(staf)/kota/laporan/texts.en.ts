import type id from './texts.id';

const en: typeof id = {
  title: 'City reports',
  about: 'They write themselves from the monthly figures on the page City. Nothing has to be filled in; the office reads, adds number, addressee and a note on the paper, and signs.',
  which: 'Report',
  semester: (half, years) => `Semester ${half} of ${years}`,
  contents: 'What is in it',
  monthHolds: 'The answers as below, the month before beside them, who is counted, and an annex: tables by level, district, public and private, size of school, and how it is worked out.',
  semesterHolds: 'For the head of the city: one row a month, the first and the last month beside each other, and an annex by groups of schools. Months are not added up.',
  told: (months) => `Holds ${months}.`,
  without: (months) => `No figures yet for ${months}.`,
  own: 'These are Selami’s own figures, not values of Rapor Pendidikan.',
  none: 'No month has been told yet',
  noneHint: (day) => `The first report is there on ${day} at the earliest: a week after the month is over, so that phones without a network have sent.`,
  report: 'city report',
  offline: 'Without a network what was opened before can still be read; the files are made by the server.'
};
export default en;
