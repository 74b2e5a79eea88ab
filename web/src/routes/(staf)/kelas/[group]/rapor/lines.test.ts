import { describe, expect, it } from 'vitest';
import { isDraft, kept, markOf, reportText, stageSentence, standing, unsentOf, withSaid, type LineIn, type Report, type ReportLine } from './lines';

const line = (change: Partial<ReportLine> = {}): ReportLine => ({
  pupil: 'pupil_a', number: 1, name: 'Dina', drafts: { first: 'Dina optimal.', second: 'Dina perlu.', third: '' },
  first: null, second: null, third: null, mark: null, about: '', stage: '', judged: 2, ...change
});
const said = (change: Partial<LineIn> = {}): LineIn => ({ pupil: 'pupil_a', first: null, second: null, third: null, mark: null, about: '', stage: '', ...change });
const report: Report = { group: 'group_a', group_name: '4A', level: 'sd', semester: '2026-1', words: '', sections: [], subject: 'ipas', teacher: 'person_a', own: true, lines: [line()] };
const write = (body: object, path = '/api/groups/group_a/report') => ({ id: 'cmd_a', v: 1, at: 1, method: 'PUT' as const, path, body });

describe('a line of the rapor', () => {
  it('stands as said, else as drafted; an empty sentence is said, too', () => {
    expect(standing(line(), 'first')).toBe('Dina optimal.');
    expect(standing(line({ first: '' }), 'first')).toBe('');
    expect([isDraft(line()), isDraft(line({ first: 'x' })), isDraft(line({ first: 'x', second: '' }))]).toEqual([true, true, false]);
  });
  it('is kept with all that stands, and where there is no draft nothing is said', () => {
    expect(kept(line({ first: 'Ubah.' }))).toEqual(said({ first: 'Ubah.', second: 'Dina perlu.' }));
  });
  it('has what waits on the phone, the last word of each', () => {
    const unsent = [
      write({ semester: '2026-1', subject: 'ipas', lines: [said({ first: 'a' })], at: 1 }),
      write({ semester: '2026-1', subject: 'ipas', lines: [said({ first: 'b', mark: 80 })], at: 1 }),
      write({ semester: '2026-1', subject: 'pjok', lines: [said({ first: 'c' })], at: 1 }),
      write({ semester: '2025-2', subject: 'ipas', lines: [said({ first: 'd' })], at: 1 }),
      write({ semester: '2026-1', subject: 'ipas', lines: [said({ first: 'e' })], at: 1 }, '/api/groups/group_b/report')
    ];
    expect(withSaid(report.lines, unsentOf(report, unsent))[0]).toMatchObject({ first: 'b', second: null, mark: 80, name: 'Dina' });
    expect(unsentOf({ ...report, own: false }, unsent)).toEqual([]);
  });
  it('takes whole marks from 0 to 100 alone', () => {
    expect([markOf(''), markOf(undefined), markOf('0'), markOf(100)]).toEqual([null, null, 0, 100]);
    for (const wrong of ['101', '-1', '7,5', 'A']) expect(markOf(wrong), wrong).toBeUndefined();
  });
  it('begins a sentence of a stage with the name', () => {
    expect(stageSentence('Dina', 'Meniru contoh.')).toBe('Dina meniru contoh.');
  });
  it('is text to paste', () => {
    expect(reportText([line({ mark: 90, second: '' })])).toBe('1. Dina\nDina optimal.\n90');
  });
});
