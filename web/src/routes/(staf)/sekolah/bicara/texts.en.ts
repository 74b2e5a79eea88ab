import type id from './texts.id';

export default {
  title: 'Need to talk?',
  about: 'Every journal of a pupil, on phones and on paper, says who reads it and whom to turn to when something is wrong. Name somebody who is truly ready to listen.',
  who: 'Who at this school',
  whoHint: 'Name, where or when, and a number if it may be given to pupils. For example: Bu Rini, counselling room, every break.',
  save: 'Keep',
  saved: 'Kept. The next journals name it.',
  kept: 'Kept on this phone. It is sent once there is a network.',
  beside: 'Always said beside it',
  numbers: (phone: string, chat: string) => (chat ? `Call ${phone}, WhatsApp ${chat}.` : `Call ${phone}.`),
  checked: (when: string) => `Checked on ${when}.`,
  empty: 'Left empty, journals ask the pupil to tell a grown-up whom it trusts.'
} satisfies typeof id;
