import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { GroupPage } from '$lib/people/types';

export async function load({ params, parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  return { school: school.id, page: await reading<GroupPage>(`/api/groups/${params.group}`).open() };
}
