import { Seat } from './seat.svelte';

export async function load({ url }) {
  return { seat: await new Seat().open(), code: url.searchParams.get('kode') ?? '' };
}
