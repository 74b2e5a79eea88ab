/** The colours that must be legible on each other, measured by WCAG's formula in light, dark and in class. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

function block(selector: string): Record<string, string> {
  const at = css.indexOf(`\n${selector} {`);
  expect(at, selector).toBeGreaterThanOrEqual(0);
  const body = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at));
  return Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/g)].map((match) => [match[1]!, match[2]!]));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const light = block(':root');
const dark = { ...light, ...block(":root[data-theme='dark']") };
const looks = {
  light: { colours: light, least: 4.5 },
  dark: { colours: dark, least: 4.5 },
  'light in class': { colours: { ...light, ...block('.in-class') }, least: 7 },
  'dark in class': { colours: { ...dark, ...block('.in-class'), ...block(":root[data-theme='dark'] .in-class") }, least: 7 }
};

/** Text on its ground. */
const pairs = ['--paper', '--sheet', '--sunk'].flatMap((ground) => ['--ink', '--ink-soft', '--indigo', '--accent-ink', '--good', '--bad'].map((text) => [text, ground] as const));
const tinted = [
  ['--ink', '--indigo-tint'],
  ['--ink-soft', '--indigo-tint'],
  ['--indigo', '--indigo-tint'],
  ['--ink', '--accent-tint'],
  ['--accent-ink', '--accent-tint'],
  ['--ink', '--good-tint'],
  ['--good', '--good-tint'],
  ['--ink', '--bad-tint'],
  ['--bad', '--bad-tint'],
  ['--on-indigo', '--indigo'],
  ['--header-ink', '--indigo-deep'],
  ['--header-soft', '--indigo-deep'],
  ['--accent-on-header', '--indigo-deep']
] as const;

describe('contrast', () => {
  it('is measured right: black on white is 21', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

  for (const [name, { colours, least }] of Object.entries(looks)) {
    it(`of text is at least ${least} in ${name}`, () => {
      const low = [...pairs, ...tinted].map(([text, ground]) => ({ text, ground, ratio: contrast(colours[text]!, colours[ground]!) })).filter((pair) => pair.ratio < least);
      expect(low).toEqual([]);
    });
    it(`of borders and focus that carry meaning is at least 3 in ${name}`, () => {
      const low = ['--line-strong', '--focus', '--indigo'].flatMap((line) => ['--paper', '--sheet', '--sunk'].map((ground) => ({ line, ground, ratio: contrast(colours[line]!, colours[ground]!) })));
      expect(low.filter((pair) => pair.ratio < 3)).toEqual([]);
    });
  }
});
