/** Lists that have what was sent only after asking again. */
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Reading } from './reads.svelte';

/** Asks again when a write whose address begins so was answered while the page was open. To be called where a component begins. */
export function refreshWhenSent(prefix: () => string | undefined, list: () => Reading<unknown> | undefined): void {
  let waiting = 0;
  $effect(() => {
    const begins = prefix();
    const now = begins === undefined ? 0 : outbox.unsent.filter((command) => command.path.startsWith(begins)).length;
    if (now < waiting) void list()?.refresh();
    waiting = now;
  });
}
