import { reading } from '$lib/local';
import type { SchoolOverview } from '$lib/sums/types';
import { schoolsSeen } from './schools';

export async function load({ parent }) {
  await parent();
  const pages = schoolsSeen().map((school) => ({ school, overview: reading<SchoolOverview>(`/api/schools/${school.id}/overview`) }));
  await Promise.all(pages.map((one) => one.overview.open()));
  return { pages };
}
