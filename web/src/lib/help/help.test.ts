/** Every page has help in both languages, short enough to be read in front of a class, and a "?" that opens it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpKey, pageOf } from './help';
import openEn from './open-texts.en';
import openId from './open-texts.id';
import staffEn from './texts.en';
import staffId from './texts.id';

const id = { ...staffId, ...openId };
const en = { ...staffEn, ...openEn };
const files = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));
const page = (path: string) => pageOf(path.replace('/src/routes', '').replace('/+page.svelte', ''));
const pages = files.map(page);
/** It only leads to the page that is meant. */
const leads = ['/'];
const sentences = (text: string) => text.split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== '').length;

/** Does this component show a "?", itself or by one that it is made of? */
function asks(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (text.includes('<Help />')) return true;
  return [...text.matchAll(/from '([^']+\.svelte)'/g)].some(([, path]) => asks(path!.startsWith('$lib/') ? resolve('src/lib', path!.slice(5)) : join(dirname(file), path!), seen));
}

describe('help', () => {
  it('of staff is on no page of whoever has no account, and of these none is twice', () => {
    const staffs = new Set(files.filter((path) => path.includes('/(staf)/')).map(page));
    expect(staffs.size).toBeGreaterThan(40);
    expect(Object.keys(staffId).filter((key) => !staffs.has(key.split(' ')[0]!))).toEqual([]);
    expect(Object.keys(openId).filter((key) => staffs.has(key.split(' ')[0]!))).toEqual([]);
  });
  it('can be asked for on every page', () => {
    const shown = files.filter((path) => path !== '/src/routes/+page.svelte');
    expect(shown.filter((path) => !asks(resolve(`.${path}`)))).toEqual([]);
  });
  it('is there for every page and for no other', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((page) => !leads.includes(page) && !(page in id))).toEqual([]);
    expect(Object.keys(id).filter((key) => !pages.includes(key.split(' ')[0]!))).toEqual([]);
  });
  for (const [language, texts] of Object.entries({ id, en })) {
    it(`is short in ${language}`, () => {
      for (const [key, help] of Object.entries(texts)) {
        const all = [help.what, help.first, help.offline];
        expect(all.every((text) => text.trim() !== ''), key).toBe(true);
        const count = all.reduce((sum, text) => sum + sentences(text), 0);
        expect(count, key).toBeGreaterThanOrEqual(2);
        expect(count, key).toBeLessThanOrEqual(5);
        expect(Math.max(...all.map((text) => text.length)), key).toBeLessThanOrEqual(160);
      }
    });
  }
  it('is the role\'s own where there is one', () => {
    expect(helpKey(id, '/(staf)/hari-ini', 'operator')).toBe('/hari-ini operator');
    expect(helpKey(id, '/(staf)/hari-ini', 'teacher')).toBe('/hari-ini');
    expect(helpKey(id, '/(staf)/kelas/[group]', 'principal')).toBe('/kelas/[group]');
    expect(helpKey(id, '/tidak-ada', undefined)).toBeUndefined();
  });
});
