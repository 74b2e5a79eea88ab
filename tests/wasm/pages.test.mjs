// The reader of pupils' pages as WebAssembly in Node: alike as natively, and no photo left behind. SELAMI_BUILD names another build tree.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../..', import.meta.url).pathname;
const tree = resolve(root, process.env.SELAMI_BUILD ?? 'build/release');
const { default: create } = await import(pathToFileURL(join(tree, 'wasm/pages.mjs')).href);
const engine = await create({ wasmBinary: readFileSync(join(tree, 'wasm/pages.wasm')) });
const folder = mkdtempSync(join(tmpdir(), 'selami-pages-'));
after(() => rmSync(folder, { recursive: true }));

const group = 'group_01k0000000000000000000000a';
const native = JSON.parse(execFileSync(join(tree, 'tests/page_photo'), [join(folder, 'page.pgm'), group, '7', '3', '1400'], { encoding: 'utf8' }));
const file = readFileSync(join(folder, 'page.pgm'));
const [width, height] = file.subarray(0, 30).toString('latin1').split('\n')[1].split(' ').map(Number);
const grey = file.subarray(file.length - width * height);
const pixels = new Uint8Array(4 * grey.length);
for (let i = 0; i < grey.length; i += 1) pixels.fill(grey[i], 4 * i, 4 * i + 4);

function give(bytes) {
  engine.HEAPU8.set(bytes, engine._selami_picture(bytes.length));
}
function read(photo = pixels) {
  give(photo);
  const answer = engine._selami_page_read(width, height);
  const length = new DataView(engine.HEAPU8.buffer).getUint32(answer, true);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(engine.HEAPU8.slice(answer + 4, answer + 4 + length)));
}

test('a page is read as natively, and laid flat on white paper', () => {
  const { page } = read();
  assert.equal(page.number, 7);
  assert.equal(page.doubt, 'none');
  assert.equal(page.tag, native.page.tag);
  page.corners.forEach((corner, i) => assert.ok(Math.hypot(corner.x - native.page.corners[i].x, corner.y - native.page.corners[i].y) < 1));
  const [wide, high] = [engine._selami_page_width(), engine._selami_page_height()];
  assert.equal(Math.max(wide, high), 1000);
  const place = engine._selami_page_pixels();
  const flat = engine.HEAPU8.slice(place, place + 4 * wide * high);
  const white = flat.filter((value, i) => i % 4 === 0 && value > 225).length;
  assert.ok(white > 0.85 * wide * high, `${white} of ${wide * high} are white`);
});

test('the pages of a class are known by their tag', () => {
  give(new TextEncoder().encode(group));
  assert.equal(engine._selami_page_tag(), native.page.tag);
});

test('what is no page is said, and gives no picture', () => {
  assert.deepEqual(read(new Uint8Array(pixels.length).fill(200)), { page: null, fault: 'no_page' });
  assert.equal(engine._selami_page_width(), 0);
});

test('eight photos take no more memory than two', () => {
  for (let i = 0; i < 2; i += 1) read();
  const before = engine.HEAPU8.length;
  for (let i = 0; i < 8; i += 1) read();
  assert.equal(engine.HEAPU8.length, before);
});
