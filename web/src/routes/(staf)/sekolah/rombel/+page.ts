import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Group } from '$lib/people/types';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  return { school, groups: await reading<{ groups: Group[] }>(`/api/schools/${school.id}/groups`).open() };
}
