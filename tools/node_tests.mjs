// node tools/node_tests.mjs CONCURRENCY MINUTES FILE…   Node's own test runner over these files, so many at a time, the longest first:
// in the alphabet's order a long file that begins last leaves one core idle. Long are files that say so in their first line
// ("// Long."), then the bigger ones. MINUTES is what one test may take.
import { readFileSync, statSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const [concurrency, minutes, ...files] = process.argv.slice(2);
const weight = (file) => (readFileSync(file, 'utf8').startsWith('// Long.') ? 1e9 : 0) + statSync(file).size;

run({ files: files.sort((one, other) => weight(other) - weight(one)), concurrency: Number(concurrency), timeout: Number(minutes) * 60_000 })
  .on('test:fail', () => (process.exitCode = 1))
  .compose(spec)
  .pipe(process.stdout);
