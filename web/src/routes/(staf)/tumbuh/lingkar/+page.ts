import type { Circles } from '$lib/circles/types';
import { reading } from '$lib/local';

export async function load({ parent }) {
  await parent();
  return { list: await reading<Circles>('/api/circles').open() };
}
