import { redirect } from '@sveltejs/kit';
import { substituteDay } from '../day.svelte';

export async function load({ params }) {
  const desk = await (await substituteDay.open()).lesson(params.lesson);
  if (!desk) redirect(307, '/titip');
  return { desk };
}
