/** What pupils made, on the teacher's phone: from its own disk first, no copy of what is gone, none older than a week. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase, database } from '$lib/local/database';
import { forget } from '$lib/local/erasures';
import { forgetOld, thingOf } from './kept';

const thing = { lesson: 'lesson_1', work: 'work_1', pupil: 'pupil_dina', kept: true };
const copies = async () => (await (await database()).getAllKeys('reads')).length;
let asked: number;
let status: number;

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  [asked, status] = [0, 200];
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    if (status === 0) throw new TypeError('no network');
    if (status !== 200) return new Response(JSON.stringify({ error: { code: 'work.unknown', message: '' } }), { status });
    return new Response(new Uint8Array([1, 2, 200]), { headers: { 'content-type': 'image/png', 'content-disposition': 'attachment; filename="karya.png"' } });
  });
});
const bytes = async (found: unknown) => (found instanceof Blob ? [found.type, ...new Uint8Array(await found.arrayBuffer())] : found);

it('is asked for once and then here, also without network', async () => {
  expect(await bytes(await thingOf('sari', thing))).toEqual(['image/png', 1, 2, 200]);
  status = 0;
  expect(await bytes(await thingOf('sari', thing))).toEqual(['image/png', 1, 2, 200]);
  expect(asked).toBe(1);
  expect(await thingOf('anto', thing)).toBe('offline');
});

it('is what waits here to be sent, before anybody is asked', async () => {
  await (await database()).put('photos', { account: 'sari', id: 'work_1', lesson: 'lesson_1', pupil: 'pupil_dina', page: 'voice', bytes: new Uint8Array([7]), type: 'audio/webm' });
  expect(await bytes(await thingOf('sari', { ...thing, kept: false }))).toEqual(['audio/webm', 7]);
  expect(asked).toBe(0);
});

it('has no copy of what the server has not, of an erased pupil, or of nobody known', async () => {
  status = 404;
  expect(await thingOf('sari', thing)).toBe('coming');
  status = 200;
  await thingOf('sari', { ...thing, pupil: '' });
  expect(await copies()).toBe(0);
  await thingOf('sari', thing);
  expect(await copies()).toBe(1);
  await forget(['pupil_dina']);
  expect(await copies()).toBe(0);
  await thingOf('sari', thing);
  expect(await thingOf('sari', { ...thing, kept: false })).toBe('coming');
  expect(await copies()).toBe(0);
});

it('goes after a week; other copies stay', async () => {
  await thingOf('sari', thing);
  await (await database()).put('reads', { account: 'sari', path: '/api/lessons/lesson_1', value: 1, at: 0 });
  await forgetOld('sari', Date.now() + 6 * 24 * 3600_000);
  expect(await copies()).toBe(2);
  await forgetOld('sari', Date.now() + 8 * 24 * 3600_000);
  expect(await copies()).toBe(1);
});
