/** The queue on the disk. Every write waits for the disk itself (durability strict), one transaction each. */
import { database, ofAccount } from '$lib/local/database';
import type { Entry, Refusal } from './reducer.ts';

export interface Loaded {
  queue: Entry[];
  refusals: Refusal[];
  strangers: number;
  /** Some of it is locked. */
  unread?: true;
}

export interface OutboxStore {
  load(account: string | null): Promise<Loaded>;
  save(account: string, entry: Entry): Promise<void>;
  conclude(account: string, ids: readonly string[], refusals: readonly Refusal[]): Promise<void>;
  forgetRefusal(account: string, id: string): Promise<void>;
  /** Which of these commands are still waiting on the disk. */
  waiting(account: string, ids: readonly string[]): Promise<Set<string>>;
}

const strict = { durability: 'strict' } as const;

export const indexedDbStore: OutboxStore = {
  async load(account) {
    const db = await database();
    const tx = db.transaction(['commands', 'refusals', 'locked']);
    const locked = await tx.objectStore('locked').getAll();
    const all = (await tx.objectStore('commands').count()) + locked.reduce((sum, row) => sum + (row.account === account ? 0 : row.commands), 0);
    if (account === null) return { queue: [], refusals: [], strangers: all };
    const rows = await tx.objectStore('commands').getAll(ofAccount(account));
    const refused = await tx.objectStore('refusals').getAll(ofAccount(account));
    return {
      queue: rows.map((row) => ({ command: row.command, kept: 'disk', tries: 0, ...(row.key === undefined ? {} : { key: row.key }) })),
      refusals: refused.map((row) => row.refusal),
      strangers: all - rows.length,
      ...(locked.some((row) => row.account === account) ? { unread: true as const } : {})
    };
  },

  async save(account, entry) {
    const db = await database();
    const tx = db.transaction('commands', 'readwrite', strict);
    const last = await tx.store.openKeyCursor(ofAccount(account), 'prev');
    const n = (last ? (last.primaryKey as [string, number])[1] : 0) + 1;
    const row = { account, n, id: entry.command.id, command: entry.command, ...(entry.key === undefined ? {} : { key: entry.key }) };
    await Promise.all([tx.store.add(row), ...(await deletions(tx.store, account, entry.replaces ? [entry.replaces] : [])), tx.done]);
  },

  async conclude(account, ids, refusals) {
    const db = await database();
    const tx = db.transaction(['commands', 'refusals'], 'readwrite', strict);
    const puts = refusals.map((refusal) => tx.objectStore('refusals').put({ account, id: refusal.command.id, refusal }));
    await Promise.all([...puts, ...(await deletions(tx.objectStore('commands'), account, ids)), tx.done]);
  },

  async forgetRefusal(account, id) {
    await (await database()).delete('refusals', [account, id]);
  },

  async waiting(account, ids) {
    const index = (await database()).transaction('commands').store.index('id');
    const keys = await Promise.all(ids.map((id) => index.getKey([account, id])));
    return new Set(ids.filter((_, i) => keys[i] !== undefined));
  }
};

interface Deletable {
  index(name: 'id'): { getKey(key: [string, string]): Promise<[string, number] | undefined> };
  delete(key: [string, number]): Promise<void>;
}

async function deletions(store: Deletable, account: string, ids: readonly string[]): Promise<Promise<void>[]> {
  const keys = await Promise.all(ids.map((id) => store.index('id').getKey([account, id])));
  return keys.filter((key) => key !== undefined).map((key) => store.delete(key));
}
