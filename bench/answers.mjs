// How long the browser's engine takes for 2,000 alike answers: answers_bench's request, by the same WebAssembly, in Node.
//   build/release/bench/answers_bench request.json && node bench/answers.mjs request.json
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const built = new URL('../build/release/wasm/', import.meta.url).pathname;
const { default: create } = await import(pathToFileURL(`${built}alike.mjs`).href);
const engine = await create({ wasmBinary: readFileSync(`${built}alike.wasm`) });
const bytes = readFileSync(process.argv[2]);
let best = Infinity;
for (let run = 0; run < 3; run++) {
  const begun = performance.now();
  engine.HEAPU8.set(bytes, engine._selami_words(bytes.length));
  engine._selami_grouped();
  best = Math.min(best, performance.now() - begun);
}
console.log(`2000 answers  ${(best / 1000).toFixed(3)} s  (WebAssembly, ${(engine.HEAPU8.length / 1e6).toFixed(0)} MB)`);
