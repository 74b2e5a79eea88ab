import { redirect } from '@sveltejs/kit';
import type { Role } from '$lib/api/types';
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import type { LessonLine, Today } from '$lib/lesson/types';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Group, Staff } from '$lib/people/types';
import { session } from '$lib/session.svelte';
import type { SchoolOverview } from '$lib/sums/types';
import type { PlanList, SubmittedList } from '../rencana/wire';
import { TodayDesk } from './today-desk.svelte';

const weekMs = 7 * 86_400_000;

export async function load({ parent }) {
  await parent();
  if (session.role === 'office') redirect(307, session.home);
  if (session.role === 'operator') return { setup: await setup() };
  if (session.role === 'principal' || session.role === 'supervisor') return plans(session.role);
  return { desk: await lessons() };
}

async function lessons(): Promise<TodayDesk> {
  const today = reading<Today>('/api/today');
  const plans = reading<PlanList>('/api/plans');
  const week = reading<{ lessons: LessonLine[] }>(`/api/lessons?from=${day(serverNow() - weekMs)}`);
  await today.open();
  void plans.open();
  void week.open();
  return new TodayDesk(session.me?.person.id ?? '', today, plans, week).open();
}

async function setup() {
  const school = mySchool();
  const staff = reading<{ staff: Staff[] }>(`/api/schools/${school?.id ?? ''}/staff`);
  const groups = reading<{ groups: Group[] }>(`/api/schools/${school?.id ?? ''}/groups`);
  await Promise.all([staff.open(), groups.open()]);
  return { school: school?.name ?? '', staff, groups };
}

async function plans(role: Role) {
  const submitted = reading<SubmittedList>('/api/submitted-plans');
  const names = (session.me?.grants ?? []).flatMap((grant) => (grant.role === role && grant.school ? [grant.school] : []));
  const schools = names.map((school) => ({ school, overview: reading<SchoolOverview>(`/api/schools/${school.id}/overview`) }));
  await Promise.all([submitted.open(), ...schools.map((one) => one.overview.open())]);
  return { submitted, schools };
}
