// A phone that finds no network gives its work to a colleague's: as a locked file, or as codes on its screen that the other's camera
// reads; done once and as its owner's. Whoever carries it can read nothing of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { Pictures, turned } from '../../web/tests/browser/film.mjs';
import { becomes, installed, launch, media, openPage, phone, readyOffline, reopen, shot, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { Network } from './network.mjs';
import { api, ask, button, consent, countHands, sound } from './people.mjs';

const house = new House();
const network = new Network();
let browser, logins, at, teacher, colleague, file, known, shown, lesson;

before(async () => {
  logins = house.simulate(300);
  at = await house.serve();
  await network.start(at.port);
  browser = await launch();
  teacher = await phoneOf(network.url, 'guru');
  colleague = await phoneOf(at.url, 'kepala sekolah');
});
after(async () => {
  await browser?.close();
  await network.stop();
  await house.clear();
});

async function phoneOf(url, role, eyes = browser) {
  const context = await eyes.newContext({ ...installed, viewport: phone, locale: 'id-ID', permissions: eyes === browser ? [] : ['camera', 'microphone'] });
  const page = await openPage(context);
  await signIn(page, url, logins[role].login, logins[role].password);
  return page;
}
/** Its pages are here, and the key that locks what is handed over. */
async function mayGoOffline(page) {
  await page.goto(`${network.url}/hari-ini`);
  await readyOffline(page, 'staf');
  await until(page, () => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('device').objectStore('device').get('seal');
      asking.onsuccess = () => (opening.result.close(), resolve(asking.result !== undefined));
    };
  }));
}
const lessonIds = async () => (await api(teacher, '/api/lessons')).lessons.map((lesson) => lesson.id);
const waiting = (page) =>
  page.evaluate(async () => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = db.transaction('commands').objectStore('commands').count();
    const count = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
    db.close();
    return count;
  });

test('a lesson is given where no network is, and locked into a file', async () => {
  await mayGoOffline(teacher);
  const { classes } = await api(teacher, '/api/today');
  known = await lessonIds();
  network.up = false;
  await teacher.goto(`${network.url}/hari-ini?mulai=${classes[0].group.id}`);
  await button(teacher, /anpa rencana/).click();
  await teacher.waitForURL('**/pertemuan/**');
  await ask(teacher, 'Pilihan', 'Dari mana air di sumur kita?');
  await countHands(teacher, { A: 5, B: 3 });
  const there = await waiting(teacher);
  assert.ok(there >= 4, `${there} wait`);

  await teacher.goto(`${network.url}/saya`);
  await button(teacher, 'Kirim lewat HP lain').click();
  await teacher.getByText(`${there} kiriman menjadi satu berkas terkunci.`).waitFor();
  await sound(teacher, 'kirim lewat HP lain');
  await shot(teacher, 'titip-kiriman');
  const [kept] = await Promise.all([teacher.waitForEvent('download'), button(teacher, 'Simpan di HP').click()]);
  assert.match(kept.suggestedFilename(), /^kiriman-selami-[\d-]+\.txt$/);
  const text = readFileSync(await kept.path(), 'utf8');
  assert.doesNotMatch(text, /sumur|lesson_|person_/);
  file = { name: kept.suggestedFilename(), mimeType: 'text/plain', buffer: Buffer.from(text) };
  assert.equal(await waiting(teacher), there, 'it stays on the phone, too');
});

/** In the page: the dots of each code that is shown, by its number, once all of them were: a slow page may begin in the middle. */
async function codesShown() {
  const seen = new Map();
  for (;;) {
    const [, n, of] = /(\d+) dari (\d+)/.exec(document.querySelector('dialog .which').textContent);
    const canvas = document.querySelector('dialog canvas');
    const { width, data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    seen.set(Number(n), { width, grey: Array.from({ length: width * width }, (_, i) => data[4 * i]) });
    if (seen.size === Number(of)) return [...seen].sort(([one], [other]) => one - other).map(([, code]) => code);
    await new Promise(requestAnimationFrame);
  }
}

/** As a camera sees the screen: askew and not quite sharp. */
function seen({ width, grey }) {
  const [wide, high] = [1280, 720];
  const dots = Buffer.alloc(wide * high, 60);
  const [left, top] = [(wide - width) >> 1, (high - width) >> 1];
  for (let y = 0; y < width; y += 1) for (let x = 0; x < width; x += 1) dots[(top + y) * wide + left + x] = grey[y * width + x] * 0.8;
  const askew = turned({ grey: dots, width: wide, height: high }, 7).grey;
  const soft = Buffer.from(askew);
  for (let i = wide + 1; i < soft.length - wide - 1; i += 1) soft[i] = (4 * askew[i] + askew[i - 1] + askew[i + 1] + askew[i - wide] + askew[i + wide]) >> 3;
  return { grey: soft, width: wide, height: high };
}

test('the same is shown as codes, again and again', async () => {
  await button(teacher, 'Tunjukkan sebagai kode').click();
  await teacher.getByText(/^Kode \d+ dari \d+$/).waitFor();
  shown = (await teacher.evaluate(codesShown)).map(seen);
  assert.ok(shown.length > 1, 'one code would be no row');
  await sound(teacher, 'kiriman sebagai kode');
  await shot(teacher, 'kiriman-kode');
  await teacher.setViewportSize(small);
  await sound(teacher, 'kiriman sebagai kode, 320');
  await teacher.setViewportSize(phone);
  await button(teacher, 'Selesai').click();
  await button(teacher, 'Simpan di HP').waitFor();
});

/** A colleague's phone whose camera sees these pictures begins to scan. */
async function scans(pictures, then) {
  const film = new Pictures(pictures.flatMap((one) => [one, one]));
  const eyes = await launch(film.words);
  try {
    const page = await phoneOf(at.url, 'kepala sekolah', eyes);
    page.setDefaultTimeout(60_000); // reading beside a server takes its time
    await page.goto(`${at.url}/saya`);
    await page.getByText('Bawa kiriman rekan').click();
    await button(page, 'Pindai kode dari HP rekan').click();
    await then(page);
  } finally {
    await eyes.close();
    film.clear();
  }
}

test('a camera that has not seen all of them says which are missing, and takes nothing', async () => {
  await scans(shown.slice(1), async (page) => {
    await page.getByText(`${shown.length - 1} dari ${shown.length} kode terbaca`).waitFor();
    await page.getByText('Belum terbaca: 1.').waitFor();
    for (const [name, viewport] of Object.entries({ '': phone, ' 320': small, ' 1280': { width: 1280, height: 800 } })) {
      await page.setViewportSize(viewport);
      await sound(page, `pindai kode${name}`);
      await shot(page, `pindai-kode${name.replace(' ', '-')}`);
    }
    await button(page, 'Berhenti').click();
    await page.getByText('Bawa kiriman rekan').waitFor();
    await becomes(() => page.getByText(/^Kiriman rekan (sampai|tersimpan)/).count(), 0);
  });
});

test('a colleague\'s camera reads the codes, and the server has it as its owner\'s', async () => {
  await scans(shown, async (page) => {
    await page.getByText(/^Kiriman rekan sampai: \d+ tercatat$/).waitFor();
    await sound(page, 'kode terbaca');
    await shot(page, 'kode-terbaca');
  });
});

test('a colleague carries it: first without a network, then it is done as its owner\'s', async () => {
  await colleague.goto(`${at.url}/saya`);
  await colleague.getByText('Bawa kiriman rekan').click();
  await button(colleague, 'Pindai kode dari HP rekan').click();
  await colleague.getByText('Perangkat ini tidak punya kamera. Pakai berkas.').waitFor();
  await sound(colleague, 'pindai tanpa kamera');
  await button(colleague, 'Berhenti').click();
  const pick = colleague.locator('input[type=file]');
  await pick.setInputFiles({ name: 'belanja.txt', mimeType: 'text/plain', buffer: Buffer.from('beras, kecap') });
  await colleague.getByText('Berkas ini bukan kiriman Selami.').waitFor();
  await colleague.context().setOffline(true);
  await pick.setInputFiles(file);
  await colleague.getByText('Kiriman rekan tersimpan di HP ini dan menunggu jaringan.').waitFor();
  await sound(colleague, 'bawa kiriman rekan');
  await shot(colleague, 'bawa-kiriman');
  await colleague.context().setOffline(false);
  await reopen(colleague); // killed and opened again: it was on the disk
  await colleague.getByText(/^Kiriman rekan sampai: \d+ tercatat$/).waitFor();
  await shot(colleague, 'kiriman-sampai');
});

test('the owner\'s phone comes back, hears what became of each, and nothing is there twice', async () => {
  network.up = true;
  await teacher.goto(`${network.url}/saya`);
  await teacher.getByText('Tidak ada yang menunggu').waitFor();
  const fresh = (await lessonIds()).filter((lesson) => !known.includes(lesson));
  assert.equal(fresh.length, 1);
  [lesson] = fresh;
  const { questions } = await api(teacher, `/api/lessons/${fresh[0]}`);
  assert.deepEqual(questions.map(({ text, counts }) => [text, counts.slice(0, 2)]), [['Dari mana air di sumur kita?', [5, 3]]]);
  assert.ok(network.arrived.every(({ outcome }) => outcome.status === 200), 'each was answered as done');
});

/** As the operator writes down from the slip that came back. */
async function allow({ school }, { pupil }) {
  const office = await phoneOf(at.url, 'operator');
  for (const kind of ['sample', 'photo-voice']) await consent(office, school, pupil, kind, true);
  await office.context().close();
}

/** Without a network: an answer photographed, one spoken, a page filed, and one of which nobody said whose it is. */
async function make(page, group, child) {
  const row = page.getByRole('dialog').getByRole('group', { name: child.name, exact: true });
  await ask(page, 'Foto karya', 'Foto sumurmu');
  await row.getByRole('button', { name: /^Foto/ }).click();
  await button(page, 'Ambil foto').and(page.locator(':enabled')).click();
  await row.getByRole('img').waitFor();
  await page.keyboard.press('Escape');
  await ask(page, 'Suara', 'Ceritakan sumurmu');
  await row.getByRole('button', { name: /^Rekam/ }).click();
  await row.getByRole('button', { name: 'Rekam suara' }).click();
  await row.getByText(/^Sedang merekam: [1-9]/).waitFor();
  await row.getByRole('button', { name: 'Selesai merekam' }).click();
  await row.getByRole('button', { name: /Dengarkan rekaman/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Foto halaman karya/ }).click();
  await page.getByLabel('Pilih beberapa foto').setInputFiles([house.pagePhoto(group.id, child.number, 3), house.pagePhoto(group.id, 116, 6)]);
  await page.getByRole('heading', { name: '1 perlu dilihat' }).waitFor();
  await page.getByText('tersimpan di HP ini', { exact: true }).waitFor();
}

test('photos and voices go with the file and not with the codes, which say so; a doubtful page waits on the phone', async () => {
  const eyes = await launch(media);
  try {
    const { group, members } = await api(teacher, `/api/lessons/${lesson}`);
    const child = members[0];
    await allow(group, child); // before this phone brings the class, and with it whose work may be kept
    const page = await phoneOf(network.url, 'guru', eyes);
    page.setDefaultTimeout(60_000); // reading beside a server takes its time
    await mayGoOffline(page);
    await page.goto(`${network.url}/pertemuan/${lesson}`);
    await button(page, 'Akhiri pertemuan').waitFor();
    network.up = false;
    await make(page, group, child);

    await page.goto(`${network.url}/saya`);
    await button(page, 'Kirim lewat HP lain').click();
    await page.getByText('2 foto karya murid ikut di dalamnya.').waitFor();
    await page.getByText('1 rekaman suara murid ikut di dalamnya.').waitFor();
    const waits = ['1 foto halaman tidak ikut: belum dijawab milik siapa.'];
    for (const text of waits) await page.getByText(text).waitFor();
    await sound(page, 'titip foto');
    await shot(page, 'titip-foto');
    await button(page, 'Tunjukkan sebagai kode').click();
    for (const text of ['3 foto atau rekaman tidak muat di kode, jadi tidak ikut.', ...waits]) await page.getByText(text).waitFor();
    for (const size of [small, phone]) {
      await page.setViewportSize(size);
      await sound(page, `kode tanpa foto ${size.width}`);
      await shot(page, `kode-tanpa-foto-${size.width}`);
    }
    await button(page, 'Selesai').click();
    const [kept] = await Promise.all([page.waitForEvent('download'), button(page, 'Simpan di HP').click()]);
    await colleague.goto(`${at.url}/saya`);
    await colleague.locator('input[type=file]').setInputFiles({ name: kept.suggestedFilename(), mimeType: 'text/plain', buffer: readFileSync(await kept.path()) });

    const owner = await phoneOf(at.url, 'guru');
    // What the colleague's page says of an earlier file looks the same: the server is asked.
    await until(owner, async ([path, pupil]) => (await (await fetch(path)).json()).works.filter((one) => one.pupil === pupil).length === 3, [`/api/lessons/${lesson}/works`, child.pupil]);
    const works = async () => (await api(owner, `/api/lessons/${lesson}/works`)).works.filter((one) => one.pupil === child.pupil).map((one) => one.page).sort();
    assert.deepEqual(await works(), ['photo', 'voice', 'work'], 'carried, and as its owner’s');
    network.up = true;
    await page.goto(`${network.url}/saya`);
    await page.getByText('Tidak ada yang menunggu').waitFor();
    assert.deepEqual(await works(), ['photo', 'voice', 'work'], 'nothing came twice');
    await page.getByText('1 foto halaman belum dijawab milik siapa.').waitFor();
    await owner.context().close();
  } finally {
    await eyes.close();
  }
});
