import type id from './seen-texts.id';

export default {
  photo: (label) => `Photo of the answer: ${label}`,
  drawing: (label) => `Drawing of the answer: ${label}`,
  larger: (label) => `Larger: ${label}`,
  smaller: (label) => `Smaller: ${label}`,
  coming: 'Answered. The file has not come yet, or is not kept as there is no consent.',
  offline: 'This file is not on this phone yet. It shows once there is a network.',
  gone: 'This picture is not there any more. It may have been taken back.'
} satisfies typeof id;
