/**
 * What was erased at school must not live on in copies on phones. Whoever's copies they are: a phone in a staff room is
 * shared. What waits to be sent stays; the server refuses it, and the refusal is forgotten the next time.
 */
import { get } from '$lib/api/client';
import { database } from './database';

/** Asks whose data were erased and forgets them here; returns how many rows went. Without a network it is asked next time. */
export async function forgetErased(): Promise<number> {
  const outcome = await get<{ pupils: string[] }>('/api/erasures', { quiet: true });
  return outcome.ok ? forget(outcome.value.pupils) : 0;
}

/** Removes each copy and refusal that names one of these pupils. */
export async function forget(pupils: readonly string[]): Promise<number> {
  if (pupils.length === 0) return 0;
  const names = (value: unknown) => {
    const text = JSON.stringify(value);
    return pupils.some((pupil) => text.includes(pupil));
  };
  let gone = 0;
  try {
    const tx = (await database()).transaction(['reads', 'refusals'], 'readwrite');
    for (const store of [tx.objectStore('reads'), tx.objectStore('refusals')] as const) {
      for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
        if (!names(cursor.value)) continue;
        await cursor.delete();
        gone += 1;
      }
    }
    await tx.done;
  } catch {
    return gone; // without storage there are no copies
  }
  return gone;
}
