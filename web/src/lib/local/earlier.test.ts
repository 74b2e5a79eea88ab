/**
 * Phones with what an earlier version of the app left on their disk: today's opens it and drops nothing. tests/golden/disk/vN.json
 * is a dump of the stores as the code of version N wrote them; whoever adds a version adds the dump of the one before.
 */
import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { indexedDbStore as store } from '$lib/outbox/store.ts';
import { closeDatabase, database } from './database';

interface Dump {
  version: number;
  stores: Record<string, { keyPath: string | string[] | null; indexes: { name: string; keyPath: string | string[]; unique: boolean }[]; rows: { key?: IDBValidKey; value: unknown }[] }>;
}

const folder = fileURLToPath(new URL('../../../../tests/golden/disk/', import.meta.url));
const dumps = readdirSync(folder).map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as Dump);
const sari = 'person_01k0000000000000000000000a';

function plant({ version, stores }: Dump): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('selami', version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath, { unique: index.unique });
        for (const { key, value } of rows) made.add(value, key);
      }
    };
    opening.onsuccess = () => (opening.result.close(), resolve());
  });
}

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

it('there is a dump of each version before today\'s', async () => {
  const today = (await database()).version;
  expect(dumps.map((dump) => dump.version).sort()).toEqual(Array.from({ length: today - 1 }, (_, i) => i + 1));
});

describe.each(dumps)('a phone of version $version', (dump) => {
  it('keeps each row of each store', async () => {
    await plant(dump);
    const db = await database();
    for (const [name, { rows }] of Object.entries(dump.stores)) expect(await db.getAll(name as 'reads'), name).toEqual(rows.map((row) => row.value));
  });

  it('sends what waited, in the order made, and goes on behind it', async () => {
    await plant(dump);
    const { queue, refusals, strangers } = await store.load(sari);
    expect(queue.map((entry) => Number(entry.command.id.slice(-2)))).toEqual([1, 2, 3, 6]);
    expect(queue.map((entry) => entry.key)).toEqual([undefined, undefined, 'tally:q', undefined]);
    expect(refusals.map((refusal) => refusal.problem.code)).toEqual(['x.y']);
    expect(strangers).toBe(1);
    await store.save(sari, { command: { ...queue[0]!.command, id: 'cmd_new' }, kept: 'saving', tries: 0 });
    expect((await store.load(sari)).queue.at(-1)?.command.id).toBe('cmd_new');
    await store.conclude(sari, queue.map((entry) => entry.command.id), []);
    expect((await store.load(sari)).queue.map((entry) => entry.command.id)).toEqual(['cmd_new']);
  });
});
