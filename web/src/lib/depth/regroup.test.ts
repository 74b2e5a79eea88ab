import { describe, expect, it } from 'vitest';
import { alikeGroups, byLevel, commonLevel, mixedGroups, type Placed } from './regroup.ts';

const of = (levels: (number | null)[]): Placed[] => levels.map((level, i) => ({ pupil: `p${i}`, name: `Murid ${i}`, level }));
const levels = (groups: Placed[][]) => groups.map((group) => group.map((one) => one.level));

describe('groups for tomorrow', () => {
  it('stand by level, who has none first, nobody lost', () => {
    expect(byLevel(of([2, null, 0, 2])).map((one) => [one.level, one.pupils.length])).toEqual([[null, 1], [0, 1], [2, 2]]);
    expect(byLevel([])).toEqual([]);
  });
  it('of one level are of like size', () => {
    expect(levels(alikeGroups(of([1, 1, 1, 1, 1, 3, 3]), 4))).toEqual([[1, 1, 1], [1, 1], [3, 3]]);
  });
  it('mixed bring high and low together and hold everybody once', () => {
    const all = of([4, 3, 3, 2, 2, 1, 1, 0, null]);
    const groups = mixedGroups(all, 3);
    expect(levels(groups)).toEqual([[4, 1, 1], [3, 2, 0], [3, 2, null]]);
    expect(new Set(groups.flat()).size).toBe(all.length);
    expect(Math.max(...groups.map((group) => group.length))).toBe(3);
    expect(mixedGroups([], 4)).toEqual([]);
  });
  it('give mixed groups one task, that of the level where most stand', () => {
    const at = (level: number | null, i: number) => ({ pupil: `q${i}`, name: `Q${i}`, level });
    expect(commonLevel([2, 1, 2, 3, null].map(at))).toBe(2);
    expect(commonLevel([3, 1].map(at))).toBe(1);
    expect(commonLevel([])).toBe(null);
  });
});
