import type id from './texts.id';

const en: typeof id = {
  title: 'Ask the office for help',
  about: 'The office and this school’s supervisor see it as a list of work, with the school’s name. It is no judgement.',
  what: 'What is wanted',
  words: 'One line, may be empty',
  wordsHint: 'For example: two phones for 24 pupils. Name no teacher and no pupil.',
  ask: 'Ask for help',
  standing: 'Asked for now',
  none: 'Nothing is asked for yet.',
  everything: 'Every kind of help is asked for. Mark one as done to ask for it again.',
  by: (name, day) => (name ? `${name}, ${day}` : day),
  waits: 'Kept on this phone. It is sent once there is a network.',
  done: 'It is done',
  doneOf: (kind) => `Done: ${kind}`,
  past: (n) => `What is over (${n})`
};
export default en;
