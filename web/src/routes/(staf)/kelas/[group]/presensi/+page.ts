import { area } from '$lib/i18n';
import { reading } from '$lib/local';
import { PaperDesk } from '$lib/papers/paper-desk.svelte';
import en from '$lib/papers/texts.en';
import id from '$lib/papers/texts.id';
import type { GroupPage } from '$lib/people/types';
import type { Recap } from '$lib/papers/types';

export async function load({ params, parent }) {
  await parent();
  const desk = new PaperDesk<Recap>(`/api/groups/${params.group}/attendance`, area(id, en).semester);
  const room = reading<GroupPage>(`/api/groups/${params.group}`);
  await Promise.all([desk.paper.open(), room.open()]);
  return { desk, group: params.group, room };
}
