import { reading } from '$lib/local';
import { copiesUnder } from '$lib/local/reads.svelte';
import { session } from '$lib/session.svelte';
import type { LibraryList, LibraryPlan } from '../wire';
import { askedIn, queryOf } from './asked';

export async function load({ url, parent }) {
  await parent();
  const asked = askedIn(url.searchParams);
  const hits = await reading<LibraryList>(queryOf(asked)).open();
  const kept = hits.offline ? await copiesUnder<LibraryPlan>(session.me?.person.id ?? '', '/api/library/plan_') : [];
  return { asked, hits, kept: kept.filter((each) => each.plan).map((each) => each.plan) };
}
