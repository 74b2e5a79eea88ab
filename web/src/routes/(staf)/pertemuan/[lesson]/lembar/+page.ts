import { LessonDesk } from '$lib/lesson/desk.svelte';
import { session } from '$lib/session.svelte';
import { SheetDesk } from './sheet-desk.svelte';

export async function load({ params, parent }) {
  await parent();
  const account = session.me?.person.id ?? '';
  const desk = await new LessonDesk(params.lesson, account).open();
  return { desk, sheet: await new SheetDesk(desk, account).open() };
}
