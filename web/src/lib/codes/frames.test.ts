import { describe, expect, it } from 'vitest';
import { framesOf, missingOf, sumOf, wholeOf, withCode, type Row } from './frames';

/** Source: Park and Miller's minimal standard generator. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => (state = (state * 48271) % 2147483647) % sides;
}
const some = (size: number, seed = 7) => {
  const roll = dice(seed);
  return Uint8Array.from({ length: size }, () => roll(256));
};
const rowOf = (frames: readonly Uint8Array[], row?: Row) => frames.reduce<Row | undefined>(withCode, row);

describe('a row of codes', () => {
  it('has the sum that others make', () => {
    expect(sumOf(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
  it('comes back whole in any order, with codes seen twice and none missing', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const roll = dice(seed);
      const bytes = some(roll(5000), seed);
      const frames = framesOf(bytes, 60 + roll(400));
      expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(460);
      const shuffled = [...frames, ...frames.slice(0, 3)].map((frame) => ({ frame, at: roll(1000) })).sort((a, b) => a.at - b.at).map(({ frame }) => frame);
      const row = rowOf(shuffled)!;
      expect(missingOf(row)).toEqual([]);
      expect(wholeOf(row)).toEqual(bytes);
    }
  });
  it('says what is still missing', () => {
    const frames = framesOf(some(1000), 211);
    const row = rowOf([frames[4]!, frames[0]!, frames[1]!])!;
    expect([row.count, missingOf(row), wholeOf(row)]).toEqual([5, [3, 4], undefined]);
  });
  it('of another phone begins anew, and what is no code of ours changes nothing', () => {
    const first = framesOf(some(1000), 211);
    const other = framesOf(some(1000, 8), 211);
    const row = rowOf(first.slice(0, 4))!;
    expect(withCode(row, new TextEncoder().encode('https://selami.example/ikut?kode=329726'))).toBe(row);
    expect(withCode(row, first[0]!)).toBe(row);
    expect(missingOf(withCode(row, other[1]!)!)).toEqual([1, 3, 4, 5]);
  });
  it('is not believed when a part is not what was sent', () => {
    const frames = framesOf(some(500), 211).map((frame) => frame.slice());
    frames[1]![50]! ^= 1;
    expect(wholeOf(rowOf(frames)!)).toBe('broken');
  });
  it('bears any bytes', () => {
    const roll = dice(3);
    for (let i = 0; i < 500; i += 1) {
      const bytes = some(roll(40), i + 1);
      bytes.set([0x53, 0x51, 1].slice(0, Math.min(3, bytes.length)));
      const row = withCode(undefined, bytes);
      if (row) expect(row.parts.size).toBeLessThanOrEqual(row.count);
    }
    expect(framesOf(new Uint8Array(5_000_000), 450)).toEqual([]);
  });
});
