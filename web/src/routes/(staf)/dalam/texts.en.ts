
import type id from './texts.id';

const en: typeof id = {
  title: 'Judge answers',
  choose: 'Choose a question. Look at how deep the idea is, not how long the answer.',
  none: 'No answers yet',
  noneHint: 'Answers typed or tapped by the teacher, or sent from pupils’ phones, appear here.',
  noQuestion: 'This lesson has no question yet.',
  backToLesson: 'To the lesson',
  progress: (done, all) => `${done} of ${all} judged`,
  answers: (n) => (n === 0 ? 'no answers yet' : `${n} answers`),
  raters: (n: number) => `${n === 2 ? 'Two' : n} judgements: each teacher judges alone, and all are kept.`,
  aims: (name) => `Aimed at: ${name}`,
  pupil: (n) => `Pupil number ${n}`,
  goal: 'This pupil’s goal',
  members: (n) => `${n} ${n === 1 ? 'pupil' : 'pupils'}`,
  ofTeam: 'This level is the group’s: it stands with each of its pupils as a group’s answer, and is left out of the pupils’ spread.',
  showNames: 'Show names',
  hideNames: 'Hide names',
  empty: '(nothing written)',
  level: 'Level of understanding',
  stands: 'Chosen',
  undo: 'Take this judgement back',
  previous: 'Previous',
  next: 'Next',
  keys: 'On a laptop: keys 0–4 judge, arrows move.',
  allDone: 'All answers are judged.',
  spread: 'The class',
  spreadOf: (judged, members) => `${judged} of ${members} pupils judged`,
  teamsOf: (n) => `${n} group ${n === 1 ? 'answer' : 'answers'} judged`,
  teamAnswers: 'group answers',
  pupils: 'pupils',
  noMark: 'A level helps to choose the next teaching step; it is not a mark.',
  sentences: 'Pupils’ sentences',
  noSentences: 'No sentences from pupils yet.',
  faces: { senang: 'glad', biasa: 'so-so', bingung: 'puzzled' }
};
export default en;
