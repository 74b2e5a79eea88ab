/** A picture in few bytes: the best quality that fits. */

export const pictureBytes = 60_000;
const qualities = [0.8, 0.65, 0.5, 0.35, 0.2, 0.1];

/** A JPEG of pixels alone: what some browsers write beside them (Exif, comments) is left out. Source: ITU-T T.81, B.1.1. */
export function bare(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const out: number[] = [0xff, 0xd8];
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1]!;
    const end = at + 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
    const startOfScan = marker === 0xda;
    const beside = marker === 0xfe || (marker > 0xe0 && marker <= 0xef && marker !== 0xee); // COM, APP1 to APP15 but Adobe's
    if (!beside) for (const byte of jpeg.subarray(at, startOfScan ? jpeg.length : end)) out.push(byte);
    if (startOfScan) break;
    at = end;
  }
  return new Uint8Array(out);
}

/** `encode`: the picture at a quality from 0 to 1. A page of noise may stay larger: it is kept as small as it gets. */
export async function squeezed(encode: (quality: number) => Promise<Blob>): Promise<Blob> {
  let out = await encode(qualities[0]!);
  for (const quality of qualities.slice(1)) {
    if (out.size <= pictureBytes) break;
    out = await encode(quality);
  }
  return out;
}
