import { error } from '@sveltejs/kit';
import { session } from '$lib/session.svelte';
import { toldMonths } from '../told';

export async function load({ parent }) {
  await parent();
  if (session.role !== 'office') error(404);
  const told = toldMonths();
  await told.newest.open();
  return told;
}
