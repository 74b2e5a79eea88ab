// The checker as WebAssembly in Node: the golden findings, answers to bad requests, and no memory left behind.
// SELAMI_BUILD names another build tree.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../..', import.meta.url).pathname;
const built = join(resolve(root, process.env.SELAMI_BUILD ?? 'build/release'), 'wasm');

const { default: create } = await import(pathToFileURL(join(built, 'selami.mjs')).href);
// Node's fetch does not take file names: the bytes are handed over.
const engine = await create({ wasmBinary: readFileSync(join(built, 'selami.wasm')) });

function ask(bytes) {
  const place = engine._selami_alloc(bytes.length);
  engine.HEAPU8.set(bytes, place);
  const answer = engine._selami_check(place, bytes.length);
  engine._selami_free(place);
  const length = new DataView(engine.HEAPU8.buffer).getUint32(answer, true);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(engine.HEAPU8.slice(answer + 4, answer + 4 + length));
  engine._selami_free(answer);
  return JSON.parse(text);
}
const check = (request) => ask(new TextEncoder().encode(JSON.stringify(request)));

const golden = join(root, 'tests/golden/findings');
for (const file of readdirSync(golden)) {
  test(`golden findings of ${file}`, () => {
    const { plan, language, findings } = JSON.parse(readFileSync(join(golden, file), 'utf8'));
    assert.deepEqual(check({ plan, language }), { findings });
  });
}

test('a plan that is none is answered with the place', () => {
  assert.deepEqual(check({ plan: { steps: [{ minutes: 'lama' }] } }), { error: { code: 'request.wrong_type', field: 'steps[0].minutes' } });
  assert.deepEqual(check({}), { error: { code: 'request.missing_field', field: 'plan' } });
  assert.equal(check({ plan: {}, language: 'xx' }).error.field, 'language');
});

test('bytes that are no JSON are answered, not fallen over', () => {
  assert.equal(ask(new TextEncoder().encode('{"plan":')).error.code, 'request.malformed');
  assert.equal(ask(new Uint8Array([0x22, 0xff, 0x22])).error.code, 'request.not_utf8');
  assert.equal(ask(new Uint8Array()).error.code, 'request.malformed');
  assert.equal(ask(new TextEncoder().encode('['.repeat(100000))).error.code, 'request.too_deep');
});

test('the language may be left out: Indonesian', () => {
  assert.equal(check({ plan: {} }).findings[0].message, 'Belum ada tujuan pembelajaran.');
});

test('how deep objectives stand and who works how long, instead of the findings', () => {
  const plan = JSON.parse(readFileSync(join(golden, 'sd5-tanah-turun.json'), 'utf8')).plan;
  const answer = check({ plan, sight: true });
  assert.deepEqual(Object.keys(answer), ['sight']);
  assert.deepEqual(answer.sight.ladders.map((one) => one.objective), plan.design.objectives.map((one) => one.id));
  assert.deepEqual(answer.sight.shares.map((one) => one.teacher + one.pupils + one.untold), plan.steps.map((one) => one.minutes));
});

test('a thousand checks take no more memory than ten', () => {
  const plan = JSON.parse(readFileSync(join(golden, 'sd5-tanah-turun.json'), 'utf8')).plan;
  for (let i = 0; i < 10; i += 1) check({ plan });
  const before = engine.HEAPU8.length;
  for (let i = 0; i < 1000; i += 1) {
    plan.steps[0].text = `Murid mengamati foto jalan ${i} dan menuliskan dugaannya.`;
    check({ plan });
  }
  assert.equal(engine.HEAPU8.length, before);
});
