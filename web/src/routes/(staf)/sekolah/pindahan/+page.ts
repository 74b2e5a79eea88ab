import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Group, GroupPage, Transfers } from '$lib/people/types';
import { TransferDesk } from './transfer-desk.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const transfers = reading<Transfers>(`/api/schools/${school.id}/transfers`);
  const groups = reading<{ groups: Group[] }>(`/api/schools/${school.id}/groups`);
  await Promise.all([transfers.open(), groups.open()]);
  return { school, desk: new TransferDesk(school.id, transfers, groups, (group) => reading<GroupPage>(`/api/groups/${group}`)) };
}
