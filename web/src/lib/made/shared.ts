/** Pictures of others' pupils without names: copies on this phone, so that judging needs no network; none of what was taken back. */
import { database, ofAccount } from '$lib/local/database';
import { fileAt, type Found } from './kept';

/** `copy`: another copy in the place of the first is another address. */
export const piecePath = (round: string, piece: string, copy: string) => `/api/rounds/${round}/pieces/${piece}/picture?copy=${copy}`;
export const exemplarPath = (exemplar: string) => `/api/exemplars/${exemplar}/picture`;

const coming = new Map<string, Promise<Found>>();
/** Asked for twice at once, it is fetched once. */
export function sharedPicture(account: string, path: string): Promise<Found> {
  const key = `${account} ${path}`;
  const found = coming.get(key) ?? fileAt(account, path, undefined).finally(() => coming.delete(key));
  coming.set(key, found);
  return found;
}

/** Copies under addresses that begin so stay only where a list names them still. */
export async function keepOnly(account: string, prefix: string, paths: readonly string[]): Promise<void> {
  try {
    const db = await database();
    for (const key of await db.getAllKeys('reads', ofAccount(account))) {
      if (key[1].startsWith(prefix) && key[1].includes('/picture') && !paths.includes(key[1])) await db.delete('reads', key);
    }
  } catch {
    /* without storage there are no copies */
  }
}
