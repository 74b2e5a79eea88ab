import { beforeEach, expect, test, vi } from 'vitest';
import { keptForAll, pinsForAll, wanting } from './all-pins';
import type { Group } from './types';

const asked: unknown[] = [];
const answers: Record<string, unknown> = {};
vi.mock('$lib/api/client', () => ({
  get: (path: string) => {
    const value = answers[path];
    return Promise.resolve(value === undefined ? { ok: false, problem: { code: 'client.network' } } : { ok: true, value });
  },
  post: (path: string, body: { group: string }) => {
    asked.push({ path, body });
    const value = answers[body.group];
    return Promise.resolve(value === undefined ? { ok: false, problem: { code: 'client.network' } } : { ok: true, value });
  }
}));

const group = (id: string, more: Partial<Group> = {}): Group => ({
  id, school: 'school_1', name: id, school_year: '2026/2027', level: 'sd', pupils: 2, grade: '5', phase: 'C', without_phase: 0,
  guess_grade: '', guess_phase: '', sure: true, pins: 0, key: 'pin', kind: 'rombel', subject: '', teachers: [], ...more
});
beforeEach(() => {
  asked.length = 0;
  for (const path of Object.keys(answers)) delete answers[path];
  answers['5a'] = { group: '5A', pins: [{ pupil: 'dina' }] };
  answers['5b'] = { group: '5B', pins: [] };
});

test('one request a class group, for only those who have none; a sheet without anybody is not printed', async () => {
  const heard: number[] = [];
  const out = await pinsForAll('school_1', [group('5a'), group('5b')], (done) => heard.push(done));
  expect(out).toEqual({ made: [answers['5a']] });
  expect(asked).toEqual(['5a', '5b'].map((one) => ({ path: '/api/schools/school_1/pins', body: { group: one, pupils: [], only_missing: true } })));
  expect(heard).toEqual([0, 1]);
});

test('what was made before the network went is not lost', async () => {
  delete answers['5b'];
  const out = await pinsForAll('school_1', [group('5a'), group('5b')], () => undefined);
  expect(out.made).toHaveLength(1);
  expect(out.problem?.code).toBe('client.network');
});

test('learning groups, a TK and whole classes want nothing', () => {
  expect(wanting([group('a', { kind: 'belajar' }), group('b', { level: 'tk' }), group('c', { pins: 2 }), group('d')]).map((one) => one.id)).toEqual(['d']);
});

test('after naik kelas: new numbers to the old keys, which nobody can print; who has none gets no card', async () => {
  const member = (pupil: string, number: number, pin: boolean) => ({ pupil, number, name: pupil, pin });
  answers['/api/groups/6a'] = { name: 'VI-A', key: 'pin', members: [member('dina', 4, true), member('rafi', 5, false)] };
  const out = await keptForAll('SD Contoh', [group('6a', { pins: 1 }), group('none'), group('agama', { pins: 3, kind: 'belajar' })], () => undefined);
  expect(out).toEqual({ made: [{ group: 'VI-A', school: 'SD Contoh', kind: 'pin', drawings: [], pins: [{ pupil: 'dina', number: 4, name: 'dina', pin: '' }] }] });
  expect((await keptForAll('SD Contoh', [group('6b', { pins: 1 })], () => undefined)).problem?.code).toBe('client.network');
});
