import { reading } from '$lib/local';
import type { MyProcess } from '$lib/process/types';
import type { GrowthSteps, MyVisits } from '$lib/visits/types';

/** Visits and steps come along, so that the page works without network once it was open. */
export async function load({ parent }) {
  await parent();
  const list = reading<MyProcess>('/api/my/process');
  const visits = reading<MyVisits>('/api/my/visits');
  const steps = reading<GrowthSteps>('/api/growth-steps');
  await Promise.all([list.open(), visits.open(), steps.open()]);
  return { list, visits, steps };
}
