/** Light or dark on the root element; `auto` follows the phone and its changes. Returns how to stop following. */
import type { Theme } from '$lib/local/device';

export function look(theme: Theme): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  apply();
  dark.addEventListener('change', apply);
  return () => dark.removeEventListener('change', apply);
}
