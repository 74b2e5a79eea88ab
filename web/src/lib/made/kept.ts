/**
 * What pupils made, on the teacher's phone: what waits here to be sent, else the copy from an earlier look, else the server's. Copies go the
 * way of all copies (with the account, the class, the pupil's erasure), and after a week: a guardian may take a word back, and a phone that
 * is not online does not hear of it.
 */
import { getFile } from '$lib/api/client';
import { fromBase64, toBase64 } from '$lib/local/base64';
import { database, ofAccount } from '$lib/local/database';
import { dropCopy, keepCopy, readCopy } from '$lib/local/reads.svelte';

export interface Thing {
  lesson: string;
  work: string;
  /** Empty: not known here, so no copy is kept. */
  pupil: string;
  /** What the server said last: its file is there. */
  kept: boolean;
}
interface Copy {
  /** Read by what forgets an erased pupil. */
  pupil: string;
  type: string;
  base64: string;
}
/** `coming`: said, but its file has not come, or may not be kept. `offline`: never looked at here while there was a network. */
export type Found = Blob | 'coming' | 'offline';

const weekMs = 7 * 24 * 60 * 60 * 1000;
export const pathOf = ({ lesson, work }: Pick<Thing, 'lesson' | 'work'>) => `/api/lessons/${lesson}/works/${work}/picture`;
const isPath = /^\/api\/(lessons\/[^/]+\/works\/[^/]+|rounds\/[^/]+\/pieces\/[^/]+|exemplars\/[^/]+)\/picture(\?|$)/;

export async function thingOf(account: string, thing: Thing): Promise<Found> {
  const waiting = await (await database()).get('photos', [account, thing.work]).catch(() => undefined);
  if (waiting) return new Blob([waiting.bytes as Uint8Array<ArrayBuffer>], { type: waiting.type ?? 'image/jpeg' });
  const path = pathOf(thing);
  if (!thing.kept) {
    await dropCopy(account, path);
    return 'coming';
  }
  return fileAt(account, path, thing.pupil);
}

/**
 * A file of the server's, by way of the copy from an earlier look. `pupil`: empty, where it is not known: no copy is kept;
 * undefined where the file is nobody's any more. */
export async function fileAt(account: string, path: string, pupil: string | undefined): Promise<Found> {
  const copy = (await readCopy<Copy>(account, path))?.value;
  if (copy) return new Blob([fromBase64(copy.base64)], { type: copy.type });
  const outcome = await getFile(path);
  if (!outcome.ok) return outcome.offline ? 'offline' : 'coming';
  const { type } = outcome.value;
  if (pupil !== '') await keepCopy(account, path, { pupil: pupil ?? '', type, base64: toBase64(new Uint8Array(await outcome.value.arrayBuffer())) } satisfies Copy, Date.now());
  return outcome.value;
}

/** At each start of the app, whatever is looked at then. */
export async function forgetOld(account: string, now: number): Promise<void> {
  try {
    const db = await database();
    for (const key of await db.getAllKeys('reads', ofAccount(account))) {
      if (!isPath.test(key[1])) continue;
      const row = await db.get('reads', key);
      if (row && row.at < now - weekMs) await db.delete('reads', key);
    }
  } catch {
    /* without storage there are no copies */
  }
}
