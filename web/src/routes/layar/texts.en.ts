import type id from './texts.id';

export default {
  title: 'Board of the class',
  code: 'Code of the lesson',
  codeHint: 'Six digits on the teacher’s phone.',
  show: 'Show',
  stage: { '': 'Step', awal: 'Opening', memahami: 'Understand', mengaplikasi: 'Apply', merefleksi: 'Reflect', penutup: 'Closing' } as Record<string, string>,
  ran: (clock: string, planned: number) => (planned > 0 ? `${clock} of ${planned} minutes` : clock),
  paused: 'Paused',
  answered: (n: number) => `${n} have answered`,
  hidden: 'Results show when the question is closed.',
  closed: 'The question is closed',
  join: 'Join by phone',
  joined: (n: number) => `${n} phones have joined`,
  qr: 'QR code of the pupils’ page',
  voices: 'Pupils’ voices',
  voicesOpen: (n: number) => `Open now · ${n} took part`,
  voicesKept: (n: number) => `${n} pupils took part`,
  voicesHidden: 'hidden: fewer than 5 answers',
  voicesFew: 'Too few answers: nothing was kept.',
  ended: 'The lesson is over. Thank you!',
  calm: 'Enjoy learning',
  offline: 'The connection is gone. The board comes back by itself.',
  gone: 'This board was closed. Type the new code.',
  unknown: 'The code does not fit yet. Look at the teacher’s phone.',
  again: 'That did not work yet. Try again.',
  child: 'pupils'
} satisfies typeof id;
