import type { Revisits } from '$lib/lesson/ingat';
import { reading } from '$lib/local';
import type { GroupPage } from '$lib/people/types';
import { IdeasDesk } from './ideas.svelte';

export async function load({ params, parent }) {
  await parent();
  const group = reading<GroupPage>(`/api/groups/${params.group}`);
  const page = reading<Revisits>(`/api/groups/${params.group}/revisits`);
  void group.open();
  await page.open();
  return { group, desk: new IdeasDesk(params.group, page) };
}
