import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import { HelpDesk, type SchoolHelp } from './help-desk.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const path = `/api/schools/${school.id}/help`;
  return { desk: new HelpDesk(path, await reading<SchoolHelp>(path).open()) };
}
