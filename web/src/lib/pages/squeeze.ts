/** A picture in few bytes: the best quality that fits, and a smaller picture where none does. */

export const pictureBytes = 60_000;
/** Under the last of them blocks eat the pencil: fewer and clean pixels are read better. */
const qualities = [0.8, 0.65, 0.5, 0.35];
const smaller = 0.8;

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

/** `encode`: the picture at a quality from 0 to 1, its sides times `scale`. It always fits: each round has a third fewer pixels. */
export async function squeezed(encode: (quality: number, scale: number) => Promise<Blob>): Promise<Blob> {
  for (let scale = 1; ; scale *= smaller) {
    for (const quality of scale === 1 ? qualities : qualities.slice(-1)) {
      const out = await encode(quality, scale);
      if (out.size <= pictureBytes) return out;
    }
  }
}
