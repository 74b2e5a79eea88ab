import type id from './texts.id';

export default {
  title: 'Classes',
  none: 'No class groups yet',
  noneHint: "Class groups show up here once the school's operator has recorded your assignment.",
  line: (pupils: number, more: string) => [`${pupils} pupils`, more].filter(Boolean).join(' · '),
  grade: (grade: string, phase: string) => [grade && `grade ${grade}`, phase && `phase ${phase}`].filter(Boolean).join(', '),
  members: (n: number) => `${n} pupils`,
  device: 'may use a phone',
  lessons: 'Latest lessons',
  noLessons: 'No lessons recorded in this class group yet.',
  running: 'running',
  list: 'Class list',
  empty: 'No pupils in this class group yet',
  emptyHint: "The school's operator imports the list of pupils.",
  pupils: 'Pupils',
  search: 'Search a name',
  noneFound: 'Nobody fits.',
  number: (n: number, group: string) => `Number ${n} · ${group}`,
  work: 'Work with a level',
  noWork: 'No work with a level yet.',
  unjudged: 'no level yet',
  journals: 'Sentences after lessons',
  noJournals: 'Nothing recorded yet.',
  faces: { senang: 'glad', biasa: 'so-so', bingung: 'puzzled' } as Record<string, string>,
  onlyYou: 'Only teachers of this class group see this page. Selami gives no number to a child.'
} satisfies typeof id;
