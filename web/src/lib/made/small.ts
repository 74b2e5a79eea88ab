/** A photo as it leaves the phone: small, upright, and nothing beside its pixels. */
import { bare, squeezed } from '$lib/pages/squeeze';

const sideMost = 1280;
export const bytesMost = 150_000;

/** Width and height that fit, in the same shape. */
export function fitted(width: number, height: number, most = sideMost): { width: number; height: number } {
  const by = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

const encode = (canvas: HTMLCanvasElement, type: string, quality?: number) =>
  new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), type, quality));

async function jpegOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await squeezed((quality) => encode(canvas, 'image/jpeg', quality));
  return bare(new Uint8Array(await blob.arrayBuffer()));
}

/** What is painted over a picture before it is kept. */
type Over = (on: CanvasRenderingContext2D, width: number, height: number) => void;

/** Nothing when it is no picture that this browser can read. */
export async function smallPhoto(photo: Blob, over?: Over): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const picture = await createImageBitmap(photo);
    for (let most = sideMost; most > 200; most /= 2) {
      const { width, height } = fitted(picture.width, picture.height, most);
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const on = canvas.getContext('2d')!;
      on.drawImage(picture, 0, 0, width, height);
      over?.(on, width, height);
      const jpeg = await jpegOf(canvas);
      if (jpeg.length <= bytesMost) return jpeg;
    }
  } catch {
    /* no picture */
  }
  return undefined;
}

/** A drawing keeps its thin lines: PNG, unless that is too large. */
export async function smallDrawing(canvas: HTMLCanvasElement): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const png = await encode(canvas, 'image/png');
  if (png.size <= bytesMost) return { bytes: new Uint8Array(await png.arrayBuffer()), type: 'image/png' };
  return { bytes: await jpegOf(canvas), type: 'image/jpeg' };
}
