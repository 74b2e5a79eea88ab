import type id from './texts.id';

export default {
  title: 'Packs of contexts',
  intro: 'Local contexts that the office wrote for its schools. Those that the school uses appear in “Compose a plan” and in each teacher’s plan. Plans that are there stay with their version.',
  from: (office: string, n: number) => `${office} · version ${n}`,
  take: (n: number) => `Use version ${n}`,
  has: (n: number) => `This school uses version ${n}.`,
  hasNewest: 'This school uses it. It is the newest version.',
  differs: (n: number) => `How it differs from version ${n}`,
  back: 'Stop using it',
  said: 'The office says:',
  inside: 'What is used',
  gone: (title: string) => `“${title}” is not offered to teachers any more. Plans that use it stay whole.`,
  undo: 'Use it again',
  empty: 'The office has not published a pack yet',
  emptyText: 'Once there is one, it appears here. Teachers can still write the school’s own contexts.',
  other: 'From another office'
} satisfies typeof id;
