import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { indexedDbStore as store } from '$lib/outbox/store.ts';
import { closeDatabase } from './database';
import { forget, forgetErased } from './erasures';
import { keepCopy, readCopy } from './reads.svelte';

const command = (id: string, pupil: string) => ({ id, v: 1, at: 5, method: 'PUT' as const, path: `/api/x/${pupil}`, body: {} });
const answer = (status: number, body: unknown) => vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  await keepCopy('sari', '/api/groups/a', { members: [{ pupil: 'pupil_dina', name: 'Dina' }] }, 1);
  await keepCopy('anto', '/api/lessons/b', { members: [{ pupil: 'pupil_dina', name: 'Dina' }] }, 1);
  await keepCopy('sari', '/api/groups/c', { members: [{ pupil: 'pupil_rafi', name: 'Rafi' }] }, 1);
});
afterEach(() => vi.unstubAllGlobals());

it('an erased child is in no copy of anybody on this phone, and others stay', async () => {
  answer(200, { pupils: ['pupil_dina'] });
  expect(await forgetErased()).toBe(2);
  expect(await readCopy('sari', '/api/groups/a')).toBeUndefined();
  expect(await readCopy('anto', '/api/lessons/b')).toBeUndefined();
  expect(await readCopy('sari', '/api/groups/c')).toBeDefined();
});

it('a refused command about the child goes; one that waits is still sent', async () => {
  await store.save('sari', { command: command('cmd_wait', 'pupil_dina'), kept: 'saving', tries: 0 });
  await store.save('sari', { command: command('cmd_refused', 'pupil_dina'), kept: 'saving', tries: 0 });
  const refusal = { command: command('cmd_refused', 'pupil_dina'), status: 404, problem: { code: 'pupil.unknown', message: '', field: '', hint: '' }, at: 1 };
  await store.conclude('sari', ['cmd_refused'], [refusal]);
  await forget(['pupil_dina']);
  const left = await store.load('sari');
  expect(left.queue.map((entry) => entry.command.id)).toEqual(['cmd_wait']);
  expect(left.refusals).toEqual([]);
});

it('without an answer nothing is touched', async () => {
  answer(503, {});
  expect(await forgetErased()).toBe(0);
  expect(await readCopy('sari', '/api/groups/a')).toBeDefined();
});
