import { reading } from '$lib/local';
import type { LibraryPlan } from '../../wire';

export async function load({ params, parent }) {
  await parent();
  return { id: params.plan, plan: await reading<LibraryPlan>(`/api/library/${params.plan}`).open() };
}
