/** Reads cards beside the page, so that buttons never wait for a picture. No picture is kept or goes anywhere from here. */
import { sizeOf, writeGrey } from '../engine/picture';
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
function read(engine: CardsEngine, picture: ImageBitmap): Picture {
  const { width, height } = sizeOf(picture, longest);
  const said = look(engine, width, height, (grey) => writeGrey(picture, width, height, grey));
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
