import { reading } from '$lib/local';
import { readDraft } from '../../drafts';
import type { ImprovementView, PlanView } from '../../wire';

export async function load({ params, parent }) {
  await parent();
  const view = await reading<ImprovementView>(`/api/improvements/${params.improvement}`).open();
  const given = view.value?.improvement;
  const mine = given && !given.own ? given.plan : undefined;
  return {
    id: params.improvement,
    view,
    draft: mine ? (await readDraft(mine))?.draft : undefined,
    plan: mine ? await reading<PlanView>(`/api/plans/${mine}`).open() : undefined
  };
}
