import { reading } from '$lib/local';
import type { GroupPage } from '$lib/people/types';

export async function load({ params, parent }) {
  await parent();
  return { page: await reading<GroupPage>(`/api/groups/${params.group}`).open() };
}
