// The phone itself: what it fetches when it starts, and what it keeps of whose.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, installed, isKept, launch, openPage, phone, readyOffline, shot, signIn, signInByForm, until } from './kit.mjs';

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

async function fresh(t, extra = {}) {
  fake = await startFake({ extra });
  context = await browser.newContext({ ...installed, viewport: phone });
  page = await openPage(context);
  t.after(async () => {
    await context.close();
    await fake.stop();
  });
}

/** In the page: writes one thing that the phone keeps without an account. */
const put = ([key, value]) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const tx = opening.result.transaction('device', 'readwrite');
      tx.objectStore('device').put(value, key);
      tx.oncomplete = () => (opening.result.close(), resolve());
    };
  });
const asked = (path) => fake.state.requests.filter((one) => one.path === path).length;
const answered = async (path, times) => {
  for (; asked(path) < times; ) await page.waitForTimeout(50);
};

test('the key for carried work is fetched once a sign-in; a colleague\'s lines come after one\'s own provisions', async (t) => {
  let seals = 0;
  const carried = [];
  await fresh(t, {
    'GET /api/my/seal': () => ({ status: 200, body: { id: String(++seals).padStart(32, '0'), key: '00'.repeat(32) } }),
    'POST /api/carried': ({ sealed }) => (carried.push(sealed), { status: 200, body: { done: 1, refused: 0, waiting: 0, left: 0 } })
  });
  await signIn(page, fake.url, 'sari', password);
  await answered('/api/progress', 1); // the last of the provisions
  assert.equal(seals, 1);
  const line = `selami1.${'0'.repeat(32)}.AAAA`;
  await page.evaluate(put, ['carried', { lines: [line] }]);
  await page.reload();
  await page.getByText('Kiriman rekan sampai: 1 tercatat').waitFor();
  assert.equal(seals, 1, 'not at every start');
  assert.deepEqual(carried, [line]);
  const order = fake.state.requests.map((one) => one.path);
  assert.ok(order.lastIndexOf('/api/carried') > order.lastIndexOf('/api/progress'));
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('button', { name: 'Ya, keluar' }).click();
  await page.waitForURL('**/masuk');
  await signInByForm(page, fake.url, 'sari', password);
  await until(page, () => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('device').objectStore('device').get('seal');
      asking.onsuccess = () => (opening.result.close(), resolve(Number(asking.result?.seal.id) === 2));
    };
  }));
});

const group = { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' };
const members = [{ pupil: 'pupil_01k00000000000000000000001', number: 1, name: 'Adi Nugroho', grade: '5', phase: 'C', device: false }];
const today = { day: '', now: 0, classes: [{ group, subjects: ['ipas'], members, statement_set: 'sd-down' }], running: null, lessons: [], plans: [] };
const back = () => page.evaluate(() => history.back());
const button = (name) => page.getByRole('button', { name });

/** A lesson without a plan is on, the screen's locks counted in `lit`. */
async function teach(t) {
  await fresh(t, { 'GET /api/today': () => ({ status: 200, body: today }), 'GET /api/lessons': () => ({ status: 200, body: { lessons: [] } }) });
  await context.addInitScript(() => {
    globalThis.lit = 0;
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => ((globalThis.lit += 1), { release: async () => void (globalThis.lit -= 1) }) } });
  });
  await page.close();
  page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, '/hari-ini');
  await button('Mulai pertemuan').click();
  await button('Tanpa rencana').click();
  await page.waitForURL('**/pertemuan/**');
}

test('while a lesson runs the phone shows nothing else, stays lit, and is left by one button alone', async (t) => {
  await teach(t);
  await until(page, () => globalThis.lit === 1);
  await becomes(() => page.getByRole('navigation').count(), 0, 'no menu');
  await becomes(() => page.getByRole('link', { name: 'Kembali' }).count(), 0);
  await becomes(() => page.locator('header a').count(), 0, 'the line about sending leads nowhere');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await assertSound(page, 'mode mengajar');
  await shot(page, 'mode-mengajar');
  const address = page.url();

  await back();
  await page.getByRole('dialog', { name: 'Pertemuan masih berjalan' }).waitFor();
  await assertSound(page, 'mode mengajar, kembali');
  await shot(page, 'mode-mengajar-kembali');
  await back(); // closes what is open
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button(/^Kehadiran/).click();
  await page.getByRole('dialog', { name: 'Kehadiran' }).waitFor();
  await back();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(page.url(), address);

  // The session ends meanwhile: the line says so, nothing lies over the lesson.
  fake.state.sessions.clear();
  await button(/^Kehadiran/).click();
  await button('Semua hadir').click();
  await page.keyboard.press('Escape');
  await page.getByText(/masuk lagi untuk mengirim/).waitFor();
  await becomes(() => page.getByText('Sesi berakhir').count(), 0);

  await button('Keluar, pertemuan tetap berjalan').click();
  await page.getByText('Sedang berlangsung').waitFor();
  await page.getByRole('navigation').waitFor();
  await until(page, () => globalThis.lit === 0);
});

test('a lesson opened anew by the browser is not left by a step back either, and ends as it should', async (t) => {
  await teach(t);
  const address = page.url();
  await page.goto(`${fake.url}/saya`);
  await page.goto(address); // another document: before it lies nothing of this page
  await page.getByRole('heading', { name: 'Pertanyaan' }).waitFor();
  await button(/^Kehadiran/).click();
  await page.keyboard.press('Escape');
  await back();
  await page.getByRole('dialog', { name: 'Pertemuan masih berjalan' }).waitFor();
  await button('Tetap di sini').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button('Akhiri pertemuan').click();
  await button('Ya, akhiri').click();
  await page.getByRole('navigation').waitFor();
  await page.getByRole('link', { name: 'Kembali' }).waitFor();
  await becomes(() => button('Keluar, pertemuan tetap berjalan').count(), 0);
});

test('what waits is listed by lesson, with a count that is true', async (t) => {
  await teach(t);
  await button(/^Kehadiran/).click();
  await page.getByRole('dialog', { name: 'Kehadiran' }).waitFor();
  await readyOffline(page, 'staf'); // its own page was not looked at yet
  await fake.down();
  await button('Semua hadir').click();
  await page.keyboard.press('Escape');
  await button('Keluar, pertemuan tetap berjalan').click();
  await page.getByText('Sedang berlangsung').waitFor();
  await page.getByRole('link', { name: 'Saya' }).click();
  await page.getByText('English').click(); // a write that belongs to no lesson
  await page.getByText('Bahasa Indonesia').click();
  const told = async () => [...(await page.locator('#kiriman summary').allTextContents())].filter((one) => /\d+ kiriman$/.test(one));
  await page.getByText('Di luar pertemuan · 1 kiriman', { exact: true }).waitFor(); // the second language took the first one's place
  const lines = await told();
  assert.match(lines[0], /^V-A · .* · \d+ kiriman$/);
  const sum = lines.reduce((all, one) => all + Number(/(\d+) kiriman$/.exec(one)[1]), 0);
  await page.getByText(`${sum} tersimpan di HP ini dan menunggu kirim.`).waitFor();
  await page.getByText(`tersimpan di HP ini · ${sum} menunggu kirim`).waitFor();
  await becomes(() => page.locator('#kiriman .rows > li').count(), sum);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await assertSound(page, 'kiriman menurut pertemuan');
  await shot(page, 'kiriman-pertemuan');
  await fake.up();
  // The outbox may have heard of the network by itself: then there is no button any more.
  await page.evaluate(() => [...document.querySelectorAll('#kiriman button')].find((one) => one.textContent.includes('Kirim sekarang'))?.click());
  await page.getByText(/Tidak ada yang menunggu/).waitFor();
  assert.ok(fake.state.applied.size >= sum);
});

/** In the page: the disk as an earlier version of the app left it. */
const plant = ({ version, stores }) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('selami', version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath, { unique: index.unique });
        for (const { key, value } of rows) made.add(value, key);
      }
    };
    opening.onsuccess = () => (opening.result.close(), resolve());
  });

for (const version of ['v1', 'v2']) test(`a phone with the disk of an earlier version sends what waited there, once and in order: ${version}`, async (t) => {
  await fresh(t);
  await page.goto(`${fake.url}/csp.txt`); // of this origin, and none of our pages
  const dump = readFileSync(new URL(`../../../tests/golden/disk/${version}.json`, import.meta.url), 'utf8').replaceAll('person_01k0000000000000000000000a', people.sari.person.id);
  await page.evaluate(plant, JSON.parse(dump));
  await signInByForm(page, fake.url, 'sari', password);
  await page.getByText(/Tidak ada yang menunggu/).waitFor();
  assert.deepEqual(fake.state.order.map((id) => Number(id.slice(-2))), [1, 2, 3, 6]);
  await page.getByText('1 kiriman milik akun lain').waitFor();
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).find((one) => one.name === 'selami').version), 3);
});

const days = (n) => n * 86_400_000;

test('after two weeks without contact nothing on the disk can be read, and the next sign-in has all of it again', async (t) => {
  const lock = (body, login, path) => ({ status: 200, body: { id: path.split('/').at(-1), key: Buffer.from(`${login}${path}`).toString('hex').padEnd(64, '0').slice(0, 64) } });
  await fresh(t, { 'GET /api/my/locks/*': lock, 'GET /api/groups': () => ({ status: 200, body: { groups: [{ id: group.id, name: 'V-A', teacher: 'Dina Rahasia' }] } }) });
  await context.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + Number(document.cookie.match(/later=(\d+)/)?.[1] ?? 0);
  });
  await page.close();
  page = await openPage(context);
  await signIn(page, fake.url, 'sari', password);
  await until(page, isKept, '/api/groups');
  const disk = () =>
    page.evaluate(async () => {
      const db = await new Promise((resolve) => {
        const opening = indexedDB.open('selami');
        opening.onsuccess = () => resolve(opening.result);
      });
      const out = [];
      for (const name of db.objectStoreNames) {
        const store = db.transaction(name).objectStore(name);
        for (const asking of [store.getAllKeys(), store.getAll()]) out.push(await new Promise((resolve) => (asking.onsuccess = () => resolve(JSON.stringify(asking.result)))));
      }
      db.close();
      return out.join('\n');
    });
  await readyOffline(page, 'staf');
  await until(page, () => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('device').objectStore('device').getAllKeys();
      asking.onsuccess = () => (opening.result.close(), resolve(asking.result.some((key) => key.startsWith('lock:'))));
    };
  }));
  await fake.down();
  await page.getByText('English').click();
  await page.getByText('Bahasa Indonesia').click();
  await page.getByText(/[12] menunggu kirim/).waitFor();
  assert.match(await disk(), /Dina Rahasia/);

  const later = (n) => context.addCookies([{ name: 'later', value: String(n), url: fake.url }]);
  await later(days(13)); // not yet: a week of rain and one more
  await page.reload();
  await page.getByText('Sari Contoh').waitFor();
  await page.getByText(/hubungkan ke jaringan sebelum \d+ \w+/).waitFor();
  await later(days(15));
  await page.reload();
  await page.waitForURL('**/masuk**');
  await page.getByText('jadi isinya dikunci').waitFor();
  await shot(page, 'hp-terkunci');
  await assertSound(page, 'hp terkunci');
  assert.doesNotMatch(await disk(), /Dina Rahasia|Sari Contoh|V-A|cmd_/);
  assert.equal(await page.getByText('Sari Contoh').count(), 0);
  await fake.up();
  await page.reload();
  await page.getByLabel('Nama masuk').waitFor(); // the session is over with it
  await signInByForm(page, fake.url, 'sari', password);
  await page.getByText(/Tidak ada yang menunggu/).waitFor();
  assert.ok(fake.state.applied.size >= 1);
  assert.equal([...fake.state.applied.values()].at(-1).command.body.language, 'id');
});

test('storage is asked to persist, and nothing hangs on what the browser says', async (t) => {
  await fresh(t, { 'GET /api/today': () => ({ status: 200, body: today }), 'GET /api/lessons': () => ({ status: 200, body: { lessons: [] } }) });
  await context.addInitScript(() => {
    globalThis.askedToPersist = 0;
    // A browser that never answers: the worst that one does.
    Object.defineProperty(navigator.storage, 'persist', { value: () => ((globalThis.askedToPersist += 1), new Promise(() => undefined)) });
  });
  await page.close();
  page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, '/hari-ini');
  await button('Mulai pertemuan').waitFor();
  await becomes(() => page.evaluate(() => globalThis.askedToPersist), 1);
});

test('a phone that is nearly full says so while everything can still be kept', async (t) => {
  await fresh(t);
  await context.addInitScript(() => {
    Object.defineProperty(navigator.storage, 'estimate', { value: async () => ({ usage: 5e6, quota: globalThis.name === 'roomy' ? 9e8 : 2e7 }) });
  });
  await page.close();
  page = await openPage(context);
  await signIn(page, fake.url, 'sari', password);
  await page.getByText('ruang HP ini hampir penuh').waitFor();
  await assertSound(page, 'HP hampir penuh');
  await shot(page, 'hp-hampir-penuh');
  await page.evaluate(() => void (globalThis.name = 'roomy'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('ruang HP ini hampir penuh').waitFor({ state: 'detached' });
});
