/**
 * What was erased at school must not live on in copies on phones. Whoever's copies they are: a phone in a staff room is
 * shared. What waits to be sent stays; the server refuses it, and the refusal is forgotten the next time.
 * Of a class that is no longer somebody's own, that person's copies go: plans stay, pupils' data does not.
 */
import { get } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import { database, ofAccount } from './database';

/** Asks what must not be here any more and forgets it; returns how many rows went. Without a network it is asked next time. */
export async function forgetErased(account: string | undefined): Promise<number> {
  const outcome = await get<Answer<'ErasureList'>>('/api/erasures', { quiet: true });
  if (!outcome.ok) return 0;
  const { pupils, former_groups } = outcome.value;
  return (await forget(pupils)) + (account === undefined ? 0 : await forgetClasses(account, former_groups));
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
    gone += await forgetPhotos(pupils);
  } catch {
    return gone; // without storage there are no copies
  }
  return gone;
}

/** Pictures of theirs that still wait to be sent go, too: the server would not keep them. */
async function forgetPhotos(pupils: readonly string[]): Promise<number> {
  const tx = (await database()).transaction('photos', 'readwrite');
  let gone = 0;
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (!pupils.includes(cursor.value.pupil)) continue;
    await cursor.delete();
    gone += 1;
  }
  await tx.done;
  return gone;
}

/** Removes this account's copies of these classes and of their lessons. Lists of more than one class are read again anyway. */
export async function forgetClasses(account: string, groups: readonly string[]): Promise<number> {
  if (groups.length === 0) return 0;
  const former = new Set(groups);
  let gone = 0;
  try {
    const tx = (await database()).transaction(['reads', 'photos'], 'readwrite');
    const reads = tx.objectStore('reads');
    const rows = await reads.getAll(ofAccount(account));
    const lessons = rows.flatMap(({ value }) => lessonsIn(value));
    const names = [...groups, ...lessons.filter((lesson) => former.has(lesson.group)).map((lesson) => lesson.id)];
    for (const { path } of rows.filter((row) => names.some((name) => row.path.includes(name)))) {
      await reads.delete([account, path]);
      gone += 1;
    }
    // Photos of a series that was never filed: nobody could file it any more.
    for (const photo of await tx.objectStore('photos').getAll(ofAccount(account))) {
      if (!photo.held || !names.includes(photo.lesson)) continue;
      await tx.objectStore('photos').delete([account, photo.id]);
      gone += 1;
    }
    await tx.done;
  } catch {
    return gone; // without storage there are no copies
  }
  return gone;
}

/** Lessons that a copy tells of, wherever they stand in it. */
function lessonsIn(value: unknown): { id: string; group: string }[] {
  if (Array.isArray(value)) return value.flatMap(lessonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, group } = value as { id?: unknown; group?: unknown };
  const of = typeof group === 'object' && group !== null ? (group as { id?: unknown }).id : group;
  const own = typeof id === 'string' && id.startsWith('lesson_') && typeof of === 'string' ? [{ id, group: of }] : [];
  return [...own, ...Object.values(value).flatMap(lessonsIn)];
}
