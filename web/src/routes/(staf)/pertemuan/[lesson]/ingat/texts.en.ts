import type id from './texts.id';

export default {
  title: 'Ingat lagi',
  about: 'A three-minute opening: ideas learnt before, in a new situation.',
  done: 'Today’s opening has been asked.',
  ask: 'Ask',
  askAgain: 'Ask the old one',
  turn: 'Exchange',
  skip: 'Skip',
  write: 'Write a new question',
  about_: (text: string) => `About: ${text}`,
  ago: (days: number) => (days === 0 ? 'Met today' : days === 1 ? 'Met on the last school day' : `Met ${days} school days ago`),
  stood: { held: 'most remembered it then', part: 'some remembered it then', lost: 'many had forgotten it then', '': 'how many remembered is not known' } as Record<string, string>,
  wanted: 'Brought forward by you',
  why: (ago: string, stood: string) => `${ago}; ${stood}.`,
  reteach: 'If many have still forgotten, explain it again in short; there is no need to ask once more today.',
  again: 'All questions for this idea have been used in this class.',
  none: 'There is no question for this idea yet.',
  writeTitle: 'A new question for this idea',
  text: 'Question',
  textHint: 'A situation that is new to the class: another thing, place or number.',
  option: (letter: string) => `Option ${letter}`,
  optionsHint: 'With options A–D it can be answered by cards or hands. Without options it is answered in own words.',
  right: 'The right one',
  needs: 'Write the question first.',
  kept: 'The question is kept with its objective and may come up in your other classes.',
  askIt: 'Ask now'
} satisfies typeof id;
