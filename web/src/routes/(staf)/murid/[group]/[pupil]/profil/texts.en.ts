import type id from './texts.id';

export default {
  title: 'Pupil’s profile',
  how: 'Evidence is chosen by the pupil. The stage is talked about with the pupil, never computed. There is no number and no ranking.',
  together: 'For a child in kindergarten: choose together, then write why in the child’s own words.',
  sees: 'Only evidence from your own lessons is shown. The class teacher sees colleagues’ newest stages, without their words.',
  why: (name: string) => `Why does this show ${name}? In the pupil’s words.`,
  whyHint: 'One sentence, as the pupil said it.',
  picture: (title: string) => `Work in ${title}`,
  talk: 'Note the stage of a talk',
  talkOf: (name: string) => `Talk about ${name}`,
  stage: 'The stage that you agreed on today',
  words: 'What you agreed to try next',
  wordsHint: 'May be empty. Only the pupil and you read it.',
  agreed: 'We looked at the evidence together and agreed on this.',
  save: 'Keep',
  takeBack: 'Delete today’s note'
} satisfies typeof id;
