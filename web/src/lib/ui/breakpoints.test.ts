// The stories let axe look at 320 and 1280 pixels and not at 360: that stands while no rule of a style begins or ends between 320 and 360.
import { expect, test } from 'vitest';

const sources = import.meta.glob('/src/**/*.{svelte,css}', { query: '?raw', import: 'default', eager: true }) as Record<string, string>;
const pxOfRem = 16;

function between(text: string): string[] {
  return [...text.matchAll(/@(?:media|container)[^{]*?width:\s*([\d.]+)(rem|px)/g)].filter(([, size, unit]) => {
    const px = Number(size) * (unit === 'rem' ? pxOfRem : 1);
    return px > 320 && px <= 360;
  }).map(([rule]) => rule);
}

test('no style tells 320 from 360 pixels', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(100);
  expect(Object.entries(sources).flatMap(([file, text]) => between(text).map((rule) => `${file}: ${rule}`))).toEqual([]);
});

test('the search finds such a rule', () => {
  expect(between('@media (min-width: 22rem) {')).toHaveLength(1);
  expect(between('@media (max-width: 359px) {')).toHaveLength(1);
  expect(between('@media (min-width: 48rem) {')).toHaveLength(0);
});
