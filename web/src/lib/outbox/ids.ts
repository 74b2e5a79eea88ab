/** Ids made on the phone: the same form as src/base/id.cpp, a kind and a UUIDv7 in 26 characters. */

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford: no i l o u

/** `random`: 16 random bytes. RFC 9562 version 7: 48 bits of milliseconds, then random bits. */
export function uuid7Text(nowMs: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(nowMs / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return base32(bytes);
}

/** 16 bytes as 26 characters. */
export function base32(bytes: Uint8Array): string {
  // 128 bits are 25.6 characters: the first carries 3 bits.
  let out = '';
  let buffer = 0;
  let bits = 2;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += alphabet[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return out;
}

export function newId(kind: string, nowMs = Date.now(), random = crypto.getRandomValues(new Uint8Array(16))): string {
  return `${kind}_${uuid7Text(nowMs, random)}`;
}

/** By the clock of the phone that made it, ms. */
export const madeAt = (id: string): number => [...(id.split('_')[1] ?? '').slice(0, 10)].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0);
