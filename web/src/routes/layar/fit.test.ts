import { expect, it } from 'vitest';
import { most, piecesOf } from './fit';

it('takes words apart so that they can be put together again, and what no line would hold in pieces', () => {
  const text = '  Tanah turun,\nkarena  air tanah ';
  expect(piecesOf(text).join('')).toBe(text.trimEnd());
  expect(piecesOf('a'.repeat(50)).map((piece) => piece.length)).toEqual([24, 24, 2]);
  expect(piecesOf('')).toEqual([]);
});

it('finds the most that fits, and never leaves nothing', () => {
  for (const room of [0, 1, 7, 20, 99]) expect(most(20, (n) => n <= room)).toBe(Math.min(20, Math.max(1, room)));
  expect(most(0, () => false)).toBe(0);
});
