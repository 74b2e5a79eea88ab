// The reader of cards as WebAssembly in Node: the golden answers that the native build gives, and no memory left behind.
// SELAMI_BUILD names another build tree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../..', import.meta.url).pathname;
const built = join(resolve(root, process.env.SELAMI_BUILD ?? 'build/release'), 'wasm');

const { default: create } = await import(pathToFileURL(join(built, 'vision.mjs')).href);
const engine = await create({ wasmBinary: readFileSync(join(built, 'vision.wasm')) });

function begin(numbers, alike) {
  for (const number of numbers) engine._selami_cards_listen(number);
  engine._selami_cards_begin(alike);
}
function look(pixels, width, height) {
  engine.HEAPU8.set(pixels, engine._selami_picture(pixels.length));
  const answer = engine._selami_cards_look(width, height);
  const length = new DataView(engine.HEAPU8.buffer).getUint32(answer, true);
  return new TextDecoder('utf-8', { fatal: true }).decode(engine.HEAPU8.slice(answer + 4, answer + 4 + length));
}

const file = readFileSync(join(root, 'tests/golden/cards/class.pgm'));
const [width, height] = [480, 270];
const pixels = file.subarray(file.length - width * height);
const golden = readFileSync(join(root, 'tests/golden/cards/answers.txt'), 'utf8');

test('the golden class, three times: alike as natively', () => {
  begin([1, 2, 3, 4, 5], 3);
  assert.equal(`${look(pixels, width, height)}\n${look(pixels, width, height)}\n${look(pixels, width, height)}\n`, golden);
});

test('a new sweep has forgotten the last, and hears its own class alone', () => {
  begin([2], 1);
  const { seen, cards } = JSON.parse(look(pixels, width, height));
  assert.deepEqual(seen.map((one) => one.number), [2]);
  assert.deepEqual(cards.map(({ number, state }) => [number, state]), [[2, 'locked']]);
});

test('a hundred pictures take no more memory than three', () => {
  begin([1, 2, 3, 4], 3);
  for (let i = 0; i < 3; i += 1) look(pixels, width, height);
  const before = engine.HEAPU8.length;
  for (let i = 0; i < 100; i += 1) look(pixels, width, height);
  assert.equal(engine.HEAPU8.length, before);
});
