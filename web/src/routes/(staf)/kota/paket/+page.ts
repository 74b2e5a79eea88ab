import { error } from '@sveltejs/kit';
import type { Answer } from '$lib/api/types';
import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import { PublishDesk } from './publish-desk.svelte';

export async function load({ parent }) {
  await parent();
  if (session.role !== 'office') error(404);
  const list = await reading<Answer<'OfficePacks'>>('/api/context-packs').open();
  return { list, desk: new PublishDesk(() => list.refresh()) };
}
