import type id from './texts.id';

const en: typeof id = {
  title: 'Who teaches which class',
  about: 'Teachers see only the class groups that they teach.',
  classTeacher: 'Class teacher',
  choose: 'Choose …',
  line: (pupils, phase) => [`${pupils} pupils`, phase].filter(Boolean).join(' · '),
  phase: (grade, phase) => [grade && `grade ${grade}`, phase && (phase === 'fondasi' ? 'foundation phase' : `phase ${phase}`)].filter(Boolean).join(', '),
  guessed: (phase) => `${phase} (from its name)`,
  unclear: 'Its name does not say grade and phase: fill them in on its page',
  keep: (n) => `Keep ${n} class groups`,
  kept: 'Kept on this phone; sent as soon as there is a network.',
  subjects: 'Subject teachers',
  subjectsAbout: 'One teacher, one subject, all the class groups taught.',
  who: 'Who',
  subject: 'Subject',
  where: 'Teaches in',
  give: (n) => (n === 0 ? 'Choose the class groups' : `Keep for ${n} class groups`),
  none: 'No class groups yet',
  noneHint: 'Import the list of pupils and the list of teachers first.'
};
export default en;
