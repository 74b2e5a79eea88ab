import { expect, test } from 'vitest';
import { choosable, evidencePath, laid, ownProfile, profileOf, talkPath, type Dimension, type Evidence, type Profile, type Talk, type Thing } from './profile';

const text = (id: string) => ({ id, en: `${id} (en)` });
const thing = (id: string, day = '2026-11-23'): Thing => ({ id, kind: 'journal', lesson: 'lesson_a', day, title: 'Air bersih', asked: '', text: `kata ${id}`, work: null, page: '' });
const shown = (id: string, words: string, day?: string): Evidence => ({ thing: thing(id, day), words, there: true });
const talk = (day: string, more: Partial<Talk> = {}): Talk => ({ stage: 'berkembang', day, teacher: 'Sari Contoh', words: '', own: true, ...more });
const dimension = (id: string, more: Partial<Dimension> = {}): Dimension => ({ id, name: text(id), about: text(id), stages: [], evidence: [], talks: [], ...more });
const profile = (dimensions: Dimension[], things: Thing[] = []): Profile => ({ pupil: 'pupil_d', name: 'Dina', own: true, teacher: 'Sari Contoh', dimensions, things });
const said = (dimensionId: string, id: string, body: object, base = ownProfile) => ({ path: evidencePath(base, dimensionId, id), body });
const words = (from: Profile, at = 0) => from.dimensions[at]!.evidence.map((one) => one.words);

test('what was chosen stands at once, the newest lesson first, and in its own dimension alone', () => {
  const before = profile([dimension('kolaborasi', { evidence: [shown('journal_a', 'lama', '2026-11-20')] }), dimension('komunikasi')], [thing('journal_b')]);
  const after = laid(before, [said('kolaborasi', 'journal_b', { chosen: true, words: 'baru', at: 1 })], ownProfile);
  expect(words(after)).toEqual(['baru', 'lama']);
  expect(words(after, 1)).toEqual([]);
  expect(words(before)).toEqual(['lama']);
});

test('the same thing again is why said anew; given up, it is gone', () => {
  const before = profile([dimension('kolaborasi', { evidence: [shown('journal_a', 'lama'), shown('journal_b', 'tetap')] })]);
  const anew = laid(before, [said('kolaborasi', 'journal_a', { chosen: true, words: 'baru', at: 1 })], ownProfile);
  expect(words(anew)).toEqual(['baru', 'tetap']);
  expect(words(laid(anew, [said('kolaborasi', 'journal_a', { chosen: false, words: '', at: 2 })], ownProfile))).toEqual(['tetap']);
});

test('a thing that this phone knows nothing of, and other commands, change nothing', () => {
  const before = profile([dimension('kolaborasi')]);
  const others = [said('kolaborasi', 'journal_z', { chosen: true, words: 'entah', at: 1 }), said('kolaborasi', 'journal_a', { chosen: true, words: 'lain', at: 1 }, profileOf('group_a', 'pupil_r')), { path: '/api/seat/goals/goal_a', body: {} }];
  expect(laid(before, others, ownProfile)).toEqual(before);
});

test('a talk takes the place of the same day’s own alone: earlier ones and colleagues’ stay', () => {
  const base = profileOf('group_a', 'pupil_d');
  const before = profile([dimension('kolaborasi', { talks: [talk('2026-11-30'), talk('2026-11-30', { own: false, teacher: 'Anto', stage: 'mahir' }), talk('2026-11-01')] })]);
  const after = laid(before, [{ path: talkPath(base, 'kolaborasi'), body: { stage: 'cakap', day: '2026-11-30', words: 'Lanjut', together: true, at: 1 } }], base);
  expect(after.dimensions[0]!.talks.map((one) => `${one.day} ${one.stage} ${one.own}`)).toEqual(['2026-11-30 cakap true', '2026-11-30 mahir false', '2026-11-01 berkembang true']);
  const back = laid(after, [{ path: talkPath(base, 'kolaborasi'), body: { stage: '', day: '2026-11-30', words: '', together: false, at: 2 } }], base);
  expect(back.dimensions[0]!.talks.map((one) => one.day)).toEqual(['2026-11-30', '2026-11-01']);
});

test('what shows a dimension already is not offered for it again', () => {
  const one = dimension('kolaborasi', { evidence: [shown('journal_a', 'sudah')] });
  const all = profile([one, dimension('komunikasi')], [thing('journal_a'), thing('work_b', '2026-11-20'), thing('goal_c', '2026-11-25')]);
  expect(choosable(all, one).map((each) => each.id)).toEqual(['goal_c', 'work_b']);
  expect(choosable(all, all.dimensions[1]!).map((each) => each.id)).toEqual(['goal_c', 'journal_a', 'work_b']);
});
