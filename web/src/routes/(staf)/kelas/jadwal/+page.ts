import { reading } from '$lib/local';
import { TimetableDesk, type OwnTimetable } from './timetable-desk.svelte';

export async function load({ parent }) {
  await parent();
  return { desk: new TimetableDesk(await reading<OwnTimetable>('/api/timetable').open()) };
}
