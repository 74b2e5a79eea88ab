// What answers call for, as WebAssembly in Node: the golden answers that the native build gives, and no memory left behind.
// SELAMI_BUILD names another build tree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../..', import.meta.url).pathname;
const built = join(resolve(root, process.env.SELAMI_BUILD ?? 'build/release'), 'wasm');

const { default: create } = await import(pathToFileURL(join(built, 'asking.mjs')).href);
const engine = await create({ wasmBinary: readFileSync(join(built, 'asking.wasm')) });

function asked(text, door = '_selami_asked') {
  const bytes = new TextEncoder().encode(text);
  const place = engine._selami_words(bytes.length);
  engine.HEAPU8.set(bytes, place);
  const answer = engine[door]();
  const length = new DataView(engine.HEAPU8.buffer).getUint32(answer, true);
  return new TextDecoder('utf-8', { fatal: true }).decode(engine.HEAPU8.slice(answer + 4, answer + 4 + length));
}
const lines = (name) => readFileSync(join(root, 'tests/golden/asking', name), 'utf8').trimEnd().split('\n');

test('the golden votes: alike as natively', () => {
  assert.deepEqual(lines('requests.jsonl').map((request) => asked(request)), lines('answers.jsonl'));
});

test('a year of lessons on one page leaves the memory as it was', () => {
  const [request] = lines('requests.jsonl');
  for (let i = 0; i < 100; i++) asked(request);
  const before = engine.HEAPU8.length;
  for (let i = 0; i < 20_000; i++) asked(request);
  assert.equal(engine.HEAPU8.length, before);
});

test('what a class sees of its thinking: nothing before it may, and no name', () => {
  const now = { opened: true, closed: false, question: 'Mengapa?', here: ['a', 'b'], names: ['Dina Contoh', 'Rafi'], thoughts: [{ pupil: 'a', text: 'Kata Rafi pasang' }], picks: ['a'], board: ['a'] };
  const shown = (change) => JSON.parse(asked(JSON.stringify({ ...now, ...change }), '_selami_thinking')).shown;
  assert.deepEqual(shown({}), []);
  assert.deepEqual(shown({ closed: true }), [{ place: 0, text: 'Kata … pasang', picture: '' }]);
  assert.deepEqual(shown({ closed: true, thoughts: [{ pupil: 'a', text: '', picture: 'work_1' }] }), [{ place: 0, text: '', picture: 'work_1' }]);
});

test('several ticked or put in order: alike as natively', () => {
  const of = (request) => JSON.parse(asked(JSON.stringify(request), '_selami_several'));
  assert.deepEqual(of({ kind: 'order', options: [{ place: 2 }, { place: 1 }, { place: 3 }], answers: [[1, 0, 2], [0, 1, 2]] }),
    { of: 2, exact: 1, common: [{ choices: [0, 1, 2], count: 1 }, { choices: [1, 0, 2], count: 1 }], mean_place: [1.5, 1.5, 3] });
  assert.equal(of({ kind: 'multi', options: [{ right: true }, { right: false }], answers: [[0], [0, 1]] }).exact, 1);
  assert.ok(of({ kind: 'scale' }).error);
});
