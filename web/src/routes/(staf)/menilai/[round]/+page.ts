import { reading } from '$lib/local';
import type { Mirror, Pairs, Round } from '../types';

export async function load({ params, parent }) {
  await parent();
  const round = await reading<Round>(`/api/rounds/${params.round}`).open();
  const value = round.value;
  const by = value?.way ?? 'levels';
  // Pairs are fetched ahead: whoever has seen this page can compare without a network.
  if (by !== 'levels' && value?.state === 'judging') void reading<Pairs>(`/api/rounds/${params.round}/pairs`).open();
  const mirror = reading<Mirror>(`/api/rounds/${params.round}/mirror`);
  if (by === 'levels' && value?.state === 'closed') void mirror.open();
  return { round, mirror };
}
