import type id from './texts.id';

export default {
  photo: 'Photograph your work',
  photoAgain: 'Take it again',
  photoHint: 'Only the work, no faces and no names. The photo does not go into the gallery.',
  choose: 'Choose a photo',
  photoBad: 'This photo cannot be read. Take it again.',
  yourPhoto: 'The photo you answer with',
  yourDrawing: 'The drawing you answer with',
  drawHint: 'Draw with a finger or a pen, then send. No need to write a name.',
  sheet: 'Drawing sheet',
  inks: 'Colour',
  inkNames: ['Black', 'Red', 'Blue', 'Green', 'Brown'],
  pens: 'Line',
  penNames: ['Thin line', 'Thick line'],
  undo: 'Undo',
  clear: 'Clear all',
  voiceHint: 'A minute at most. Listen first, then send.',
  words: 'Write instead',
  wordsLabel: 'Your answer in words',
  onlyWords: { photo: 'Write your answer here, or show your work to your teacher.', drawing: 'Write your answer here, or draw on paper and show it to your teacher.', voice: 'Write your answer here, or tell your teacher.' },
  send: 'Send the answer',
  change: 'Send the new one',
  full: 'This phone is full, so it was not kept. Write your answer instead.',
  untaken: 'The file of your answer was not taken. Show it to your teacher, or write the answer.',
  there: { photo: 'Your teacher has your photo.', drawing: 'Your teacher has your drawing.', voice: 'Your teacher has your voice.' }
} satisfies typeof id;
