import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Staff } from '$lib/people/types';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  return { school, staff: await reading<{ staff: Staff[] }>(`/api/schools/${school.id}/staff`).open() };
}
