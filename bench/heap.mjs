// A heap of pupils' pages on a slow phone: made-up photographs read one after the other with the page reader's own steps, on the main
// thread of Chromium slowed down as developer tools do it (workers cannot be), and each compared with whose page it is.
//   ninja -C build/release everything scene_tools; .tools/bin/node bench/heap.mjs [PAGES [SLOW-DOWN]]      default 32 6
// Prints what was measured, and the whole heap with what is assumed: how long a teacher takes from one photograph to the next.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { blank } from './blank.mjs';

const pages = Number(process.argv[2] ?? 32);
const rate = Number(process.argv[3] ?? 6);
/** Assumed, not measured: turning the page over, aiming and pressing. The reader works meanwhile, in a worker. */
const secondsAPhoto = 8;
const goalMinutes = 10;
const group = 'group_01k0000000000000000000000a';
const tree = resolve(new URL('../build/release', import.meta.url).pathname);
const { page, fresh, slow, close } = await blank();
await fresh();

/** In the page: the photograph as a phone's camera gives it, a JPEG. */
async function photograph({ grey, width, height }) {
  const bytes = Uint8Array.from(atob(grey), (c) => c.charCodeAt(0));
  const image = new ImageData(width, height);
  for (let i = 0; i < bytes.length; i += 1) image.data.set([bytes[i], bytes[i], bytes[i], 255], 4 * i);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d').putImageData(image, 0, 0);
  globalThis.photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

/** In the page: what web/src/lib/pages/reader-worker.ts does with it; ms, and what was read. */
async function read(group) {
  const engine = (globalThis.engine ??= await (await import('/wasm/pages.mjs')).default());
  const give = (bytes) => {
    const place = engine._selami_picture(bytes.length); // growing memory replaces the heap
    engine.HEAPU8.set(bytes, place);
  };
  const begin = performance.now();
  give(new TextEncoder().encode(group));
  const tag = engine._selami_page_tag();
  const whole = await createImageBitmap(globalThis.photo);
  const scale = Math.min(1, 2000 / Math.max(whole.width, whole.height));
  const [width, height] = [Math.round(whole.width * scale), Math.round(whole.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  give(context.getImageData(0, 0, width, height).data);
  const place = engine._selami_page_read(width, height);
  const length = new DataView(engine.HEAPU8.buffer).getUint32(place, true);
  const said = JSON.parse(new TextDecoder().decode(engine.HEAPU8.slice(place + 4, place + 4 + length)));
  const [wide, high] = [engine._selami_page_width(), engine._selami_page_height()];
  if (wide > 0) {
    const at = engine._selami_page_pixels();
    const flat = new OffscreenCanvas(wide, high);
    flat.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(engine.HEAPU8.slice(at, at + 4 * wide * high)), wide, high), 0, 0);
    await flat.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
  }
  return { ms: performance.now() - begin, page: said.page, own: said.page?.tag === tag };
}

const folder = mkdtempSync(join(tmpdir(), 'selami-heap-'));
const all = [];
for (let number = 1; number <= pages; number += 1) {
  const path = join(folder, 'page.pgm');
  execFileSync(join(tree, 'tests/page_photo'), [path, group, String(number), String(100 + number), '2000']);
  const file = readFileSync(path);
  const [width, height] = file.subarray(0, 30).toString('latin1').split('\n')[1].split(' ').map(Number);
  await page.evaluate(photograph, { grey: file.subarray(file.length - width * height).toString('base64'), width, height });
  if (number === 1) await page.evaluate(read, group); // compiled and warm
  await slow(rate);
  const one = await page.evaluate(read, group);
  await slow(1);
  const filed = one.page !== null && one.own && one.page.doubt === 'none';
  all.push({ ms: one.ms, filed, wrong: filed && one.page.number !== number });
}
rmSync(folder, { recursive: true });
await close();

const ms = all.map((one) => one.ms).sort((a, b) => a - b);
const count = (what) => all.filter((one) => one[what]).length;
// The reader works while the next page is photographed: the heap takes as long as the slower of the two, and the last reading.
const seconds = all.reduce((sum, one) => sum + Math.max(secondsAPhoto, one.ms / 1000), 0) + ms.at(-1) / 1000;
console.log(`| ${pages} pages, ${rate} × slow-down | |\n| --- | ---: |`);
console.log(`| filed without a question / asked about or sent back / misfiled | ${count('filed')} / ${pages - count('filed')} / ${count('wrong')} |`);
console.log(`| measured: reading a page, least / middle / most, s | ${[ms[0], ms[ms.length >> 1], ms.at(-1)].map((one) => (one / 1000).toFixed(2)).join(' / ')} |`);
console.log(`| measured: reading all of them, minutes | ${(ms.reduce((sum, one) => sum + one, 0) / 60_000).toFixed(1)} |`);
console.log(`| assumed: from one photograph to the next, s | ${secondsAPhoto} |`);
console.log(`| the heap, reading while the next is photographed, minutes (goal ${goalMinutes}) | ${(seconds / 60).toFixed(1)} |`);
process.exit(count('wrong') === 0 && seconds < goalMinutes * 60 ? 0 : 1);
