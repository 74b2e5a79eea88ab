/** How long a password has to be, and how strong it looks. Pure. What others try first the server knows, and refuses. */

/** As the server has it (src/people/core/password.hpp). */
export const passwordLeast = 12;
export const passwordMost = 128;

export type Wrong = 'short' | 'long' | 'differ';
export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** In letters of any script; blanks in a row are one. */
export const lettersIn = (password: string) => [...password.replace(/ +/g, ' ')].length;

/** What is wrong with a password that was typed twice. */
export function wrongWith(password: string, again: string): Wrong | undefined {
  if (lettersIn(password) < passwordLeast) return 'short';
  if (lettersIn(password) > passwordMost) return 'long';
  return password === again ? undefined : 'differ';
}

/** Longer is stronger, and words that differ; capitals and signs make nothing strong. */
export function strengthOf(password: string): Strength {
  if (lettersIn(password) < passwordLeast) return 'short';
  const small = password.toLowerCase();
  const words = new Set(small.split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length > 2));
  const kinds = new Set(small.replace(/[\s\p{N}]/gu, '')).size;
  if (kinds < 5) return 'weak';
  return words.size >= 3 || lettersIn(password) >= 20 ? 'strong' : 'fair';
}
