import { area } from '$lib/i18n';
import { PaperDesk } from '$lib/papers/paper-desk.svelte';
import en from '$lib/papers/texts.en';
import id from '$lib/papers/texts.id';
import type { Journal } from '$lib/papers/types';

/** `?latihan`: of the practice class alone; else never of it. */
export async function load({ parent, url }) {
  await parent();
  const desk = new PaperDesk<Journal>('/api/my/journal', area(id, en).semester, url.searchParams.has('latihan') ? '&practice=true' : '');
  await desk.paper.open();
  return { desk };
}
