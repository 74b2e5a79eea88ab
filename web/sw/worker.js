// The service worker. scripts/finish-build.mjs writes it to build/sw.js with the lists below filled in: what belongs to
// every page (core) and to each room of the app. It keeps files of the app, never an answer of /api: whatever is
// somebody's lies in the phone's database under their account.
const revision = '__REVISION__';
const core = __CORE__;
const rooms = __ROOMS__;

const prefix = 'selami-';
const mine = prefix + revision;
const roomsNote = '/_rooms'; // which rooms this phone uses, kept beside the files
const handedOver = '/coba/dibagikan';
const lanes = 4;
const notOurs = ['/api/', '/healthz', '/metrics'];

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

// A new version is complete, with every room that the phone used, before it may take over.
async function install() {
  const used = await roomsUsed();
  const cache = await caches.open(mine);
  await keep(cache, [...core, ...used.flatMap((room) => rooms[room] ?? [])]);
  await cache.put(roomsNote, Response.json(used));
}

async function activate() {
  const all = (await caches.keys()).filter((name) => name.startsWith(prefix));
  // The version before stays one more time: a page that is still open may ask for a part of it.
  const old = all.filter((name) => name !== mine);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Several at once: where each answer takes a third of a second, a phone is ready for a school without network minutes earlier. */
async function keep(cache, files) {
  const have = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  const before = (await caches.keys()).some((name) => name.startsWith(prefix) && name !== mine);
  const todo = [...new Set(files)].filter((file) => !have.has(file));
  const lane = async () => {
    for (let file = todo.shift(); file !== undefined; file = todo.shift()) await keepOne(cache, file, before);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** A file named by its content is copied from the version before, or from what the page has just fetched, instead of being fetched again. */
async function keepOne(cache, file, before) {
  const lasting = file.includes('/immutable/');
  const known = before && lasting ? await caches.match(file) : undefined;
  const answer = known ?? (await fetch(file, { cache: lasting ? 'default' : 'no-cache' }));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  await cache.put(file, answer);
}

async function roomsUsed() {
  const used = new Set();
  for (const name of await caches.keys()) {
    const note = name.startsWith(prefix) ? await (await caches.open(name)).match(roomsNote) : undefined;
    for (const room of note ? await note.json() : []) used.add(room);
  }
  return [...used].filter((room) => room in rooms);
}

self.addEventListener('message', (event) => {
  const { type, room } = event.data ?? {};
  if (type === 'warm' && room in rooms) event.waitUntil(warm(room));
  if (type === 'take-over') event.waitUntil(takeOver());
  if (type === 'claim') event.waitUntil(self.clients.claim());
});

async function warm(room) {
  const cache = await caches.open(mine);
  await keep(cache, rooms[room]);
  await cache.put(roomsNote, Response.json([...new Set([...(await roomsUsed()), room])]));
}

/** Not while anything on this phone is unsent, whoever wrote it. */
async function takeOver() {
  if ((await unsent()) === 0) await self.skipWaiting();
}

function unsent() {
  return new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onupgradeneeded = () => opening.transaction.abort(); // there is none yet: it is the page's to make
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const db = opening.result;
      const counting = db.transaction('commands').objectStore('commands').count();
      counting.onsuccess = () => (db.close(), resolve(counting.result));
      counting.onerror = () => (db.close(), resolve(1));
    };
  });
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'POST' && url.origin === location.origin && url.pathname === handedOver) event.respondWith(layAside(request));
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (notOurs.some((path) => url.pathname.startsWith(path))) return;
  if (request.mode === 'navigate') event.respondWith(shell(request));
  else event.respondWith(file(request, url.pathname));
});

/** What the phone's share sheet gives us (selami.webmanifest) never travels: it is laid aside for /coba, which takes it once. */
async function layAside(request) {
  const form = await request.formData().catch(() => new FormData());
  const file = form.get('berkas');
  const words = ['judul', 'teks', 'alamat'].map((name) => form.get(name)).filter((one) => typeof one === 'string' && one !== '');
  const given = file instanceof File && file.size > 0 ? file : words.length > 0 ? new File([words.join('\n')], '') : undefined;
  if (given) await (await caches.open('dibagikan')).put(handedOver, new Response(given, { headers: { 'x-name': encodeURIComponent(given.name) } }));
  return Response.redirect('/coba', 303);
}

async function shell(request) {
  return (await (await caches.open(mine)).match('/200.html')) ?? fetch(request);
}

async function file(request, path) {
  const own = await caches.open(mine);
  const kept = (await own.match(path)) ?? (path.includes('/immutable/') ? await caches.match(path) : undefined);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic' && path.includes('/immutable/')) await own.put(path, answer.clone());
  return answer;
}
