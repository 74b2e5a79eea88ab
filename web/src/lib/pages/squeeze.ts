/** A picture in few bytes: the best quality that fits. */

export const pictureBytes = 60_000;
const qualities = [0.8, 0.65, 0.5, 0.35, 0.2, 0.1];

/** `encode`: the picture at a quality from 0 to 1. A page of noise may stay larger: it is kept as small as it gets. */
export async function squeezed(encode: (quality: number) => Promise<Blob>): Promise<Blob> {
  let out = await encode(qualities[0]!);
  for (const quality of qualities.slice(1)) {
    if (out.size <= pictureBytes) break;
    out = await encode(quality);
  }
  return out;
}
