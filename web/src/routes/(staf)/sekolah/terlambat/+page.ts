import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Late, Semester } from '$lib/people/types';
import { LateDesk } from './late-desk.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const late = reading<{ late: Late[] }>(`/api/schools/${school.id}/late`);
  const semesters = reading<{ semesters: Semester[] }>(`/api/schools/${school.id}/semesters`);
  await Promise.all([late.open(), semesters.open()]);
  return { school, desk: new LateDesk(school.id, late, semesters) };
}
