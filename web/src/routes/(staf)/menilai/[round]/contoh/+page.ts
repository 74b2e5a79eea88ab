import { reading } from '$lib/local';
import type { AgreedList } from '../../types';

export async function load({ params, parent }) {
  await parent();
  return { id: params.round, list: await reading<AgreedList>(`/api/rounds/${params.round}/agreed`).open() };
}
