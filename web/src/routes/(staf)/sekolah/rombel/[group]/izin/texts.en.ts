import type id from './texts.id';

export default {
  title: 'Consent slips that came back',
  progress: (n: number, all: number) => `${n} of ${all} came back`,
  how: 'Columns are in the order of the slip. What is not ticked is a no; a slip with nothing but no counts as back, too.',
  kinds: {
    device: 'the child uses a phone or tablet to answer in class',
    sample: 'the child’s work is kept as a photo',
    photo_voice: 'photos and voice recordings of the child are kept',
    family: 'the child’s results are shared with the family through Selami'
  },
  short: { device: 'own phone/tablet', sample: 'work', photo_voice: 'photo and voice', family: 'sharing with the family' },
  givenBy: 'Given by',
  givenByHint: 'Written down with each slip.',
  givenByDefault: 'Guardian’s letter',
  back: 'back',
  out: 'not back',
  allYes: 'All yes',
  allNo: 'All no',
  for: (name: string) => `for ${name}`,
  notBack: 'Not back',
  notYet: 'Without consent to work, photos and drawings of the child are not kept; without consent to photo and voice, recordings are not. Sharing with the family is not in this program yet: the answer is kept, and counts once it is.',
  withdrawal: 'A guardian withdraws: take the tick away. Photos, voice and work of the child kept since that consent are erased with it. Ticked by mistake: tap “Not back”; the mistake stays on record.',
  askTitle: (name: string) => `End the consent for ${name}?`,
  askErases: 'Photos, voice and work of the child kept since that consent was given will be erased and cannot be brought back. What was kept before stays.',
  askDo: 'End and erase',
  askKeep: 'Leave it ticked'
} satisfies typeof id;
