import { place } from '$lib/place.svelte';

// Every address is served by one shell and drawn on the phone.
export const ssr = false;
export const prerender = false;

export function load() {
  void place.start();
}
