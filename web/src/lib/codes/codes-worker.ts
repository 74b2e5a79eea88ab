/** Reads codes beside the page, so that buttons never wait for a picture. No picture is kept or goes anywhere from here. */
import { sizeOf, writeGrey } from '../engine/picture';
import { serve } from '../engine/serve';
import { address, readIn, type CodesEngine } from './door';

export interface CodesQuestion {
  picture: ImageBitmap;
}
/** What the code in the picture says; null: none can be read. */
export type CodesAnswer = Uint8Array | null;

/** Enough for the modules of a phone's screen before the camera, and quick on a cheap one. */
const longest = 1280;

function read(engine: CodesEngine, picture: ImageBitmap): CodesAnswer {
  try {
    const { width, height } = sizeOf(picture, longest);
    return readIn(engine, width, height, (grey) => writeGrey(picture, width, height, grey)) ?? null;
  } finally {
    picture.close();
  }
}

serve(address, (engine: CodesEngine, { picture }: CodesQuestion & { n: number }) => read(engine, picture));
