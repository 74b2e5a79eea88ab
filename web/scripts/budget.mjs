// First load of each page by gzip: the shell, what it starts, and the page with its styles; by Brotli a pupil's, and all of /coba.
// Over its limit: exit 1.
//   npm run build && npm run budget
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { filesOfRoutes, roomOf } from './routes.mjs';
import { keptFiles } from './worker.mjs';

const build = new URL('../build/', import.meta.url);
const limits = { staf: 180_000, other: 100_000 };
const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(`.${file}`, build)), { level: 9 }).length);
  return sizes.get(file);
}

const { core, routes } = filesOfRoutes();
const firstLoad = (route) => ['/200.html', ...core, ...routes[route]];
let over = 0;
for (const route of Object.keys(routes).sort()) {
  const bytes = firstLoad(route).reduce((sum, file) => sum + size(file), 0);
  // Whoever signs in is staff, and who stands in for a teacher gives the same lesson; everything else must be light enough for a pupil.
  const limit = limits[roomOf(route) === 'staf' || route.startsWith('/titip') ? 'staf' : 'other'];
  const mark = bytes < limit ? 'ok  ' : 'OVER';
  if (bytes >= limit) over += 1;
  console.log(`${mark} ${(bytes / 1000).toFixed(1).padStart(6)} kB of ${limit / 1000} kB  ${route}`);
}
const brotli = (files) => files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(`.${file}`, build))).length, 0);
const kept = keptFiles(build);
// What travels: a pupil's own page, and all that the page for whoever has no account ever brings, its engines too (issue 6).
const travels = [
  { what: '/ikut', limit: 80_000, files: firstLoad('/ikut') },
  { what: '/coba and all that it loads later', limit: 400_000, files: [...kept.core, ...kept.rooms.coba] }
];
for (const { what, limit, files } of travels) {
  const bytes = brotli(files);
  if (bytes >= limit) over += 1;
  console.log(`${bytes < limit ? 'ok  ' : 'OVER'} ${(bytes / 1000).toFixed(1).padStart(6)} kB of ${limit / 1000} kB  ${what}, Brotli`);
}
console.log(`budget: ${Object.keys(routes).length + travels.length - over} passed, ${over} failed`);
process.exit(over === 0 ? 0 : 1);
