import { reading } from '$lib/local';
import type { Publication } from '../../wire';

export async function load({ params, parent }) {
  await parent();
  return { id: params.plan, publication: await reading<Publication>(`/api/plans/${params.plan}/publication`).open() };
}
