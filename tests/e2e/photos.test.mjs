// Photos that belong together. TK: a teacher photographs what one child does, on a phone without network, goes away in the middle, puts the photos
// in order, leaves one out, files them; they are on the child's page and in its copy. SMK: a job's steps, one photo each, from the pupil's phone and
// the teacher's; judged as one answer, shown step by step without a name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desk, installed, media, phone, readyOffline, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, beginLevel, button, consent, endLesson, inClass, join, looks, openDoor, patient, sheetShot, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open(300, media)));
after(() => house.clear());

const begin = async (level, meeting) => beginLevel(await patient(browser, phone, installed), at.url, logins, level, meeting);
/** The small picture is there and has pixels. */
const seen = (image) => image.evaluate((one) => one.decode().then(() => one.naturalWidth > 100));
/** One photo by the camera that is open, as often as asked; it stays open. */
async function snap(page, times) {
  const shutter = page.getByRole('dialog').getByRole('button', { name: 'Ambil foto' });
  for (let i = 1; i <= times; i++) {
    await shutter.and(page.locator(':enabled')).waitFor();
    await shutter.click();
    await page.getByRole('dialog').getByText(`${i} dari paling banyak`).waitFor();
  }
}
/** Opens the camera by a button, takes one photo; the camera closes itself. */
async function take(page, opens) {
  await opens.click();
  const shutter = button(page, 'Ambil foto');
  await shutter.and(page.locator(':enabled')).waitFor();
  await shutter.click();
  await shutter.waitFor({ state: 'detached' });
}

/** In the page, once both photos of this lesson were let go: they are held on the disk again, as before their series was said. */
const heldAgain = (of) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('selami');
  opening.onsuccess = () => {
    const tx = opening.result.transaction('photos', 'readwrite');
    const store = tx.objectStore('photos');
    let done = false;
    store.getAll().onsuccess = ({ target }) => {
      const rows = target.result.filter((one) => one.lesson === of && one.page === 'series');
      done = rows.length === 2 && rows.every((one) => !one.held);
      if (done) for (const row of rows) store.put({ ...row, held: { series: 'series' } });
    };
    tx.oncomplete = () => (opening.result.close(), resolve(done));
    tx.onerror = () => reject(tx.error);
  };
});

test('foto seri: made without network, left in the middle, put in order, filed, on the child’s page', async () => {
  const { page, lesson, view, child } = await begin('tk', 1);
  const context = page.context();
  await button(page, /^Foto seri/).or(page.getByRole('link', { name: /^Foto seri/ })).first().click();
  await page.waitForURL('**/seri');
  await button(page, new RegExp(`^${child.name}`)).waitFor();
  await page.getByText('Belum ada izin wali, jadi fotonya tidak disimpan.').waitFor();
  const without = view.members.find((one) => one.pupil !== child.pupil && !one.name.includes(child.name));
  assert.equal(await page.getByRole('button', { name: new RegExp(`^${without.name}$`) }).count(), 0, 'nothing to tap for a child without a guardian’s word');
  await sound(page, 'seri pilih anak');
  await shot(page, 'seri-pilih-anak');
  await readyOffline(page, 'staf');
  await context.setOffline(true);
  await button(page, new RegExp(`^${child.name}`)).click();
  await page.getByText('Karya dan anaknya boleh terlihat: wali mengizinkan keduanya.').waitFor();
  await button(page, 'Ambil foto').click();
  await snap(page, 3);
  await page.getByRole('dialog').getByRole('button', { name: /^Selesai/ }).click();
  await page.getByText('3 dari paling banyak 6 foto', { exact: true }).waitFor();
  await page.getByLabel('Keterangan foto 1').fill('Melipat daun');
  await page.getByLabel('Keterangan foto 3').fill('Perahu mengapung');
  // A browser that was closed in the middle takes nothing away.
  await reopen(page);
  await button(page, `${child.name} · belum disimpan`).click();
  await page.getByText('3 dari paling banyak 6 foto', { exact: true }).waitFor();
  assert.ok(await seen(page.locator('ol img').first()));
  assert.equal(await page.getByLabel('Keterangan foto 3').inputValue(), 'Perahu mengapung');
  await button(page, /^Keluarkan ?: Foto 2/).click();
  await page.getByText('2 dari paling banyak 6 foto', { exact: true }).waitFor();
  await button(page, /^Naik ?: Foto 2/).click();
  await until(page, () => document.querySelector('ol input, ol textarea')?.value === 'Perahu mengapung');
  await button(page, /^Turun ?: Foto 1/).click();
  await until(page, () => document.querySelector('ol input, ol textarea')?.value === 'Melipat daun');
  await sound(page, 'seri disusun');
  await shot(page, 'seri-disusun');
  await page.setViewportSize(small);
  await sound(page, 'seri disusun 320');
  await shot(page, 'seri-disusun');
  await page.setViewportSize(phone);
  await button(page, 'Simpan seri').click();
  await page.getByRole('list', { name: `Foto seri ${child.name}` }).waitFor();
  // Killed in the moment between saying the series and letting its photos go: on the disk they are held still. The next start lets them go.
  await until(page, heldAgain, lesson);
  await reopen(page); // filed, still without network
  const strip = page.getByRole('list', { name: `Foto seri ${child.name}` });
  assert.ok(await seen(strip.getByRole('img').first()));
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(page, async (path) => {
    const { series } = await (await fetch(path)).json();
    return series.length === 1 && series[0].photos.length === 2 && series[0].photos.every((one) => one.kept);
  }, `/api/lessons/${lesson}/series`);
  const { series } = await api(page, `/api/lessons/${lesson}/series`);
  assert.deepEqual(series[0].photos.map((one) => one.caption), ['Melipat daun', 'Perahu mengapung']);
  const { works } = await api(page, `/api/lessons/${lesson}/works`);
  assert.equal(works.filter((one) => one.page === 'series').length, 2, 'the one that was left out never left the phone');
  for (const one of works) assert.ok(one.size < 150_000, `${one.size} bytes`);
  await sound(page, 'seri tersimpan');
  await shot(page, 'seri-tersimpan');

  // After the lesson, from the child's own page.
  await page.goto(`${at.url}/pertemuan/${lesson}`);
  await endLesson(page);
  await page.goto(`${at.url}/murid/${view.group.id}/${child.pupil}`);
  const own = page.getByRole('list', { name: 'Foto seri' });
  assert.ok(await seen(own.getByRole('img').first()));
  await own.getByText('2. Perahu mengapung').waitFor();
  await sound(page, 'seri pada halaman anak');
  await shot(page, 'seri-halaman-anak');
  await page.setViewportSize(small);
  await sound(page, 'seri pada halaman anak 320');
  await shot(page, 'seri-halaman-anak');
  await page.setViewportSize(phone);
  await page.getByRole('link', { name: /^Ubah seri ini/ }).click();
  await page.getByLabel('Keterangan foto 2').fill('Perahu mengapung lama');
  await button(page, 'Simpan seri').click();
  await until(page, async (path) => (await (await fetch(path)).json()).series[0].photos[1].caption === 'Perahu mengapung lama', `/api/lessons/${lesson}/series`);
  await page.context().close();
});

test('foto seri: where the guardian allowed work alone, the teacher is told to photograph work and hands', async () => {
  const { page, lesson } = await inClass(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }), at.url, logins.guru);
  const { group, members } = await api(page, `/api/lessons/${lesson}`);
  const { keeps, keeps_voice: seen } = await api(page, `/api/lessons/${lesson}/works`);
  const child = members.find((one) => !keeps.includes(one.pupil) && !seen.includes(one.pupil));
  const office = await patient(browser);
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  const begins = async () => {
    await page.goto(`${at.url}/pertemuan/${lesson}/seri`);
    await button(page, new RegExp(`^${child.name}$`)).click();
  };
  await consent(office, group.school, child.pupil, 'sample', true);
  await begins();
  await page.getByText('Foto karya dan tangannya, tanpa wajah: wali mengizinkan hasil kerja saja.').waitFor();
  assert.equal(await page.getByText(/^Karya dan anaknya boleh terlihat/).count(), 0);
  await looks(page, 'seri-karya-saja');
  await consent(office, group.school, child.pupil, 'photo-voice', true);
  await begins();
  await page.getByText(/^Karya dan anaknya boleh terlihat/).waitFor();
  for (const one of [page, office]) await one.context().close();
});

test('langkah foto: from the pupil’s phone and the teacher’s, judged as one answer, one step large on the board', async () => {
  const { page, lesson, view, child, key } = await begin('smk', 1);
  const text = 'Foto tiap langkah kerjamu';
  const steps = ['Meja dan sarung tangan siap', 'Termometer di bagian paling tebal', 'Suhu dan skor tercatat'];
  const code = await openDoor(page);
  const screen = await patient(browser, desk);
  await screen.goto(`${at.url}/layar`);
  await screen.getByLabel('Kode pertemuan').fill(code);
  await button(screen, 'Tampilkan').click();
  const pupil = await patient(browser, phone, installed);
  await join(pupil, at.url, code, child.number, key);
  await button(page, new RegExp(text)).first().click();
  await button(page, 'Buka pertanyaan').click();
  await readyOffline(pupil, 'ikut');
  await pupil.getByText('0 dari 3 langkah').waitFor();
  await shot(pupil, 'murid-langkah-foto-awal');
  await take(pupil, button(pupil, new RegExp(`^Foto langkah ini ?: ${steps[0]}`)));
  await pupil.getByText('1 dari 3 langkah').waitFor();
  await sound(pupil, 'murid langkah foto');
  await shot(pupil, 'murid-langkah-foto');
  await pupil.setViewportSize(small);
  await sound(pupil, 'murid langkah foto 320');
  await shot(pupil, 'murid-langkah-foto');
  await pupil.setViewportSize(phone);
  // The second without network, and the browser is closed before there is one again.
  await pupil.context().setOffline(true);
  await take(pupil, button(pupil, new RegExp(`^Foto langkah ini ?: ${steps[1]}`)));
  await pupil.getByText('2 dari 3 langkah').waitFor();
  await reopen(pupil);
  await pupil.getByText('2 dari 3 langkah').waitFor();
  await pupil.context().setOffline(false);
  await pupil.evaluate(() => dispatchEvent(new Event('online')));
  const there = (n) => until(page, async ([path, asked, many]) => {
    const question = (await (await fetch(path)).json()).questions.find((one) => one.text.startsWith(asked));
    const { answers } = await (await fetch(`${path}/questions/${question.id}/answers`)).json();
    return answers.flatMap((one) => one.parts).filter((one) => one.kept).length === many;
  }, [`/api/lessons/${lesson}`, text, n]);
  await there(2);
  // The third at the bench, by the teacher's phone.
  const row = page.getByRole('dialog').getByRole('group', { name: child.name, exact: true });
  await row.getByText('2 dari 3 langkah').click();
  await take(page, row.getByRole('button', { name: new RegExp(`^Foto ?: ${child.name}, ${steps[2]}`) }));
  await row.getByText('3 dari 3 langkah').waitFor();
  await there(3);
  await sound(page, 'langkah foto guru');
  await sheetShot(page, 'langkah-foto-guru');

  // Before the class: one step large, chosen by the teacher, and no name.
  await button(page, 'Pilih dan tampilkan jawaban').click();
  await page.getByRole('group', { name: 'Pilih jawaban' }).getByRole('button').first().click();
  await button(page, 'Tutup pertanyaan dan tampilkan').click();
  assert.ok(await seen(screen.getByRole('img', { name: steps[0] })));
  await button(page, 'Foto berikutnya').click();
  assert.ok(await seen(screen.getByRole('img', { name: steps[1] })));
  await screen.getByText(`2. ${steps[1]}`).waitFor();
  for (const member of view.members) assert.equal(await screen.getByText(member.name).count(), 0, member.name);
  await sound(screen, 'papan langkah foto');
  await shot(screen, 'papan-langkah-foto');
  await sound(page, 'pilih langkah foto');
  await sheetShot(page, 'pilih-langkah-foto');
  await page.getByRole('dialog').getByRole('button', { name: 'Selesai', exact: true }).click();
  await page.keyboard.press('Escape');

  const question = view.questions.find((one) => one.text.startsWith(text)).id;
  await page.goto(`${at.url}/dalam/${lesson}/${question}`);
  const article = page.getByRole('article');
  await article.getByText('3 dari 3 langkah').waitFor();
  assert.ok(await seen(article.getByRole('img').first()));
  await article.getByText(`3. ${steps[2]}`).waitFor();
  await sound(page, 'menilai langkah foto');
  await shot(page, 'menilai-langkah-foto');
  await page.keyboard.press('3');
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await page.goto(`${at.url}/murid/${view.group.id}/${child.pupil}`);
  await page.getByText(`1. ${steps[0]}`).waitFor();
  await sound(page, 'langkah foto pada halaman murid');
  await shot(page, 'langkah-foto-halaman-murid');
  for (const one of [page, pupil, screen]) await one.context().close();
});
