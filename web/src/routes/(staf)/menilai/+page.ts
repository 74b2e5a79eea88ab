import { reading } from '$lib/local';
import type { Rounds } from './types';

export async function load({ parent }) {
  await parent();
  return { list: await reading<Rounds>('/api/rounds').open() };
}
