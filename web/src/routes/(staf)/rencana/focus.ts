/** Where the keyboard goes on when a button gives way to a field, and back. */
import { tick } from 'svelte';

export const focusField = (node: HTMLElement) => node.querySelector<HTMLElement>('textarea, input')?.focus();

/** Once the field has given way again. */
export async function focusButton(within: HTMLElement | undefined, which: 'first' | 'last') {
  await tick();
  const buttons = [...(within?.querySelectorAll<HTMLElement>(':scope > div button') ?? [])];
  buttons.at(which === 'first' ? 0 : -1)?.focus();
}

/** An answer stands among a plan's fields and is none of them: what is typed there is neither the plan's nor undone with it. */
export function apart(node: HTMLElement) {
  const stop = (event: Event) => event.stopPropagation();
  const undo = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && event.stopPropagation();
  for (const name of ['input', 'change', 'focusin', 'focusout'] as const) node.addEventListener(name, stop);
  node.addEventListener('keydown', undo);
}
