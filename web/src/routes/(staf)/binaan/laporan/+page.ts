import { reading } from '$lib/local';
import { schoolsSeen } from '../schools';
import type { SchoolMonths } from '$lib/sums/types';

export async function load({ parent }) {
  await parent();
  const pages = schoolsSeen().map((school) => ({ school, months: reading<SchoolMonths>(`/api/schools/${school.id}/months`) }));
  await Promise.all(pages.map((one) => one.months.open()));
  return { pages };
}
