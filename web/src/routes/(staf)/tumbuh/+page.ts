import type { Growth } from '$lib/depth/growth';
import { reading } from '$lib/local';

export async function load({ parent }) {
  await parent();
  return { growth: await reading<Growth>('/api/my/growth').open() };
}
