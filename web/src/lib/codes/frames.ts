/**
 * Bytes as a row of codes that a screen shows again and again: each says which it is, of how many, and of what. Whoever reads them takes
 * them in any order, waits for those that are missing, and believes the whole only when its sum is right. Pure.
 */
import { joined } from './bytes';

/** "SQ" and the version of this form. */
const head = [0x53, 0x51, 1] as const;
/** Head, sum of the whole (4), number (2), how many (2). */
const headBytes = head.length + 8;
/** Above any phone's work; what claims more is none of ours. */
const mostFrames = 4000;

/** CRC-32 of IEEE 802.3, as zip files have it. */
export function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** `room`: bytes in a code. Nothing for more than codes can carry. */
export function framesOf(bytes: Uint8Array, room: number): Uint8Array[] {
  const part = room - headBytes;
  const count = Math.max(1, Math.ceil(bytes.length / part));
  if (count > mostFrames) return [];
  const sum = sumOf(bytes);
  return Array.from({ length: count }, (_, n) => {
    const piece = bytes.subarray(n * part, (n + 1) * part);
    const frame = new Uint8Array(headBytes + piece.length);
    frame.set(head);
    const view = new DataView(frame.buffer);
    view.setUint32(head.length, sum);
    view.setUint16(head.length + 4, n);
    view.setUint16(head.length + 6, count);
    frame.set(piece, headBytes);
    return frame;
  });
}

/** What was read so far of one row of codes. */
export interface Row {
  sum: number;
  count: number;
  parts: ReadonlyMap<number, Uint8Array>;
}

interface Frame {
  sum: number;
  n: number;
  count: number;
  part: Uint8Array;
}
function frameIn(bytes: Uint8Array): Frame | undefined {
  if (bytes.length < headBytes || head.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [sum, n, count] = [view.getUint32(head.length), view.getUint16(head.length + 4), view.getUint16(head.length + 6)];
  return count === 0 || count > mostFrames || n >= count ? undefined : { sum, n, count, part: bytes.slice(headBytes) };
}

/** The row with what a code said. A code of another row begins anew: its phone shows something else now. What is none of ours changes nothing. */
export function withCode(row: Row | undefined, bytes: Uint8Array): Row | undefined {
  const frame = frameIn(bytes);
  if (!frame) return row;
  const { sum, n, count, part } = frame;
  const same = row?.sum === sum && row.count === count;
  if (same && row.parts.has(n)) return row;
  return { sum, count, parts: new Map([...(same ? row.parts : []), [n, part]]) };
}

/** Numbers from 1 that are still missing. */
export const missingOf = ({ count, parts }: Row): number[] => Array.from({ length: count }, (_, n) => n).flatMap((n) => (parts.has(n) ? [] : [n + 1]));

/** The whole, once it is there. `broken`: all is there, and its sum is wrong. */
export function wholeOf(row: Row): Uint8Array | 'broken' | undefined {
  if (row.parts.size < row.count) return undefined;
  const whole = joined(Array.from({ length: row.count }, (_, n) => row.parts.get(n)!));
  return sumOf(whole) === row.sum ? whole : 'broken';
}
