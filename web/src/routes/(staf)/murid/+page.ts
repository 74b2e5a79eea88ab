import { reading } from '$lib/local';
import type { Group } from '$lib/people/types';

export async function load({ parent }) {
  await parent();
  return { groups: await reading<{ groups: Group[] }>('/api/groups').open() };
}
