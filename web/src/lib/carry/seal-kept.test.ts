import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase } from '$lib/local/database';
import { bringSeal, forgetSeal, sealOf } from './seal-kept';

let asked: string[];
let status: number;

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  status = 200;
  vi.stubGlobal('fetch', async (path: string) => new Response(JSON.stringify({ id: `seal-${asked.push(path)}`, key: '00' }), { status }));
});
afterEach(() => vi.unstubAllGlobals());

it('is fetched once a sign-in, however often the phone starts', async () => {
  for (let start = 0; start < 3; start++) await bringSeal('sari');
  expect(asked).toEqual(['/api/my/seal']);
  await forgetSeal();
  await bringSeal('sari');
  expect((await sealOf('sari'))?.id).toBe('seal-2');
});

it('of one person is no other\'s', async () => {
  await bringSeal('sari');
  expect(await sealOf('budi')).toBeUndefined();
  await bringSeal('budi');
  expect((await sealOf('budi'))?.id).toBe('seal-2');
});

it('that was refused is asked for again', async () => {
  status = 503;
  await bringSeal('sari');
  status = 200;
  await bringSeal('sari');
  expect((await sealOf('sari'))?.id).toBe('seal-2');
});
