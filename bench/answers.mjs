// What alike answers cost a phone: 36, and answers_bench's 2,000, by the browser's engine in Chromium, which can be slowed down.
//   ninja -C build/release answers_bench everything && build/release/bench/answers_bench request.json && .tools/bin/node bench/answers.mjs request.json
import { readFileSync } from 'node:fs';
import { blank } from './blank.mjs';

const { page, fresh, slow, close } = await blank();

/** In the page: ms of the quickest of three, the first call apart, and the engine's memory. */
async function measure(request) {
  const begun = performance.now();
  const engine = (globalThis.engine ??= await (await import('/wasm/alike.mjs')).default());
  const loaded = performance.now() - begun;
  const bytes = new TextEncoder().encode(request);
  const times = [];
  for (let run = 0; run < 3; run += 1) {
    const from = performance.now();
    engine.HEAPU8.set(bytes, engine._selami_words(bytes.length));
    engine._selami_grouped();
    times.push(performance.now() - from);
  }
  return { loaded, least: Math.min(...times), memory: engine.HEAPU8.length };
}

const all = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log('| answers | slow-down | load ms | all ms | MB |\n| --- | --- | --- | --- | --- |');
for (const count of [36, 2000]) {
  const answers = all.answers.slice(0, count);
  const ids = new Set(answers.map(({ id }) => id));
  const request = JSON.stringify({ ...all, answers, judged: all.judged.filter(({ id }) => ids.has(id)) });
  for (const rate of [1, 6]) {
    await fresh();
    await slow(rate);
    const { loaded, least, memory } = await page.evaluate(measure, request);
    await slow(1);
    console.log(`| ${count} | ${rate} × | ${loaded.toFixed(0)} | ${least.toFixed(1)} | ${(memory / 1e6).toFixed(0)} |`);
  }
}
await close();
