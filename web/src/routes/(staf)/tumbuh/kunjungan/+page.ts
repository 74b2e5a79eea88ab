import { reading } from '$lib/local';
import type { GrowthSteps, MyVisits, VisitForms } from '$lib/visits/types';

/** Forms and steps come along, so that a visit opens without network once this page was open. */
export async function load({ parent }) {
  await parent();
  const list = reading<MyVisits>('/api/my/visits');
  const forms = reading<VisitForms>('/api/visit-forms');
  const steps = reading<GrowthSteps>('/api/growth-steps');
  await Promise.all([list.open(), forms.open(), steps.open()]);
  return { list, forms };
}
