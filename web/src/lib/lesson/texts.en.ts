import type id from './texts.id';

const animals: Record<string, string> = { A: 'Ant', B: 'Bear', C: 'Crab', D: 'Duck', E: 'Eagle', F: 'Flamingo', G: 'Goat', H: 'Horse', I: 'Ibis', J: 'Jaguar', K: 'Koala', L: 'Lion' };

export default {
  parts: (done: number, of: number) => `${done} of ${of} steps`,
  team: (letter: string) => `Group ${letter} · ${animals[letter] ?? ''}`,
  pictures: { senang: 'Happy face', biasa: 'Plain face', bingung: 'Puzzled face', ya: 'Yes (tick)', tidak: 'No (cross)', matahari: 'Sun', hujan: 'Rain', terapung: 'Afloat', tenggelam: 'Sunk', besar: 'Large', kecil: 'Small', kotak: 'Square', bulat: 'Round', rumah: 'House', pohon: 'Tree', ikan: 'Fish', uang: 'Money', tangan: 'Hand', buku: 'Book' },
  ticksHint: 'More than one is allowed.',
  arrangeHint: 'Tap one after another, beginning with the first. Tap again to take it out.',
  placeOf: (n) => `place ${n}`,
  placed: (n, of) => `${n} of ${of} in order`,
  again: 'Begin the order anew',
  exact: (n, of) => `${n} of ${of} pupils’ answers right in every part`,
  commonTicks: 'Answers given most',
  commonOrders: 'Orders given most',
  rightOrder: (letters) => `The right order: ${letters}`,
  meanPlace: (place) => `place ${place} on average`,
  whereEach: 'Where each thing stands',
  noOrders: 'No order has been noted yet.',
  pupils: (n) => (n === 1 ? '1 pupil' : `${n} pupils`)
} satisfies typeof id;
