import { beforeEach, expect, test, vi } from 'vitest';
import { evidencePath, ownProfile, type Profile, type Thing } from '$lib/profile/profile';

const sent: { path: string; body: Record<string, unknown> }[] = [];
let settle: (settled: object) => void = () => undefined;
const outbox = {
  unsent: [] as object[],
  seen: vi.fn(),
  belongTo: vi.fn(async () => undefined),
  send: (one: (typeof sent)[number]) => {
    sent.push(one);
    return { id: 'cmd_a', outcome: new Promise((resolve) => (settle = resolve)) };
  }
};
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox }));
let answer: object;
vi.mock('$lib/api/client', () => ({ get: async () => answer, getFile: async () => ({ ok: false, offline: true }) }));
let row: Record<string, unknown> | undefined;
vi.mock('$lib/local/kept', () => ({ Kept: class { read = async () => row; put = async (value: Record<string, unknown>) => void (row = value); } }));
const { ProfileDesk } = await import('./profile-desk.svelte');

const text = (id: string) => ({ id, en: id });
const thing: Thing = { id: 'journal_a', kind: 'journal', lesson: 'lesson_a', day: '2026-11-23', title: 'Air bersih', asked: '', text: 'Aku mengajak', work: null, page: '' };
const served = (): Profile => ({ pupil: 'pupil_d', name: 'Dina', own: true, teacher: 'Sari', things: [thing], dimensions: [{ id: 'kolaborasi', name: text('Kolaborasi'), about: text(''), stages: [], evidence: [], talks: [] }] });
const words = (desk: InstanceType<typeof ProfileDesk>) => desk.profile?.dimensions[0]?.evidence.map((one) => one.words);

beforeEach(() => {
  sent.length = 0;
  outbox.unsent = [];
  row = { token: 'token-of-dina', name: 'Dina', lesson: 'lesson_a', responses: { question_a: 'response_a' } };
  answer = { ok: true, value: served() };
});

test('what is chosen stands at once, outlives a reload without network, and its draft is gone', async () => {
  const desk = await new ProfileDesk().open();
  desk.type('kolaborasi', 'journal_a', 'Karena');
  expect(desk.draft('kolaborasi', 'journal_a')).toBe('Karena');
  desk.choose(desk.profile!.dimensions[0]!, thing, 'Karena Rafi ikut');
  expect(sent[0]).toMatchObject({ path: evidencePath(ownProfile, 'kolaborasi', 'journal_a'), body: { chosen: true, words: 'Karena Rafi ikut' } });
  answer = { ok: false, offline: true };
  const again = await new ProfileDesk().open();
  expect(words(again)).toEqual(['Karena Rafi ikut']);
  expect(again.offline).toBe(true);
  expect(again.draft('kolaborasi', 'journal_a')).toBe('');
  expect(row).toMatchObject({ responses: { question_a: 'response_a' } });
});

test('an answer that left before the own words arrived does not take them away', async () => {
  outbox.unsent = [{ path: evidencePath(ownProfile, 'kolaborasi', 'journal_a'), body: { chosen: true, words: 'Masih di jalan', at: 1 } }];
  expect(words(await new ProfileDesk().open())).toEqual(['Masih di jalan']);
});

test('what the server does not take is gone again, with its reason', async () => {
  const desk = await new ProfileDesk().open();
  desk.choose(desk.profile!.dimensions[0]!, thing, 'Karena');
  settle({ end: 'refused', status: 409, problem: { code: 'evidence.full', message: 'Penuh', hint: '', field: '' } });
  await vi.waitFor(() => expect(words(desk)).toEqual([]));
  expect(desk.problem?.code).toBe('evidence.full');
});

test('nobody sits here', async () => {
  row = undefined;
  const desk = await new ProfileDesk().open();
  expect(desk.kept).toBeUndefined();
  expect(desk.profile).toBeUndefined();
});
