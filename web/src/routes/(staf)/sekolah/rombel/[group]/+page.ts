import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import { PupilKey } from '$lib/people/key.svelte';
import type { Assignment, Group, GroupPage, Staff } from '$lib/people/types';
import { GroupDesk } from './group-desk.svelte';

export async function load({ params, parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const page = reading<GroupPage>(`/api/groups/${params.group}`);
  const groups = reading<{ groups: Group[] }>(`/api/schools/${school.id}/groups`);
  const staff = reading<{ staff: Staff[] }>(`/api/schools/${school.id}/staff`);
  const assignments = reading<{ assignments: Assignment[] }>(`/api/schools/${school.id}/assignments`);
  await Promise.all([page.open(), groups.open(), staff.open(), assignments.open()]);
  return { pupilKey: new PupilKey(params.group, page), desk: new GroupDesk(school.id, params.group, page, groups, staff, assignments) };
}
