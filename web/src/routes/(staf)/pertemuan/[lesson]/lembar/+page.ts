import { LessonDesk } from '$lib/lesson/desk.svelte';
import { session } from '$lib/session.svelte';

export async function load({ params, parent }) {
  await parent();
  return { desk: await new LessonDesk(params.lesson, session.me?.person.id ?? '').open() };
}
