import type id from './texts.id';

export default {
  title: 'Goals of single pupils',
  count: (n) => (n === 0 ? 'none yet' : `${n} ${n === 1 ? 'pupil' : 'pupils'}`),
  hint: 'One short sentence beside the class’s objective. It holds until you change it, and is shown with the pupil’s answers. Write no diagnosis.',
  about: (name) => `Goal of ${name}`,
  example: 'For instance: points at money that is enough, out of two.',
  save: 'Keep the goal',
  drop: 'Remove the goal',
  other: 'Choose another pupil'
} satisfies typeof id;
