/** Locked lines as bytes, for codes that hold bytes: letters of a file would be a third longer. Pure. */
import { joined } from '$lib/codes/bytes';
import { lettersOf } from '$lib/local/base64';

const idBytes = 16;
const sizeBytes = 4;
const form = /^selami1\.([0-9a-f]{32})\.([\w-]+)$/;

const bytesOf = (letters: string): Uint8Array => Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

/** Each line's id, how many bytes it has, and they. */
export function packed(lines: readonly string[]): Uint8Array {
  return joined(lines.flatMap((line) => {
    const [, id = '', letters = ''] = form.exec(line) ?? [];
    if (!id) return [];
    const body = bytesOf(letters);
    const size = new Uint8Array(sizeBytes);
    new DataView(size.buffer).setUint32(0, body.length);
    return [Uint8Array.from(id.match(/../g)!, (byte) => parseInt(byte, 16)), size, body];
  }));
}

/** The lines again; nothing of bytes that are none. */
export function unpacked(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const from = at + idBytes + sizeBytes;
    if (from > bytes.length) return [];
    const to = from + view.getUint32(at + idBytes);
    if (to > bytes.length || to === from) return [];
    const id = [...bytes.subarray(at, at + idBytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    out.push(`selami1.${id}.${lettersOf(bytes.subarray(from, to))}`);
    at = to;
  }
  return out;
}
