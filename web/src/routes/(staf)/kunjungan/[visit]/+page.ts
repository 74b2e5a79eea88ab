import { reading } from '$lib/local';
import type { GrowthSteps, VisitForms, Visits } from '$lib/visits/types';

export async function load({ params, parent }) {
  await parent();
  const list = reading<Visits>('/api/visits');
  const forms = reading<VisitForms>('/api/visit-forms');
  const steps = reading<GrowthSteps>('/api/growth-steps');
  await Promise.all([list.open(), forms.open(), steps.open()]);
  return { visit: params.visit, list, forms, steps };
}
