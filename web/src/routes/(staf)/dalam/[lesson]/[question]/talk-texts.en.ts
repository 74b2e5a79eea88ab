import type id from './talk-texts.id';

export default {
  open: 'As pupils see it',
  title: 'As pupils see it',
  how: 'How far pupils feel they are, beside your level. For a talk, no mark: it is left out of the class’s spread. For pupils without a phone, ask and tap the number.',
  differ: (n: number) => (n === 0 ? 'Nobody sees it otherwise yet.' : `${n} ${n === 1 ? 'pupil sees' : 'pupils see'} it otherwise: talk about it.`),
  talk: 'Talk about it',
  own: (level: string) => `Pupil: ${level}`,
  teacher: (level: string) => `You: ${level}`,
  cards: 'Read from cards',
  cardsHow: 'Who feels further still holds up D; ask, then tap 4.',
  peer: 'A classmate says:',
  none: 'none yet',
  next: 'To understand better, I will',
  pick: (who: string) => `Level as ${who} sees it`
} satisfies typeof id;
