import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { language } from '$lib/i18n';
import en from './series.en';
import id from './series.id';
import * as s from './series';

const shown = (numerator: number, denominator: number, low: number | null = null, high: number | null = null): s.Point => ({ hidden: 'no', numerator, denominator, value: Math.round((100 * numerator) / denominator), low, high });
const away = (hidden: 'none_yet' | 'too_few' | 'complement'): s.Point => ({ hidden, numerator: 0, denominator: 0, value: null, low: null, high: null });
const gap = (value: number, low: number, high: number): s.Point => ({ hidden: 'no', numerator: 0, denominator: 0, value, low, high });
const row = (points: s.Point[], more: Partial<s.Series> = {}): s.Series => ({ indicator: 'merefleksi', grouping: 'level', key: 'sd', points, change: null, ...more }) as s.Series;
const months = ['2026-08', '2026-09', '2026-10'];
const share = s.axisOf('merefleksi', []);

beforeEach(() => void (language.now = 'id'));
afterEach(() => void (language.now = 'id'));

describe('a little picture', () => {
  it('has the months in their order and the interval around its value', () => {
    const { marks, blanks, lines } = s.drawingOf([shown(31, 50, 48, 75), shown(40, 50, 66, 89), shown(45, 50, 78, 96)], share);
    expect(blanks).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(marks.map((one) => one.x)).toEqual([...marks.map((one) => one.x)].sort((a, b) => a - b));
    for (const one of marks) {
      expect(one.ends!.top).toBeLessThan(one.y);
      expect(one.ends!.bottom).toBeGreaterThan(one.y);
    }
    expect(marks[0]!.y).toBeGreaterThan(marks[2]!.y);
  });
  it('stays within its frame, from nothing to all', () => {
    expect(s.heightOf(100, share)).toBe(s.frame.top);
    expect(s.heightOf(0, share)).toBe(s.frame.height - s.frame.bottom);
    const year = s.drawingOf(Array.from({ length: 12 }, () => shown(1, 1, 70, 100)), share);
    expect(Math.min(...year.marks.map((one) => one.x))).toBeGreaterThan(s.frame.left);
    expect(Math.max(...year.marks.map((one) => one.x))).toBeLessThan(s.frame.width - s.frame.right);
  });
  it('breaks at a month that is hidden, and draws it neither as zero nor as no record', () => {
    const { marks, blanks, lines } = s.drawingOf([shown(31, 50), shown(30, 50), away('complement'), shown(45, 50), away('none_yet')], share);
    expect(marks).toHaveLength(3);
    expect(blanks.map((one) => one.hidden)).toEqual([true, false]);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.split(' ')).toHaveLength(2);
  });
  it('of one month alone is a point in the middle', () => {
    const { marks, lines } = s.drawingOf([shown(31, 50, 48, 75)], share);
    expect(lines).toEqual([]);
    expect(marks.map((one) => one.x)).toEqual([(s.frame.left + s.frame.width - s.frame.right) / 2]);
  });
});

describe('one axis for all pictures', () => {
  it('of a share goes from nothing to all, whatever the rows are', () => {
    expect(s.axisOf('merefleksi', [row([shown(1, 50)])])).toEqual({ low: 0, high: 100, ticks: [0, 50, 100] });
  });
  it('of a gap has 0 in the middle and room for every end', () => {
    expect(s.axisOf('jarak', [row([gap(6, -3, 15)]), row([gap(2, -1, 4)])])).toEqual({ low: -20, high: 20, ticks: [-20, 0, 20] });
    expect(s.axisOf('jarak', [row([gap(-30, -61, 2)])]).low).toBe(-100);
    expect(s.axisOf('jarak', [row([away('too_few')])]).high).toBe(20);
  });
});

describe('a row in words', () => {
  it('goes from the first month shown to the last, and calls a change one only when the server does', () => {
    const points = [shown(31, 50, 48, 75), away('complement'), shown(45, 50, 78, 96)];
    expect(s.lineWords(row(points, { change: { from: '2026-08', to: '2026-10', verdict: 'up' } }), months, id)).toBe('62% pada Agustus 2026, 90% pada Oktober 2026: naik. 1 bulan disembunyikan.');
    expect(s.lineWords(row(points, { change: { from: '2026-08', to: '2026-10', verdict: 'unclear' } }), months, id)).toContain('datanya belum cukup untuk mengatakan naik atau turun');
    const silent = s.lineWords(row(points, { indicator: 'menggembirakan' }), months, id);
    expect(silent).not.toMatch(/naik|turun/);
    language.now = 'en';
    expect(s.lineWords(row(points, { change: { from: '2026-08', to: '2026-10', verdict: 'same' } }), months, en)).toBe('62% in August 2026, 90% in October 2026: the same, any difference is too small to matter. Months hidden: 1.');
  });
  it('of one month is that month; of none says why', () => {
    expect(s.lineWords(row([shown(31, 50)]), ['2026-10'], id)).toBe('62% pada Oktober 2026.');
    expect(s.lineWords(row([away('none_yet'), away('too_few'), away('none_yet')]), months, id)).toBe('1 bulan disembunyikan. 2 bulan belum ada catatan.');
    expect(s.lineWords(row([away('none_yet')], { indicator: 'jarak' }), ['2026-10'], id)).toBe('1 bulan belum ada angka.');
  });
  it('is read month by month by whoever does not see it, with the reason where there is no number', () => {
    const alt = s.altWords('Merefleksi', 'SD/MI', row([shown(31, 50, 48, 75), away('too_few'), away('none_yet')]), months, id);
    expect(alt).toBe('Merefleksi, SD/MI. Agustus 2026: 62% (31 dari 50), selang 95% 48 sampai 75; September 2026: disembunyikan, terlalu sedikit sekolah, guru, atau murid; Oktober 2026: belum ada catatan.');
    expect(s.pointWords('jarak', gap(6, -3, 15), id)).toBe('6 poin, selang 95% -3 sampai 15');
    expect(s.pointWords('jarak', away('none_yet'), id)).toBe('belum ada angka');
  });
});

it('a question’s pictures stand by indicator, districts apart', () => {
  const all = [row([]), row([], { grouping: 'district', key: 'Utara' }), row([], { indicator: 'memahami', grouping: 'all', key: '' })];
  expect(s.together(all).map((one) => [one.indicator, one.near.length, one.districts.length])).toEqual([['merefleksi', 1, 1], ['memahami', 1, 0]]);
});

it('no sentence speaks of the whole city', () => {
  for (const words of [id, en]) {
    const told = [...Object.values(words.of).map((one) => one('X')), ...Object.values(words.note), words.all, words.title];
    for (const one of told) expect(one).not.toMatch(/\b(kota|city)\b/i);
  }
});
