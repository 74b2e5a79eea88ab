import { reading } from '$lib/local';
import { readOrigins } from '$lib/import/kept-origins';
import { readDraft } from '../drafts';
import type { PlanView } from '../wire';

export async function load({ params, parent }) {
  await parent();
  const plan = reading<PlanView>(`/api/plans/${params.plan}`);
  const draft = await readDraft(params.plan);
  // With a text of our own the page opens at once; without one it waits for the copy or the server.
  const opened = plan.open();
  if (!draft) await opened;
  return { id: params.plan, plan, draft, origins: await readOrigins(params.plan) };
}
