import { reading } from '$lib/local';
import type { Fitting, Round } from '../../types';

export async function load({ params, parent }) {
  await parent();
  const round = reading<Round>(`/api/rounds/${params.round}`);
  const [fitting] = await Promise.all([reading<Fitting>(`/api/rounds/${params.round}/fitting`).open(), round.open()]);
  return { id: params.round, fitting, round };
}
