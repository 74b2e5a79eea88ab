import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import { warmExamples } from './examples';
import { warmNear } from './konteks/near';
import type { PlanList } from './wire';

export async function load({ parent }) {
  await parent();
  void warmExamples();
  void warmNear((session.me?.grants ?? []).flatMap((grant) => (grant.role === 'teacher' && grant.school && !grant.practice ? [grant.school.id] : [])));
  const teaches = session.roles.includes('teacher');
  return { plans: teaches ? await reading<PlanList>('/api/plans').open() : undefined };
}
