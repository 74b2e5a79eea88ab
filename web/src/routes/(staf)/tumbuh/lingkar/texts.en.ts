import type id from './texts.id';

const en: typeof id = {
  title: 'Learning circles',
  about: 'A few teachers, one question about how pupils learn, a few weeks. Of one school or several of a KKG/MGMP. What is written is read by its members alone.',
  none: 'No learning circle yet',
  noneHint: 'Come in with a colleague’s code, or open one with a question that you really want answered.',
  list: 'My learning circles',
  join: 'Come in with a code',
  code: 'Code from a colleague',
  codeHint: 'Six letters and digits. Small letters will do.',
  joinNow: 'Come in',
  joining: 'Coming in. Without a network this waits until the phone is connected.',
  school: 'Teaching at',
  open: 'Open a circle',
  question: 'A question about pupils’ learning',
  questionHint: 'For example: Why do pupils’ answers often stop at one idea? Without names of pupils.',
  subject: 'Subject and phase (may be empty)',
  subjectHint: 'For example: IPAS, phase B',
  starts: 'Begins',
  weeks: 'How long',
  weeksOf: (n) => `${n} weeks`,
  openNow: 'Open this circle',
  parts: { assess: 'Look at pupils', design: 'Design', teach: 'Teach', reflect: 'Reflect', differently: 'What I will do differently' },
  phaseOf: (n, name) => `Phase ${n} of 4: ${name}`,
  until: (day) => `until ${day}`,
  coming: (day) => `begins ${day}`,
  ended: 'has ended',
  unsent: 'waits to be sent',
  todos: {
    send: 'The code appears once this was sent.',
    invite: 'Invite colleagues by the code.',
    write: 'Your turn to write.',
    differently: 'Close with one sentence.',
    read: 'Read what colleagues say.',
    wait: 'Waiting for colleagues.',
    done: 'Done. It can be read.'
  },
  offline: 'This page is not on this phone yet. Connect to a network once.'
};
export default en;
