import { reading } from '$lib/local';
import type { PublishedProcess } from '$lib/process/types';
import type { GrowthSteps } from '$lib/visits/types';

export async function load({ parent }) {
  await parent();
  const list = reading<PublishedProcess>('/api/published-process');
  const steps = reading<GrowthSteps>('/api/growth-steps');
  await Promise.all([list.open(), steps.open()]);
  return { list, steps };
}
