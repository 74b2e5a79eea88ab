import { reading } from '$lib/local';
import type { Mirror, Round } from '../types';

export async function load({ params, parent }) {
  await parent();
  const round = await reading<Round>(`/api/rounds/${params.round}`).open();
  const mirror = reading<Mirror>(`/api/rounds/${params.round}/mirror`);
  if (round.value?.state === 'closed') void mirror.open();
  return { round, mirror };
}
