import type id from './texts.id';

const en: typeof id = {
  happening: 'Is it really happening?',
  active: (used, all) => `${used} of ${all} schools have recorded a lesson this semester.`,
  activeOne: 'This school has recorded lessons this semester.',
  inactiveOne: 'No lesson recorded this semester yet.',
  chose: 'Only schools that chose to use Selami are counted; a school without records may well do it without Selami.',
  byLevel: 'By level',
  byDistrict: 'By district',
  schools: 'schools',
  noRecord: 'no records yet',
  ofAll: (all) => `of ${all} schools`,
  until: (day) => `Teachers, pupils, lessons and voices are counted until ${day}.`,
  lessons: (lessons, teachers, pupils) => `${lessons} lessons by ${teachers} teachers, in classes of ${pupils} pupils in all.`,
  experiences: 'Learning experiences that happened',
  experienceNames: ['Understanding', 'Applying', 'Reflecting'],
  lessonUnit: 'lessons',
  voices: 'What do pupils say?',
  voicesOf: (answered, rounds) => `${answered} voices from ${rounds} lessons.`,
  noVoices: 'No pupils’ voices to show yet.',
  notShared: 'Pupils’ voices are not part of the agreement.',
  aspects: ['Enjoys learning', 'Knows what it is good for', 'Aware of the own learning'],
  answers: ['Yes', 'So-so', 'No'],
  voiceUnit: 'voices',
  hidden: {
    no: 'Shown.',
    none_yet: 'No records yet.',
    too_few: 'Hidden: too few schools, teachers or pupils to be shown.',
    complement: 'Hidden: shown, it would let a smaller group be worked out.'
  },
  depth: 'Does understanding go deeper?',
  depthNot: 'Cannot be compared yet. Levels given by class teachers serve their teaching; schools can be compared once work drawn at random is judged together.',
  fewer: 'Hidden cells',
  level: { tk: 'Kindergarten', sd: 'Primary', smp: 'Lower secondary', sma: 'Upper secondary', smk: 'Vocational', slb: 'Special needs', pkbm: 'Community' }
};
export default en;
