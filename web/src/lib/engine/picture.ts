/** A picture's grey bytes for an engine, in a worker: the same canvas from picture to picture, and never all colours at once. */
import { toGrey } from './grey';

/** So many dots at once on their way from colour to grey: a photo would otherwise be in memory a second time. */
const atOnce = 1 << 21;

let canvas: OffscreenCanvas | undefined;
/** A canvas of this size whose dots are read. */
function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('no canvas');
  return context;
}

/** How large a picture is read, its longer side at most `longest`. */
export function sizeOf(picture: ImageBitmap, longest: number): { width: number; height: number } {
  const shrink = Math.min(1, longest / Math.max(picture.width, picture.height));
  return { width: Math.max(1, Math.round(picture.width * shrink)), height: Math.max(1, Math.round(picture.height * shrink)) };
}

/** Writes the picture at that size to `grey`, row by row. */
export function writeGrey(picture: ImageBitmap, width: number, height: number, grey: Uint8Array): void {
  const rows = Math.min(height, Math.max(1, Math.floor(atOnce / width)));
  const context = canvasOf(width, rows);
  for (let top = 0; top < height; top += rows) {
    const some = Math.min(rows, height - top);
    context.drawImage(picture, 0, -top, width, height);
    toGrey(context.getImageData(0, 0, width, some).data, grey.subarray(top * width, (top + some) * width));
  }
}
