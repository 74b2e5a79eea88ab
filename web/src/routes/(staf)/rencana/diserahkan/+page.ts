import { reading } from '$lib/local';
import type { SubmittedList } from '../wire';

export async function load({ parent }) {
  await parent();
  return { plans: await reading<SubmittedList>('/api/submitted-plans').open() };
}
