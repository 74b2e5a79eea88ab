// What a phone with patchy internet lives through, in a real browser: cold start without a network, answers cut off,
// two people on one phone, a new version while something is unsent.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built, password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, installed, launch, openPage, phone, shot, signIn, signInByForm, until } from './kit.mjs';

const sari = people.sari.person.id;
let browser;
let fake;
let context;
let page;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

async function fresh(t, faults = {}, build = built) {
  fake = await startFake({ faults, build });
  context = await browser.newContext({ ...installed, viewport: phone });
  page = await openPage(context);
  t.after(async () => {
    await context.close();
    await fake.stop();
  });
}

/** As a page would have left them: `n` commands of an account on the disk, made just before it was killed. */
function leave(account, n, first = 1) {
  return page.evaluate(
    async ([owner, count, from]) => {
      const db = await new Promise((resolve, reject) => {
        const opening = indexedDB.open('selami');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = db.transaction('commands', 'readwrite');
      for (let i = from; i < from + count; i++) {
        const id = `cmd_${String(i).padStart(26, '0')}`;
        const command = { id, v: 1, at: Date.now(), method: 'POST', path: '/api/lessons/lesson_00000000000000000000000001/answers', body: { n: i } };
        tx.objectStore('commands').add({ account: owner, n: i, id, command });
      }
      await new Promise((resolve) => (tx.oncomplete = resolve));
      db.close();
    },
    [account, n, first]
  );
}

const readyWorker = () => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
const keptFiles = () =>
  page.evaluate(async () => {
    const names = [];
    for (const key of await caches.keys()) for (const request of await (await caches.open(key)).keys()) names.push(new URL(request.url).pathname);
    return names;
  });

/** Until the staff's pages are kept, the marker of rooms being the last that is written. */
async function warmed() {
  await until(page, async () => {
    for (const key of await caches.keys()) {
      const note = await (await caches.open(key)).match('/_rooms');
      if (note && (await note.json()).includes('staf')) return true;
    }
    return false;
  });
}

test('opens from cold without a network, with the list of what waits', async (t) => {
  await fresh(t);
  await signIn(page, fake.url, 'sari', password);
  await readyWorker();
  await warmed();
  await leave(sari, 3);
  await page.close();
  await fake.down();
  page = await openPage(context);
  await page.goto(`${fake.url}/saya`);
  await page.getByText('3 menunggu kirim').waitFor();
  await page.getByText('Sari Contoh').waitFor();
  await shot(page, 'offline');
  await assertSound(page, 'offline');
  const files = await keptFiles();
  assert.ok(files.includes('/200.html'));
  assert.deepEqual(files.filter((file) => file.startsWith('/api')), [], 'nothing signed-in in the caches');
  await fake.up();
  // The outbox may have heard of the network by itself: then there is no button any more.
  await page.evaluate(() => [...document.querySelectorAll('#kiriman button')].find((one) => one.textContent.includes('Kirim sekarang'))?.click());
  await page.getByText(/^terkirim \d\d\.\d\d$/).waitFor();
  assert.deepEqual(fake.state.order.map((id) => Number(id.slice(-2))), [1, 2, 3]);
});

test('answers cut off and errors: each command is applied once, in order', async (t) => {
  let tries = 0;
  await fresh(t, { commands: () => ['cut', 503, 'cut', undefined][tries++] });
  await signIn(page, fake.url, 'sari', password);
  await leave(sari, 5);
  await page.reload();
  // The person's thumb is quicker than the back-off.
  await until(page, () => {
    document.querySelector('#kiriman .send button:not(:disabled)')?.click();
    return /Tidak ada yang menunggu/.test(document.body.innerText);
  });
  await page.getByText(/^terkirim \d\d\.\d\d$/).waitFor();
  assert.deepEqual(fake.state.order.map((id) => Number(id.slice(-2))), [1, 2, 3, 4, 5]);
  assert.equal(fake.state.applied.size, 5);
});

test('a refused command is shown with what was typed until it was seen', async (t) => {
  await fresh(t, { command: ({ id, body }) => (body.n === 1 ? { id, status: 409, error: { code: 'lesson.closed', message: 'Pertemuan ini sudah ditutup.', field: '', hint: 'Bukalah lagi pertemuannya.' } } : undefined) });
  await signIn(page, fake.url, 'sari', password);
  await leave(sari, 2);
  await page.reload();
  await page.getByText('Pertemuan ini sudah ditutup.').waitFor();
  await shot(page, 'ditolak');
  await assertSound(page, 'refused');
  await page.reload();
  await page.getByText('Isi yang ditulis').click();
  await page.getByText('"n": 1').waitFor();
  await page.getByRole('button', { name: 'Sudah saya lihat' }).click();
  await page.getByText('Pertemuan ini sudah ditutup.').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: 'Kiriman' }).waitFor();
  await becomes(() => page.getByText('Pertemuan ini sudah ditutup.').count(), 0);
});

test('a session that ended keeps everything; another person sends and sees nothing of it', async (t) => {
  await fresh(t, {});
  await signIn(page, fake.url, 'sari', password);
  fake.state.sessions.clear();
  await leave(sari, 2);
  await page.reload();
  await page.getByText('Sesi berakhir').waitFor();
  await page.getByText('2 menunggu kirim · masuk lagi untuk mengirim').waitFor();
  await shot(page, 'sesi-berakhir');
  await assertSound(page, 'session ended');
  await page.getByRole('link', { name: 'Masuk lagi' }).click();
  await page.waitForURL('**/masuk?lanjut=%2Fsaya');
  await signInByForm(page, fake.url, 'budi', password);
  await page.getByText('2 kiriman milik akun lain').waitFor();
  await shot(page, 'akun-lain');
  await assertSound(page, 'another account');
  assert.equal(fake.state.applied.size, 0);
  assert.equal(await page.getByText('Sari Contoh').count(), 0);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('button', { name: 'Ya, keluar' }).click();
  await page.waitForURL('**/masuk');
  await signInByForm(page, fake.url, 'sari', password);
  await page.getByText(/^terkirim \d\d\.\d\d$/).waitFor();
  assert.deepEqual([...fake.state.applied.values()].map((each) => each.login), ['sari', 'sari']);
});

test('two tabs send once', async (t) => {
  await fresh(t);
  await signIn(page, fake.url, 'sari', password);
  await fake.down();
  await leave(sari, 40);
  const second = await openPage(context);
  await fake.up();
  await Promise.all([page.reload(), second.goto(`${fake.url}/saya`)]);
  await Promise.all([page, second].map((each) => each.getByText(/Tidak ada yang menunggu/).waitFor()));
  assert.equal(fake.state.applied.size, 40);
  const sent = fake.state.requests.filter((each) => each.path === '/api/commands').flatMap((each) => each.body.commands);
  assert.equal(sent.length, 40, 'no command was sent by both');
});

test('a new version waits while something is unsent, and takes over when it is sent', async (t) => {
  const build = join(mkdtempSync(join(tmpdir(), 'selami-web-')), 'web');
  cpSync(built, build, { recursive: true });
  const worker = join(build, 'sw.js');
  const before = readFileSync(worker, 'utf8');
  let away = true;
  await fresh(t, { commands: () => (away ? 503 : undefined) }, build);
  t.after(() => rmSync(dirname(build), { recursive: true }));
  await signIn(page, fake.url, 'sari', password);
  await readyWorker();
  await warmed();
  await leave(sari, 1);
  await page.reload();
  await page.getByText('1 menunggu kirim').waitFor();
  writeFileSync(worker, before.replace(/const revision = '(\w+)'/, "const revision = 'next$1'"));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  await until(page, () => navigator.serviceWorker.getRegistration().then((registration) => registration.waiting !== null));
  // Asked outright, past the page's own look: the worker counts for itself.
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.waiting.postMessage({ type: 'take-over' })));
  await page.getByRole('link', { name: 'Rencana' }).click();
  await page.getByRole('link', { name: 'Saya' }).click();
  await page.getByText('1 menunggu kirim').waitFor();
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.waiting !== null)), true);
  away = false;
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  await page.getByText(/Tidak ada yang menunggu/).waitFor();
  await until(page, () => navigator.serviceWorker.getRegistration().then((registration) => registration.waiting === null));
  assert.ok((await page.evaluate(() => caches.keys())).some((name) => name.startsWith('selami-next')));
  assert.equal(fake.state.applied.size, 1);
});

test('a page that needs the network says so without one, and what still works', async (t) => {
  await fresh(t);
  await signIn(page, fake.url, 'oki', password, '/impor');
  await page.getByRole('link', { name: /Daftar guru/ }).waitFor();
  await becomes(() => page.getByText('Sedang tanpa jaringan').count(), 0);
  await readyWorker();
  await warmed(); // all of the room, the words of help, too
  await context.setOffline(true);
  await page.getByText('Sedang tanpa jaringan').waitFor();
  await page.getByText('Membaca berkas memerlukan jaringan.').waitFor();
  await assertSound(page, 'impor tanpa jaringan');
  await shot(page, 'impor-tanpa-jaringan');
  await context.setOffline(false);
  await page.getByText('Sedang tanpa jaringan').waitFor({ state: 'detached' });
});
