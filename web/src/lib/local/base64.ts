/** Bytes as letters, for rows that are kept as JSON. */

/** In parts: one call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const part = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += part) text += String.fromCharCode(...bytes.subarray(at, at + part));
  return btoa(text);
}

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

/** Base64 as addresses have it, without filling. */
export const lettersOf = (bytes: Iterable<number>): string => toBase64(Uint8Array.from(bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
