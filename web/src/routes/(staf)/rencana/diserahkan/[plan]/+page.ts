import { reading } from '$lib/local';
import type { SubmittedView } from '../../wire';

export async function load({ params, parent }) {
  await parent();
  return { plan: await reading<SubmittedView>(`/api/submitted-plans/${params.plan}`).open() };
}
