import { reading } from '$lib/local';
import type { ImprovementList } from '../wire';

export async function load({ parent }) {
  await parent();
  return { list: await reading<ImprovementList>('/api/improvements').open() };
}
