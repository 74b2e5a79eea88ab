import type id from './questions.id';

const en: typeof id = {
  month: 'Month',
  told: (month, day) => `${month}, worked out on ${day}. What comes later does not change these figures.`,
  notYet: (day) => `The first month is told on ${day} at the earliest: a week after the month is over, so that phones long without a network are counted.`,
  one: 'Does it really happen?',
  two: 'Is it even?',
  three: 'Is it joyful, meaningful, mindful?',
  ended: (plans, month) => `In the schools that use Selami, ${plans} learning sequences ended in ${month}.`,
  experience: (name, share) => `${name} happened in ${share}.`,
  noPlans: {
    none_yet: (month) => `No records of learning sequences that ended in ${month} yet.`,
    hidden: (month) => `Learning sequences that ended in ${month} cannot be shown: there are too few, or they point at a small group.`
  },
  covered: (active, all, month) => `${active} of ${all} schools recorded a lesson in ${month}.`,
  whole: (share) => `All three learning experiences happened in ${share} of the sequences that ended.`,
  gap: (said, value, low, high) => `${said} The gap is ${value} points of 100, with its 95% interval from ${low} to ${high}.`,
  without: (name, why) => `${name}: ${why}.`,
  because: (name, sentence) => `${name}: ${sentence}`,
  pair: { 'public-private': 'Public and private', 'large-small': 'Large and small schools' },
  four: 'Does understanding go deeper?',
  depthNot: 'There is not enough data to say up or down.',
  depthWhy: [
    'It cannot be compared yet. Work that is judged together in Selami was chosen by its own teacher. What is chosen does not stand for all work, so a figure made of it would mislead.',
    'It is answered once work is drawn at random, judged by teachers of other schools, and its judges are joined to one scale: from at least 3 schools, 5 teachers and 10 pupils.',
    'What this office can do already: have teachers’ groups open rounds of judging together, so that how strict judges are can be reckoned out first.'
  ],
  five: 'Do teachers grow?',
  grown: {
    pilihan: (part, whole, share) => `In the schools that use Selami, ${part} of ${whole} choices that classes made for the next lesson were tried by their teachers (${share}).`,
    'coba-lagi': (part, whole, share) => `${part} of ${whole} answers that feedback asked to try again were tried again by their pupils (${share}).`
  },
  grownAbout: 'Counted in choices and answers, not in teachers: no teacher can be found here. What visits saw is left out, for visits belong to their teachers.',
  notCounted: (month) => `For ${month} this question was not counted yet.`,
  tried: 'tried',
  untried: 'not recorded as tried',
  growing: 'What was tried in class',
  answer: { ya: 'yes', biasa: 'so-so', tidak: 'no' },
  answered: (parts, all) => `${parts}; of ${all} answers`,
  share: (percent, part, whole) => `${percent} (${part} of ${whole})`,
  hidden: {
    no: '',
    none_yet: 'no records yet',
    too_few: 'hidden, too few schools, teachers or pupils',
    complement: 'hidden, so that no small group can be worked out'
  },
  yes: 'happened',
  rest: 'not recorded',
  recorded: 'recorded',
  coverage: 'Schools that recorded lessons',
  experiences: 'Learning experiences in sequences that ended',
  voices: 'Pupils’ answers',
  table: 'The numbers in a table',
  by: { level: 'By level', district: 'By district', owner: 'Public and private', size: 'By size of school' },
  key: { public: 'Public', private: 'Private', small: 'Small', middle: 'Middle', large: 'Large', unlisted: 'No list of pupils yet' },
  how: 'How is this worked out?',
  formula: 'Formula',
  denominator: 'Divided by',
  source: 'Source',
  since: (month) => `Holds since ${month}.`,
  guard: 'A figure is shown where at least 3 schools, 5 teachers and 10 pupils stand behind it, and where no smaller group can be worked out from it.'
};
export default en;
