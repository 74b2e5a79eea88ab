import { reading } from '$lib/local';
import type { MyYears } from '$lib/process/year';
import type { GrowthSteps, VisitForms } from '$lib/visits/types';

/** Forms and steps come along: the page names indicators and steps without network, too. */
export async function load({ parent }) {
  await parent();
  const list = reading<MyYears>('/api/my/years');
  const forms = reading<VisitForms>('/api/visit-forms');
  const steps = reading<GrowthSteps>('/api/growth-steps');
  await Promise.all([list.open(), forms.open(), steps.open()]);
  return { list, forms, steps };
}
