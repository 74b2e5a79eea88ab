import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { filesOfRoutes, laterFiles, roomOf } from './routes.mjs';

const engines = { titip: /\/(vision\.|cards-worker-)/, coba: /\/(selami\.|qr\.|checker-worker-|document-worker-)/ };
const always = ['/200.html', '/icon.svg', '/selami.webmanifest'];

/** What a phone keeps: `core` of every page, and each room's own files. */
export function keptFiles(build) {
  const { core, spare, routes } = filesOfRoutes();
  const coreFiles = [...always, ...core, ...spare];
  const rooms = {};
  for (const [route, files] of Object.entries(routes)) {
    const room = (rooms[roomOf(route)] ??= new Set());
    for (const file of [...files, ...laterFiles(files)]) if (!coreFiles.includes(file)) room.add(file);
  }
  // The engines and the workers that carry them are the teacher's; a room of few pages keeps those alone that it uses.
  for (const file of [...list(build, 'wasm/'), ...list(build, '_app/immutable/workers/')]) {
    (rooms.staf ??= new Set()).add(file);
    for (const [room, uses] of Object.entries(engines)) if (uses.test(file)) (rooms[room] ??= new Set()).add(file);
  }
  return { core: coreFiles, rooms: Object.fromEntries(Object.entries(rooms).map(([room, files]) => [room, [...files].sort()])) };
}

/** Writes build/sw.js: its revision is the hash of the worker's text and of every file that it keeps. */
export function writeWorker(build) {
  const { core, rooms } = keptFiles(build);
  const template = readFileSync(new URL('../sw/worker.js', import.meta.url), 'utf8');
  const hash = createHash('sha256').update(template);
  for (const file of new Set([...core, ...Object.values(rooms).flat()])) hash.update(file).update(readFileSync(new URL(`.${file}`, build)));
  const filled = template
    .replace('__REVISION__', hash.digest('hex').slice(0, 16))
    .replace('__CORE__', () => JSON.stringify(core))
    .replace('__ROOMS__', () => JSON.stringify(rooms));
  writeFileSync(new URL('sw.js', build), filled);
}

function list(build, folder) {
  const path = new URL(folder, build);
  return existsSync(path) ? readdirSync(path).filter((name) => !/\.(gz|br|map)$/.test(name)).map((name) => `/${folder}${name}`) : [];
}
