import type id from './cover-texts.id';

export default {
  title: 'Cover what tells who it is',
  about: 'Cover with black boxes: names, faces, the school’s name, uniforms and whatever else tells who the pupil is. The original photo does not leave the school.',
  how: 'Draw a box with your finger, move it if needed. By keyboard: arrows move, Shift and arrows change the size, Delete removes.',
  full: 'There are as many boxes as there can be. Remove one to add another.',
  picture: 'Picture with black boxes',
  original: 'The original, on this phone only',
  box: (n: number, all: number) => `Black box ${n} of ${all}`,
  add: 'Add a box',
  drop: 'Remove this box',
  see: 'See the result',
  lookTitle: 'Look once more',
  look: 'This is the picture that teachers of other schools will see. Is there still a name, a face, a school or anything else that tells who the pupil is?',
  copy: 'The picture that will be sent',
  again: 'There is, change boxes',
  give: 'There is not, give it',
  missing: 'The original is not on this phone yet. Open it once with a network.',
  bad: 'This picture cannot be read.'
} satisfies typeof id;
