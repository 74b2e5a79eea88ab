/** What a child makes, on its way: after its answer, over a reload, and nothing of it stays for the next child. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase, database } from '$lib/local/database';
import { SeatFiles } from './files.svelte';

const world = vi.hoisted(() => ({ state: { queue: [] as object[] } }));
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: world }));

const made = { kind: 'photo', bytes: new Uint8Array([255, 216]), type: 'image/jpeg' } as const;
let puts: string[];
let status: number;
let arrived: number;
const seat = async (name = 'seat/dina') => {
  const files = new SeatFiles(() => (arrived += 1));
  await files.belongTo(name, 'token', 'lesson_1');
  return files;
};
const stored = async () => (await (await database()).getAll('photos')).map((one) => one.id);

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  [puts, status, arrived, world.state] = [[], 200, 0, { queue: [] }];
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('fetch', async (path: string) => {
    if (status === 0) throw new TypeError('no network');
    puts.push(path);
    return new Response(JSON.stringify(status === 200 ? {} : { error: { code: 'work.no_consent', message: '' } }), { status });
  });
});

it('waits on the disk until its answer is said, and is sent after it', async () => {
  const files = await seat();
  const file = await files.keep('work_1', made);
  await files.flush();
  expect([puts, await stored()]).toEqual([[], ['work_1']]);
  world.state = { queue: [{}] };
  files.send(file!);
  await files.flush();
  expect(puts).toEqual([]);
  world.state = { queue: [] };
  await files.flush();
  expect([puts, arrived, files.waiting, await stored()]).toEqual([['/api/seat/works/work_1?page=photo'], 1, [], []]);
  await files.leave();
});

it('outlives a reload without network', async () => {
  status = 0;
  const before = await seat();
  before.send((await before.keep('work_1', made))!);
  await before.flush();
  const after = await seat();
  expect(after.waiting).toHaveLength(1);
  status = 200;
  await vi.waitUntil(async () => (await after.flush(), after.waiting.length === 0));
  expect(await stored()).toEqual([]);
  await after.leave();
});

it('stands here with its reason when the server does not take it, also over a reload, until it is thrown away', async () => {
  status = 403;
  const files = await seat();
  files.send((await files.keep('work_1', made))!);
  await vi.waitFor(() => expect(files.waiting).toEqual([]));
  await vi.waitFor(async () => expect((await (await database()).getAll('photos')).map((one) => one.refused?.problem.code)).toEqual(['work.no_consent']));
  await files.flush();
  expect([[...files.untaken.keys()], puts.length, arrived]).toEqual([['work_1'], 1, 0]);
  const after = await seat();
  expect([after.untaken.get('work_1')?.code, after.waiting]).toEqual(['work.no_consent', []]);
  await after.drop('work_1');
  expect([after.untaken.size, await stored()]).toEqual([0, []]);
  await after.leave();
});

it('leaves nothing for the next child', async () => {
  status = 0;
  const files = await seat();
  files.send((await files.keep('work_1', made))!);
  await files.leave();
  expect([files.waiting, await stored()]).toEqual([[], []]);
});
