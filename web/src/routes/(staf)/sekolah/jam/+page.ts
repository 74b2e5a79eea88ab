import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import { session } from '$lib/session.svelte';
import { HoursDesk, type HoursPage, type SchoolCalendar } from './hours-desk.svelte';
import { SemestersDesk, type SchoolYears } from './semesters-desk.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const hours = reading<HoursPage>(`/api/schools/${school.id}/hours`);
  const days = reading<SchoolCalendar>(`/api/schools/${school.id}/days`);
  const years = session.role === 'operator' ? reading<SchoolYears>(`/api/schools/${school.id}/school-years`) : undefined;
  await Promise.all([hours.open(), days.open(), years?.open()]);
  return { desk: new HoursDesk(school.id, hours, days), semesters: years && new SemestersDesk(school.id, years) };
}
