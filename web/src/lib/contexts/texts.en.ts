import type id from './texts.id';

export default {
  version: (n: number) => `version ${n}`,
  many: (n: number) => (n === 1 ? '1 context' : `${n} contexts`),
  facts: 'What can be leaned on',
  unchecked: 'not held against a source yet',
  seeds: 'Questions',
  partners: 'Who may be asked',
  came: (n: number) => `New (${n})`,
  went: (n: number) => `There no more (${n})`,
  changed: (n: number) => `Changed (${n})`,
  none: 'The contexts are the same.',
  head: 'Title, licence or source of the pack changed.',
  parts: { name: 'name', levels: 'levels', phases: 'phases', subjects: 'subjects', facts: 'facts', seeds: 'questions', partners: 'partners' }
} satisfies typeof id;
