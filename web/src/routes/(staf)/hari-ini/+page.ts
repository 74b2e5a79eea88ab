import { redirect } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Group, Staff, Year } from '$lib/people/types';
import { session } from '$lib/session.svelte';
import type { SchoolOverview } from '$lib/sums/types';
import type { SubmittedList } from '../rencana/wire';
import { lessons } from './lessons';

export async function load({ parent }) {
  await parent();
  if (session.role === 'office') redirect(307, session.home);
  if (session.role === 'operator') return { setup: await setup() };
  if (session.role === 'principal' || session.role === 'supervisor') return plans(session.role);
  return { desk: await lessons() };
}

async function setup() {
  const school = mySchool();
  const staff = reading<{ staff: Staff[] }>(`/api/schools/${school?.id ?? ''}/staff`);
  const groups = reading<{ groups: Group[] }>(`/api/schools/${school?.id ?? ''}/groups`);
  const year = reading<Year>(`/api/schools/${school?.id ?? ''}/year`);
  await Promise.all([staff.open(), groups.open(), year.open()]);
  return { school: school?.name ?? '', staff, groups, year };
}

async function plans(role: 'principal' | 'supervisor') {
  const submitted = reading<SubmittedList>('/api/submitted-plans');
  const names = (session.me?.grants ?? []).flatMap((grant) => (grant.role === role && grant.school ? [grant.school] : []));
  const schools = names.map((school) => ({ school, overview: reading<SchoolOverview>(`/api/schools/${school.id}/overview`) }));
  const all = schools.map((one) => one.overview.open());
  // No teacher's phone loads it. Without network before this room was kept there is no week, and the rest of the day stands.
  const week = import('./pekan/open').then((one) => one.openWeek(role, names, submitted)).catch(() => undefined);
  await Promise.all([submitted.open(), ...all]);
  return { submitted, schools, week: await week };
}
