import { reading } from '$lib/local';
import type { Pairs } from '../../types';
import { PairDesk } from './pair-desk.svelte';

export async function load({ params, parent }) {
  await parent();
  return { desk: new PairDesk(params.round, await reading<Pairs>(`/api/rounds/${params.round}/pairs`).open()) };
}
