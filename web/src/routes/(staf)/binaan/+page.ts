import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import type { SchoolOverview } from '$lib/sums/types';

export async function load({ parent }) {
  await parent();
  const grants = (session.me?.grants ?? []).filter((grant) => (grant.role === 'principal' || grant.role === 'supervisor') && grant.school);
  const schools = [...new Map(grants.map((grant) => [grant.school!.id, grant.school!])).values()];
  const pages = schools.map((school) => ({ school, overview: reading<SchoolOverview>(`/api/schools/${school.id}/overview`) }));
  await Promise.all(pages.map((one) => one.overview.open()));
  return { pages };
}
