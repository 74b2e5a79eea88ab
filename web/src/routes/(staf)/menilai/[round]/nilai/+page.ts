import { reading } from '$lib/local';
import type { Tasks } from '../../types';
import { TogetherDesk } from './together-desk.svelte';

export async function load({ params, parent }) {
  await parent();
  return { desk: new TogetherDesk(params.round, await reading<Tasks>(`/api/rounds/${params.round}/tasks`).open()) };
}
