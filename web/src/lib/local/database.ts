/**
 * The phone's own database. Each row of a person's carries the person's id, and every reader names the account it
 * reads for: one phone is often shared in a staff room.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Problem } from '$lib/api/client';
import type { Command, Refusal } from '$lib/outbox/reducer.ts';

export interface StoredCommand {
  account: string;
  /** Order of making on this phone; a clock set back does not change it. */
  n: number;
  id: string;
  command: Command;
  key?: string;
}

export interface StoredRefusal {
  account: string;
  id: string;
  refusal: Refusal;
}

export interface StoredRead {
  account: string;
  path: string;
  value: unknown;
  at: number;
}

/** A photographed page, or what was made as an answer, on its way: no command, so that big files never hold up small writes. */
export interface StoredPhoto {
  account: string;
  id: string;
  lesson: string;
  pupil: string;
  /** `question`: the teacher's own voice; lesson and pupil are empty. */
  page: 'work' | 'journal' | 'photo' | 'drawing' | 'voice' | 'series' | 'question' | 'spoken';
  bytes: Uint8Array;
  /** "audio/webm"; none: a JPEG. */
  type?: string;
  /** Nobody has said yet whose page it is (`pupil`: a guess, or empty), and it is sent nowhere; with its name line as a data: address. */
  asked?: { head: string | null };
  /** What the server said when it did not take it: it stands here until somebody takes it again or throws it away. */
  refused?: { problem: Problem; at: number };
  /** Of a series that is not filed yet: it is not sent. What was written of the series may be lost, the photos are not. */
  held?: { series: string };
}

/** All that an account has here, after two weeks without a network: only its next sign-in opens it (decision 17). */
export interface StoredLocked {
  account: string;
  /** Of the key: the name that this phone gave itself. */
  phone: string;
  /** How many commands are in it. */
  commands: number;
  bytes: Uint8Array;
}

interface Schema extends DBSchema {
  device: { key: string; value: unknown };
  commands: { key: [string, number]; value: StoredCommand; indexes: { id: [string, string] } };
  refusals: { key: [string, string]; value: StoredRefusal };
  reads: { key: [string, string]; value: StoredRead };
  locked: { key: string; value: StoredLocked };
  photos: { key: [string, string]; value: StoredPhoto };
}

export type Database = IDBPDatabase<Schema>;

/**
 * From each version to the next; what a phone has is never dropped, the phone may hold a month's work. A version that was
 * once in a school has its fixture in tests/golden/disk, made by the code of its time.
 */
const upgrades: readonly ((db: Database) => void)[] = [
  (db) => {
    db.createObjectStore('device');
    db.createObjectStore('commands', { keyPath: ['account', 'n'] }).createIndex('id', ['account', 'id'], { unique: true });
    db.createObjectStore('refusals', { keyPath: ['account', 'id'] });
    db.createObjectStore('reads', { keyPath: ['account', 'path'] });
  },
  (db) => void db.createObjectStore('locked', { keyPath: 'account' }),
  (db) => void db.createObjectStore('photos', { keyPath: ['account', 'id'] })
];

let opened: Promise<Database> | undefined;

export function database(): Promise<Database> {
  opened ??= openDB<Schema>('selami', upgrades.length, {
    upgrade: (db, from) => upgrades.slice(from).forEach((step) => step(db)),
    // A newer page in another tab wants to upgrade: let it, and open anew at the next use.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    }
  }).catch((cause) => {
    opened = undefined;
    throw cause;
  });
  return opened;
}

/** Every row of one account. */
export function ofAccount(account: string): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []]);
}

/** Until the next use. In tests: as after a restart of the browser. */
export async function closeDatabase() {
  (await opened)?.close();
  opened = undefined;
}
