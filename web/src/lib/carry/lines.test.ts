import { expect, it } from 'vitest';
import { fileText, linesIn } from './file';
import { packed, unpacked } from './lines';

const seal = { id: '0123456789abcdef0123456789abcdef', key: 'ab'.repeat(32) };
const command = (n: number) => ({ id: `cmd_${n}`, v: 1, at: n, method: 'PUT' as const, path: `/api/lessons/${n}`, body: { text: 'x'.repeat(n % 300) } });

it('is the file again, line by line, and shorter', () => {
  let next = 0;
  const text = fileText(Array.from({ length: 450 }, (_, n) => command(n)) as never, seal, 'Kiriman', (size) => Uint8Array.from({ length: size }, () => (next += 37) & 255));
  const lines = linesIn(text);
  expect(lines.length).toBe(3);
  const bytes = packed(lines);
  expect(unpacked(bytes)).toEqual(lines);
  expect(bytes.length).toBeLessThan(0.77 * text.length);
});

it('is nothing where the bytes are none', () => {
  const bytes = packed([`selami1.${seal.id}.AAAA`]);
  for (let cut = 1; cut < bytes.length; cut += 1) expect(unpacked(bytes.subarray(0, cut))).toEqual([]);
  expect([unpacked(new Uint8Array()), packed(['halo'])]).toEqual([[], new Uint8Array()]);
  expect(unpacked(new Uint8Array(40))).toEqual([]);
});
