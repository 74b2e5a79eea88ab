import type id from './contexts.id';

export default {
  title: 'Local contexts',
  badge: 'A newer version',
  preview: 'Things near the school that this plan uses.',
  from: (office: string, n: number) => `${office}, version ${n}`,
  of: (name: string, whose: string) => `${name} (${whose})`,
  own: 'from this school’s teachers',
  built: 'from Selami',
  unread: 'Its words can be read again once there is a network.',
  newer: (title: string, n: number) => `The school has “${title}” version ${n}. This plan stays with the version that it uses.`,
  gone: 'is there no more in that version; here it still reads',
  goneIn: (n: number) => `It is there no more in version ${n}, which the school uses; in this plan it still reads.`,
  changed: (parts: string) => `changed: ${parts}`,
  same: 'the same',
  move: (n: number) => `Use the words of version ${n}`,
  remove: 'Take it out of the plan',
  add: 'Add a context',
  addIt: 'Add'
} satisfies typeof id;
