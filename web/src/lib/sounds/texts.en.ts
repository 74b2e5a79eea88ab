import type id from './texts.id';

export default {
  listen: 'Listen',
  stop: 'Stop',
  instead: 'The recording is not here yet: the phone’s voice reads it.',
  missing: 'The recording is not here yet. The teacher reads the question out.',
  broken: 'This recording cannot be played here.',
  title: 'Your voice',
  why: 'Pupils who do not read yet tap “Listen”. At most 20 seconds.',
  heard: 'Listen first, then keep it.',
  keep: 'Keep the recording',
  drop: 'Throw this one away',
  remove: 'Delete the recording',
  waits: 'Kept on this phone. It is sent after the plan.',
  waitsHere: 'Kept on this phone. It is sent once there is a network.',
  sent: 'Sent.',
  full: 'This phone has no room left: the recording is not kept.',
  cannot: 'The browser on this phone cannot record yet. The phone’s own voice still reads the question, where there is one.',
  refused: 'The microphone is not allowed, or this phone has none. The phone’s own voice still reads the question, where there is one.'
} satisfies typeof id;
