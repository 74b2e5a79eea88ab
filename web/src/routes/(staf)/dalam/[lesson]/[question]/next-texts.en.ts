import type id from './next-texts.id';

export default {
  open: 'What next',
  title: 'What next',
  how: 'One task for pupils at the same level, to be said tomorrow. Names are for you alone: before the class say the task, not the level.',
  noLevel: 'No level yet',
  of: (n: number) => `${n} ${n === 1 ? 'pupil' : 'pupils'}`,
  minutes: (n: number) => `${n} minutes`,
  evidence: 'What comes out:',
  another: 'Another task',
  offline: 'The tasks are not on this phone yet. Open this again with a network.',
  groups: 'Groups for tomorrow',
  alike: 'Same level',
  mixed: 'Mixed',
  size: 'Pupils a group',
  group: (n: number) => `Group ${n}`,
  mixedTask: 'All mixed groups get the same task: that of the level where most of the class stand.',
  keep: 'Make ready for the next lesson',
  keptHow: 'Kept on this phone. In the next lesson of this class, open Groups and tap “Take the groups made ready”.',
  tooMany: (most: number) => `A lesson has ${most} groups at most: choose larger groups.`,
  print: 'Print the task sheet',
  task: 'Task',
  send: 'groups and tasks for tomorrow'
} satisfies typeof id;
