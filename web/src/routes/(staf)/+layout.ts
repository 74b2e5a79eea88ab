import { redirect } from '@sveltejs/kit';
import { session } from '$lib/session.svelte';

/** Everything in (staf) is for somebody who is signed in; where they wanted to go is kept. */
export async function load({ url }) {
  await session.start();
  if (!session.me) redirect(307, `/masuk?lanjut=${encodeURIComponent(url.pathname + url.search)}`);
}
