import { area } from '$lib/i18n';
import { PaperDesk } from '$lib/papers/paper-desk.svelte';
import en from '$lib/papers/texts.en';
import id from '$lib/papers/texts.id';
import type { Recap } from '$lib/papers/types';

export async function load({ params, parent }) {
  await parent();
  const desk = new PaperDesk<Recap>(`/api/groups/${params.group}/attendance`, area(id, en).semester);
  await desk.paper.open();
  return { desk, group: params.group };
}
