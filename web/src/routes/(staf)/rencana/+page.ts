import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import { warmExamples } from './examples';
import type { PlanList } from './wire';

export async function load({ parent }) {
  await parent();
  void warmExamples();
  const teaches = session.roles.includes('teacher');
  return { plans: teaches ? await reading<PlanList>('/api/plans').open() : undefined };
}
