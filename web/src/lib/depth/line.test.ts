import { describe, expect, it } from 'vitest';
import { line } from './line.ts';
import type { Piece } from './types.ts';

const piece = (question: string, level: number | null, team = ''): Piece => ({ question, level, team }) as Piece;

describe('a pupil’s line', () => {
  it('goes from the oldest to the newest, of own judged work alone', () => {
    const points = line([piece('q4', 4), piece('q3', null), piece('q2', 3, 'A'), piece('q1', 3), piece('q0', 1)]);
    expect(points.map((one) => [one.piece.question, one.level, one.stage])).toEqual([['q0', 1, 'surface'], ['q1', 3, 'deep'], ['q4', 4, 'transfer']]);
    expect(line([])).toEqual([]);
  });
  it('holds the newest when there are many', () => {
    const points = line(Array.from({ length: 40 }, (_, i) => piece(`q${i}`, 2)));
    expect([points.length, points.at(-1)?.piece.question]).toEqual([10, 'q0']);
  });
});
