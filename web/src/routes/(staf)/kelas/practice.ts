/** Opens the practice class, or empties it, and brings to this phone what it needs without a network. */
import { call, type Outcome } from '$lib/api/client';
import { reading } from '$lib/local';
import type { GroupPage } from '$lib/people/types';
import { session } from '$lib/session.svelte';

export async function openPractice(anew: boolean): Promise<Outcome<GroupPage>> {
  const outcome = await call<GroupPage>('PUT', '/api/practice', { body: { anew } });
  if (!outcome.ok) return outcome;
  await session.refresh(); // the phone learns which school is the practice school
  const group = outcome.value.id;
  const paths = ['/api/groups', '/api/today', `/api/groups/${group}`, `/api/groups/${group}/bundle`, `/api/lessons?group=${group}`];
  await Promise.all(paths.map((path) => reading(path).refresh()));
  return outcome;
}
