/** Reads cards beside the page, so that buttons never wait for a picture. No picture is kept or goes anywhere from here. */
import { toGrey } from '../engine/grey';
import { serve } from '../engine/serve';
import { begin, look, type CardsEngine, type Look } from './door';

export type CardsQuestion = { begin: { numbers: readonly number[]; alike: number } } | { picture: ImageBitmap | Blob };
export interface Picture {
  look: Look;
  width: number;
  height: number;
}
/** `unreadable`: the file is no picture. */
export type CardsAnswer = Picture | 'begun' | 'unreadable';

/** More than the reader needs of a class; a phone of little memory bears it. */
const longest = 4096;
/** So many dots at once on their way from colour to grey: a photo would otherwise be in memory a second time. */
const atOnce = 1 << 21;

let canvas: OffscreenCanvas | undefined;
/** A canvas of this size whose dots are read: the same one from picture to picture. */
function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('no canvas');
  return context;
}

function read(engine: CardsEngine, picture: ImageBitmap): Picture {
  const shrink = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * shrink));
  const height = Math.max(1, Math.round(picture.height * shrink));
  const rows = Math.min(height, Math.max(1, Math.floor(atOnce / width)));
  const context = canvasOf(width, rows);
  const said = look(engine, width, height, (grey) => {
    for (let top = 0; top < height; top += rows) {
      const some = Math.min(rows, height - top);
      context.drawImage(picture, 0, -top, width, height);
      toGrey(context.getImageData(0, 0, width, some).data, grey.subarray(top * width, (top + some) * width));
    }
  });
  return { look: said, width, height };
}

async function answer(engine: CardsEngine, question: CardsQuestion): Promise<CardsAnswer> {
  if ('begin' in question) {
    begin(engine, question.begin.numbers, question.begin.alike);
    return 'begun';
  }
  // A photo comes upright, as its Exif says: that is what browsers do unless told otherwise.
  const picture = question.picture instanceof Blob ? await createImageBitmap(question.picture).catch(() => undefined) : question.picture;
  if (!picture) return 'unreadable';
  try {
    return read(engine, picture);
  } finally {
    picture.close();
  }
}

serve('/wasm/vision.mjs', (engine: CardsEngine, question: CardsQuestion & { n: number }) => answer(engine, question));
