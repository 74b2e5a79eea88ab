import { expect, test } from 'vitest';
import { located, moved, pointIn, stretch, tokens, whole } from './place';

const text = 'Air jernih 💧 karena pasir,\nlalu arang karena pasir.';

test('a text is its words and what stands between them, whatever is in it', () => {
  for (const one of ['', ' ', text, '  dua  spasi ', '👩‍👩‍👧 air']) {
    const all = tokens(one);
    expect(all.map((token) => token.text).join('')).toBe(one);
    expect(all.map((token) => token.from)).toEqual(all.map((_, i) => Array.from(all.slice(0, i).map((token) => token.text).join('')).length));
  }
});

test('every stretch of words is found again where it was marked', () => {
  const all = tokens(text);
  const words = all.map((one, i) => (one.word ? i : -1)).filter((i) => i >= 0);
  for (const a of words) {
    for (const b of words) {
      const place = stretch(all, a, b);
      const found = located(text, place)!;
      expect(found.before + found.marked + found.after).toBe(text);
      expect(found.marked).toBe(place.quote);
      expect(Array.from(found.before).length).toBe(place.from);
    }
  }
});

test('words that moved are found where they are nearest; words that are gone are not', () => {
  const place = { quote: 'karena pasir', from: 13 };
  expect(located(`Kata ${text}`, place)!.before).toBe('Kata Air jernih 💧 ');
  expect(located('karena pasir di akhir, juga karena pasir', { ...place, from: 40 })!.before).toBe('karena pasir di akhir, juga ');
  expect(located('Karena arang', place)).toBeUndefined();
  expect(located(text, { quote: '', from: 0 })).toBeUndefined();
});

test('a point is of the picture, never outside of it', () => {
  const box = { left: 10, top: 20, width: 200, height: 100 };
  expect(pointIn(box, 110, 45)).toEqual({ ...whole, x: 500, y: 250 });
  expect(pointIn(box, -5, 500)).toEqual({ ...whole, x: 0, y: 1000 });
  expect(moved(whole, 'ArrowLeft')).toEqual({ ...whole, x: 450, y: 500 });
  expect(moved({ ...whole, x: 1000, y: 0 }, 'ArrowRight')).toEqual({ ...whole, x: 1000, y: 0 });
  expect(moved(whole, 'Enter')).toBeUndefined();
});
