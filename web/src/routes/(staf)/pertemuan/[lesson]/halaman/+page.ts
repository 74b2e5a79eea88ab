import { LessonDesk } from '$lib/lesson/desk.svelte';
import { reading } from '$lib/local';
import { readCopy } from '$lib/local/reads.svelte';
import type { GroupPage } from '$lib/people/types';
import { session } from '$lib/session.svelte';
import { PagesDesk, type Works } from './pages-desk.svelte';

export async function load({ params, parent }) {
  await parent();
  const account = session.me?.person.id ?? '';
  const desk = await new LessonDesk(params.lesson, account).open();
  const works = reading<Works>(`/api/lessons/${params.lesson}/works`);
  await works.open();
  // A lesson that the server does not know yet: what the class's own page said of consent.
  const group = desk.view ? (await readCopy<GroupPage>(account, `/api/groups/${desk.view.group.id}`))?.value : undefined;
  return { pages: new PagesDesk(desk, works, group?.members.filter((one) => one.sample).map((one) => one.pupil)) };
}
