import { reading } from '$lib/local';
import { lessons } from '../hari-ini/lessons';
import { Handing, type Handover } from './handing.svelte';

export async function load({ parent, url }) {
  await parent();
  const list = reading<{ handovers: Handover[] }>('/api/handovers');
  const [desk] = await Promise.all([lessons(), list.open()]);
  return { desk, handing: new Handing(list, url.origin) };
}
