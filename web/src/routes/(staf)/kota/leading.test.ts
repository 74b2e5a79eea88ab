import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language } from '$lib/i18n';
import en from './leading.en';
import id from './leading.id';
import * as l from './leading';
import type { Questions } from './questions';

const said = (text: string) => ({ id: text, en: `${text} (en)` });
const page = (leads: Record<string, string[]>): Questions => ({
  indicators: Object.entries(leads).map(([one, codes]) => ({ id: one, question: 1, name: said(one), leads: codes })),
  duties: [{ code: 'D.1 metode', list: 'rapor', name: said('D.1 metode') }, { code: 'D.4', list: 'rapor', name: said('D.4 aman') }, { code: 'SPM literasi', list: 'spm', name: said('Literasi') }]
}) as unknown as Questions;

beforeEach(() => void (language.now = 'id'));
afterEach(() => void (language.now = 'id'));

describe('a figure', () => {
  it('names what it leads to and that it is not its value, in both languages', () => {
    const of = page({ merefleksi: ['D.1 metode', 'D.4'], cakupan: [] });
    expect(l.leadsWords(of, 'merefleksi', id)).toBe('Menuntun ke: D.1 metode dan D.4 aman (bukan nilainya).');
    language.now = 'en';
    expect(l.leadsWords(of, 'merefleksi', en)).toBe('Leads to: D.1 metode (en) and D.4 aman (en) (not its value).');
  });
  it('that leads nowhere says nothing, also from a copy of before', () => {
    expect(l.leadsWords(page({ cakupan: [] }), 'cakupan', id)).toBe('');
    expect(l.leadsWords({ indicators: [{ id: 'cakupan' }] } as unknown as Questions, 'cakupan', id)).toBe('');
    expect(l.dutyLists({ indicators: [] } as unknown as Questions, id)).toEqual([]);
  });
});

describe('what the office answers for', () => {
  it('says what leads there, or honestly that nothing does', () => {
    const [rapor, spm] = l.dutyLists(page({ merefleksi: ['D.1 metode'], ketiganya: ['D.1 metode'] }), id);
    expect(rapor!.lines.map((one) => one.said)).toEqual(['Selami menuntun ke sini dengan: merefleksi dan ketiganya.', 'Selami tidak mengatakan apa-apa tentang ini.']);
    expect(rapor!.silent).toBe('');
    expect(spm!.silent).toBe('Tentang 1 hal ini Selami tidak mengatakan apa-apa:');
    expect(spm!.lines.map((one) => one.said)).toEqual(['']);
  });
});

it('no text calls a figure a value of those lines', () => {
  const texts = (words: typeof id) => [words.leads('X'), words.title, words.own, words.source, words.led('X'), words.nothing, words.nothingOf('1'), ...Object.values(words.list)];
  for (const one of texts(id)) for (const [at] of one.matchAll(/.{0,7}\bnilai/gi)) expect(at).toMatch(/bukan nilai|^Nilai Rapor Pendidikan datang|^Nilai$/i);
  for (const one of texts(en)) for (const [at] of one.matchAll(/.{0,10}\bvalues?\b/gi)) expect(at).toMatch(/not its value|no values|The values/);
  expect(id.leads('X')).toContain('bukan nilainya');
  expect(en.leads('X')).toContain('not its value');
});
