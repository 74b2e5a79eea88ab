/** Lists that have what was sent only after asking again. */
import { untrack } from 'svelte';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Reading } from './reads.svelte';

/** A write that was answered so shortly before may be missing in a list that was asked for while it was on its way. */
const justMs = 10_000;

/** Asks again when a write whose address begins so was answered while the page was open. To be called where a component begins. */
export function refreshWhenSent(prefix: () => string | undefined, list: () => Reading<unknown> | undefined): void {
  let waiting = 0;
  let begun = false;
  const justSent = () => untrack(() => outbox.state.sentAt !== null && Date.now() - outbox.state.sentAt < justMs);
  $effect(() => {
    const begins = prefix();
    const now = begins === undefined ? 0 : outbox.unsent.filter((command) => command.path.startsWith(begins)).length;
    const reading = list();
    if (now < waiting || (!begun && reading && justSent())) void reading?.refresh();
    begun ||= reading !== undefined;
    waiting = now;
  });
}
