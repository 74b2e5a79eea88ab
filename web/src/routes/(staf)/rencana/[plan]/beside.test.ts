import { describe, expect, it } from 'vitest';
import { besideEachOther } from './beside';

describe('cards beside their lines', () => {
  it('stand where their lines stand', () => {
    expect(besideEachOther([{ n: 0, top: 300, height: 100 }, { n: 1, top: 10, height: 100 }])).toEqual([
      { n: 1, top: 10, height: 100 },
      { n: 0, top: 300, height: 100 }
    ]);
  });
  it('push those below, the more useful first at one line', () => {
    const tops = besideEachOther([{ n: 2, top: 50, height: 100 }, { n: 0, top: 50, height: 100 }, { n: 1, top: 60, height: 40 }]).map((one) => [one.n, one.top]);
    expect(tops).toEqual([[0, 50], [2, 158], [1, 266]]);
  });
  it('never stand above the column', () => {
    expect(besideEachOther([{ n: 0, top: -40, height: 10 }])[0]?.top).toBe(0);
  });
});
