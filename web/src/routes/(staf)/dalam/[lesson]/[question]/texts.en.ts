import type id from './texts.id';

export default {
  open: 'A partner as second judge',
  title: 'A partner as second judge',
  what: 'A partner of the school opens this link on any phone, without an account, reads the answers without names and taps one level for each. Your own judgements do not change.',
  name: 'Name of the firm or workshop',
  nameHint: 'The name of the place, not of a person.',
  usual: 'Partner',
  make: 'Make a link',
  careful: 'Read the answers first: where pupils wrote their own names, the partner reads them, too.',
  photos: 'A partner sees only photos of pupils whose guardians allow both that work and that photos are kept, as long as the link lasts. Look at the photos first: faces and names are seen, too.',
  qr: 'QR code for the partner',
  copy: 'Copy the link',
  copied: 'Link copied',
  once: (date: string) => `Shown this once. It works until ${date}; whoever has the link can judge.`,
  judged: (n: number, all: number) => `${n} of ${all} answers judged`,
  until: (date: string) => `link until ${date}`,
  over: 'the link has ended',
  agreed: (same: number, both: number) => `The same for ${same} of ${both} answers that both judged.`,
  apart: (near: number, far: number) => [near > 0 ? `${near} one level apart` : '', far > 0 ? `${far} further apart` : ''].filter(Boolean).join(', ') + '.',
  notBoth: 'No answer was judged by both yet.',
  differ: (n: number) => `See the ${n} that differ`,
  pupil: (n: number) => `Pupil number ${n}`,
  levels: (own: number, theirs: number) => `you ${own}, partner ${theirs}`,
  talk: 'Those that differ are worth a talk: what does the partner see that is not seen from the classroom?',
  takeBack: 'Take the link back'
} satisfies typeof id;
