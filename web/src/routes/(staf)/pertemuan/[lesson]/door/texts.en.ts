import type id from './texts.id';

export default {
  door: 'Pupils’ phones',
  doorTk: 'School’s tablet',
  doorWhatTk: 'Open this address on the school’s tablet, or scan its code, then hand the tablet over. The child taps its number and the three pictures on its card; no reading is needed. Only children whose guardian consents can come in.',
  doorOpen: 'Open the door',
  doorClose: 'Close the door',
  doorClosed: 'closed',
  doorWhat: 'Pupils open this address on their phones and type the code, their number and their PIN. The code dies with the lesson.',
  doorHowto: 'Address',
  code: 'Code',
  qr: 'QR code of the pupils’ page',
  joined: (n: number) => `${n} phones have joined`,
  locked: 'Wrong PIN five times',
  release: (name: string) => `Let ${name} try again`,
  doorOffline: 'The door needs a network. Without one, count hands or note each pupil.',
  board: 'Board',
  boardWhat: 'The board shows step and question to the whole class, without pupils’ names.',
  boardHere: 'Open on this device',
  boardThere: 'On the panel of the classroom open this address and type the code:',
  boardNeedsDoor: 'For the panel of the classroom open the door first: the board uses the same code.',
  boardLink: 'Make a link for the board',
  boardCopy: 'Copy the link',
  boardCopied: 'Link copied'
} satisfies typeof id;
