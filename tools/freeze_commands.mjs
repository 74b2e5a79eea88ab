// Keeps the commands as this version's phones write them: what a later version must still take (tests/golden/commands).
//   node tools/freeze_commands.mjs DATE [FOLDER WITH COMMANDS]     a second time on one day: the date with a letter
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [date, from = join(root, 'api/commands')] = process.argv.slice(2);
if (!/^\d{4}-\d\d-\d\d[a-z]?$/.test(date ?? '')) throw new Error('usage: freeze_commands.mjs YYYY-MM-DD [FOLDER]');
const lines = readdirSync(from).sort().map((name) => `${JSON.stringify(name)}: ${JSON.stringify(JSON.parse(readFileSync(join(from, name), 'utf8')))}`);
const folder = join(root, 'tests/golden/commands');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${date}.json`), `{\n${lines.join(',\n')}\n}\n`);
