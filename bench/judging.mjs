// How long a class's answers to one question take to judge: taps counted, looking assumed, row by row.
//   .tools/bin/node bench/judging.mjs [FILE]      FILE: an answer a line, drawn in classes of 32; without it the class of tests/e2e/judging-class.test.mjs
// Counted: one tap for an answer by itself, two for a stack of alike ones, and one for each answer that is taken out of its stack (only where
// the levels are known). Needs the web's engine: ninja -C build/release everything.
import { readFileSync } from 'node:fs';
import { answers } from '../tests/e2e/class-answers.mjs';

const goalMinutes = 3;
const size = 32;
/** Assumed, in seconds: a tap; to decide on an answer; a word read. Finger-stroke models: a tap 0.3 s, to find and decide 1.35 s; 200 words a minute. */
const assumed = { tap: 0.3, decide: 1.35, word: 0.3 };

const built = new URL('../build/release/wasm/', import.meta.url);
const { default: create } = await import(new URL('alike.mjs', built).href);
const engine = await create({ wasmBinary: readFileSync(new URL('alike.wasm', built)) });
function alike(said) {
  const bytes = new TextEncoder().encode(JSON.stringify({ question: '', answers: said.map(([, text], i) => ({ id: String(i), text })), judged: [] }));
  engine.HEAPU8.set(bytes, engine._selami_words(bytes.length));
  const at = engine._selami_grouped();
  return JSON.parse(new TextDecoder().decode(engine.HEAPU8.slice(at + 4, at + 4 + new DataView(engine.HEAPU8.buffer).getUint32(at, true))));
}

function reckoned(said) {
  const { groups } = alike(said);
  const stacked = groups.flatMap(({ ids }) => ids).length;
  const odd = groups.reduce((sum, { ids }) => sum + ids.filter((id) => said[Number(id)][0] !== said[Number(ids[0])][0]).length, 0);
  // Taken out: a tap for its tick, and one for itself.
  const taps = said.length - stacked + 2 * groups.length + 2 * odd;
  const words = said.reduce((sum, [, text]) => sum + text.split(/\s+/).length, 0);
  return { taps, groups: groups.length, words, minutes: (taps * assumed.tap + said.length * assumed.decide + words * assumed.word) / 60 };
}

const lines = process.argv[2] ? readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line.trim() !== '').map((text) => [null, text]) : answers;
const classes = Array.from({ length: Math.max(1, Math.floor(lines.length / size)) }, (_, i) => lines.slice(i * size, (i + 1) * size)).map(reckoned);
const mean = (what) => classes.reduce((sum, one) => sum + one[what], 0) / classes.length;
const longest = Math.max(...classes.map((one) => one.minutes));
console.log(`| a class of ${size}, ${classes.length} drawn | mean | |\n| --- | ---: | --- |`);
console.log(`| stacks of alike answers | ${mean('groups').toFixed(1)} | counted |`);
console.log(`| taps | ${mean('taps').toFixed(1)} | counted |`);
console.log(`| words to read | ${mean('words').toFixed(0)} | counted |`);
console.log(`| minutes | ${mean('minutes').toFixed(1)} | ${assumed.tap} s a tap, ${assumed.decide} s to decide, ${assumed.word} s a word: assumed |`);
console.log(`| minutes, the longest class (goal ${goalMinutes}) | ${longest.toFixed(1)} | ${longest <= goalMinutes ? 'met' : 'NOT met'} |`);
process.exit(longest <= goalMinutes ? 0 : 1);
