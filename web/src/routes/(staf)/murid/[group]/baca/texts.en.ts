import type id from './texts.id';

export default {
  title: 'Read journals',
  none: 'No turn yet',
  noneHint: (n: number) => `Once a lesson is over, ${n} pupils come up here for their journals to be read, in turn, so that none lies unread.`,
  after: (title: string, day: string) => `After “${title}”, ${day}.`,
  how: (each: number, members: number) => `Each lesson ${each} of ${members} pupils, longest unread first. To open is to read.`,
  count: (done: number, all: number) => `${done} of ${all} are read.`,
  read: 'Read.',
  unread: (n: number) => (n === 0 ? 'Nothing new in Selami. If the pupil writes on paper, read the page; if not, ask in person.' : n === 1 ? '1 journal is unread.' : `${n} journals are unread.`),
  open: 'Read',
  again: 'Read again',
  nothing: 'Selami has no journal of this pupil yet.',
  onPaper: 'If the pupil writes on paper, read the page.',
  notKept: 'Without the guardian’s word Selami keeps no journal on paper. If the pupil writes on paper, read the page.',
  pageOf: 'Journal page',
  goals: "Pupil's goals",
  all: 'All about this pupil',
  faces: { senang: 'happy', biasa: 'so-so', bingung: 'still puzzled' } as Record<string, string>
} satisfies typeof id;
