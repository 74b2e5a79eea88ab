import { describe, expect, it } from 'vitest';
import { added, drawn, roomOn, sheet, strokesMost, undone, type Stroke } from './strokes';

const begun: Stroke = { ink: 0, pen: 1, points: [] };

describe('a drawing', () => {
  it('is points inside of the sheet, without those that say nothing new', () => {
    const stroke = drawn(drawn(drawn(begun, -5, 2000), 1, 749), 500.4, 300.6);
    expect(stroke.points).toEqual([0, sheet.height, 500, 301]);
    expect(begun.points).toEqual([]);
  });
  it('has no empty strokes, an end, and takes the last one back', () => {
    const one = drawn(begun, 1, 1);
    expect(added([], begun)).toEqual([]);
    expect(undone(added(added([], one), drawn(begun, 9, 9)))).toEqual([one]);
    expect(undone([])).toEqual([]);
    const full = Array.from({ length: strokesMost }, () => one);
    expect(added(full, one)).toHaveLength(strokesMost);
  });
  it('says before it is full that it will be', () => {
    const many = (length: number) => Array.from({ length }, () => drawn(begun, 1, 1));
    expect([0, 359, 360, 399, 400].map((n) => roomOn(many(n)))).toEqual(['free', 'free', 'nearly', 'nearly', 'full']);
    expect(roomOn(undone(many(strokesMost)))).toBe('nearly');
  });
});
