import { reading } from '$lib/local';
import type { CityOverview } from '$lib/sums/types';

export async function load({ parent }) {
  await parent();
  return { city: await reading<CityOverview>('/api/city/overview').open() };
}
