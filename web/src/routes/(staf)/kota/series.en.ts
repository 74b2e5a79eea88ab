import type id from './series.id';

const en: typeof id = {
  title: 'Month by month',
  of: {
    plans: (name) => `${name}: of 100 learning sequences that ended in that month, how many had it.`,
    ketiganya: (name) => `${name}: of 100 learning sequences that ended in that month, how many had all three.`,
    cakupan: (name) => `${name}: of 100 schools, how many recorded a lesson in that month.`,
    voices: (name) => `${name}: of 100 answers of pupils in that month, how many were yes.`,
    jarak: (name) => `${name}: how far apart their parts of sequences with all three experiences are, in points of 100. Above 0 the one named first is higher.`
  },
  all: 'All schools',
  points: (value) => `${value} points`,
  part: (part, whole) => `${part} of ${whole}`,
  interval: (low, high) => `95% interval ${low} to ${high}`,
  hidden: {
    no: '',
    none_yet: 'no records yet',
    too_few: 'hidden, too few schools, teachers or pupils',
    complement: 'hidden, so that no small group can be worked out'
  },
  noGap: 'no figure yet',
  fromTo: (first, from, last, to, verdict) => `${first} in ${from}, ${last} in ${to}${verdict}.`,
  verdict: { up: ': it went up', down: ': it went down', same: ': the same, any difference is too small to matter', unclear: '; there is not enough yet to say whether it went up or down' },
  only: (value, month) => `${value} in ${month}.`,
  hiddenMonths: (count) => `Months hidden: ${count}.`,
  noneMonths: (count) => `Months without records yet: ${count}.`,
  noGapMonths: (count) => `Months without a figure yet: ${count}.`,
  legend: { value: 'that month’s value', interval: '95% interval', hidden: 'hidden', none: 'no records yet' },
  districts: 'By district, month by month',
  table: 'Each month’s numbers in a table',
  note: {
    1: 'The 95% interval shows chance in the sequences of the teachers that were counted, not other schools or teachers. The schools with records are not always the same from month to month, so up or down may also come from that.',
    2: 'Schools with records are all counted, so they have no interval. Elsewhere the 95% interval is about what was recorded alone. The schools with records are not always the same from month to month, so up or down may also come from that.',
    3: 'Without an interval: answers of one class are alike, and a told month does not keep of how many classes they are. So up or down is not said.'
  }
};
export default en;
