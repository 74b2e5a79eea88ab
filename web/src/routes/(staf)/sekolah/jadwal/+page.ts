import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import { SchoolTimetableDesk, type SchoolTimetable } from './school-timetable.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const timetable = reading<SchoolTimetable>(`/api/schools/${school.id}/timetable`);
  return { desk: new SchoolTimetableDesk(school.id, await timetable.open()) };
}
