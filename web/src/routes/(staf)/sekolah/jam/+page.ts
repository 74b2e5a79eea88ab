import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import { HoursDesk, type HoursPage, type SchoolCalendar } from './hours-desk.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const hours = reading<HoursPage>(`/api/schools/${school.id}/hours`);
  const days = reading<SchoolCalendar>(`/api/schools/${school.id}/days`);
  await Promise.all([hours.open(), days.open()]);
  return { desk: new HoursDesk(school.id, hours, days) };
}
