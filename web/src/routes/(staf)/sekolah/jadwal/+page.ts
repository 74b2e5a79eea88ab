import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import type { Assignment, Group } from '$lib/people/types';
import { mySchool } from '$lib/people/school';
import { SchoolTimetableDesk, type SchoolTimetable } from './school-timetable.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const timetable = reading<SchoolTimetable>(`/api/schools/${school.id}/timetable`);
  const groups = reading<{ groups: Group[] }>(`/api/schools/${school.id}/groups`);
  const assignments = reading<{ assignments: Assignment[] }>(`/api/schools/${school.id}/assignments`);
  await Promise.all([timetable.open(), groups.open(), assignments.open()]);
  return { desk: new SchoolTimetableDesk(school.id, timetable, groups, assignments), mine: session.role === 'operator' };
}
