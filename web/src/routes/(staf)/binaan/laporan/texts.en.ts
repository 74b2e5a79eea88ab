import type id from './texts.id';

export default {
  title: 'Monthly report',
  about: 'It writes itself from the lessons on record. Nothing has to be filled in; you read it, add a note on the paper and sign.',
  none: 'No school yet',
  noneHint: 'The office says which schools you head or accompany.',
  noMonth: 'No month is over yet',
  noMonthHint: 'The report of a month is there a week after its end, so that phones without a network have sent.',
  school: 'School',
  month: 'Month',
  teachers: (all: string) => `Teachers who had a class that month: ${all}.`,
  report: 'monthly report',
  offline: 'Without a network a report that was opened before can still be read; its files are made by the server.'
} satisfies typeof id;
