import type id from './texts.id';

export default {
  title: 'My profile',
  about: 'Eight dimensions. You choose the evidence.',
  empty: 'Not all of them need something. Choose what you are really proud of.',
  readers: (teacher: string) => `What you choose here is seen by ${teacher || 'your teacher'}. Evidence from another teacher’s lessons is seen by that teacher. The stage out of a talk is seen by your class teacher, too, for the report. There is no number and no ranking.`,
  how: 'The stage is not computed. You and your teacher settle it together, looking at your evidence.',
  why: (name: string) => `Why does this show ${name}?`,
  whyHint: 'One sentence is enough.',
  withTeacher: 'You choose this profile together with your teacher.',
  noSeat: 'Join your lesson first',
  noSeatHint: 'Your profile opens on the phone or tablet that you use in the lesson.',
  join: 'Join a lesson',
  first: 'This profile needs a network the first time it is opened.',
  offline: 'No network. What you choose is kept on this phone and sent later.',
  kept: 'Kept on this phone. It is sent once there is a network.',
  back: 'Back to the lesson',
  picture: (title: string) => `My work in ${title}`,
  pictureOffline: 'The picture needs a network.',
  pictureComing: 'The picture has not come yet.'
} satisfies typeof id;
