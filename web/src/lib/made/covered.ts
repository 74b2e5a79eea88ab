/** A picture with boxes burnt in: new pixels, and nothing beside them. What lies under a box is in no byte of it. */
import { paintBoxes, type Box } from './boxes';
import { bytesMost, smallDrawing, smallPhoto } from './small';

/** Nothing when it is no picture that this browser can read. */
export async function covered(picture: Blob, boxes: readonly Box[], drawing: boolean): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  if (!drawing) {
    const bytes = await smallPhoto(picture, (on, width, height) => paintBoxes(on, boxes, width, height));
    return bytes && { bytes, type: 'image/jpeg' };
  }
  try {
    const sheet = await createImageBitmap(picture);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: sheet.width, height: sheet.height });
    const on = canvas.getContext('2d')!;
    on.drawImage(sheet, 0, 0);
    paintBoxes(on, boxes, sheet.width, sheet.height);
    const made = await smallDrawing(canvas);
    return made.bytes.length <= bytesMost ? made : undefined;
  } catch {
    return undefined;
  }
}
