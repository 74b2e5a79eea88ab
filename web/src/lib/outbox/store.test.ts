import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '$lib/local/database';
import { keepCopy, readCopy, wipeReads } from '$lib/local/reads.svelte';
import { changeDevice, readDevice } from '$lib/local/device';
import type { Command, Entry } from './reducer.ts';
import { indexedDbStore as store } from './store.ts';

const command = (id: string): Command => ({ id, v: 1, at: 5, method: 'POST', path: '/api/x', body: { text: 'Bu Sari' } });
const entry = (id: string, rest: Partial<Entry> = {}): Entry => ({ command: command(id), kept: 'saving', tries: 3, ...rest });
const ids = async (account: string) => (await store.load(account)).queue.map((each) => each.command.id);

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

describe('the queue on the disk', () => {
  it('comes back after a restart in the order made, untried, with its keys', async () => {
    await store.save('sari', entry('cmd_b'));
    await store.save('sari', entry('cmd_a', { key: 'k' }));
    await closeDatabase();
    expect((await store.load('sari')).queue).toEqual([
      { command: command('cmd_b'), kept: 'disk', tries: 0 },
      { command: command('cmd_a'), kept: 'disk', tries: 0, key: 'k' }
    ]);
  });

  it('goes on counting after all was sent: a later one never comes before an earlier one', async () => {
    await store.save('sari', entry('cmd_1'));
    await store.save('sari', entry('cmd_2'));
    await store.conclude('sari', ['cmd_1'], []);
    await store.save('sari', entry('cmd_3'));
    expect(await ids('sari')).toEqual(['cmd_2', 'cmd_3']);
  });

  it('never shows one person the other\'s: only their number', async () => {
    await store.save('sari', entry('cmd_1'));
    await store.save('budi', entry('cmd_2'));
    await store.save('sari2', entry('cmd_3'));
    expect(await ids('sari')).toEqual(['cmd_1']);
    expect((await store.load('budi')).strangers).toBe(2);
    expect(await store.load(null)).toEqual({ queue: [], refusals: [], strangers: 3 });
    expect(await store.waiting('budi', ['cmd_1', 'cmd_2'])).toEqual(new Set(['cmd_2']));
    await store.conclude('budi', ['cmd_1'], []);
    expect(await ids('sari')).toEqual(['cmd_1']);
  });

  it('replaces in one go, and keeps a refusal until it was seen', async () => {
    await store.save('sari', entry('cmd_1'));
    await store.save('sari', entry('cmd_2', { replaces: 'cmd_1' }));
    expect(await ids('sari')).toEqual(['cmd_2']);
    const refusal = { command: command('cmd_2'), status: 409, problem: { code: 'lesson.closed', message: '', field: '', hint: '' }, at: 9 };
    await store.conclude('sari', ['cmd_2'], [refusal]);
    expect(await store.load('sari')).toEqual({ queue: [], refusals: [refusal], strangers: 0 });
    await store.forgetRefusal('sari', 'cmd_2');
    expect((await store.load('sari')).refusals).toEqual([]);
  });

  it('refuses the same id twice without harm to the first', async () => {
    await store.save('sari', entry('cmd_1'));
    await expect(store.save('sari', entry('cmd_1'))).rejects.toThrow();
    expect(await ids('sari')).toEqual(['cmd_1']);
  });
});

describe('copies of what was read', () => {
  it('leave with their account, unsent work does not', async () => {
    await keepCopy('sari', '/api/plans', [1], 7);
    await keepCopy('budi', '/api/plans', [2], 8);
    await store.save('sari', entry('cmd_1'));
    await wipeReads('sari');
    expect(await readCopy('sari', '/api/plans')).toBeUndefined();
    expect(await readCopy('budi', '/api/plans')).toEqual({ value: [2], at: 8 });
    expect(await ids('sari')).toEqual(['cmd_1']);
  });
});

describe('the device', () => {
  it('starts empty and changes a field at a time', async () => {
    expect(await readDevice()).toMatchObject({ account: null, theme: 'auto' });
    await changeDevice({ account: 'sari' });
    await changeDevice((before) => ({ theme: before.account === 'sari' ? 'dark' : 'light' }));
    expect(await readDevice()).toMatchObject({ account: 'sari', theme: 'dark' });
  });
});
