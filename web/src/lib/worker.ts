/** The service worker's page side: registering, keeping a room's pages on the phone, changing to a new version calmly. */
import { outbox } from '$lib/outbox/outbox.svelte';

let registration: ServiceWorkerRegistration | undefined;
let changed = false;
const hourMs = 3_600_000;
const kept = new Set<string>();

/** Without HTTPS or on a browser without workers, pages simply need the network. */
export async function startWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker changes nothing for a page that just came from the server.
    changed = controlled || changed;
  });
  try {
    registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  } catch {
    return;
  }
  offerTakeOver(); // one may have been waiting since yesterday
  // A page that was still being made when the worker became active is not among those it took on: it asks itself.
  void navigator.serviceWorker.ready.then((ready) => {
    if (!navigator.serviceWorker.controller) ready.active?.postMessage({ type: 'claim' });
  });
  registration.addEventListener('updatefound', () => registration?.installing?.addEventListener('statechange', offerTakeOver));
  setInterval(() => void registration?.update().catch(() => undefined), hourMs);
}

/** Keeps all pages of a room on the phone: "staf", or the first folder of a pupil's pages. */
export async function keepRoom(room: string): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const ready = await navigator.serviceWorker.ready;
  const warm = () => (ready.active ?? registration?.active)?.postMessage({ type: 'warm', room });
  warm();
  // What a patchy network kept from coming is fetched when it is back; what is here already costs nothing.
  if (!kept.has(room)) addEventListener('online', warm);
  kept.add(room);
}

/** At a change of page, and when the last command was sent: a new version that waits may take over (the worker looks itself, too). */
export function offerTakeOver(): void {
  if (registration?.waiting && outbox.state.queue.length === 0) registration.waiting.postMessage({ type: 'take-over' });
}

/** True when the next page should come whole, from the new version. */
export function isNewVersion(): boolean {
  return changed;
}
