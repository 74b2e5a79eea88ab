import type id from './texts.id';

const en: typeof id = {
  title: 'One pupil’s data',
  copy: 'A copy for the guardian',
  copyAbout: 'All that the school keeps of this pupil. Make it when the guardian asks; who made it is written down.',
  makeCopy: 'Make the copy',
  print: 'Print',
  file: (name, day) => `Data ${name} ${day}`,
  madeBy: (controller, school, npsn) => `Responsible for these data: ${controller ? `${controller}, through ` : ''}${school} (NPSN ${npsn}).`,
  identity: 'Identity',
  nisn: 'NISN', nipd: 'NIPD', sex: 'Sex',
  none: 'none',
  memberships: 'Class groups', consents: 'Guardian’s word', attendance: 'Attendance', answers: 'Answers', levels: 'Levels of understanding', sentences: 'Sentences after lessons', anecdotes: 'Anecdotes', files: 'Files', openings: 'Who opened the record',
  number: (n) => `number ${n}`,
  since: (from) => `since ${from}`,
  fromTo: (from, to) => `${from} to ${to}`,
  ofTeam: 'a group’s answer',
  by: { phone: 'by phone', tap: 'written by the teacher' },
  given: 'allowed', refused: 'not allowed', unanswered: 'written down by mistake, not answered',
  made: { photo: 'by a photo (see Files)', drawing: 'by a drawing (see Files)', voice: 'by a voice (see Files)' },
  pages: { work: 'page of work', journal: 'journal page', photo: 'photo of an answer', drawing: 'drawing of an answer', voice: 'voice of an answer' } as Record<string, string>,
  size: (kb) => `${kb} kB`,
  what: { work: 'work', journals: 'sentences', anecdotes: 'anecdotes', copy: 'copy of the data' },
  nobody: 'Nobody has opened it.',
  keeps: 'Kept while the pupil is at this school and 12 months after, then erased. The pulse is not here: it is never kept with a name.',
  erase: 'Erase this pupil’s data',
  eraseAbout: 'All that is kept of this pupil is erased now, and from teachers’ phones when they connect again. It cannot be brought back.',
  eraseTyped: (name) => `Type the pupil’s name: ${name}`,
  eraseDo: 'Erase for ever',
  eraseWaits: 'Kept on this phone; erased as soon as it is sent.',
  erased: (until) => `Erased. Backups hold it until ${until} at the latest.`
};
export default en;
