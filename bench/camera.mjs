// What a picture of the camera page costs on a slow phone: the page's own steps on the main thread of Chromium, which can be
// slowed down as developer tools do it (workers cannot), over a made-up class of 36.
//   ninja -C build/release everything scene_tools; .tools/bin/node bench/camera.mjs [PICTURES]
// Prints ms a picture: the least (what the machine gives when nobody else has it) and the middle one.
import { Film } from '../web/tests/browser/film.mjs';
import { blank } from './blank.mjs';

const pictures = Number(process.argv[2] ?? 12);
const { page, fresh, slow, close } = await blank();

/** In the page: reads each picture once, as web/src/lib/cards/cards-worker.ts does; ms of each step. */
async function measure({ pictures: all, width, height, cards }) {
  const engine = (globalThis.engine ??= await (await import('/wasm/vision.mjs')).default());
  for (let n = 1; n <= cards; n += 1) engine._selami_cards_listen(n);
  engine._selami_cards_begin(3);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  const times = [];
  for (const text of all) {
    const source = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const image = new ImageData(width, height);
    for (let i = 0; i < source.length; i += 1) image.data.set([source[i], source[i], source[i], 255], i * 4);
    const picture = await createImageBitmap(image);
    const begin = performance.now();
    context.drawImage(picture, 0, 0, width, height);
    const rgba = context.getImageData(0, 0, width, height).data;
    const drawn = performance.now();
    const at = engine._selami_picture(width * height);
    const grey = engine.HEAPU8.subarray(at, at + width * height);
    for (let i = 0, from = 0; i < grey.length; i += 1, from += 4) grey[i] = (77 * rgba[from] + 150 * rgba[from + 1] + 29 * rgba[from + 2] + 128) >> 8;
    const greyed = performance.now();
    engine._selami_cards_look(width, height);
    times.push([drawn - begin, greyed - drawn, performance.now() - greyed, performance.now() - begin]);
    picture.close();
  }
  return times;
}

console.log('| picture  | slow-down | of  | draw   | grey   | read   | all    |');
console.log('| -------- | --------- | --- | ------ | ------ | ------ | ------ |');
for (const height of [1080, 720]) {
  const film = new Film(36, pictures / 10, height);
  const frames = Array.from({ length: pictures }, (_, n) => film.picture(n));
  const given = { pictures: frames.map(({ grey }) => grey.toString('base64')), width: frames[0].width, height, cards: 36 };
  film.clear();
  for (const rate of [1, 4, 6]) {
    await fresh();
    await page.evaluate(measure, { ...given, pictures: given.pictures.slice(0, 3) }); // compiled and warm
    await slow(rate);
    const times = await page.evaluate(measure, given);
    await slow(1);
    for (const [word, pick] of [['least', 0], ['mid', pictures >> 1]]) {
      const row = [0, 1, 2, 3].map((step) => times.map((one) => one[step]).sort((a, b) => a - b)[pick].toFixed(1).padStart(6));
      console.log(`| ${given.width}×${String(height).padEnd(4)}| ${rate} ×       | ${word.padEnd(5)} | ${row.join(' | ')} |`);
    }
  }
}
await close();
