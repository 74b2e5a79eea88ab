// Three school days without network, two classes, a phone whose browser is killed again and again: everything arrives once, in
// the order in which it was tapped.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { shot, signIn, until } from '../../web/tests/browser/kit.mjs';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { Handset } from './handset.mjs';
import { House } from './house.mjs';
import { Network } from './network.mjs';
import { button } from './people.mjs';

const house = new House();
const network = new Network();
const handset = new Handset();
const dayMs = 86_400_000;
const pupilsPlanned = 40;
const classBytesMost = 50_000;
/** As web/src/lib/lesson/provisions.ts brings them. */
const plansOfClass = 10;
let logins, at;

before(async () => {
  logins = house.simulate(300);
  at = await house.serve();
  await network.start(at.port);
});
after(async () => {
  await handset.clear();
  await network.stop();
  await house.clear();
});

/** Asks the server past the phone, as this login. */
async function as(role) {
  const { login, password } = logins[role];
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${at.url}/api/sign-in`, { method: 'POST', headers, body: JSON.stringify({ login, password }) });
  headers.cookie = answer.headers.get('set-cookie').split(';')[0];
  return async (method, path, body) => {
    const said = await fetch(`${at.url}/api${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    assert.equal(said.status, 200, `${method} ${path}`);
    return said.json();
  };
}

/** The teacher gets a second class, and the first one forty pupils. */
async function fill() {
  const teacher = await as('guru');
  const operator = await as('operator');
  const own = (await teacher('GET', '/today')).classes[0].group;
  const school = `/schools/${own.school}`;
  const { assignments } = await operator('GET', `${school}/assignments`);
  const { groups } = await operator('GET', `${school}/groups`);
  const mine = assignments.find((one) => one.group === own.id && one.subject === '');
  const [second, ...donors] = groups.filter((one) => one.id !== own.id);
  await operator('PUT', `${school}/assignments/${newId('assignment')}`, { staff: mine.staff, group: second.id, subject: 'ipas', role: 'mapel', since: mine.since, until: null });
  const { members } = await teacher('GET', `/groups/${own.id}`);
  let missing = pupilsPlanned - members.length;
  for (const donor of donors) {
    const page = await operator('GET', `/groups/${donor.id}`);
    for (const one of page.members.slice(0, missing)) await operator('PUT', `${school}/pupils/${one.pupil}/place`, { group: own.id });
    missing -= Math.min(missing, page.members.length);
  }
  return [own.name, second.name];
}

/** What waits on the phone's disk, oldest first: what was tapped. */
const queue = (page) =>
  page.evaluate(async () => {
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const asking = db.transaction('commands').objectStore('commands').getAll();
    const rows = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
    db.close();
    return rows.map((row) => row.command);
  });

/** Until the disk of the phone, not only the page, has so many. */
async function kept(page, n) {
  await until(page, async (most) => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const counting = db.transaction('commands').objectStore('commands').count();
    const count = await new Promise((resolve) => (counting.onsuccess = () => resolve(counting.result)));
    db.close();
    return count >= most;
  }, n);
}

/** Until the copies and the pages are here, and nothing is on its way any more. */
async function provisioned(page) {
  await until(page, async () => {
    for (const key of await caches.keys()) {
      const note = await (await caches.open(key)).match('/_rooms');
      if (note && (await note.json()).includes('staf')) return true;
    }
    return false;
  });
  await until(page, async () => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = db.transaction('reads').objectStore('reads').getAllKeys();
    const keys = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
    db.close();
    const paths = keys.map(([, path]) => path);
return paths.filter((path) => path.startsWith('/api/lessons?group=')).length === 2; // the last that is brought
  });
}

test('what comes to the phone at the first sign-in is at most 50 kB a class', async (t) => {
  const classes = await fill();
  const came = [];
  network.server.on('request', (request) => request.method === 'GET' && came.push(request.url));
  const page = await handset.open();
  await signIn(page, network.url, logins.guru.login, logins.guru.password);
  await provisioned(page);
  await handset.close();
  network.server.removeAllListeners('request').on('request', (from, to) => void network.pass(from, to));
  const ask = await as('guru');
  const today = await ask('GET', '/today');
  assert.deepEqual(today.classes.map((one) => one.group.name).sort(), [...classes].sort());
  assert.equal(Math.max(...today.classes.map((one) => one.members.length)), pupilsPlanned);
  const paths = [...new Set(came)].filter((url) => url.startsWith('/api/') && !/sign-in|events|commands/.test(url));
  const sizes = await Promise.all(paths.map(async (path) => gzipSync(JSON.stringify(await ask('GET', path.slice(4)))).length));
  const plans = sizes.filter((_, i) => paths[i].startsWith('/api/plans/'));
  const sum = (all) => all.reduce((a, b) => a + b, 0);
  // Of somebody who has written so many that no more are brought, each as large as the largest.
  const bytes = sum(sizes) - sum(plans) + today.classes.length * plansOfClass * Math.max(...plans);
  t.diagnostic(`${sum(sizes)} bytes compressed for ${today.classes.length} classes, ${paths.length} answers; ${bytes} with ${plansOfClass} plans a class of ${Math.max(...plans)}`);
  assert.ok(paths.some((path) => path.startsWith('/api/groups/')) && paths.includes('/api/today'));
  assert.ok(bytes / today.classes.length <= classBytesMost, `${bytes} bytes`);
});

/** What a teacher does in one lesson, with the browser killed in between. Returns the kinds of commands in their order. */
async function teach(group, day, plan) {
  const open = () => handset.open({ ahead_ms: day * dayMs, offline: true });
  let page = await open();
  let waits = await (async () => {
    await page.goto(`${network.url}/hari-ini`);
    await button(page, 'Mulai pertemuan').waitFor();
    return (await queue(page)).length;
  })();
  await button(page, 'Mulai pertemuan').click();
  await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${group} ·`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: plan ? 'Pertemuan 1' : 'Tanpa rencana', exact: true }).click();
  await page.waitForURL('**/pertemuan/lesson_*');
  const address = page.url();
  await kept(page, ++waits);
  const again = async () => {
    await handset.kill();
    page = await open();
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await again();
  const kinds = ['lessons'];
  if (plan) {
    await button(page, 'Mulai langkah pertama').click();
    await kept(page, ++waits);
    await again();
    await button(page, 'Langkah berikutnya').click();
    await kept(page, ++waits);
    kinds.push('now', 'now');
  }
  await button(page, /^Kehadiran/).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sakit' }).nth(day).click();
  await kept(page, ++waits);
  await again();
  await button(page, 'Pertanyaan baru').click();
  await button(page, 'Buka sekarang').click();
  await page.getByRole('button', { name: 'Tambah A', exact: true }).waitFor();
  await kept(page, (waits += 2));
  for (let i = 0; i <= day; i++) {
    await page.getByRole('button', { name: 'Tambah A', exact: true }).click();
    await page.waitForFunction((n) => [...document.querySelectorAll('dialog[open] input[type=number]')].some((one) => one.value === n), String(i + 1));
  }
  await until(page, async (n) => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = db.transaction('commands').objectStore('commands').getAll();
    const rows = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
    db.close();
    return rows.at(-1).command.body.counts?.[0] === n;
  }, day + 1);
  waits = (await queue(page)).length; // a count that was still being written down when the next tap came stands there, too
  await again();
  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByRole('heading', { name: 'Yang tersimpan' }).waitFor();
  await kept(page, ++waits);
  await handset.kill();
  return { lesson: new URL(address).pathname.split('/').at(-1), kinds: [...kinds, 'attendance', 'questions', 'state', 'tally', 'end'] };
}

test('three days offline, killed many times: each tap arrives once, in order', async () => {
  network.cut();
  const ask = await as('guru');
  const classes = (await ask('GET', '/today')).classes.map((one) => one.group);
  const before_ = (await ask('GET', '/lessons?from=2000-01-01')).lessons.map((one) => one.id);
  const tapped = [];
  for (const day of [0, 1, 2]) for (const [i, group] of classes.entries()) tapped.push({ day, group: group.id, plan: i === 0, ...(await teach(group.name, day, i === 0)) });

  let page = await handset.open({ ahead_ms: 2 * dayMs, offline: true });
  await page.goto(`${network.url}/saya`);
  const disk = await queue(page);
  const kindOf = (command) => command.path.split('/').filter((part) => part !== '' && part !== 'api' && !part.includes('_')).at(-1);
  const kinds = disk.map(kindOf);
  assert.deepEqual(kinds.filter((kind, i) => !(kind === 'tally' && kinds[i - 1] === 'tally')), tapped.flatMap((one) => one.kinds));
  await page.getByText(`${disk.length} menunggu kirim`).waitFor();
  await shot(page, 'tiga-hari');

  // Twenty seconds of network in which the server hears and the phone does not; then none; then it is back for good.
  network.restore();
  network.deaf = true;
  await handset.context.setOffline(false);
  const offAt = Date.now() + 20_000;
  while (network.arrived.length === 0 && Date.now() < offAt) await pause(100);
  assert.ok(network.arrived.length > 0, 'the phone tried by itself');
  await handset.kill();
  page = await handset.open({ ahead_ms: 2 * dayMs });
  await page.goto(`${network.url}/saya`);
  await pause(Math.max(0, offAt - Date.now()));
  network.cut();
  await page.getByText(`${disk.length} menunggu kirim`).waitFor();
  await handset.kill();
  network.restore();
  page = await handset.open({ ahead_ms: 2 * dayMs });
  await page.goto(`${network.url}/saya`);
  await page.getByText(/Tidak ada yang menunggu/).waitFor();

  const first = new Map();
  for (const { command, outcome } of network.arrived) {
    assert.equal(outcome.status, 200, command.path);
    if (!first.has(command.id)) first.set(command.id, outcome);
    assert.deepEqual(outcome, first.get(command.id), 'a repeat hears what the first heard');
  }
  assert.deepEqual([...first.keys()], disk.map((one) => one.id));
  assert.ok(network.arrived.length > disk.length, 'some of it was sent twice');

  const lessons = (await ask('GET', '/lessons?from=2000-01-01')).lessons.filter((one) => !before_.includes(one.id));
  assert.deepEqual(lessons.map((one) => one.id).sort(), tapped.map((one) => one.lesson).sort());
  for (const { lesson, day, group, plan } of tapped) {
    const view = await ask('GET', `/lessons/${lesson}`);
    assert.equal(view.group.id, group);
    assert.ok(view.ended_at !== null);
    assert.equal(view.steps.filter((one) => one.started_at !== null).length, plan ? 2 : 0);
    assert.deepEqual(view.attendance.filter((one) => one.state === 'sakit').map((one) => one.pupil), [view.members[day].pupil]);
    assert.equal(view.questions.filter((one) => one.answered > 0).length, 1);
    assert.deepEqual(view.questions.find((one) => one.answered > 0).counts, [day + 1, 0, 0, 0]);
  }
});
