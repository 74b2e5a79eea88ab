import { redirect } from '@sveltejs/kit';
import { session } from '$lib/session.svelte';

export async function load() {
  await session.start();
  redirect(307, session.me ? session.home : '/masuk');
}
