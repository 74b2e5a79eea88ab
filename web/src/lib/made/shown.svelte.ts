/** What is looked for, with an address for as long as it is shown. */
import type { Found } from './kept';

/** `ask`: what it reads is what it is looked for again after; nothing to look for: undefined. */
export function shown(ask: () => Promise<Found> | undefined) {
  let found = $state.raw<Found>();
  let address = $state<string>();
  $effect(() => {
    let current = true;
    let made: string | undefined;
    void ask()?.then((one) => {
      if (!current) return;
      found = one;
      if (one instanceof Blob) address = made = URL.createObjectURL(one);
    });
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  });
  return {
    get found() {
      return found;
    },
    get address() {
      return address;
    }
  };
}
