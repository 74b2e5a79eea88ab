import type id from './texts.id';

export default {
  read: 'Read journals',
  readAbout: 'Five pupils a lesson, in turn',
  asked: 'Asked today',
  starters: 'How sentences begin today',
  drawn: 'Drawn today',
  drawnHow: 'Children draw on their journal page; take a photo of the page.',
  drawnTo: 'Photograph pages',
  readers: (contact: string) => (contact ? `On phones and on paper it says: you read it, and at school pupils may talk to ${contact}.` : 'On phones and on paper it says: you read it. The school has not said yet whom pupils may talk to.'),
  goal: 'Goal',
  goalOf: (name: string) => `Goal of ${name}`,
  running: (words: string, until: string) => `${words} (looked at on ${until})`,
  look: 'How is the goal?',
  states: { tercapai: 'Reached', berjalan: 'Still going', ganti: 'Changed' },
  why: 'One sentence from the pupil',
  next: "New goal, in the pupil's words",
  until: 'When is it looked at again?',
  days: { 3: 'In three days', 7: 'In a week', 28: 'In four weeks' } as Record<number, string>,
  save: 'Keep',
  close: 'Close'
} satisfies typeof id;
