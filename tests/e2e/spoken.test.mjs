// A question said by its teacher: recorded in the plan without a network, heard, kept, alive after a reload, sent after the plan; on the school's tablet
// a child who does not read hears it where the network went, and answers; the board and the teacher's phone say it when somebody taps.
// One that is only said is asked in class. What is deleted is gone from the server and from the phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desk, installed, isKept, media, phone, readyOffline, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, beginLevel, beginPlan, button, endLesson, joinByPictures, openDoor, patient, sheetShot, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, login, key, at;

before(async () => {
  ({ logins, at, browser } = await house.open(300, media));
  [login, key] = [logins['guru tk'], logins['murid tk']];
});
after(() => house.clear());

const close = (page) => page.keyboard.press('Escape');
async function network(page, there) {
  await page.context().setOffline(!there);
  if (there) await page.evaluate(() => dispatchEvent(new Event('online')));
}
/** Two seconds of the made-up microphone. */
async function record(page, words) {
  await button(page, words).click();
  await page.getByText('Sedang merekam: 2 dari 20 detik').waitFor();
  await button(page, 'Selesai merekam').click();
}
/** From now on the page writes down which of its sounds were played to their end. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.played = [];
    addEventListener('ended', ({ target }) => globalThis.played.push(target.currentTime), true);
  });
/** It plays only when it is tapped, and to its end. */
async function hear(page, plays) {
  await listen(page);
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('audio')].every((one) => one.paused)), 'nothing plays by itself');
  await plays.and(page.locator(':enabled')).click();
  await page.waitForFunction(() => globalThis.played.length > 0 && globalThis.played[0] > 0.5);
}
const text = 'Plastisin bulat tadi tenggelam';
/** Opens the step and the question of the plan that begins so. */
async function openQuestion(page) {
  await page.locator('summary').filter({ hasText: 'Langkah 2' }).click();
  await page.locator('summary').filter({ hasText: text }).click();
  return page.getByRole('group', { name: 'Suara Bapak/Ibu' });
}
const questionIn = (body) => body.steps.flatMap((step) => step.questions).find((one) => one.text.startsWith(text));
/** What the server says when this recording is asked for. */
const gone = (page, id) => until(page, async (path) => (await fetch(path)).status === 404, `/api/sounds/${id}`);
const there = (page, id) => until(page, async (path) => (await fetch(path)).ok, `/api/sounds/${id}`);

const answered = (page, lesson, begins, count) =>
  until(page, async ([path, how, many]) => (await (await fetch(path)).json()).questions.find((one) => one.text.startsWith(how))?.answered === many, [`/api/lessons/${lesson}`, begins, count]);

test('said in the plan without a network, heard on the tablet without a network, deleted everywhere', async () => {
  const page = await patient(browser, phone, installed);
  await signIn(page, at.url, login.login, login.password);
  const plan = (await api(page, '/api/plans')).plans.find((one) => one.meetings === 2 && one.level === 'tk').id;
  await page.goto(`${at.url}/rencana/${plan}`);
  await readyOffline(page, 'staf');
  await network(page, false);
  let voice = await openQuestion(page);
  await record(voice, 'Rekam suara');
  await voice.getByText('Dengarkan dulu, lalu simpan.').waitFor();
  assert.equal(await page.getByText('Tersimpan di HP ini. Terkirim sesudah rencananya.').count(), 0, 'not kept before it was heard');
  await sound(page, 'rekaman baru');
  await shot(page, 'rekaman-baru');
  await hear(page, voice.getByRole('button', { name: /^Dengarkan rekaman/ }));
  await button(voice, 'Simpan rekaman').click();
  await voice.getByText('Tersimpan di HP ini. Terkirim sesudah rencananya.').waitFor();
  await reopen(page);
  voice = await openQuestion(page);
  await voice.getByText('Tersimpan di HP ini. Terkirim sesudah rencananya.').waitFor();
  await hear(page, voice.getByRole('button', { name: /^Dengarkan rekaman/ }));
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await sound(page, `rekaman tersimpan ${size.width}`);
    await shot(page, `rekaman-tersimpan-${size.width}`);
  }
  await network(page, true);
  await voice.getByText('Terkirim.', { exact: true }).waitFor();
  const { sound: recorded } = questionIn((await api(page, `/api/plans/${plan}`)).body);
  await there(page, recorded);
  assert.ok((await api(page, '/api/sounds')).sounds[0].size < 100_000);

  const lesson = await beginPlan(page, at.url, login, 1);
  const code = await openDoor(page);
  const tablet = await patient(browser, phone, installed);
  await joinByPictures(tablet, at.url, code, /nomor (\d+)/.exec(key.login)[1], key.password.replace('kunci ', ''));
  await button(page, new RegExp(text)).first().click();
  await button(page, 'Buka pertanyaan').click();
  await hear(page, page.getByRole('dialog').getByRole('button', { name: 'Dengarkan', exact: true }));
  await sound(page, 'pertanyaan bersuara di kelas');
  await sheetShot(page, 'pertanyaan-bersuara-di-kelas');
  const said = button(tablet, 'Dengarkan');
  await said.and(tablet.locator(':enabled')).waitFor();
  await network(tablet, false);
  await hear(tablet, said);
  for (const size of [small, desk, phone]) {
    await tablet.setViewportSize(size);
    await sound(tablet, `tablet bersuara ${size.width}`);
    await shot(tablet, `tablet-bersuara-${size.width}`);
  }
  await button(tablet, 'Terapung').click();
  await tablet.getByText('Tersimpan di HP ini', { exact: false }).first().waitFor();
  await network(tablet, true);
  await answered(page, lesson, text, 1);

  const screen = await patient(browser, desk);
  await screen.goto(`${at.url}/layar`);
  await screen.getByLabel('Kode pertemuan').fill(code);
  await button(screen, 'Tampilkan').click();
  await hear(screen, button(screen, 'Dengarkan'));
  await sound(screen, 'papan bersuara');
  await shot(screen, 'papan-bersuara');

  // Only said: faces to tap, nothing to write and nothing to read.
  await close(page);
  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Skala', { exact: true }).click();
  await record(page.getByRole('dialog'), 'Rekam suara');
  await page.getByRole('dialog').getByRole('button', { name: /^Dengarkan rekaman/ }).waitFor();
  await sound(page, 'pertanyaan hanya diucapkan');
  await sheetShot(page, 'pertanyaan-hanya-diucapkan');
  await button(page, 'Buka sekarang').click();
  await tablet.getByRole('heading', { name: 'Pertanyaan lisan' }).waitFor();
  await hear(tablet, said);
  await button(tablet, 'Senang').click();
  await answered(page, lesson, 'Pertanyaan lisan', 1);
  await close(page);
  await endLesson(page);

  // Deleted: gone from the plan, from the server, and from this phone.
  await page.goto(`${at.url}/rencana/${plan}`);
  voice = await openQuestion(page);
  await button(voice, 'Hapus rekaman').click();
  await gone(page, recorded);
  await until(page, async (path) => (await (await fetch(path)).json()).body.steps.flatMap((step) => step.questions).every((one) => one.sound === ''), `/api/plans/${plan}`);
  await until(page, (path) => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const rows = opening.result.transaction('reads').objectStore('reads').getAll();
      rows.onsuccess = () => (opening.result.close(), resolve(!rows.result.some((row) => row.path === path)));
    };
  }), `/api/sounds/${recorded}`);

  // What was made in class stays with its lesson, until its teacher wants none of it any more.
  const [left, none] = (await api(page, '/api/sounds')).sounds;
  assert.equal(none, undefined, 'what nothing names is not listed');
  await there(page, left.id);
  await page.goto(`${at.url}/saya`);
  await page.getByText('Rekaman suara saya').click();
  await sound(page, 'rekaman suara saya');
  await shot(page, 'rekaman-suara-saya');
  await button(page, 'Hapus semua rekaman').click();
  await button(page, 'Ya, hapus semua').click();
  await gone(page, left.id);
  assert.equal(await page.evaluate(isKept, `/api/sounds/${left.id}`), false);
});

test('SD low: only said in class, heard and answered by a face, also where the child’s phone has no network any more', async () => {
  const { page, lesson, child, key: pictures } = await beginLevel(await patient(browser), at.url, logins, 'sd rendah');
  const code = await openDoor(page);
  const tablet = await patient(browser, phone, installed);
  await joinByPictures(tablet, at.url, code, child.number, pictures);
  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Skala', { exact: true }).click();
  await record(page.getByRole('dialog'), 'Rekam suara');
  await page.getByRole('dialog').getByRole('button', { name: /^Dengarkan rekaman/ }).waitFor();
  await button(page, 'Buka sekarang').click();
  await tablet.getByRole('heading', { name: 'Pertanyaan lisan' }).waitFor();
  const said = button(tablet, 'Dengarkan');
  await said.and(tablet.locator(':enabled')).waitFor();
  await network(tablet, false);
  await hear(tablet, said);
  await sound(tablet, 'SD rendah, pertanyaan lisan');
  await shot(tablet, 'sd-rendah-lisan');
  await button(tablet, 'Senang').click();
  await network(tablet, true);
  await answered(page, lesson, 'Pertanyaan lisan', 1);
  for (const one of [page, tablet]) await one.context().close();
});
