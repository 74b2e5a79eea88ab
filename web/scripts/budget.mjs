// First load of each page by gzip, the pupil's by Brotli: the shell, what it starts, and the page with its styles. Over its limit: exit 1.
//   npm run build && npm run budget
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { filesOfRoutes, roomOf } from './routes.mjs';

const build = new URL('../build/', import.meta.url);
const limits = { staf: 180_000, other: 100_000 };
/** A pupil's own page is held to its goal by Brotli, which is what travels; by gzip it is held to what all light pages are. */
const pupil = { route: '/ikut', limit: 80_000 };
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
const travels = firstLoad(pupil.route).reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(`.${file}`, build))).length, 0);
if (travels >= pupil.limit) over += 1;
console.log(`${travels < pupil.limit ? 'ok  ' : 'OVER'} ${(travels / 1000).toFixed(1).padStart(6)} kB of ${pupil.limit / 1000} kB  ${pupil.route}, Brotli`);
console.log(`budget: ${Object.keys(routes).length + 1 - over} passed, ${over} failed`);
process.exit(over === 0 ? 0 : 1);
