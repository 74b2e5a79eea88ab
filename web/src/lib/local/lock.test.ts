import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexedDbStore as store } from '$lib/outbox/store.ts';
import { closeDatabase, database } from './database';
import { changeDevice, readDevice } from './device';
import { bringLock, lockAway, lockedFrom, lockedOf, rested, restMs } from './lock';
import { keepCopy, readCopy } from './reads.svelte';

const monday = 1_795_000_000_000;
const command = (id: string, text = 'Dina belum hadir') => ({ id, v: 1, at: 5, method: 'PUT' as const, path: '/api/x', body: { text } });
const write = (account: string, id: string) => store.save(account, { command: command(id), kept: 'saving', tries: 0 });
const ids = async (account: string) => (await store.load(account)).queue.map((entry) => entry.command.id);
/** As the server: a key for each phone of each account; undefined: no network. */
let who: string | undefined;
const keyFor = (account: string, phone: string) => [...`${account}${phone}`.padEnd(32, '.').slice(0, 32)].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');

/** All that somebody finds who reads the disk. */
async function disk(): Promise<string> {
  const db = await database();
  const rows = await Promise.all([...db.objectStoreNames].map(async (name) => JSON.stringify([await db.getAllKeys(name), await db.getAll(name)], (_, value) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value))));
  return rows.join('\n');
}

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  who = 'sari';
  vi.stubGlobal('fetch', async (path: string) => {
    if (who === undefined) throw new TypeError('no network');
    const phone = path.split('/').at(-1)!;
    return new Response(JSON.stringify({ id: phone, key: keyFor(who, phone) }), { status: 200 });
  });
  await changeDevice({ account: 'sari', me: { person: { id: 'sari', name: 'Sari Contoh' } } as never, contact: monday });
  expect(await bringLock('sari')).toBe(false);
  await write('sari', 'cmd_1');
  await write('sari', 'cmd_2');
  await keepCopy('sari', '/api/groups/a', { name: 'Dina' }, 1);
  await keepCopy('sari', 'draft:plan_1', { text: 'Rencana Dina' }, 1);
});
afterEach(() => vi.unstubAllGlobals());

describe('two weeks without contact', () => {
  it('are two weeks, by the phone that had the contact', async () => {
    const device = await readDevice();
    expect(rested(device, monday + restMs)).toBe(false);
    expect(rested(device, monday + restMs + 1)).toBe(true);
    expect(rested({ ...device, contact: null }, monday + 9 * restMs)).toBe(false);
    expect(lockedFrom(monday, monday + 9 * 86_400_000)).toBeNull();
    expect(lockedFrom(monday, monday + 11 * 86_400_000), 'said before').toBe(monday + restMs);
    expect(rested(device, monday - 9 * restMs), 'a clock set back').toBe(false);
  });

  it('leave nothing readable on the disk, and no key', async () => {
    expect(await disk()).toMatch(/Dina/);
    const key = keyFor('sari', ((await (await database()).get('device', 'lock:sari')) as { phone: string }).phone);
    await lockAway();
    expect(await disk()).not.toMatch(/Dina|Sari Contoh|cmd_1|groups/);
    expect(await disk()).not.toContain(key);
    expect(await readDevice()).toMatchObject({ account: null, me: null, signOutWaits: true, locked: true });
    expect(await lockedOf('sari')).toBe(2);
    expect((await store.load(null)).strangers, 'the number is told').toBe(2);
    expect(await store.load('sari'), 'nobody says that nothing waits').toMatchObject({ queue: [], unread: true });
  });

  it('take what a child had not sent, which no account has and no key opens', async () => {
    await write('seat/abc', 'cmd_seat');
    await (await database()).put('photos', { account: 'seat/abc', id: 'work_1', lesson: 'lesson_1', pupil: '', page: 'drawing', bytes: new Uint8Array([1, 2, 3]) } as never);
    await lockAway();
    expect(await (await database()).getAll('photos')).toEqual([]);
    expect(await disk()).not.toMatch(/cmd_seat/);
  });

  it('lose nothing: whoever signs in again has all of it back, in order, before what was written since', async () => {
    await lockAway();
    await changeDevice({ account: 'sari', contact: monday + 2 * restMs, locked: false });
    await write('sari', 'cmd_3');
    who = undefined;
    expect(await bringLock('sari')).toBe(false);
    expect(await ids('sari')).toEqual(['cmd_3']);
    who = 'sari';
    expect(await bringLock('sari')).toBe(true);
    expect(await ids('sari')).toEqual(['cmd_1', 'cmd_2', 'cmd_3']);
    expect((await readCopy('sari', 'draft:plan_1'))?.value).toEqual({ text: 'Rencana Dina' });
    expect(await readCopy('sari', '/api/groups/a'), 'the server has it').toBeUndefined();
    expect((await store.load('sari')).unread).toBeUndefined();
    expect(await bringLock('sari')).toBe(false);
    await lockAway(); // and again
    expect(await lockedOf('sari')).toBe(3);
  });

  it('do not open for another: neither the own key nor the page does it', async () => {
    await lockAway();
    who = 'budi';
    await bringLock('budi');
    expect(await ids('budi')).toEqual([]);
    expect((await store.load('budi')).strangers).toBe(2);
    expect(await bringLock('sari'), 'the key of another opens nothing').toBe(false);
    expect(await lockedOf('sari')).toBe(2);
  });

  it('a phone that nobody uses has nothing to lock', async () => {
    await store.conclude('sari', ['cmd_1', 'cmd_2'], []);
    await changeDevice({ account: null, me: null });
    await (await database()).delete('reads', ['sari', 'draft:plan_1']);
    expect((await lockAway()).locked).toBe(false);
  });
});
