/** Reads a photographed class sheet beside the page. The photo stays in this phone's memory: it is neither sent nor kept. */
import { toGrey } from '../engine/grey';
import { framed, serve } from '../engine/serve';
import type { SheetRead } from './types';

interface Engine {
  HEAPU8: Uint8Array;
  _selami_picture(size: number): number;
  _selami_sheet_tag(): number;
  /** Of grey bytes put where _selami_picture said. */
  _selami_sheet_read(width: number, height: number): number;
}

export interface SheetQuestion {
  photo: Blob;
  /** Whose sheet it should be. */
  group: string;
}
export interface SheetAnswer {
  read: SheetRead;
  /** Of that class. */
  own: boolean;
  /** What was read, its places are those of `read`. */
  photo: ImageBitmap;
}

/** Enough for every box (sheet/reader.hpp), and little enough for a small phone. */
const longest = 2400;

async function answer(engine: Engine, { photo, group }: SheetQuestion): Promise<SheetAnswer> {
  const whole = await createImageBitmap(photo);
  const scale = Math.min(1, longest / Math.max(whole.width, whole.height));
  const [width, height] = [Math.round(whole.width * scale), Math.round(whole.height * scale)];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  whole.close();
  const grey = new Uint8Array(width * height);
  toGrey(context.getImageData(0, 0, width, height).data, grey);
  give(engine, grey);
  const place = engine._selami_sheet_read(width, height);
  const read = framed(engine.HEAPU8, place) as SheetRead;
  give(engine, new TextEncoder().encode(group));
  return { read, own: read.sheet?.tag === engine._selami_sheet_tag(), photo: await createImageBitmap(canvas) };
}

function give(engine: Engine, bytes: Uint8Array) {
  const place = engine._selami_picture(bytes.length);
  engine.HEAPU8.set(bytes, place); // the heap is read after: growing memory replaces it
}

serve('/wasm/sheet.mjs', (engine: Engine, question: SheetQuestion & { n: number }) => answer(engine, question), ({ photo }) => [photo]);
