/** Empties this phone of all that Selami keeps on it, whoever wrote it: it was said to be lost. */
import { closeDatabase, database } from './database';

const stores = ['device', 'commands', 'refusals', 'reads', 'locked', 'photos'] as const;

export async function wipe(): Promise<void> {
  const db = await database();
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  await Promise.all([...stores.map((name) => tx.objectStore(name).clear()), tx.done]);
  await closeDatabase();
  // Other tabs let go of it when they are asked to; it is empty by then.
  await new Promise<void>((resolve) => {
    const asking = indexedDB.deleteDatabase('selami');
    asking.onsuccess = asking.onerror = asking.onblocked = () => resolve();
  });
  localStorage.clear();
  sessionStorage.clear();
  if (globalThis.caches) for (const key of await caches.keys()) await caches.delete(key);
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
}
