import { reading } from '$lib/local';
import type { GroupPage } from '$lib/people/types';

export async function load({ params, parent }) {
  await parent();
  const page = reading<GroupPage>(`/api/groups/${params.group}`);
  await page.open();
  return { page, group: params.group };
}
