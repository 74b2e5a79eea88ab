import { describe, expect, it } from 'vitest';
import { crc32, unzipped, zipEntries, zipped, ZipProblem } from './zip';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const small = 1 << 16;

async function all(file: Blob, most = small): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const entry of await zipEntries(file)) out[entry.name] = text(await unzipped(file, entry, most));
  return out;
}
const fault = (work: Promise<unknown>) => work.then(() => 'none', (cause: unknown) => (cause instanceof ZipProblem ? cause.code : cause));

const parts = [['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<w>Batik – “motif” ꦧꦠꦶꦏ\u0001</w>'.repeat(50)], ['kosong.txt', '']] as const;
const made = () => zipped(parts, 'application/zip');

/** The container with other bytes at one place of each of its headers. */
async function changed(change: (view: DataView, bytes: Uint8Array) => void): Promise<Blob> {
  const bytes = await bytesOf(await made());
  change(new DataView(bytes.buffer), bytes);
  return new Blob([bytes]);
}
/** Where the n-th header of this kind begins. */
function find(view: DataView, signature: number, nth = 0): number {
  for (let at = 0; at + 4 <= view.byteLength; at++) if (view.getUint32(at, true) === signature && nth-- === 0) return at;
  throw new Error('not there');
}

describe('a container', () => {
  it('gives back what was put in, and the same bytes for the same parts', async () => {
    expect(await all(await made())).toEqual(Object.fromEntries(parts));
    expect(await bytesOf(await made())).toEqual(await bytesOf(await made()));
    expect((await made()).size).toBeLessThan(900);
  });
  it('knows the check value of CRC-32', () => expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));
  it('is read with a comment behind it', async () => {
    const file = await changed((view) => view.setUint16(view.byteLength - 2, 5, true));
    expect(await all(new Blob([file, 'halo!']))).toEqual(Object.fromEntries(parts));
  });
  it('reads zip64, where sizes stand in extra fields and the directory is told by a second end', async () => {
    expect(await all(zip64('isi'))).toEqual({ a: 'isi' });
    expect(await fault(all(zip64('isi', { extra: false })))).toBe('damaged');
    expect(await fault(all(zip64('isi', { locator: false })))).toBe('damaged');
  });
});

describe('what is refused', () => {
  it('another kind of file, and an empty one', async () => {
    expect(await fault(zipEntries(new Blob(['%PDF-1.7'])))).toBe('not_zip');
    expect(await fault(zipEntries(new Blob([])))).toBe('not_zip');
  });
  it('one cut off anywhere', async () => {
    const whole = await bytesOf(await made());
    for (let size = 4; size < whole.length; size += 7) expect(await fault(all(new Blob([whole.subarray(0, size)])))).toBe('damaged');
  });
  it('any byte of a name, text or size that is another is noticed or does no harm', async () => {
    const whole = await bytesOf(await made());
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at]! ^= 0x5a;
      const said = await fault(all(new Blob([bytes])));
      expect(['none', 'damaged', 'locked', 'too_large', 'not_zip']).toContain(said);
    }
  });
  it('an encrypted entry, and a method nobody here knows', async () => {
    expect(await fault(all(await changed((view) => view.setUint16(find(view, 0x02014b50) + 8, 0x0801, true))))).toBe('locked');
    expect(await fault(all(await changed((view) => view.setUint16(find(view, 0x02014b50) + 10, 99, true))))).toBe('locked');
  });
  it('a bomb: what it says it holds, and what it really holds', async () => {
    const bomb = await zipped([['word/document.xml', 'a'.repeat(1 << 20)]], 'application/zip');
    expect(bomb.size).toBeLessThan(2000);
    expect(await fault(all(bomb))).toBe('too_large');
    const bytes = await bytesOf(bomb);
    const view = new DataView(bytes.buffer);
    view.setUint32(find(view, 0x02014b50) + 24, 100, true); // a lie
    expect(await fault(all(new Blob([bytes])))).toBe('damaged');
    expect(await fault(all(await changed((v) => v.setUint16(v.byteLength - 12, 0xfffe, true))))).toBe('too_large');
  });
});

/** One stored entry as a writer of long files has it. */
function zip64(content: string, { extra = true, locator = true } = {}): Blob {
  const data = new TextEncoder().encode(content);
  const n = (value: number, size: 2 | 4 | 8) => {
    const view = new DataView(new ArrayBuffer(size));
    if (size === 8) view.setBigUint64(0, BigInt(value), true);
    else if (size === 4) view.setUint32(0, value, true);
    else view.setUint16(0, value, true);
    return view;
  };
  const size = data.length;
  const local = new Blob([n(0x04034b50, 4), n(45, 2), n(0, 2), n(0, 2), n(0, 4), n(crc32(data), 4), n(size, 4), n(size, 4), n(1, 2), n(0, 2), 'a', data]);
  const long = extra ? [n(1, 2), n(24, 2), n(size, 8), n(size, 8), n(0, 8)] : [];
  const entry = new Blob([n(0x02014b50, 4), n(45, 2), n(45, 2), n(0, 2), n(0, 2), n(0, 4), n(crc32(data), 4), n(0xffffffff, 4), n(0xffffffff, 4), n(1, 2), n(extra ? 28 : 0, 2), n(0, 2), n(0, 2), n(0, 2), n(0, 4), n(0xffffffff, 4), 'a', ...long]);
  const end64 = new Blob([n(0x06064b50, 4), n(44, 8), n(45, 2), n(45, 2), n(0, 4), n(0, 4), n(1, 8), n(1, 8), n(entry.size, 8), n(local.size, 8)]);
  const told = locator ? [n(0x07064b50, 4), n(0, 4), n(local.size + entry.size, 8), n(1, 4)] : [];
  return new Blob([local, entry, end64, ...told, n(0x06054b50, 4), n(0xffff, 2), n(0xffff, 2), n(0xffff, 2), n(0xffff, 2), n(0xffffffff, 4), n(0xffffffff, 4), n(0, 2)]);
}
