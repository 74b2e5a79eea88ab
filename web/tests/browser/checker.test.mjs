// The engines that were built into the app load under the server's policy and answer through the door, on the phone itself.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { built as app, startFake } from '../fake-api.mjs';
import { launch, openPage, phone } from './kit.mjs';

const built = existsSync(join(app, 'wasm/selami.mjs'));
let browser;
let fake;
before(async () => {
  fake = await startFake();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

const skip = built ? false : 'no WebAssembly in this build';

/** A page whose `ask(text)` puts a request to the engines. */
async function engineInPage() {
  const page = await openPage(await browser.newContext({ viewport: phone }));
  await page.goto(`${fake.url}/masuk`);
  await page.evaluate(async () => {
    const engine = await (await import('/wasm/selami.mjs')).default();
    globalThis.ask = (text) => {
      const bytes = new TextEncoder().encode(text);
      const input = engine._selami_alloc(bytes.length);
      engine.HEAPU8.set(bytes, input);
      const output = engine._selami_check(input, bytes.length);
      const size = new DataView(engine.HEAPU8.buffer).getUint32(output, true);
      const answer = JSON.parse(new TextDecoder().decode(engine.HEAPU8.subarray(output + 4, output + 4 + size)));
      engine._selami_free(input);
      engine._selami_free(output);
      return answer;
    };
  });
  return page;
}

test('an empty plan has findings, in both languages', { skip }, async () => {
  const page = await engineInPage();
  const [id, en, broken] = await page.evaluate(() => {
    const plan = { identity: { level: 'sd', meetings: [{ jp: 2, minutes: 70 }] }, steps: [], assessments: [] };
    return [globalThis.ask(JSON.stringify({ plan, language: 'id' })), globalThis.ask(JSON.stringify({ plan, language: 'en' })), globalThis.ask('{"plan": [')];
  });
  assert.ok(id.findings?.length > 0, JSON.stringify(id));
  assert.deepEqual(id.findings.map((each) => [each.code, each.path]), en.findings.map((each) => [each.code, each.path]));
  assert.notDeepEqual(id.findings.map((each) => each.message), en.findings.map((each) => each.message));
  for (const each of id.findings) {
    for (const key of ['code', 'fix', 'message', 'path', 'severity', 'why']) assert.equal(typeof each[key], 'string', key);
  }
  assert.equal(typeof broken.error?.code, 'string');
  assert.deepEqual(page.wrong, []);
});

test('the golden findings are those of the server and of Node', { skip }, async () => {
  const page = await engineInPage();
  const golden = new URL('../../../tests/golden/findings/', import.meta.url);
  const files = readdirSync(golden);
  assert.ok(files.length >= 10);
  for (const file of files) {
    const { plan, language, findings } = JSON.parse(readFileSync(new URL(file, golden), 'utf8'));
    assert.deepEqual(await page.evaluate((text) => globalThis.ask(text), JSON.stringify({ plan, language })), { findings }, file);
  }
});
