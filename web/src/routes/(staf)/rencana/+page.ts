import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import { warmExamples } from './examples';
import { warmNear } from './konteks/near';
import type { ImprovementList, PlanList } from './wire';

export async function load({ parent }) {
  await parent();
  void warmExamples();
  void warmNear((session.me?.grants ?? []).flatMap((grant) => (grant.role === 'teacher' && grant.school && !grant.practice ? [grant.school.id] : [])));
  const teaches = session.roles.includes('teacher');
  const improvements = teaches ? reading<ImprovementList>('/api/improvements') : undefined;
  void improvements?.open(); // the plans need not wait for it
  return { plans: teaches ? await reading<PlanList>('/api/plans').open() : undefined, improvements };
}
