import { substituteDay } from './day.svelte';

export async function load({ url }) {
  const today = await substituteDay.open();
  await today.look();
  return { today, code: url.searchParams.get('kode') ?? '' };
}
