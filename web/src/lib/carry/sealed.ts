/** Locks a text for the server (src/platform/auth/sealed.hpp says the form): whoever carries it can neither read nor change it. */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Answer } from '$lib/api/types';
import { lettersOf } from '../local/base64.ts';

/** Of this phone's session: GET /api/my/seal. */
export type Seal = Answer<'Seal'>;

export const nonceBytes = 12;

/** `nonce`: never the same twice for one seal. */
export function locked(text: string, seal: Seal, nonce: Uint8Array): string {
  const known = `selami1.${seal.id}`;
  const key = Uint8Array.from(seal.key.match(/../g)!, (byte) => parseInt(byte, 16));
  const encode = (words: string) => new TextEncoder().encode(words);
  const bytes = chacha20poly1305(key, nonce, encode(known)).encrypt(encode(text));
  return `${known}.${lettersOf([...nonce, ...bytes])}`;
}
