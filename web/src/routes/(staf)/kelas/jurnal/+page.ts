import { area } from '$lib/i18n';
import { PaperDesk } from '$lib/papers/paper-desk.svelte';
import en from '$lib/papers/texts.en';
import id from '$lib/papers/texts.id';
import type { Journal } from '$lib/papers/types';

export async function load({ parent }) {
  await parent();
  const desk = new PaperDesk<Journal>('/api/my/journal', area(id, en).semester);
  await desk.paper.open();
  return { desk };
}
