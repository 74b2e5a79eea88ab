// Alike answers, as WebAssembly in Node: the golden answers that the native build gives, and no memory left behind.
// SELAMI_BUILD names another build tree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../..', import.meta.url).pathname;
const built = join(resolve(root, process.env.SELAMI_BUILD ?? 'build/release'), 'wasm');

const { default: create } = await import(pathToFileURL(join(built, 'alike.mjs')).href);
const engine = await create({ wasmBinary: readFileSync(join(built, 'alike.wasm')) });

function grouped(text) {
  const bytes = new TextEncoder().encode(text);
  const place = engine._selami_words(bytes.length);
  engine.HEAPU8.set(bytes, place);
  const answer = engine._selami_grouped();
  const length = new DataView(engine.HEAPU8.buffer).getUint32(answer, true);
  return new TextDecoder('utf-8', { fatal: true }).decode(engine.HEAPU8.slice(answer + 4, answer + 4 + length));
}
const lines = (name) => readFileSync(join(root, 'tests/golden/alike', name), 'utf8').trimEnd().split('\n');

test('the golden answers: alike as natively', () => {
  assert.deepEqual(lines('requests.jsonl').map(grouped), lines('answers.jsonl'));
});

test('a term of questions on one page leaves the memory as it was', () => {
  const [request] = lines('requests.jsonl');
  for (let i = 0; i < 100; i++) grouped(request);
  const before = engine.HEAPU8.length;
  for (let i = 0; i < 2_000; i++) grouped(request);
  assert.equal(engine.HEAPU8.length, before);
});
