/**
 * After two weeks without contact what is on this phone is locked (decision 17). What is only here (unsent work, refusals,
 * drafts) with a key that the server gives to whoever signs in again as its owner; copies of what the server has go.
 * The key lies beside the data until then: it protects once it is forgotten, not before. Where none was ever fetched
 * (the network went in the first minute) unsent work stays as it is: nothing could open it again.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { get } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import { fromBase64, toBase64 } from './base64';
import { database, ofAccount, type StoredCommand, type StoredLocked, type StoredPhoto, type StoredRead, type StoredRefusal } from './database';
import { readDevice, type Device } from './device';

export const restMs = 14 * 86_400_000;
const warnMs = 10 * 86_400_000;
const nonceBytes = 12;
const keyOf = (account: string) => `lock:${account}`;
const all = ['device', 'commands', 'refusals', 'reads', 'locked', 'photos'] as const;

interface Lock {
  phone: string;
  key: string;
}
interface Content {
  commands: StoredCommand[];
  refusals: StoredRefusal[];
  /** Of those that only this phone has. */
  reads: StoredRead[];
  /** Their bytes as base64; what an older version locked has none. */
  photos?: (Omit<StoredPhoto, 'bytes'> & { bytes: string })[];
}

/** A phone that never had contact has nothing of anybody. */
export const rested = (device: Device, now: number): boolean => device.contact !== null && now - device.contact > restMs;

/** From when on this phone locks itself, ms, where that is near: after ten days without contact. */
export const lockedFrom = (contact: number | null, now: number): number | null => (contact !== null && now - contact > warnMs ? contact + restMs : null);

/** All in one transaction: killed in the middle, the phone is as it was. */
export async function lockAway(random = (size: number) => crypto.getRandomValues(new Uint8Array(size))): Promise<Device> {
  const tx = (await database()).transaction(all, 'readwrite', { durability: 'strict' });
  const device = tx.objectStore('device');
  for (const key of await device.getAllKeys()) {
    if (key.startsWith('lock:')) await lockOne(key.slice('lock:'.length), (await device.get(key)) as Lock);
    // What is carried for colleagues is locked anyway; a child's seat or a substitute's day is long over.
    if (key !== 'device' && key !== 'carried') await device.delete(key);
  }
  // What it was to send goes with a child's seat: no account has it, and no key.
  const ofSeats = IDBKeyRange.bound(['seat/'], ['seat/\uffff', []]);
  await Promise.all([tx.objectStore('commands').delete(ofSeats), tx.objectStore('photos').delete(ofSeats)]);
  for (let row = await tx.objectStore('reads').openCursor(); row; row = await row.continue()) if (isCopy(row.value)) await row.delete();
  const before = (await device.get('device')) as Device;
  const locked = before.account !== null || (await tx.objectStore('locked').count()) > 0;
  // The session, too: opening the pages again must take a password.
  await device.put({ ...before, account: null, me: null, role: null, signOutWaits: true, contact: null, locked }, 'device');
  await tx.done;
  return readDevice();

  async function lockOne(account: string, lock: Lock) {
    const [commands, refusals, reads, photos] = [tx.objectStore('commands'), tx.objectStore('refusals'), tx.objectStore('reads'), tx.objectStore('photos')];
    const mine = ofAccount(account);
    const content: Content = { commands: await commands.getAll(mine), refusals: await refusals.getAll(mine), reads: (await reads.getAll(mine)).filter((one) => !isCopy(one)) };
    content.photos = (await photos.getAll(mine)).map((one) => ({ ...one, bytes: toBase64(one.bytes) }));
    if ([...content.commands, ...content.refusals, ...content.reads, ...content.photos].length === 0) return;
    const nonce = random(nonceBytes);
    const text = cipher(lock.key, nonce).encrypt(new TextEncoder().encode(JSON.stringify(content)));
    const bytes = new Uint8Array(nonceBytes + text.length);
    bytes.set(nonce);
    bytes.set(text, nonceBytes);
    // A key is kept only while nothing is locked: this takes no other's place.
    await tx.objectStore('locked').add({ account, phone: lock.phone, commands: content.commands.length, bytes });
    await Promise.all([commands.delete(mine), refusals.delete(mine), reads.delete(mine), photos.delete(mine)]);
  }
}

/** Fetches this account's key where none is kept; with it opens what is locked. True: it was, and the disk has more now. */
export async function bringLock(account: string): Promise<boolean> {
  const db = await database();
  const locked = await db.get('locked', account);
  const kept = (await db.get('device', keyOf(account))) as Lock | undefined;
  if (kept && !locked) return false;
  const phone = locked?.phone ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const outcome = await get<Answer<'Seal'>>(`/api/my/locks/${phone}`, { quiet: true });
  if (!outcome.ok) return false;
  const { key } = outcome.value;
  // Another server's, or its secret is another now: what is locked stays, for the day when the right one is back.
  if (locked && !(await open(locked, key).then(() => true, () => false))) return false;
  await db.put('device', { phone, key } satisfies Lock, keyOf(account));
  return locked !== undefined;
}

/** What was written since the sign-in comes after what was locked. */
async function open(locked: StoredLocked, key: string): Promise<void> {
  const text = cipher(key, locked.bytes.subarray(0, nonceBytes)).decrypt(locked.bytes.subarray(nonceBytes));
  const content = JSON.parse(new TextDecoder().decode(text)) as Content;
  const tx = (await database()).transaction(all, 'readwrite', { durability: 'strict' });
  const commands = tx.objectStore('commands');
  const since = await commands.getAll(ofAccount(locked.account));
  await commands.delete(ofAccount(locked.account));
  const rows = [...content.commands, ...since];
  for (const [i, row] of rows.entries()) await commands.add({ ...row, n: i + 1 });
  for (const row of content.refusals) await tx.objectStore('refusals').put(row);
  for (const row of content.reads) if (!(await tx.objectStore('reads').get([row.account, row.path]))) await tx.objectStore('reads').put(row);
  for (const row of content.photos ?? []) await tx.objectStore('photos').put({ ...row, bytes: fromBase64(row.bytes) });
  await tx.objectStore('locked').delete(locked.account);
  await tx.done;
}

/** How many unsent commands of this account are locked. */
export async function lockedOf(account: string): Promise<number> {
  return (await (await database()).get('locked', account).catch(() => undefined))?.commands ?? 0;
}

const isCopy = (row: StoredRead) => row.path.startsWith('/api/');

function cipher(key: string, nonce: Uint8Array) {
  return chacha20poly1305(
    Uint8Array.from(key.match(/../g)!, (byte) => parseInt(byte, 16)),
    nonce
  );
}
