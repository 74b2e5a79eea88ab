/** What another program handed to Selami by the phone's own share sheet: the service worker laid it aside (sw/worker.js), nothing was sent. */

const room = 'dibagikan';
const place = '/coba/dibagikan';

/** Once: what was taken is gone from there. */
export async function takeShared(): Promise<File | undefined> {
  if (!('caches' in globalThis)) return undefined;
  try {
    const cache = await caches.open(room);
    const found = await cache.match(place);
    if (!found) return undefined;
    await cache.delete(place);
    return new File([await found.blob()], decodeURIComponent(found.headers.get('x-name') ?? ''));
  } catch {
    return undefined;
  }
}
