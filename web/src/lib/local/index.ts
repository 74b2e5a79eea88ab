/** `await reading<Plan>('/api/plans/…').open()` in a page's load: the copy on this phone at once, then the server's answer. */
import { session } from '$lib/session.svelte';
import { Reading } from './reads.svelte';

export { Reading } from './reads.svelte';

export function reading<T>(path: string): Reading<T> {
  return new Reading<T>(path, session.me?.person.id ?? null);
}
