import { redirect } from '@sveltejs/kit';
import { outbox } from '$lib/outbox/outbox.svelte';
import { session } from '$lib/session.svelte';

const secondStep = '/saya/langkah-kedua';

/** Everything in (staf) is for somebody who is signed in; where they wanted to go is kept. Where the city asks for a second step, it comes first. */
export async function load({ url }) {
  await session.start();
  if (!session.me) redirect(307, `/masuk?lanjut=${encodeURIComponent(url.pathname + url.search)}`);
  if (session.me.second_first && (session.role === 'operator' || session.role === 'office') && !url.pathname.startsWith('/saya')) redirect(307, secondStep);
  await outbox.known();
}
