import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportReport } from '$lib/people/types';
import { ImportDesk } from './import-desk.svelte';

const report = (more: Partial<ImportReport> = {}): ImportReport => ({
  kind: 'pupils', school_year: '2026/2027', ready: true, applied: false, added: [{ row: 2, id: '', name: 'Dina', group: 'V-A' }], changed: [], unchanged: 0, missing: [], asked: [],
  problems: [], skipped: [], others: 0, groups: [], kept_columns: [], dropped_columns: [], padded: [], unread_sheets: [], ...more
});
const asked = (row: number) => ({ row, name: 'Rafi', candidates: [], may_be_new: true, elsewhere: false });
const file = new File(['a'], 'Daftar PD.xlsx');

let answers: (ImportReport | number | 'away')[];
let questions: URLSearchParams[];
beforeEach(() => {
  answers = [];
  questions = [];
  vi.stubGlobal('fetch', async (path: string) => {
    questions.push(new URL(path, 'http://selami').searchParams);
    const answer = answers.shift();
    if (answer === 'away' || answer === undefined) throw new TypeError('no network');
    if (typeof answer === 'number') return new Response(JSON.stringify({ error: { code: 'import.unreadable', message: '', field: '', hint: '' } }), { status: answer });
    return new Response(JSON.stringify(answer));
  });
});
afterEach(() => vi.unstubAllGlobals());

const desk = () => new ImportDesk('pupils', '/api/schools/school_1/pupils/import');

test('a file is only looked at until it is kept', async () => {
  answers = [report(), report({ applied: true })];
  const one = desk();
  await one.choose(file);
  expect(one.canKeep).toBe(true);
  await one.keep();
  expect(questions.map((query) => query.get('dry_run'))).toEqual(['true', 'false']);
  expect(one.canKeep).toBe(false);
});

test('what was asked is sent when all of it is answered, with the rows left out', async () => {
  answers = [report({ ready: false, asked: [asked(3), asked(5)] }), report({ ready: false, asked: [asked(3), asked(5)] }), report()];
  const one = desk();
  await one.choose(file);
  expect(one.canKeep).toBe(false);
  await one.leaveOut(7);
  await one.answer(3, 'new');
  expect(questions).toHaveLength(2);
  await one.answer(5, 'pupil_1');
  expect(questions.at(-1)?.get('answers')).toBe('3:new,5:pupil_1');
  expect(questions.at(-1)?.get('skip')).toBe('7');
  expect(one.canKeep).toBe(true);
});

test('who is missing in the file stays until somebody says otherwise, one by one', async () => {
  const missing = ['a', 'b', 'c'].map((end) => ({ id: `pupil_${end}`, name: end, group: 'V-A', gone: 'stays' as const }));
  answers = [report({ added: [], missing }), report({ added: [], missing: [], applied: true })];
  const one = desk();
  await one.choose(file);
  expect([one.canKeep, new URLSearchParams(one.query(false)).get('gone')]).toEqual([false, null]);
  one.gone.pupil_a = 'moved';
  one.gone.pupil_b = 'left';
  one.gone.pupil_c = 'stays';
  expect([one.canKeep, one.changes]).toEqual([true, 2]);
  await one.keep();
  expect(questions.at(-1)?.get('gone')).toBe('pupil_a:moved,pupil_b:left');
});

test('without a network the file stays chosen; another file begins anew', async () => {
  answers = ['away', 422, report()];
  const one = desk();
  await one.choose(file);
  expect([one.offline, one.file, one.problem]).toEqual([true, file, undefined]);
  await one.leaveOut(2);
  expect([one.offline, one.problem?.code]).toEqual([false, 'import.unreadable']);
  await one.choose(new File(['b'], 'lain.csv'));
  expect([one.skip, one.problem, questions.at(-1)?.get('skip'), questions.at(-1)?.get('filename')]).toEqual([[], undefined, null, 'lain.csv']);
});

test('a report that changes nothing is not kept', async () => {
  answers = [report({ added: [], unchanged: 30 })];
  const one = desk();
  await one.choose(file);
  expect(one.canKeep).toBe(false);
});
