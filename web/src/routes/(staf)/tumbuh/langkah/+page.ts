import type { Growth } from '$lib/depth/growth';
import { reading } from '$lib/local';
import { copiesUnder } from '$lib/local/reads.svelte';
import type { TurnsKept } from '$lib/lesson/turns.svelte';
import { session } from '$lib/session.svelte';
import type { GrowthSteps, MySteps, MyVisits } from '$lib/visits/types';

export async function load({ parent }) {
  await parent();
  const mine = reading<MySteps>('/api/my/steps');
  const catalogue = reading<GrowthSteps>('/api/growth-steps');
  const visits = reading<MyVisits>('/api/my/visits');
  const growth = reading<Growth>('/api/my/growth');
  // Who spoke lies on this phone alone, and is looked at here alone.
  const [turns] = await Promise.all([copiesUnder<TurnsKept>(session.me?.person.id ?? '', 'local:turns/'), mine.open(), catalogue.open(), visits.open(), growth.open()]);
  return { mine, catalogue, visits, growth, turns };
}
