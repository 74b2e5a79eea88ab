import { redirect } from '@sveltejs/kit';
import { substituteDay } from '../day.svelte';

export async function load({ params }) {
  const today = await substituteDay.open();
  const desk = await today.lesson(params.lesson);
  if (!desk) redirect(307, '/titip');
  return { desk, practice: today.now?.view.practice ?? false };
}
