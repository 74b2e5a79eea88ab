import { reading } from '$lib/local';
import type { Remarks } from '../../wire';

export async function load({ params, parent }) {
  await parent();
  return { plan: params.plan, remarks: await reading<Remarks>(`/api/plans/${params.plan}/remarks`).open() };
}
