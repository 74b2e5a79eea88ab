import type id from './texts.id';

export default {
  title: 'Library',
  open: 'Search the Library',
  words: 'Search for a plan',
  wordsHint: 'Topic, objective or context. For example: rob, menyaring air, pecahan.',
  search: 'Search',
  filters: (n: number) => (n > 0 ? `Filters (${n})` : 'Filters'),
  any: 'All',
  level: 'Level', grade: 'Grade or phase', subject: 'Subject', context: 'Local context', depth: 'Questions aim at', reach: 'Shared in',
  gradeOf: (grade: string) => `Grade ${grade}`, phaseOf: (phase: string) => `Phase ${phase}`,
  depths: { 3: 'Connected, or deeper', 4: 'Extended' },
  reaches: { school: 'My school', city: 'City' },
  clear: 'Remove all filters',
  found: 'Results', newest: 'The newest',
  none: { title: 'Nothing fits yet', text: 'Try another word, or remove filters.' },
  empty: { title: 'The Library is still empty', text: 'Plans that teachers share appear here. Share yours from its own page.' },
  more: 'Show more',
  kept: 'Opened before on this phone',
  keptNone: 'Searching needs a network. Plans that were opened before will be listed here.',
  by: (author: string, school: string) => `${author}, ${school}`,
  nameless: 'Without a name',
  own: 'Yours',
  aims: (level: string) => `aims at ${level}`,
  use: 'Use & adapt',
  usedSchool: 'For school',
  noSchool: 'Teachers can use it. You can read it.',
  missing: 'This plan is no longer shared, or was never opened on this phone.',
  toOwn: 'Open my plan',
  takeDown: { action: 'Take down from the Library', title: 'Take this plan down?', text: 'It leaves the Library. The teacher’s own plan, and what was made from it, stay as they are.', sure: 'Take down', done: 'This plan was taken down.' },
  origin: {
    from: (title: string) => `Adapted from “${title}”`, version: (n: number) => `version ${n}`, by: (name: string) => `by ${name}`, example: 'Adapted from an example of Selami', gone: 'Adapted from a plan that its author took back',
    short: 'Adapted from the Library', see: 'See the differences', earlier: 'Before that:'
  },
  led: {
    title: 'Used before',
    text: (lessons: number, teachers: number, schools: number) => `${lessons} lessons by ${teachers} teachers in ${schools} schools, with this plan or an adaptation of it.`,
    until: (day: string) => `Until ${day}. Sums are shown only when enough teachers, pupils and schools stand behind them.`,
    voices: 'Pupils’ voice', statements: 'Enjoyable|Useful|Know what for', answers: 'yes|so-so|no',
    levels: 'Levels of understanding as each teacher judged', count: (n: number) => `${n} pieces of work`
  },
  share: {
    title: 'Share', open: 'Share with colleagues', about: 'Colleagues can read it, use it and send improvements. Advice and lessons are not part of it; names written in it are.',
    reach: 'For whom', school: 'My school', schoolNote: 'Teachers and staff of this school', city: 'The whole city', cityNote: 'Teachers and staff of all schools',
    named: 'Name', withName: 'With my name', withoutName: 'Without a name', withoutNote: 'The school’s name is not shown either',
    names: 'Names still written in it', namesText: 'Write “a pupil” or “our school” instead where needed.', namesNone: 'There is no name of a pupil of your classes or of the school in it.',
    seen: 'Pupils’ names', seenLabel: 'These names may go along',
    namesWait: 'Names of pupils are looked for first. That needs a network.', checking: 'Looking for names …', pupil: 'a pupil’s name', schoolName: 'the school’s name', honesty: 'Still worth a look',
    action: 'Share', again: 'Share the newest version', sent: 'Shared. It is sent by itself once there is a network.', now: (reach: string, version: number, when: string) => `Shared with the ${reach}, version ${version}, ${when}.`,
    toSchool: 'school', toCity: 'city', back: 'Take back', backTitle: 'Take it back from the Library?', backText: 'It leaves the Library. What colleagues made from it stays theirs.', backSure: 'Take back', backSent: 'Taken back.',
    edit: 'Open the plan'
  },
  diff: {
    title: 'Differences', about: (title: string) => `Compared with “${title}”`, none: 'There is no difference.', count: (n: number) => `${n} changes`,
    before: 'Before', after: 'Now', added: 'Added', removed: 'Removed', empty: 'empty', gone: 'The author took the original back, so the differences can no longer be seen.', offline: 'The original is not on this phone yet. Connect once.',
    step: (n: number) => `Step ${n}`, question: (n: number) => `Question in step ${n}`, objective: (n: number) => `Objective ${n}`, assessment: (n: number) => `Assessment ${n}`, newPart: 'new'
  },
  improve: {
    list: 'Improvements and messages', empty: { title: 'No improvements or messages yet', text: 'Colleagues who read or use your plans can send improvements, thanks or questions here.' },
    got: (name: string) => `from ${name}`, gave: 'sent by you', waiting: 'Not answered yet', taken: (n: number) => (n > 0 ? `${n} changes taken over` : 'Answered with thanks'),
    send: 'Send an improvement', sendTitle: 'Send an improvement to the author?', sendText: 'The author sees these changes together with your name, and chooses which to take over.', words: 'Message (may be empty)', sent: 'On its way to the author. The answer appears under Improvements and messages.', sure: 'Send',
    take: 'Take over', took: 'Taken over', lost: 'Its place is no longer in your plan.', finish: 'Finish and answer', finishTitle: 'Answer your colleague', finishText: (n: number) => (n > 0 ? `${n} changes were taken over into your plan.` : 'Nothing was taken over. Your colleague is thanked all the same.'),
    thanks: 'Thank you', answer: 'Answer', said: (words: string) => `“${words}”`, answered: 'Answered.', toPlan: 'Open the plan', offline: 'This improvement is not on this phone yet. Connect once.'
  },
  say: {
    action: 'Thank or ask', text: 'Only the author reads this message, together with your name. Write it without pupils’ names.', words: 'Message to the author', send: 'Send the message', sent: 'This message is sent by itself once there is a network. The answer appears under Improvements and messages.', starters: 'Begin with',
    thank: { name: 'Thanks', begins: 'Thank you for sharing this plan.' }, ask: { name: 'A question', begins: 'I would like to ask:' },
    reply: 'Answer', sendReply: 'Send the answer', replied: 'Answered', got: 'A message about this plan. No changes are proposed.', gave: 'Your message to the author.'
  }
} satisfies typeof id;
