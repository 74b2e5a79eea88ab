import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Group, School, Staff, Year } from '$lib/people/types';
import { session } from '$lib/session.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (session.role === 'office' || !school) return { schools: await reading<{ schools: School[] }>('/api/schools').open() };
  const staff = reading<{ staff: Staff[] }>(`/api/schools/${school.id}/staff`);
  const groups = reading<{ groups: Group[] }>(`/api/schools/${school.id}/groups`);
  const year = session.role === 'operator' ? reading<Year>(`/api/schools/${school.id}/year`) : undefined;
  await Promise.all([staff.open(), groups.open(), year?.open()]);
  return { school, staff, groups, year };
}
