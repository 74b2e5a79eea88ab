import { expect, it } from 'vitest';
import { bare, pictureBytes, squeezed } from './squeeze';

const segment = (marker: number, ...content: number[]) => [0xff, marker, 0, content.length + 2, ...content];
const scan = [0xff, 0xda, 0, 3, 1, 7, 0xff, 0, 8, 0xff, 0xd9];

it('a picture is its pixels: Exif, comments and the like are left out, the rest stays to the byte', () => {
  const [jfif, exif, comment, adobe, table] = [segment(0xe0, 1, 2), segment(0xe1, 69, 120), segment(0xfe, 9), segment(0xee, 3), segment(0xdb, 4, 5)];
  expect([...bare(Uint8Array.from([0xff, 0xd8, ...jfif, ...exif, ...table, ...comment, ...adobe, ...scan]))]).toEqual([0xff, 0xd8, ...jfif, ...table, ...adobe, ...scan]);
});

it('takes the best quality that fits', async () => {
  const encode = (bytes: number) => async (quality: number) => new Blob([new Uint8Array(Math.round(bytes * quality))]);
  expect((await squeezed(encode(20_000))).size).toBe(16_000);
  expect((await squeezed(encode(50_000))).size).toBe(40_000);
  expect((await squeezed(encode(100_000))).size).toBe(50_000);
});

it('becomes smaller where no quality fits, never more than that', async () => {
  const asked: [number, number][] = [];
  const noise = async (quality: number, scale: number) => {
    asked.push([quality, scale]);
    return { size: 1_000_000 * quality * scale * scale } as Blob;
  };
  const made = async (quality: number, scale: number) => ((await noise(quality, scale)), { size: 1_000_000 * quality * scale * scale }) as Blob;
  const { size } = await squeezed(noise);
  expect(size).toBeLessThanOrEqual(pictureBytes);
  expect(size).toBeGreaterThan(pictureBytes / 2);
  expect(asked.slice(0, 4).every(([, scale]) => scale === 1)).toBe(true);
});
