// QR codes as WebAssembly in Node: what is written is read in a picture of it, and no memory is left behind. SELAMI_BUILD names another
// build tree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../..', import.meta.url).pathname;
const built = join(resolve(root, process.env.SELAMI_BUILD ?? 'build/release'), 'wasm');
const { default: create } = await import(pathToFileURL(join(built, 'qr.mjs')).href);
const engine = await create({ wasmBinary: readFileSync(join(built, 'qr.wasm')) });

const version = 16;
const side = 17 + 4 * version;
const give = (bytes) => engine.HEAPU8.set(bytes, engine._selami_picture(bytes.length));
function answer(place) {
  const size = new DataView(engine.HEAPU8.buffer).getUint32(place, true);
  return engine.HEAPU8.slice(place + 4, place + 4 + size);
}
function write(bytes) {
  give(bytes);
  return answer(engine._selami_qr_write(version));
}
/** Each module so many dots wide, with light around. */
function picture(modules, dots = 4, quiet = 4) {
  const size = (side + 2 * quiet) * dots;
  const at = (i) => Math.floor(i / dots) - quiet;
  const inside = (i) => i >= 0 && i < side;
  const grey = Uint8Array.from({ length: size * size }, (_, i) => {
    const [x, y] = [at(i % size), at(Math.floor(i / size))];
    return inside(x) && inside(y) && modules[y * side + x] ? 20 : 230;
  });
  return { size, grey };
}
function read({ size, grey }) {
  give(grey);
  return answer(engine._selami_qr_read(size, size));
}

test('as many bytes as a code holds come back, and no more go in', () => {
  const room = engine._selami_qr_room(version);
  const bytes = Uint8Array.from({ length: room }, (_, i) => (i * 31) & 255);
  const modules = write(bytes);
  assert.equal(modules.length, side * side);
  assert.deepEqual(read(picture(modules)), bytes);
  assert.equal(write(new Uint8Array(room + 1)).length, 0);
});

test('a picture without a code says nothing', () => {
  assert.equal(read({ size: 400, grey: new Uint8Array(160_000).fill(200) }).length, 0);
  assert.equal(read({ size: 3, grey: new Uint8Array(9) }).length, 0);
});

test('a hundred pictures take no more memory than three', () => {
  const one = picture(write(new Uint8Array([1, 2, 3])));
  for (let i = 0; i < 3; i += 1) read(one);
  const before = engine.HEAPU8.length;
  for (let i = 0; i < 100; i += 1) read(one);
  assert.equal(engine.HEAPU8.length, before);
});
