import { reading } from '$lib/local';
import type { PieceOrder } from '../../types';

export async function load({ params, parent }) {
  await parent();
  return { id: params.round, order: await reading<PieceOrder>(`/api/rounds/${params.round}/order`).open() };
}
