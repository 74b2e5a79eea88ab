import { reading } from '$lib/local';
import type { SchoolOverview } from '$lib/sums/types';
import { session } from '$lib/session.svelte';
import type { WantedList } from '$lib/wanted/wanted';
import { schoolsSeen } from './schools';

export async function load({ parent }) {
  await parent();
  const pages = schoolsSeen().map((school) => ({ school, overview: reading<SchoolOverview>(`/api/schools/${school.id}/overview`) }));
  const wanted = session.me?.grants.some((grant) => grant.role === 'supervisor') ? reading<WantedList>('/api/my/help-wanted') : undefined;
  await Promise.all([...pages.map((one) => one.overview.open()), wanted?.open()]);
  return { pages, wanted };
}
