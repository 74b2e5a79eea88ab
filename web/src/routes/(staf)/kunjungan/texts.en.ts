import type id from './texts.id';

const en: typeof id = {
  title: 'Class visits',
  about: 'See a colleague’s or teacher’s lesson, then give one strength and one step. What is written belongs to the teacher.',
  none: 'No visits yet',
  noneTeacher: 'Ask the colleague who invites you for a code, then tap “Come in by code”.',
  noneAbove: 'Propose a day to a teacher, or wait for an invitation.',
  mine: 'My visits',
  invitations: 'Invitations',
  take: 'I will come',
  takeWord: 'I will write',
  join: 'Come in by code',
  joinHint: 'The code of the teacher who invites you, such as 7KQX4-MPR2W. Needs a network for a moment.',
  code: 'Visit code',
  joinNow: 'Come in',
  joining: 'The server is looking at the code.',
  propose: 'Propose a visit',
  proposeHint: 'The teacher sees this and may ask for another day.',
  teacher: 'Teacher',
  proposeNow: 'Propose',
  proposed: 'Proposed; it appears here once the server has it.',
  states: { waits: 'waiting for the teacher’s yes', agreed: 'ready', sent: 'sent to the teacher', answered: 'answered by the teacher' },
  process: 'Published process reviews',
  published: 'Published by teachers',
  publishedHint: 'Only what teachers published themselves is here. Other visits are neither shown nor counted.',
  publishedNone: 'No teacher has published a visit yet.'
};
export default en;
