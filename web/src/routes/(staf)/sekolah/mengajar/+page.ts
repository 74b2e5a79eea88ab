import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Assignment, Group, Staff } from '$lib/people/types';
import { TeachingDesk } from './teaching-desk.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const groups = reading<{ groups: Group[] }>(`/api/schools/${school.id}/groups`);
  const staff = reading<{ staff: Staff[] }>(`/api/schools/${school.id}/staff`);
  const assignments = reading<{ assignments: Assignment[] }>(`/api/schools/${school.id}/assignments`);
  await Promise.all([groups.open(), staff.open(), assignments.open()]);
  return { school, desk: new TeachingDesk(school.id, groups, staff, assignments) };
}
