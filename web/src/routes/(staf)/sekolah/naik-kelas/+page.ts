import { error } from '@sveltejs/kit';
import { reading } from '$lib/local';
import { mySchool } from '$lib/people/school';
import type { Promotion } from '$lib/people/types';
import { PromotionDesk } from './promotion-desk.svelte';

export async function load({ parent }) {
  await parent();
  const school = mySchool();
  if (!school) error(404);
  const view = await reading<Promotion>(`/api/schools/${school.id}/promotion`).open();
  return { school, desk: new PromotionDesk(school.id, view) };
}
