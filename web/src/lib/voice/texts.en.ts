import type id from './texts.id';

export default {
  record: 'Record a voice',
  again: 'Record again',
  stop: 'Stop recording',
  asking: 'Allow the microphone where the browser asks.',
  recording: (seconds, most) => `Recording: ${seconds} of ${most} seconds`,
  refused: 'The microphone is not allowed, or this phone has none. Never mind: write the answer instead.',
  cannot: 'The browser on this phone cannot record yet. Never mind: write the answer instead.',
  play: 'Play the recording',
  pause: 'Pause',
  at: (seconds) => `${seconds} s`,
  broken: 'This recording cannot be played here.'
} satisfies typeof id;
