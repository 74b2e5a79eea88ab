/** Reads a photographed page beside the page that asks. What comes back is made from pixels: nothing that the camera wrote beside them. */
import { framed, serve } from '../engine/serve';
import { bare, squeezed } from './squeeze';
import type { PageRead } from './types';

interface Engine {
  HEAPU8: Uint8Array;
  _selami_picture(size: number): number;
  _selami_page_tag(): number;
  /** Of RGBA bytes put where _selami_picture said. */
  _selami_page_read(width: number, height: number): number;
  _selami_page_width(): number;
  _selami_page_height(): number;
  _selami_page_pixels(): number;
  /** 0 wide: none. */
  _selami_head_width(): number;
  _selami_head_height(): number;
  _selami_head_pixels(): number;
}

export interface PageQuestion {
  photo: Blob;
  /** Whose page it should be. */
  group: string;
}
export interface PageAnswer {
  read: PageRead;
  /** Whether it is of that class; null: no strip says of which. */
  own: boolean | null;
  /** The straightened page, where one was read. */
  picture: Blob | null;
  /** The line with number and name: for who is asked, never kept. */
  head: Blob | null;
}

/** Enough for a pencil, and little enough for a small phone. */
const longest = 2000;

async function answer(engine: Engine, { photo, group }: PageQuestion): Promise<PageAnswer> {
  give(engine, new TextEncoder().encode(group));
  const tag = engine._selami_page_tag();
  const whole = await createImageBitmap(photo);
  const scale = Math.min(1, longest / Math.max(whole.width, whole.height));
  const [width, height] = [Math.round(whole.width * scale), Math.round(whole.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  whole.close();
  give(engine, context.getImageData(0, 0, width, height).data);
  const place = engine._selami_page_read(width, height);
  const read = framed(engine.HEAPU8, place) as PageRead; // the heap is read after: reading makes it grow
  const own = read.page === null || read.page.tag === null ? null : read.page.tag === tag;
  const page = { width: engine._selami_page_width(), height: engine._selami_page_height(), place: engine._selami_page_pixels() };
  const head = { width: engine._selami_head_width(), height: engine._selami_head_height(), place: engine._selami_head_pixels() };
  return { read, own, picture: await picture(engine, page), head: await picture(engine, head) };
}

async function picture(engine: Engine, { width, height, place }: { width: number; height: number; place: number }): Promise<Blob | null> {
  if (width === 0) return null;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(engine.HEAPU8.slice(place, place + 4 * width * height)), width, height), 0, 0);
  const jpeg = await squeezed((quality, scale) => (scale === 1 ? canvas : resized(canvas, scale)).convertToBlob({ type: 'image/jpeg', quality }));
  return new Blob([bare(new Uint8Array(await jpeg.arrayBuffer()))], { type: 'image/jpeg' });
}

function resized(whole: OffscreenCanvas, scale: number): OffscreenCanvas {
  const [width, height] = [whole.width, whole.height].map((side) => Math.max(1, Math.round(side * scale)));
  const out = new OffscreenCanvas(width!, height!);
  const context = out.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, out.width, out.height);
  return out;
}

function give(engine: Engine, bytes: ArrayLike<number> & { length: number }) {
  const place = engine._selami_picture(bytes.length);
  engine.HEAPU8.set(bytes, place); // the heap is read after: growing memory replaces it
}

serve('/wasm/pages.mjs', (engine: Engine, question: PageQuestion & { n: number }) => answer(engine, question));
