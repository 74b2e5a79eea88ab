/** Every catalogue has both languages with the same keys, and no text is missing in one of them. */
import { describe, expect, it } from 'vitest';
import { clock, day, dayName, moment, number, useOffset } from './format';
import { area, language } from './language.svelte';

type Table = Record<string, unknown>;
const modules = import.meta.glob<{ default: Table }>(['/src/**/texts.{id,en}.ts', '/src/lib/i18n/{id,en}.ts'], { eager: true });
const sources = Object.keys(modules).filter((path) => /(^|[./])id\.ts$/.test(path));

function leaves(table: Table, prefix = ''): [string, unknown][] {
  return Object.entries(table).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? leaves(value as Table, `${prefix}${key}.`) : [[`${prefix}${key}`, value] as [string, unknown]]
  );
}

describe('catalogues', () => {
  it('are found', () => expect(sources.length).toBeGreaterThan(2));

  for (const path of sources) {
    it(path, () => {
      const other = path.replace(/id\.ts$/, 'en.ts');
      expect(modules[other], other).toBeDefined();
      const id = leaves(modules[path]!.default);
      const en = new Map(leaves(modules[other]!.default));
      expect([...en.keys()].sort()).toEqual(id.map(([key]) => key).sort());
      for (const [key, value] of [...id, ...en]) {
        expect(['string', 'function'], key).toContain(typeof value);
      }
      for (const [key, value] of id) {
        expect(typeof en.get(key), key).toBe(typeof value);
        // Nothing to say may be said by nothing, in both.
        expect(en.get(key) === '', key).toBe(value === '');
      }
    });
  }
});

describe('area', () => {
  it('follows the language', () => {
    const t = area({ a: 'satu', deep: { b: 'dua' } }, { a: 'one', deep: { b: 'two' } });
    language.now = 'en';
    expect([t.a, t.deep.b]).toEqual(['one', 'two']);
    language.now = 'id';
    expect([t.a, t.deep.b]).toEqual(['satu', 'dua']);
  });
});

describe('times and numbers', () => {
  const late = Date.UTC(2026, 10, 24, 17, 5); // 00.05 on the 25th in WIB
  it('are the city\'s, not the phone\'s', () => {
    expect([clock(late), day(late)]).toEqual(['00.05', '2026-11-25']);
    useOffset(9 * 60);
    expect(clock(late)).toBe('02.05');
    useOffset(7 * 60);
  });
  it('are written the Indonesian way', () => {
    expect(number(1234.5, 1)).toBe('1.234,5');
    expect(dayName('2026-11-24')).toBe('Selasa, 24 November');
    expect(moment(late, late - 86_400_000)).toBe('25 Nov 00.05');
    expect(moment(late, late + 60_000)).toBe('00.05');
  });
});
