import { place } from '$lib/place.svelte';

// Every address is served by one shell and drawn on the phone.
export const ssr = false;
export const prerender = false;

let asked = false;

/** The page for whoever has no account asks the server nothing, not even which city it is. */
export function load({ route }) {
  if (asked || route.id === '/coba') return;
  asked = true;
  void place.start();
}
