/** Opens the week with the routes that visits, judging together, circles and the school's calendar have pages for. Loaded by a head's or a supervisor's day alone. */
import type { Circles } from '$lib/circles/types';
import { reading, type Reading } from '$lib/local';
import { readCopy } from '$lib/local/reads.svelte';
import { mySchools } from '$lib/people/school';
import type { PublishedProcess } from '$lib/process/types';
import { session } from '$lib/session.svelte';
import type { GrowthSteps, VisitForms, Visits } from '$lib/visits/types';
import type { Rounds } from '../../menilai/types';
import type { SubmittedList } from '../../rencana/wire';
import type { Place } from './route';
import Section from './Week.svelte';
import type { Above, Calendar } from './week';
import { WeekDesk } from './week-desk.svelte';

export async function openWeek(role: Above, schools: readonly Place[], submitted: Reading<SubmittedList>) {
  const teaches = session.roles.includes('teacher');
  const [school, second] = role === 'principal' ? mySchools() : [];
  const sources = {
    visits: reading<Visits>('/api/visits'),
    submitted,
    process: reading<PublishedProcess>('/api/published-process'),
    rounds: teaches ? reading<Rounds>('/api/rounds') : undefined,
    circles: teaches ? reading<Circles>('/api/circles') : undefined,
    // Which of two schools a holiday is of would need a word more a day than it is worth.
    calendar: school && !second ? reading<Calendar>(`/api/schools/${school.id}/days`) : undefined
  };
  const { visits, process, rounds, circles, calendar } = sources;
  await Promise.all([visits.open(), process.open(), rounds?.open(), circles?.open(), calendar?.open()]);
  const desk = new WeekDesk(role, schools, sources);
  if (desk.week?.days.some((one) => one.seen.length > 0) || desk.week?.unfinished.length) void bringForms();
  return { desk, Section };
}

/** A visit that the week leads to opens without network, also where its own page was never open: once, what is there stays. */
async function bringForms(): Promise<void> {
  const account = session.me?.person.id;
  if (!account) return;
  const bring = async <T>(path: string) => void ((await readCopy(account, path)) ?? (await reading<T>(path).open()));
  await Promise.all([bring<VisitForms>('/api/visit-forms'), bring<GrowthSteps>('/api/growth-steps')]);
}
