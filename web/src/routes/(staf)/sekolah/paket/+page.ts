import { error } from '@sveltejs/kit';
import { packsReading } from '$lib/contexts/city-packs';
import { mySchool } from '$lib/people/school';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  return { school: school.id, packs: await packsReading(school.id).open() };
}
