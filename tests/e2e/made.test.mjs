// Answers that are made: a pupil photographs, draws and speaks on a phone, the teacher photographs for one without. The class sees pictures
// without names, the teacher judges from them; without the guardian's word nothing is kept, and words do. Then the same without network.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomes, desk, installed, media, phone, readyOffline, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, button, consent, inClass, join, openDoor, patient, pinsOf, sheetShot, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open(300, media)));
after(() => house.clear());

const id = 'id-ID';
const newest = async (page, lesson, text) => (await api(page, `/api/lessons/${lesson}`)).questions.find((one) => one.text === text);
/** The server has so many files of answers to this question. */
const kept = (page, lesson, text, count) =>
  until(page, async ([path, asked, many]) => {
    const question = (await (await fetch(path)).json()).questions.find((one) => one.text === asked);
    if (!question) return false; // not said to the server yet
    const { answers } = await (await fetch(`${path}/questions/${question.id}/answers`, { headers: { 'x-looks': 'the test' } })).json();
    return answers.filter((one) => one.kept).length === many;
  }, [`/api/lessons/${lesson}`, text, count]);
/** By the camera on the page. */
async function take(page, opens, name = '') {
  await opens.click();
  const shutter = button(page, 'Ambil foto');
  await shutter.and(page.locator(':enabled')).waitFor();
  if (name) {
    await sound(page, name);
    await shot(page, name);
  }
  await shutter.click();
  await shutter.waitFor({ state: 'detached' });
}
/** So many lines of the drawing are on the phone's disk. */
const linesOnDisk = (pupil, count) =>
  until(pupil, (many) => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('device').objectStore('device').get('seat');
      reading.onsuccess = () => (opening.result.close(), resolve(Object.values(reading.result?.strokes ?? {})[0]?.length === many));
    };
  }), count);
/** The sheet has one line less than it takes: as it is on the disk when the page comes back. */
async function fillSheet(pupil, text) {
  await pupil.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const store = opening.result.transaction('device', 'readwrite').objectStore('device');
      const reading = store.get('seat');
      reading.onsuccess = () => {
        const [question, lines] = Object.entries(reading.result.strokes)[0];
        const full = Array.from({ length: 399 }, (_, i) => ({ ...lines[0], points: [(i * 7) % 1000, 10, (i * 7) % 1000, 700] }));
        store.put({ ...reading.result, strokes: { [question]: full } }, 'seat').onsuccess = () => (opening.result.close(), resolve());
      };
    };
  }));
  await reopen(pupil);
  await pupil.getByRole('heading', { name: text }).waitFor();
  await pupil.getByText('Kertasnya hampir penuh.').waitFor();
}
/** The small picture is there and has pixels. */
const seen = (image) => image.evaluate((one) => one.decode().then(() => one.naturalWidth > 100));

test('photographed, drawn and spoken: before the class without a name, judged from the picture, played by the teacher', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: id });
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const view = await api(page, `/api/lessons/${lesson}`);
  const asked = { answers: 0, works: 0, pictures: 0 };
  page.on('request', (request) => {
    for (const [what, path] of [['answers', /\/answers$/], ['works', /\/works$/], ['pictures', /\/picture$/]]) if (request.method() === 'GET' && path.test(request.url()) && !request.headers()['x-looks']) asked[what] += 1;
  });
  const code = view.door.code || (await openDoor(page));
  const child = view.members.find((one) => one.device);
  const [other, third] = view.members.filter((one) => one.pupil !== child.pupil);
  const office = await patient(browser);
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  const { school } = view.group;
  for (const [pupil, kind, given] of [[child.pupil, 'sample', true], [child.pupil, 'photo-voice', true], [other.pupil, 'sample', true], [third.pupil, 'sample', false]]) await consent(office, school, pupil, kind, given);
  const pins = await pinsOf(office, view.group, [child]);
  const screen = await patient(browser, desk);
  await screen.goto(`${at.url}/layar`);
  await screen.getByLabel('Kode pertemuan').fill(code);
  await button(screen, 'Tampilkan').click();
  const pupil = await patient(browser);
  await join(pupil, at.url, code, child.number, pins.get(child.pupil));

  // A photo.
  const text = 'Foto hasil saringan airmu';
  await ask(page, 'Foto karya', text);
  await pupil.getByRole('heading', { name: text }).waitFor();
  await button(pupil, 'Foto hasilmu').waitFor();
  await sound(pupil, 'murid diminta foto');
  await shot(pupil, 'murid-diminta-foto');
  await take(pupil, button(pupil, 'Foto hasilmu'), 'murid-memotret');
  assert.ok(await seen(pupil.getByRole('img', { name: 'Foto jawabanmu' })));
  await sound(pupil, 'murid melihat fotonya');
  await shot(pupil, 'murid-melihat-fotonya');
  await button(pupil, 'Kirim jawaban').first().click();
  await pupil.getByText('Fotomu sudah ada pada gurumu.').waitFor();
  await kept(page, lesson, text, 1);
  const sheet = page.getByRole('dialog');
  const row = (name) => sheet.getByRole('group', { name, exact: true });
  assert.ok(await seen(row(child.name).getByRole('img', { name: `Foto jawaban: ${child.name}` })));
  await row(third.name).getByText('belum ada izin wali').waitFor();
  await becomes(() => row(third.name).getByRole('button', { name: /^Foto/ }).count(), 0, 'no camera without the guardian’s word');
  await take(page, row(other.name).getByRole('button', { name: /^Foto/ }));
  assert.ok(await seen(row(other.name).getByRole('img')));
  await kept(page, lesson, text, 2);
  await sound(page, 'foto satu kelas');
  await sheetShot(page, 'foto-satu-kelas');
  await page.setViewportSize(small);
  await sound(page, 'foto satu kelas 320');
  await sheetShot(page, 'foto-satu-kelas');
  await page.setViewportSize(phone);
  const files = (await api(page, `/api/lessons/${lesson}/works`)).works.filter((one) => one.page === 'photo');
  assert.equal(files.length, 2);
  for (const one of files) assert.ok(one.size < 150_000, `${one.size} bytes`);

  // Before the class.
  await button(page, 'Pilih dan tampilkan jawaban').click();
  const list = page.getByRole('group', { name: 'Pilih jawaban' });
  await list.getByRole('img').nth(1).waitFor();
  await becomes(() => screen.getByRole('img', { name: /^Jawaban/ }).count(), 0, 'nothing before it is closed');
  for (const one of await list.getByRole('button').all()) await one.click();
  for (const member of view.members) assert.equal(await sheet.getByText(member.name).count(), 0, 'no name where answers are picked');
  await sound(page, 'pilih foto');
  await sheetShot(page, 'pilih-foto');
  await button(page, 'Tutup pertanyaan dan tampilkan').click();
  assert.ok(await seen(screen.getByRole('img', { name: 'Jawaban A' })));
  await button(page, 'Bandingkan dua').click();
  assert.ok(await seen(screen.getByRole('img', { name: 'Jawaban B' })));
  await sound(screen, 'papan dua foto');
  await shot(screen, 'papan-dua-foto');
  for (const member of view.members) assert.equal(await screen.getByText(member.name).count(), 0, member.name);
  await sheetShot(page, 'bandingkan-dua-foto');
  await page.getByRole('button', { name: 'Berikutnya: jawaban B' }).or(page.getByRole('button', { name: 'Selesai', exact: true })).click();
  await page.keyboard.press('Escape');

  // A drawing: half of it survives a reload.
  const drawing = 'Gambarkan jalan air di saringanmu';
  await ask(page, 'Gambar', drawing);
  await pupil.getByRole('heading', { name: drawing }).waitFor();
  const canvas = pupil.locator('canvas');
  const stroke = async (points) => {
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    const [first, ...rest] = points.map(([x, y]) => [box.x + box.width * x, box.y + box.height * y]);
    await pupil.mouse.move(...first);
    await pupil.mouse.down();
    for (const point of rest) await pupil.mouse.move(...point, { steps: 4 });
    await pupil.mouse.up();
  };
  await stroke([[0.2, 0.2], [0.5, 0.8], [0.8, 0.2]]);
  await stroke([[0.1, 0.9], [0.9, 0.9]]);
  await stroke([[0.1, 0.1], [0.2, 0.1]]);
  await button(pupil, 'Urungkan').click();
  await linesOnDisk(pupil, 2);
  await fillSheet(pupil, drawing);
  await stroke([[0.3, 0.3], [0.4, 0.4]]);
  await pupil.getByText('Kertasnya penuh.').waitFor();
  await sound(pupil, 'kertas penuh');
  await shot(pupil, 'kertas-penuh');
  await stroke([[0.5, 0.5], [0.6, 0.6]]); // would not be kept, and is not drawn
  await button(pupil, 'Urungkan').click();
  await pupil.getByText('Kertasnya hampir penuh.').waitFor();
  await button(pupil, 'Hapus semua').click();
  await stroke([[0.2, 0.2], [0.5, 0.8], [0.8, 0.2]]);
  await button(pupil, 'Biru').click();
  await button(pupil, 'Garis tebal').click();
  await stroke([[0.1, 0.9], [0.9, 0.9]]);
  await linesOnDisk(pupil, 2);
  await reopen(pupil);
  await pupil.getByRole('heading', { name: drawing }).waitFor();
  await sound(pupil, 'murid menggambar');
  await shot(pupil, 'murid-menggambar');
  await pupil.setViewportSize(small);
  await sound(pupil, 'murid menggambar 320');
  await shot(pupil, 'murid-menggambar');
  await pupil.setViewportSize(phone);
  await button(pupil, 'Kirim jawaban').first().click();
  await pupil.getByText('Gambarmu sudah ada pada gurumu.').waitFor();
  await kept(page, lesson, drawing, 1);
  await row(child.name).getByRole('button', { name: `Besarkan: ${child.name}` }).click();
  assert.ok(await seen(row(child.name).getByRole('img', { name: `Gambar jawaban: ${child.name}` })));
  await page.keyboard.press('Escape');

  // A voice: heard before it goes; only the teacher hears it.
  const voice = 'Ceritakan percobaanmu';
  await ask(page, 'Suara', voice);
  await pupil.getByRole('heading', { name: voice }).waitFor();
  await button(pupil, 'Rekam suara').click();
  await pupil.getByText(/^Sedang merekam: [1-9]/).waitFor();
  await shot(pupil, 'murid-merekam');
  await button(pupil, 'Selesai merekam').click();
  await button(pupil, /^Dengarkan rekaman/).click();
  await button(pupil, /^Jeda/).waitFor();
  await sound(pupil, 'murid mendengar suaranya');
  await shot(pupil, 'murid-mendengar-suaranya');
  await button(pupil, 'Kirim jawaban').first().click();
  await pupil.getByText('Suaramu sudah ada pada gurumu.').waitFor();
  await kept(page, lesson, voice, 1);
  await row(child.name).getByRole('button', { name: `${child.name}: Dengarkan rekaman` }).click();
  await row(child.name).getByRole('button', { name: `${child.name}: Jeda` }).waitFor();
  await becomes(() => sheet.getByRole('button', { name: 'Pilih dan tampilkan jawaban' }).count(), 0, 'a voice is not for the board');
  await sound(page, 'suara satu kelas');
  await sheetShot(page, 'suara-satu-kelas');

  assert.ok(asked.answers <= 30 && asked.works <= 20 && asked.pictures <= 10, `one asked for the next: ${JSON.stringify(asked)}`);

  // Judged from the picture; in the pupil's own list, too.
  await page.goto(`${at.url}/dalam/${lesson}/${(await newest(page, lesson, text)).id}`);
  assert.ok(await seen(page.getByRole('article').getByRole('img')));
  await sound(page, 'menilai foto');
  await shot(page, 'menilai-foto');
  await context.setOffline(true);
  await reopen(page);
  assert.ok(await seen(page.getByRole('article').getByRole('img')), 'looked at once, it is there without network');
  await context.setOffline(false);
  await page.goto(`${at.url}/murid/${view.group.id}/${child.pupil}`);
  await page.getByRole('button', { name: `Besarkan: ${text}` }).click();
  assert.ok(await seen(page.getByRole('img', { name: `Foto jawaban: ${text}` })));
  await sound(page, 'hasil kerja murid');
  await shot(page, 'hasil-kerja-murid');

  // The family's copy has the files; a word taken back takes them away.
  const names = await office.evaluate(async (path) => new TextDecoder('latin1').decode(await (await fetch(path)).arrayBuffer()).match(/berkas\/\d+-[\d-]+-[a-z]+\.[a-z]+/g), `/api/schools/${school}/pupils/${child.pupil}/copy.zip`);
  assert.deepEqual([...new Set(names)].map((name) => name.replace(/^berkas\/\d+-[\d-]+-/, '')).sort(), ['drawing.png', 'photo.jpeg', 'voice.webm']);
  await consent(office, school, child.pupil, 'sample', false);
  await reopen(page);
  await page.getByText('Sudah menjawab. Berkasnya belum sampai, atau tidak disimpan karena belum ada izin wali.').first().waitFor();
  await reopen(pupil);
  await ask2(page, lesson, pupil);
  for (const one of [office, screen, pupil]) await one.context().close();
  await context.close();
});

/** Without the guardian's word a child answers in words, with nothing that its neighbours' phones do not have, too. */
async function ask2(page, lesson, pupil) {
  const text = 'Foto catatanmu';
  await page.goto(`${at.url}/pertemuan/${lesson}`);
  await ask(page, 'Foto karya', text);
  await pupil.getByRole('heading', { name: text }).waitFor();
  await becomes(() => pupil.getByRole('button', { name: /^Foto/ }).count(), 0);
  await sound(pupil, 'murid tanpa izin');
  await shot(pupil, 'murid-tanpa-izin');
  await pupil.getByLabel('Jawabanmu dengan kata').fill('Airnya jernih');
  await button(pupil, 'Kirim jawaban').click();
  await page.getByRole('dialog').getByText(/Airnya jernih/).waitFor();
}

test('without network a photo waits on the phone, is before the class on this phone, and arrives afterwards', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: id });
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const view = await api(page, `/api/lessons/${lesson}`);
  const child = view.members[1];
  const office = await patient(browser);
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  await consent(office, view.group.school, child.pupil, 'sample', true);
  await office.context().close();
  await readyOffline(page, 'layar');
  await until(page, async () => Boolean(await caches.match('/wasm/asking.wasm')));
  await context.setOffline(true);
  const text = 'Foto percobaan esmu';
  await ask(page, 'Foto karya', text);
  const row = page.getByRole('dialog').getByRole('group', { name: child.name, exact: true });
  await take(page, row.getByRole('button', { name: /^Foto/ }));
  assert.ok(await seen(row.getByRole('img')));
  await button(page, 'Pilih dan tampilkan jawaban').click();
  await page.getByRole('group', { name: 'Pilih jawaban' }).getByRole('button').first().click();
  await button(page, 'Tutup pertanyaan dan tampilkan').click();
  await page.getByRole('link', { name: 'Papan di HP ini' }).click();
  await page.waitForURL('**/layar?**');
  await page.getByText('Papan dari HP ini, tanpa jaringan.').waitFor();
  assert.ok(await seen(page.getByRole('img', { name: 'Jawaban A' })));
  assert.equal(await page.getByText(child.name).count(), 0);
  await sound(page, 'papan foto di hp');
  await shot(page, 'papan-foto-di-hp');
  await context.setOffline(false);
  await kept(page, lesson, text, 1);
  await context.close();
});

/** The server does not take files from this page, and says why. */
const refuse = (page, status, code, message) =>
  page.route('**/works/work_*', (route) => (route.request().method() === 'PUT' ? route.fulfill({ status, json: { error: { code, message, field: '', hint: '' } } }) : route.fallback()));

test('what the server does not take stands on the phone with the reason, until it is taken again, sent again or thrown away', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: id });
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const view = await api(page, `/api/lessons/${lesson}`);
  const child = view.members.find((one) => one.device);
  const other = view.members.filter((one) => one.pupil !== child.pupil)[2];
  const { school } = view.group;
  const office = await patient(browser);
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  for (const kind of ['sample', 'photo-voice']) for (const { pupil } of [child, other]) await consent(office, school, pupil, kind, true);
  const pins = await pinsOf(office, view.group, [child]);
  const pupil = await patient(browser);
  await join(pupil, at.url, view.door.code || (await openDoor(page)), child.number, pins.get(child.pupil));

  // On the pupil's phone: its picture stays before it, over a reload, too.
  await refuse(pupil, 422, 'picture.broken', 'Foto ini rusak atau terpotong.');
  const text = 'Foto alat percobaanmu';
  await ask(page, 'Foto karya', text);
  await pupil.getByRole('heading', { name: text }).waitFor();
  await take(pupil, button(pupil, 'Foto hasilmu'));
  await button(pupil, 'Kirim jawaban').first().click();
  const standing = pupil.getByText('Foto ini rusak atau terpotong. Jawabanmu belum diterima, tetapi masih ada di HP ini.');
  await standing.waitFor();
  await reopen(pupil);
  await standing.waitFor();
  assert.ok(await seen(pupil.getByRole('img', { name: 'Foto jawabanmu' })));
  for (const size of [small, phone]) {
    await pupil.setViewportSize(size);
    await sound(pupil, `murid ditolak ${size.width}`);
    await shot(pupil, 'murid-ditolak');
  }
  await button(pupil, 'Buang').click();
  await standing.waitFor({ state: 'detached' });
  await pupil.unroute('**/works/work_*');
  await take(pupil, button(pupil, 'Foto ulang'));
  await button(pupil, 'Kirim yang baru').click();
  await pupil.getByText('Fotomu sudah ada pada gurumu.').waitFor();
  await kept(page, lesson, text, 1);

  // On the teacher's: beside the pupil, and on Saya.
  await refuse(page, 413, 'work.too_large', 'Berkas ini terlalu besar.');
  const sheet = page.getByRole('dialog');
  const row = sheet.getByRole('group', { name: other.name, exact: true });
  await take(page, row.getByRole('button', { name: /^Foto/ }));
  await row.getByText('Berkas ini terlalu besar.').waitFor();
  await row.scrollIntoViewIfNeeded();
  for (const size of [small, phone]) {
    await page.setViewportSize(size);
    await sound(page, `foto ditolak ${size.width}`);
    await sheetShot(page, 'foto-ditolak');
  }
  await page.goto(`${at.url}/saya`);
  await page.getByText(`Foto jawaban ${other.name} tidak diterima server.`).waitFor();
  await page.getByText('1 perlu Bapak/Ibu lihat').waitFor();
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await sound(page, `saya ditolak ${size.width}`);
    await shot(page, `saya-ditolak-${size.width}`);
  }
  await page.unroute('**/works/work_*');
  await page.getByRole('link', { name: /^Ambil lagi/ }).click();
  await page.getByRole('button', { name: new RegExp(text) }).first().click();
  await take(page, row.getByRole('button', { name: /^Foto ulang/ }));
  await kept(page, lesson, text, 2);
  assert.equal(await row.getByText('Berkas ini terlalu besar.').count(), 0, 'taken again, it is in its place');

  // The guardian's word is taken back while a voice waits for the network: it waits for the word, and goes when that is there again.
  const voice = 'Ceritakan alat percobaanmu';
  await page.keyboard.press('Escape');
  await ask(page, 'Suara', voice);
  await context.setOffline(true);
  await row.getByRole('button', { name: /^Rekam/ }).click();
  await row.getByRole('button', { name: 'Rekam suara' }).click();
  await row.getByText(/^Sedang merekam: [1-9]/).waitFor();
  await row.getByRole('button', { name: 'Selesai merekam' }).click();
  await row.getByRole('button', { name: /Dengarkan rekaman/ }).waitFor();
  await consent(office, school, other.pupil, 'photo-voice', false);
  await context.setOffline(false);
  await row.getByText('Belum ada izin wali, atau izinnya ditarik.').waitFor();
  await sheetShot(page, 'suara-tanpa-izin');
  assert.equal((await api(page, `/api/lessons/${lesson}/works`)).works.filter((one) => one.page === 'voice' && one.pupil === other.pupil).length, 0);
  await consent(office, school, other.pupil, 'photo-voice', true);
  await row.getByRole('button', { name: /^Kirim lagi/ }).click();
  await kept(page, lesson, voice, 1);
  await row.getByText('Belum ada izin wali').waitFor({ state: 'detached' });
  for (const one of [office, pupil, page]) await one.context().close();
});
