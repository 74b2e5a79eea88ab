import { reading } from '$lib/local';
import { localLessons, localProgress } from '$lib/lesson/local';
import type { Progress, Today } from '$lib/lesson/types';
import { session } from '$lib/session.svelte';

export async function load({ parent }) {
  await parent();
  const account = session.me?.person.id ?? '';
  const progress = reading<{ progress: Progress[] }>('/api/progress');
  const today = reading<Today>('/api/today');
  await Promise.all([progress.open(), today.open()]);
  return { progress, today, given: await localProgress(account, await localLessons(account)) };
}
