// node tools/precompress.mjs FROM TO   makes TO a copy of FROM, with a .gz and a .br beside each file that gains by it.
// The server sends them as they lie. What did not change is left alone: compressing costs seconds.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packed = /\.(html|js|mjs|css|json|svg|txt|wasm|webmanifest|map|ico)$/;
const smallest = 512; // bytes; below that a header costs more than it saves

const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const gz = (bytes) => promisify(gzip)(bytes, { level: 9 });

async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Writes one file and its packed forms; returns the names that belong in the target. */
async function place(from, to, name, present) {
  const bytes = await readFile(join(from, name));
  const target = join(to, name);
  const same = present.has(name) && bytes.equals(await readFile(target));
  if (same) return [name, `${name}.gz`, `${name}.br`].filter((each) => present.has(each));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  const written = [name];
  if (!packed.test(name) || bytes.length < smallest) return written;
  for (const [ending, pack] of [['.gz', gz], ['.br', brotli]]) {
    const small = await pack(bytes);
    if (small.length >= bytes.length) continue;
    await writeFile(target + ending, small);
    written.push(name + ending);
  }
  return written;
}

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('usage: node tools/precompress.mjs FROM TO');
  process.exit(2);
}
const names = await files(from);
if (names.length === 0) {
  console.error(`${from} is empty: nothing to serve`);
  process.exit(1);
}
const present = new Set(await files(to));
const wanted = new Set();
for (const name of names) for (const each of await place(from, to, name, present)) wanted.add(each);
for (const name of present) if (!wanted.has(name)) await rm(join(to, name));
console.log(`${names.length} files, ${wanted.size - names.length} packed forms`);
