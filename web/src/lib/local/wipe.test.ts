import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { indexedDbStore as store } from '$lib/outbox/store.ts';
import { closeDatabase } from './database';
import { changeDevice, readDevice } from './device';
import { keepCopy, readCopy } from './reads.svelte';
import { wipe } from './wipe';

const gone: string[] = [];

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  gone.length = 0;
  const shelf = (name: string) => ({ clear: () => void gone.push(name) });
  vi.stubGlobal('localStorage', shelf('local'));
  vi.stubGlobal('sessionStorage', shelf('session'));
  vi.stubGlobal('caches', { keys: async () => ['selami-1'], delete: async (key: string) => void gone.push(key) });
  vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => [{ unregister: async () => void gone.push('worker') }] } });
});
afterEach(() => vi.unstubAllGlobals());

it('nothing of anybody is left, and the phone can be used again', async () => {
  for (const account of ['sari', 'budi']) {
    await keepCopy(account, '/api/groups', { name: 'Dina' }, 1);
    await store.save(account, { command: { id: `cmd_${account}`, v: 1, at: 1, method: 'PUT', path: '/api/me', body: {} }, kept: 'saving', tries: 0 });
  }
  await changeDevice({ account: 'sari' });
  await wipe();
  expect(gone).toEqual(['local', 'session', 'selami-1', 'worker']);
  expect((await indexedDB.databases()).map((one) => one.name)).toEqual([]);
  expect((await readDevice()).account).toBeNull();
  expect(await readCopy('budi', '/api/groups')).toBeUndefined();
  expect((await store.load('sari')).queue).toEqual([]);
  expect((await store.load('sari')).strangers).toBe(0);
});
