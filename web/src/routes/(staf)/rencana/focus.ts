/** Where the keyboard goes on when a button gives way to a field, and back. */
import { tick } from 'svelte';

export const focusField = (node: HTMLElement) => node.querySelector<HTMLElement>('textarea, input')?.focus();

/** Once the field has given way again. */
export async function focusButton(within: HTMLElement | undefined, which: 'first' | 'last') {
  await tick();
  const buttons = [...(within?.querySelectorAll<HTMLElement>(':scope > div button') ?? [])];
  buttons.at(which === 'first' ? 0 : -1)?.focus();
}
