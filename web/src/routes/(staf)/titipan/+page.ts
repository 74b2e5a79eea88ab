import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Assignment, Group } from '$lib/people/types';
import { session } from '$lib/session.svelte';
import { lessons } from '../hari-ini/lessons';
import type { SchoolTimetable } from '../sekolah/jadwal/school-timetable.svelte';
import { weekdayOf } from './absent';
import { Handing, type Handover } from './handing.svelte';

export async function load({ parent, url }) {
  await parent();
  const list = reading<{ handovers: Handover[] }>('/api/handovers');
  if (session.role === 'teacher') return { handing: new Handing(list, url.origin), desk: (await Promise.all([lessons(), list.open()]))[0] };
  const school = mySchool()?.id ?? '';
  const handing = new Handing(list, url.origin, school);
  const at = `/api/schools/${school}`;
  const timetable = reading<SchoolTimetable>(`${at}/timetable`);
  const groups = reading<{ groups: Group[] }>(`${at}/groups`);
  const assignments = reading<{ assignments: Assignment[] }>(`${at}/assignments`);
  await Promise.all([list.open(), timetable.open(), groups.open(), assignments.open()]);
  return { handing, school: { timetable, groups, assignments, weekday: weekdayOf(day(serverNow())) } };
}
