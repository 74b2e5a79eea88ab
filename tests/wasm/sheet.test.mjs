// The reader of class sheets as WebAssembly in Node: alike as natively, and no photo left behind. SELAMI_BUILD names another build tree.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../..', import.meta.url).pathname;
const tree = resolve(root, process.env.SELAMI_BUILD ?? 'build/release');
const { default: create } = await import(pathToFileURL(join(tree, 'wasm/sheet.mjs')).href);
const engine = await create({ wasmBinary: readFileSync(join(tree, 'wasm/sheet.wasm')) });
const folder = mkdtempSync(join(tmpdir(), 'selami-sheet-'));
after(() => rmSync(folder, { recursive: true }));

const group = 'group_01k0000000000000000000000a';
const marks = ['1:1:0', '2:1:3', '3:0:1', '4:1:0', '4:1:2', '5:2:1', '12:3:4'];
const native = JSON.parse(execFileSync(join(tree, 'tests/sheet_photo'), [join(folder, 'sheet.pgm'), group, '12', '4,3', '1', ...marks], { encoding: 'utf8' }));
const file = readFileSync(join(folder, 'sheet.pgm'));
const [width, height] = file.subarray(0, 30).toString('latin1').split('\n')[1].split(' ').map(Number);
const pixels = file.subarray(file.length - width * height);

function give(bytes) {
  engine.HEAPU8.set(bytes, engine._selami_picture(bytes.length));
}
function read() {
  give(pixels);
  const answer = engine._selami_sheet_read(width, height);
  const length = new DataView(engine.HEAPU8.buffer).getUint32(answer, true);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(engine.HEAPU8.slice(answer + 4, answer + 4 + length)));
}

test('a sheet is read as natively: what was marked, who is asked about', () => {
  const { sheet } = read();
  const said = (number, index) => sheet.rows[number - 1].answers[index];
  assert.equal(said(1, 1).box, 0);
  assert.equal(said(3, 0).box, 1);
  assert.equal(said(4, 1).state, 'ask');
  assert.equal(said(6, 2).state, 'none');
  assert.equal(said(12, 3).box, 4);
  // Places may differ in the last digits: another compiler's arithmetic.
  const plain = (report) => JSON.parse(JSON.stringify(report, (key, value) => (key === 'x' || key === 'y' ? Math.round(value) : value)));
  assert.deepEqual(plain(sheet), plain(native.sheet));
});

test('the sheet of a class is known by its tag, another class is not taken for it', () => {
  give(new TextEncoder().encode(group));
  assert.equal(engine._selami_sheet_tag(), native.sheet.tag);
  give(new TextEncoder().encode(group.replace(/a$/, 'b')));
  assert.notEqual(engine._selami_sheet_tag(), native.sheet.tag);
});

test('what is no sheet is said', () => {
  give(new Uint8Array(width * height).fill(200));
  const answer = engine._selami_sheet_read(width, height);
  const length = new DataView(engine.HEAPU8.buffer).getUint32(answer, true);
  assert.match(new TextDecoder().decode(engine.HEAPU8.slice(answer + 4, answer + 4 + length)), /"fault":"no_sheet"/);
});

test('eight photos take no more memory than two', () => {
  for (let i = 0; i < 2; i += 1) read();
  const before = engine.HEAPU8.length;
  for (let i = 0; i < 8; i += 1) read();
  assert.equal(engine.HEAPU8.length, before);
});
