import type id from './texts.id';

export default {
  title: 'Class handover',
  what: 'A substitute opens today’s steps and the number list, without names and earlier records. What is recorded goes to your lesson.',
  hand: 'Hand a class over',
  none: 'No class is handed over today',
  noneHint: 'Tap “Hand a class over”, choose class and plan, then give the code to the substitute.',
  needsNetwork: 'Making a code needs a network. Try again as soon as there is one.',
  openedBy: (names: string) => `Opened by ${names}`,
  notOpened: 'Nobody has opened it yet.',
  waiting: 'not begun',
  running: (from: string) => `${from} · running`,
  ended: (from: string, to: string) => `${from}–${to} · ended`,
  howto: 'The substitute scans this QR code, or opens the address and types the code. No account is needed.',
  address: 'Address',
  code: 'Code',
  qr: 'QR code for the substitute',
  once: 'Valid until midnight. The code is seen only now; once this page is closed, make a new one if needed.',
  codeGone: 'The code is not kept. A new one kills the old; who has opened it can go on.',
  renew: 'Make a new code',
  end: 'End the handover',
  endAsk: (group: string) => `End the handover of ${group}?`,
  endWhat: 'Code and access of the substitute are dead at once. What was not sent from that phone no longer comes in.',
  endYes: 'Yes, end it',
  endNo: 'Not yet'
} satisfies typeof id;
