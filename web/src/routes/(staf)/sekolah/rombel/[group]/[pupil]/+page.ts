import { error } from '@sveltejs/kit';
import type { Answer } from '$lib/api/types';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { GroupPage } from '$lib/people/types';

export async function load({ params, parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const group = reading<GroupPage>(`/api/groups/${params.group}`);
  const openings = reading<Answer<'OpeningList'>>(`/api/schools/${school.id}/pupils/${params.pupil}/openings`);
  await group.open();
  void openings.open();
  const name = group.value?.members.find((one) => one.pupil === params.pupil)?.name ?? '';
  return { path: `/api/schools/${school.id}`, pupil: params.pupil, back: `/sekolah/rombel/${params.group}`, name, openings };
}
