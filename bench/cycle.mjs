// Vote, talk, vote again: how long one cycle takes, from what was measured and what is assumed, row by row.
//   ninja -C build/release cards_bench; .tools/bin/node bench/cycle.mjs [MS-A-PICTURE]      default 650, a slow phone; see bench/camera.mjs
// Measured here: how long the camera needs for a whole class. Counted elsewhere: the touches (tests/e2e/{asking,cards}.test.mjs fail over six).
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const picture = process.argv[2] ?? '650';
const goalSeconds = 300;
const touches = 6;
/** Assumed, in seconds. A touch as in tests/e2e/touches.mjs, looking included. */
const assumed = { touch: 3, ask: 45, raise: 8, look: 15, talk: 120 };

const said = execFileSync(resolve(new URL('../build/release/bench/cards_bench', import.meta.url).pathname), ['sweeps', '10000', picture], { encoding: 'utf8', maxBuffer: 1e7 });
const sweeps = said.split('\n').map((line) => line.split('|').map((cell) => cell.trim())).filter((cells) => /^hard|^easy/.test(cells[1] ?? ''));
const slowest = Math.max(...sweeps.map((cells) => Number(cells[12])));
const missing = sweeps.filter((cells) => { const [whole, of] = cells[11].split(' of ').map(Number); return whole < of; }).map((cells) => cells[1]);

function table(title, rows) {
  const all = rows.reduce((sum, [, seconds]) => sum + seconds, 0);
  console.log(`\n| ${title} | s | |\n| --- | ---: | --- |`);
  for (const [what, seconds, from] of rows) console.log(`| ${what} | ${seconds.toFixed(0)} | ${from} |`);
  console.log(`| all (goal ${goalSeconds}) | ${all.toFixed(0)} | ${all <= goalSeconds ? 'met' : 'NOT met'} |`);
  return all <= goalSeconds;
}
const asking = [
  ['the question is read and thought about', assumed.ask, 'assumed'],
  [`${touches} touches of ${assumed.touch} s`, touches * assumed.touch, 'counted; their time assumed']
];
const talking = [
  ['the teacher looks at what the first vote calls for, and at both at the end', 2 * assumed.look, 'assumed'],
  ['pupils talk in pairs', assumed.talk, 'assumed']
];
const byCards = table('by cards and camera', [
  ...asking,
  ['cards go up, twice', 2 * assumed.raise, 'assumed'],
  [`the camera sweeps the class, twice, at ${picture} ms a picture: the slowest class of all sets`, 2 * slowest, 'measured'],
  ...talking
]);
const byHands = table('by hands or phones', [...asking, ['hands go up and are counted, or phones answer, twice', 4 * assumed.look, 'assumed'], ...talking]);
if (missing.length > 0) console.log(`\nNot whole within 15 s in at least one class, and then its last pupils are tapped: ${missing.join('; ')}`);
process.exit(byCards && byHands ? 0 : 1);
