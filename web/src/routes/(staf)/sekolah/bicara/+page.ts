import { error } from '@sveltejs/kit';
import type { Answer } from '$lib/api/types';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  return { path: `/api/schools/${school.id}/talk-contact`, contact: await reading<Answer<'TalkContact'>>(`/api/schools/${school.id}/talk-contact`).open() };
}
