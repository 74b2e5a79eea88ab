import { reading } from '$lib/local';
import { readDraft } from '../../drafts';
import type { LibraryPlan, PlanView, PublishedText } from '../../wire';

export async function load({ params, parent }) {
  await parent();
  const id = params.plan;
  const draft = (await readDraft(id))?.draft;
  const view = draft ? undefined : await reading<PlanView>(`/api/plans/${id}`).open();
  const own = draft?.body ?? view?.value?.body;
  const from = draft?.adaptedVersion ? { plan: draft.adaptedFrom, version: draft.adaptedVersion } : { plan: view?.value?.plan.adapted_from ?? '', version: view?.value?.plan.adapted_version ?? 0 };
  const published = await reading<LibraryPlan>(`/api/library/${from.plan}`).open();
  // Adapted and never renewed since: the text is here already.
  const there = published.value?.plan.version === from.version ? published.value.body : undefined;
  const text = there ? undefined : await reading<PublishedText>(`/api/library/${from.plan}/versions/${from.version}`).open();
  return { id, own, from, published, origin: there ?? text?.value?.body, problem: text?.problem ?? published.problem, offline: text?.offline ?? published.offline };
}
