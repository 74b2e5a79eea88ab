/** ZIP containers (APPNOTE 6.3), as much of them as documents use: stored and deflated entries, zip64, nothing encrypted. Pure but for the browser's own inflater. */

export type ZipFault = 'not_zip' | 'damaged' | 'locked' | 'too_large';

/** Why a container could not be opened. */
export class ZipProblem extends Error {
  readonly code: ZipFault;

  constructor(code: ZipFault) {
    super(code);
    this.code = code;
  }
}

export interface ZipEntry {
  name: string;
  /** As the container says; what really comes out is counted anew. */
  size: number;
  packed: number;
  crc: number;
  stored: boolean;
  locked: boolean;
  /** Of its local header. */
  at: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const commentMost = 65_535;
const entriesMost = 20_000;
const directoryMost = 4 << 20;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes of a file, only those: a document's pictures are never read. */
async function slice(file: Blob, from: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
  if (from < 0 || size < 0 || from + size > file.size) throw new ZipProblem('damaged');
  return new Uint8Array(await file.slice(from, from + size).arrayBuffer());
}

/** A number of eight bytes that a file can have. */
function long(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipProblem('damaged');
  return Number(value);
}

/** What stands in the container, by its directory at the end. */
export async function zipEntries(file: Blob): Promise<ZipEntry[]> {
  const { at, size, count } = await directoryOf(file);
  if (count > entriesMost || size > directoryMost) throw new ZipProblem('too_large');
  const bytes = await slice(file, at, size);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  try {
    for (let from = 0; entries.length < count; ) {
      if (view.getUint32(from, true) !== entrySignature) throw new ZipProblem('damaged');
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(from + offset, true)) as [number, number, number];
      entries.push(entryAt(bytes, view, from, name, extra));
      from += 46 + name + extra + comment;
    }
  } catch (cause) {
    throw cause instanceof RangeError ? new ZipProblem('damaged') : cause;
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, from: number, nameSize: number, extraSize: number): ZipEntry {
  const method = view.getUint16(from + 10, true);
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(from + 46, from + 46 + nameSize)),
    crc: view.getUint32(from + 16, true),
    packed: view.getUint32(from + 20, true),
    size: view.getUint32(from + 24, true),
    stored: method === 0,
    locked: (view.getUint16(from + 8, true) & 1) !== 0 || (method !== 0 && method !== 8),
    at: view.getUint32(from + 42, true)
  };
  const start = from + 46 + nameSize;
  longFields(view, start, start + extraSize, entry);
  return entry;
}

/** Zip64: what does not fit in four bytes stands in an extra field, in this order, and only what does not fit. */
function longFields(view: DataView, from: number, to: number, entry: ZipEntry) {
  const fields = (['size', 'packed', 'at'] as const).filter((field) => entry[field] === 0xffffffff);
  if (fields.length === 0) return;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    fields.forEach((field, n) => (entry[field] = long(view, at + 4 + 8 * n)));
    return;
  }
  throw new ZipProblem('damaged');
}

async function directoryOf(file: Blob): Promise<{ at: number; size: number; count: number }> {
  const tailSize = Math.min(file.size, endBytes + commentMost);
  const tail = await slice(file, file.size - tailSize, tailSize);
  const view = viewOf(tail);
  let end = tailSize - endBytes;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) throw new ZipProblem(await beginsAsZip(file) ? 'damaged' : 'not_zip');
  const [count, size, at] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count !== 0xffff && size !== 0xffffffff && at !== 0xffffffff) return { at, size, count };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) throw new ZipProblem('damaged');
  const end64 = viewOf(await slice(file, long(view, locator + 8), 56));
  if (end64.getUint32(0, true) !== end64Signature) throw new ZipProblem('damaged');
  return { count: long(end64, 32), size: long(end64, 40), at: long(end64, 48) };
}

async function beginsAsZip(file: Blob): Promise<boolean> {
  return file.size >= 4 && viewOf(await slice(file, 0, 4)).getUint32(0, true) === localSignature;
}

/** What an entry holds. More than `most` bytes are not unpacked, whatever the directory says. */
export async function unzipped(file: Blob, entry: ZipEntry, most: number): Promise<Uint8Array> {
  if (entry.locked) throw new ZipProblem('locked');
  if (entry.size > most) throw new ZipProblem('too_large');
  const head = viewOf(await slice(file, entry.at, 30));
  if (head.getUint32(0, true) !== localSignature) throw new ZipProblem('damaged');
  const start = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = await slice(file, start, entry.packed);
  const bytes = entry.stored ? packed : await inflated(packed, Math.min(most, entry.size));
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ZipProblem('damaged');
  return bytes;
}

/** Stops at the first byte too many. */
async function inflated(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const out = new Uint8Array(most);
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ZipProblem('damaged');
    });
    if (done) return out.subarray(0, size);
    if (size + value.length > most) {
      void reader.cancel().catch(() => undefined);
      throw new ZipProblem('damaged'); // it is larger than its own directory says
    }
    out.set(value, size);
    size += value.length;
  }
}

/** CRC-32 as of ZIP (reflected 0x04C11DB7). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let row = n;
  for (let bit = 0; bit < 8; bit++) row = row & 1 ? (row >>> 1) ^ 0xedb88320 : row >>> 1;
  return row;
});

const utf8Name = 0x0800;
const newYear1980 = (1 << 5) | 1;

/** A container of these parts, in this order, deflated. The same parts give the same bytes. */
export async function zipped(parts: readonly (readonly [name: string, text: string])[], type: string): Promise<Blob> {
  const encoder = new TextEncoder();
  const body: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const bytes = encoder.encode(text);
    const label = encoder.encode(name);
    const packed = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
    const common = [u16(20), u16(utf8Name), u16(8), u16(0), u16(newYear1980), u32(crc32(bytes)), u32(packed.length), u32(bytes.length), u16(label.length), u16(0)];
    const local = [u32(localSignature), ...common, label, packed];
    directory.push(u32(entrySignature), u16(20), ...common, u16(0), u16(0), u16(0), u32(0), u32(at), label);
    body.push(...local);
    at += sizeOf(local);
  }
  const count = u16(parts.length);
  return new Blob([...body, ...directory, u32(endSignature), u16(0), u16(0), count, count, u32(sizeOf(directory)), u32(at), u16(0)], { type });
}

const sizeOf = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, piece) => sum + piece.length, 0);
const u16 = (value: number) => new Uint8Array(Uint16Array.of(value).buffer);
const u32 = (value: number) => new Uint8Array(Uint32Array.of(value).buffer);
