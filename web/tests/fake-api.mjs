// A small server of our own for looking at pages and for browser tests: the built app, a sign-in, and a commands route
// that can be unkind. It keeps everything in memory and knows nothing about teaching. People are made up.
//   npm run build && npm run dev:fake            http://127.0.0.1:4173, login "sari", password "rahasia-sekali"
import { createServer } from 'node:http';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { randomBytes } from 'node:crypto';

/** The built app; SELAMI_WEB: another folder, so that a build under way doesn't change it under the tests. */
export const built = resolve(process.env.SELAMI_WEB ?? fileURLToPath(new URL('../build', import.meta.url)));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain' };

const school = { id: 'school_01k0000000000000000000000a', npsn: '20329001', name: 'SD Contoh Tirto 01', level: 'sd', district: 'Pekalongan Barat' };
const person = (n) => `person_01k000000000000000000000${n}`;
export const people = {
  sari: { person: { id: person('0sa'), name: 'Sari Contoh' }, grants: [{ role: 'teacher', school }] },
  budi: { person: { id: person('0bu'), name: 'Budi Contoh' }, grants: [{ role: 'principal', school }, { role: 'teacher', school }] },
  oki: { person: { id: person('0ok'), name: 'Oki Contoh' }, grants: [{ role: 'operator', school }] },
  wati: { person: { id: person('0wa'), name: 'Wati Contoh' }, grants: [{ role: 'office', authority: { id: 'authority_01k00000000000000000000000', name: 'Dinas Pendidikan Kota Contoh' } }] }
};
export const password = 'rahasia-sekali';

const refuse = (status, code, message, hint = '') => ({ status, body: { error: { code, message, field: '', hint } } });

/** `now`: the server's clock. `faults.commands(commands)` may return 'cut' (applied, answer lost), a status, or undefined. */
export async function startFake({ port = 0, faults = {}, extra = {}, build = built, now = Date.now } = {}) {
  const sessions = new Map();
  const applied = new Map(); // command id -> { person, command, outcome }
  const order = [];
  const meOf = (login) => ({ ...people[login], demo: true, city: 'Kota Contoh', language: 'id' });
  const state = { applied, order, sessions, faults, signIns: 0, slipUsed: false, requests: [] };

  function signIn(login) {
    const token = randomBytes(16).toString('hex');
    sessions.set(token, login);
    state.signIns += 1;
    return { status: 200, body: meOf(login), cookie: `selami=${token}; Path=/; HttpOnly; SameSite=Strict` };
  }

  function commands(login, body) {
    const outcomes = [];
    for (const command of body.commands) {
      const before = applied.get(command.id);
      if (before) {
        outcomes.push(before.outcome);
        continue;
      }
      const outcome = faults.command?.(command) ?? { id: command.id, status: 200, body: { version: applied.size + 1 } };
      if (outcome.status === 426 || outcome.status >= 500) {
        outcomes.push(outcome);
        break;
      }
      applied.set(command.id, { login, command, outcome });
      order.push(command.id);
      outcomes.push(outcome);
    }
    return { status: 200, body: { outcomes, at: now() } };
  }

  function answer(request, path, body, login) {
    const key = `${request.method} ${path}`;
    // "PUT /api/handovers/*": for things whose ids the page makes.
    const given = extra[key] ?? extra[key.replace(/[^/]+$/, '*')];
    if (given) return given(body, login, path);
    switch (key) {
      case 'POST /api/sign-in':
        return people[body.login] && body.password === password ? signIn(body.login) : refuse(401, 'sign_in.wrong', 'Nama masuk atau kata sandi belum cocok.', 'Periksa huruf besar dan kecil.');
      case 'POST /api/slips/look':
        if (body.code.replace(/\W/g, '').toUpperCase() !== 'ABCD1234') return refuse(404, 'slip.unknown', 'Kode ini tidak dikenal.', 'Periksa lagi hurufnya, atau minta slip baru kepada operator sekolah.');
        return { status: 200, body: { name: 'Sari Contoh', login: 'sari', school: school.name, state: state.slipUsed ? 'used' : 'open' } };
      case 'POST /api/slips/redeem':
        state.slipUsed = true;
        return signIn('sari');
      case 'POST /api/sign-out':
        return { status: 200, body: {}, cookie: 'selami=; Path=/; Max-Age=0' };
      case 'GET /api/my/second-factor':
        return { status: 200, body: { on: false, since: null, codes_left: 0, wanted: false, fresh: true, events: [] } };
      case 'GET /api/city':
        return { status: 200, body: { name: 'Kota Contoh', demo: true, now: now(), today: '2026-11-24', offset_min: 420 } };
      case 'GET /api/me':
        return login ? { status: 200, body: meOf(login) } : refuse(401, 'session.none', 'Belum masuk.');
      case 'POST /api/commands': {
        if (!login) return refuse(401, 'session.none', 'Belum masuk.');
        if (request.headers['selami-account'] !== people[login].person.id) return refuse(401, 'session.other', 'Sesi milik akun lain.');
        const fault = faults.commands?.(body.commands);
        if (typeof fault === 'number') return refuse(fault, 'fake.fault', 'Server contoh sedang menolak.');
        const done = commands(login, body);
        return fault === 'cut' ? 'cut' : done;
      }
      default:
        return refuse(404, 'route.none', 'Tidak ada.');
    }
  }

  async function api(request, response, path) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    const token = /selami=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
    state.requests.push({ method: request.method, path, body });
    const said = answer(request, path, body, sessions.get(token));
    if (said === 'cut') return request.socket.destroy();
    if (said.file) {
      const { name, type, bytes } = said.file;
      return response.writeHead(200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }).end(bytes);
    }
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
    if (said.cookie) headers['set-cookie'] = said.cookie;
    response.writeHead(said.status, headers).end(JSON.stringify(said.body));
  }

  function file(response, path) {
    const wanted = join(build, normalize(path));
    const found = wanted.startsWith(build) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(build, '200.html');
    const headers = { 'content-type': types[extname(found)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff', 'cache-control': path.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache' };
    if (found.endsWith('.html')) headers['content-security-policy'] = policy(build);
    response.writeHead(200, headers);
    createReadStream(found).pipe(response);
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://fake').pathname;
    (path.startsWith('/api/') ? api(request, response, path) : Promise.resolve(file(response, path))).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    ...state,
    state,
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
    /** The network goes: connections are refused until `up`. */
    down: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
    up: function () {
      return new Promise((resolve) => server.listen(Number(new URL(this.url).port), '127.0.0.1', resolve));
    }
  };
}

/** As the real server sends it. */
function policy(build) {
  const hashes = readFileSync(join(build, 'csp.txt'), 'utf8').trim();
  return `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${hashes}; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const fake = await startFake({ port: Number(process.env.PORT ?? 4173) });
  console.log(`${fake.url}   login: ${Object.keys(people).join(', ')}   password: ${password}   slip: ABCD-1234`);
}
