import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import type { GrowthSteps, PublishedVisits, VisitForms, Visits, VisitTeachers } from '$lib/visits/types';

/** Forms and steps come along, so that a visit opens without network once this page was open. */
export async function load({ parent }) {
  await parent();
  const above = session.roles.some((role) => role === 'principal' || role === 'supervisor');
  const list = reading<Visits>('/api/visits');
  const forms = reading<VisitForms>('/api/visit-forms');
  const steps = reading<GrowthSteps>('/api/growth-steps');
  const published = above ? reading<PublishedVisits>('/api/published-visits') : undefined;
  const teachers = above ? reading<VisitTeachers>('/api/visit-teachers') : undefined;
  await Promise.all([list.open(), forms.open(), steps.open(), published?.open(), teachers?.open()]);
  return { list, forms, published, teachers };
}
