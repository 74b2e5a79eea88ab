// Import as WebAssembly in Node: documents of the kinds that go round become plans, wrong ones are refused, and no memory is left
// behind. SELAMI_BUILD names another build tree.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../..', import.meta.url).pathname;
const built = join(resolve(root, process.env.SELAMI_BUILD ?? 'build/release'), 'wasm');
const documents = join(root, 'tests/planning/documents');

const { default: create } = await import(pathToFileURL(join(built, 'selami.mjs')).href);
const engine = await create({ wasmBinary: readFileSync(join(built, 'selami.wasm')) });

function imported(request) {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const place = engine._selami_words(bytes.length);
  engine.HEAPU8.set(bytes, place);
  const answer = engine._selami_imported();
  const length = new DataView(engine.HEAPU8.buffer).getUint32(answer, true);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(engine.HEAPU8.slice(answer + 4, answer + 4 + length)));
}

function files(folder) {
  return readdirSync(folder).map((name) => join(folder, name)).flatMap((path) => (statSync(path).isDirectory() ? files(path) : [path]));
}
const xml = (folder) => Object.fromEntries(files(folder).filter((path) => path.endsWith('.xml')).map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
const folders = readdirSync(documents).filter((name) => name.endsWith('.parts'));
const request = (name) => ({ kind: name.includes('.odt.') ? 'odt' : 'docx', parts: xml(join(documents, name)) });

test('each document becomes a plan with objectives, steps and an assessment, and says where from', () => {
  assert.ok(folders.length >= 20);
  for (const name of folders) {
    const { plan, origins, error } = imported(request(name));
    assert.equal(error, undefined, name);
    assert.ok(plan.design.objectives.length > 0 && plan.steps.length > 2 && plan.assessments.length > 0, name);
    assert.ok(origins.some(({ path }) => path === '/design/objectives/0/text'), name);
  }
});

test('the Arabic and Javanese of a plan come through the door as they were', () => {
  assert.match(imported(request('07-mts7-fikih-bersuci.docx.parts')).plan.steps[0].text, /رَبِّ زِدْنِي عِلْمًا/);
  assert.match(imported(request('11-sd6-bahasa-jawa.docx.parts')).plan.design.objectives[0].text, /ꦲꦏ꧀ꦱꦫ/);
});

test('pasted text, and what is no document', () => {
  assert.equal(imported({ kind: 'text', parts: { text: 'Topik: Rob' } }).plan.design.topic, 'Rob');
  assert.equal(imported({ kind: 'docx', parts: {} }).error.code, 'document.not_a_document');
  assert.equal(imported({ kind: 'docx', parts: { 'word/document.xml': '<w:document' } }).error.code, 'document.damaged');
  assert.equal(imported({ kind: 'pdf', parts: {} }).error.field, 'kind');
  assert.equal(imported({ kind: 'text', parts: { text: ' ' } }).error.code, 'document.empty');
});

test('a hundred documents on one page leave the memory as it was', () => {
  const one = request(folders[0]);
  for (let i = 0; i < 20; i++) imported(one);
  const before = engine.HEAPU8.length;
  for (let i = 0; i < 100; i++) imported(one);
  assert.equal(engine.HEAPU8.length, before);
});
