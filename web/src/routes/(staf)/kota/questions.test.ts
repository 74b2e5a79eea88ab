import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language } from '$lib/i18n';
import en from './questions.en';
import id from './questions.id';
import * as q from './questions';

const figure = (more: Partial<q.Figure>): q.Figure => ({ indicator: 'memahami', part: '', grouping: 'all', key: '', hidden: 'no', numerator: 0, denominator: 0, gap: null, said: { id: '', en: '' }, ...more }) as q.Figure;
const named = (one: string, question: number) => ({ id: one, question, name: { id: one, en: `${one} (en)` }, formula: { id: '', en: '' }, denominator: { id: '', en: '' }, source: { id: '', en: '' }, since: '2026-07' });
const told = (figures: Partial<q.Figure>[]): q.Questions => ({
  months: ['2026-10'], month: '2026-10', told_at: 0, next_on: '2026-12-08', figures: figures.map(figure),
  indicators: [...q.experiences.map((one) => named(one, 1)), ...q.statements.map((one) => named(one, 3))]
}) as q.Questions;
const voices = (indicator: string, counts: number[]) => q.answers.map((part, i) => ({ indicator, part, numerator: counts[i]!, denominator: counts.reduce((sum, one) => sum + one, 0) }));

beforeEach(() => void (language.now = 'id'));
afterEach(() => void (language.now = 'id'));

describe('does it happen', () => {
  it('says the denominator first, then each experience with its own', () => {
    const month = told([{ numerator: 1180, denominator: 1214 }, { indicator: 'mengaplikasi', numerator: 900, denominator: 1214 }, { indicator: 'merefleksi', numerator: 600, denominator: 1214 }]);
    expect(q.happening(month, id)).toEqual([
      'Di sekolah yang memakai Selami, 1.214 rangkaian belajar selesai pada Oktober 2026.',
      'memahami terjadi di 97% (1.180 dari 1.214).', 'mengaplikasi terjadi di 74% (900 dari 1.214).', 'merefleksi terjadi di 49% (600 dari 1.214).'
    ]);
    language.now = 'en';
    expect(q.happening(month, en)[1]).toBe('memahami (en) happened in 97% (1,180 of 1,214).');
  });
  it('says why where a single experience is hidden, and gives no number of it', () => {
    const month = told([{ numerator: 40, denominator: 48 }, { indicator: 'mengaplikasi', numerator: 30, denominator: 48 }, { indicator: 'merefleksi', hidden: 'complement' }]);
    expect(q.happening(month, id)[3]).toBe('merefleksi: disembunyikan, supaya kelompok kecil tidak dapat dihitung.');
    expect(q.happening(month, id)[3]).not.toMatch(/\d/);
  });
  it('tells no records from what is hidden', () => {
    const all = (hidden: 'none_yet' | 'too_few') => told(q.experiences.map((indicator) => ({ indicator, hidden })));
    expect(q.happening(all('none_yet'), id)).toEqual(['Belum ada catatan rangkaian belajar yang selesai pada Oktober 2026.']);
    expect(q.happening(all('too_few'), id)[0]).toContain('tidak dapat ditampilkan');
  });
});

describe('a row of a table', () => {
  const row = (more: Partial<q.Figure>[]) => told(more.map((one) => ({ grouping: 'level', key: 'sd', ...one })));
  it('says one reason once, and each indicator for itself where one is told', () => {
    const hidden = row(q.experiences.map((indicator) => ({ indicator, hidden: 'too_few' as const })));
    expect(q.rowWords(hidden, q.experiences, 'level', 'sd', id)).toBe('disembunyikan, terlalu sedikit sekolah, guru, atau murid');
    const some = row([{ numerator: 3, denominator: 4 }, { indicator: 'mengaplikasi', hidden: 'complement' }]);
    expect(q.rowWords(some, ['memahami', 'mengaplikasi'], 'level', 'sd', id)).toBe('memahami: 75% (3 dari 4) · mengaplikasi: disembunyikan, supaya kelompok kecil tidak dapat dihitung');
  });
  it('of a school or level without records says so', () => {
    expect(q.rowWords(row(q.experiences.map((indicator) => ({ indicator, hidden: 'none_yet' as const }))), q.experiences, 'level', 'sd', id)).toBe('belum ada catatan');
    expect(q.voicesWords(row(q.statements.flatMap((indicator) => voices(indicator, [0, 0, 0]).map((one) => ({ ...one, hidden: 'none_yet' as const })))), 'level', 'sd', id)).toBe('belum ada catatan');
  });
});

describe('is it even', () => {
  const gap = (more: Partial<q.Figure>) => ({ indicator: 'jarak', grouping: 'owner', key: 'public-private', ...more });
  it('gives the gap in the words of the server, with its interval', () => {
    const said = { id: 'Di sekolah yang memakai Selami, datanya belum cukup untuk mengatakan mana yang lebih tinggi.', en: '' };
    const sentences = q.even(told([{ indicator: 'cakupan', numerator: 62, denominator: 140 }, { indicator: 'ketiganya', numerator: 5, denominator: 10 }, gap({ gap: { value: 6, low: -3, high: 15 }, said })]), id);
    expect(sentences).toEqual([
      '62 dari 140 sekolah mencatat pertemuan pada Oktober 2026.', 'Ketiga pengalaman belajar terjadi di 50% (5 dari 10) rangkaian yang selesai.',
      `${said.id} Jaraknya 6 poin dari 100, dengan selang 95% dari -3 sampai 15.`
    ]);
  });
  it('says why there is none', () => {
    expect(q.gapWords(figure(gap({ hidden: 'too_few' })), id)).toBe('Negeri dan swasta: disembunyikan, terlalu sedikit sekolah, guru, atau murid.');
    expect(q.gapWords(figure(gap({ said: { id: 'Belum ada catatan.', en: '' } })), id)).toBe('Negeri dan swasta: Belum ada catatan.');
  });
});

describe('what pupils say', () => {
  const month = told([...voices('menggembirakan', [120, 50, 30]), ...voices('bermakna', [0, 0, 0]).map((one) => ({ ...one, hidden: 'too_few' as const })), ...voices('berkesadaran', [1, 1, 1]).map((one) => ({ ...one, hidden: 'none_yet' as const }))]);
  it('is all three answers of one whole, or why they are not told', () => {
    expect(q.joyful(month, id)).toEqual([
      'menggembirakan: ya 60%, biasa saja 25%, tidak 15%; dari 200 jawaban.', 'bermakna: disembunyikan, terlalu sedikit sekolah, guru, atau murid.', 'berkesadaran: belum ada catatan.'
    ]);
  });
  it('is drawn only where it is told, and read by whoever does not see it', () => {
    const stripes = q.statements.map((one) => q.answerStripe(one, q.answersOf(month, one, 'all'), id));
    expect(stripes.map((one) => one.parts)).toEqual([[120, 50, 30], [], []]);
    expect(q.pictured('Jawaban murid', stripes)).toContain('menggembirakan: ya 60%');
  });
});

describe('whether teachers grow', () => {
  it('is said in events with their whole, one sentence an indicator', () => {
    const month = told([{ indicator: 'pilihan', numerator: 11, denominator: 14 }, { indicator: 'coba-lagi', numerator: 1033, denominator: 2000 }]);
    expect(q.grown(month, id)).toEqual([
      'Di sekolah yang memakai Selami, 11 dari 14 pilihan kelas untuk pertemuan berikutnya sudah dicoba gurunya (79%).', '1.033 dari 2.000 jawaban yang diminta dicoba lagi oleh umpan balik sudah dicoba lagi muridnya (52%).'
    ]);
    for (const sentence of q.grown(month, id)) expect(sentence).not.toMatch(/\d+ guru/);
  });
  it('says why where it is hidden, and no number', () => {
    const month = told([{ indicator: 'pilihan', hidden: 'too_few' }, { indicator: 'coba-lagi', hidden: 'none_yet' }]);
    expect(q.grown(month, id)).toEqual(['pilihan: disembunyikan, terlalu sedikit sekolah, guru, atau murid.', 'coba-lagi: belum ada catatan.']);
  });
  it('says that a month told before did not count it', () => {
    expect(q.grown(told([{ numerator: 4, denominator: 8 }]), id)).toEqual(['Untuk Oktober 2026 pertanyaan ini belum dihitung.']);
  });
});

it('no sentence speaks of the whole city', () => {
  const month = told([{ numerator: 40, denominator: 48 }, { indicator: 'mengaplikasi', numerator: 30, denominator: 48 }, { indicator: 'merefleksi', numerator: 20, denominator: 48 }, { indicator: 'cakupan', numerator: 6, denominator: 9 }, ...voices('menggembirakan', [5, 5, 5])]);
  for (const sentence of [...q.happening(month, id), ...q.even(month, id), ...q.joyful(month, id), ...q.grown(month, id), ...id.depthWhy]) expect(sentence).not.toMatch(/\bkota\b/i);
});
