// From a photo to the city's bank: names are covered on the phone and the copy alone goes out, colleagues of other schools judge it and say why, what they
// agree on becomes an exemplar with the pupil's and the guardian's yes, and every teacher finds it, also from the workbench, until a word is taken back.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { becomes, desk, installed, openPage, phone, readyOffline, reopen, signIn, small } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { button, patient, shot, sound } from './people.mjs';
import { allow, lessonWith, person, redeemed, schoolOf } from './at-machine.mjs';

const house = new House();
const password = 'pagi cerah laut';
const question = 'Foto saringan airmu dan bagian-bagiannya';
let browser, logins, at, office, teachers, giver, original, drawn, round, piece;

/** In the page: a photo as a phone takes it, of a notebook page with a name at its top, as JPEG; or a drawing, as PNG. */
async function picture(type) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1000, height: 750 });
  const on = canvas.getContext('2d');
  on.fillStyle = '#f4f0e6';
  on.fillRect(0, 0, 1000, 750);
  on.fillStyle = '#20306b';
  on.font = '64px sans-serif';
  on.fillText('Nama: Melati Kelas 4A', 40, 90);
  on.font = '40px sans-serif';
  for (const [i, line] of ['Pasir menahan kotoran kecil.', 'Kerikil menahan daun.', 'Ijuk di antaranya, supaya', 'air turun pelan.'].entries()) on.fillText(line, 60, 220 + i * 70);
  on.strokeStyle = '#20306b';
  on.lineWidth = 6;
  on.strokeRect(620, 180, 300, 480);
  for (const y of [300, 420, 540]) on.strokeRect(620, y, 300, 1);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, 0.8));
  return [...new Uint8Array(await blob.arrayBuffer())];
}
/** In the page: red, green and blue at points of a picture, in thousandths. */
async function colours([bytes, points]) {
  const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width, height: image.height });
  const on = canvas.getContext('2d');
  on.drawImage(image, 0, 0);
  return points.map(([x, y]) => [...on.getImageData(Math.round((x * image.width) / 1000), Math.round((y * image.height) / 1000), 1, 1).data.slice(0, 3)]);
}
const isBlack = (colour) => colour.every((one) => one < 16);
const marked = (bytes) => ['Exif', 'http://ns.adobe.com', 'Photoshop', 'tEXt', 'iTXt', 'eXIf'].filter((one) => bytes.includes(one));

before(async () => {
  ({ logins, at, browser } = await house.open());
  office = await person(at.url, '/api/sign-in', { login: logins.dinas.login, password: logins.dinas.password });
  const { schools } = await office('GET', '/api/schools');
  teachers = [];
  for (const school of schools.slice(0, 4)) {
    const { operator, slips } = await schoolOf(at.url, office, school, 1, password);
    teachers.push({ ask: await redeemed(at.url, slips[0], password), login: slips[0].login, school, operator });
  }
  giver = teachers[0];
  const page = await openPage(await browser.newContext());
  original = Buffer.from(await page.evaluate(picture, 'image/jpeg'));
  drawn = Buffer.from(await page.evaluate(picture, 'image/png'));
  await page.context().close();
  const { lesson, asked, members } = await lessonWith(at.url, giver.ask, 'photo', question);
  Object.assign(giver, { lesson, asked, pupil: members[0].pupil });
  await allow(giver.operator, giver.school, giver.pupil);
  const work = newId('work');
  await giver.ask('PUT', `/api/lessons/${lesson}/questions/${asked}/taps`, { marks: [{ response: newId('response'), pupil: giver.pupil, work }], at: Date.now() });
  await giver.ask('PUT', `/api/lessons/${lesson}/pupils/${giver.pupil}/works/${work}?page=photo`, original);
  const sketch = newId('question');
  await giver.ask('PUT', `/api/lessons/${lesson}/questions/${sketch}`, { kind: 'drawing', text: 'Gambar saringanmu', options: [], position: 2 });
  const second = newId('work');
  await giver.ask('PUT', `/api/lessons/${lesson}/questions/${sketch}/taps`, { marks: [{ response: newId('response'), pupil: giver.pupil, work: second }], at: Date.now() });
  await giver.ask('PUT', `/api/lessons/${lesson}/pupils/${giver.pupil}/works/${second}?page=drawing`, drawn);
  round = newId('round');
  const { code } = await giver.ask('PUT', `/api/rounds/${round}`, { school: giver.school.id, title: 'Saringan air', each_max: 5 });
  for (const one of teachers.slice(1)) await one.ask('POST', '/api/round-joins', { code, school: one.school.id });
});
after(() => house.clear());

async function screenOf(teacher, viewport = phone) {
  const page = await patient(browser, viewport, installed);
  await signIn(page, at.url, teacher.login, password);
  return page;
}
const dialog = (page) => page.getByRole('dialog');
/** The photo's line in the list of what may be given. */
const line = (page, asked) => page.locator('section').filter({ has: page.getByRole('heading', { name: asked }) });
/** Draws a box with a finger from here to there, in thousandths. */
async function drag(page, from, to) {
  const area = await dialog(page).getByRole('group', { name: 'Gambar dengan kotak hitam' }).boundingBox();
  const at = ([x, y]) => [area.x + (x * area.width) / 1000, area.y + (y * area.height) / 1000];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await page.mouse.move(...at(to));
  await page.mouse.up();
}
const boxes = (page) => dialog(page).getByRole('button', { name: /^Kotak hitam \d/ });
async function open(page, asked, name = 'Tutup dan berikan') {
  await line(page, asked).getByRole('button', { name }).click();
  await dialog(page).getByAltText('Gambar asli, hanya di HP ini').waitFor();
}
async function see(page) {
  await button(dialog(page), 'Lihat hasilnya').click();
  await dialog(page).getByAltText('Gambar yang akan dikirim').waitFor();
}
const pieceOf = async (asked) => (await giver.ask('GET', `/api/rounds/${round}/fitting`)).questions.find((one) => one.text === asked).answers[0];

test('a name is covered with a finger and with the keyboard, looked at once more, and only the copy goes out', async () => {
  const page = await screenOf(giver);
  await page.goto(`${at.url}/menilai/${round}/karya`);
  await line(page, question).getByRole('img').waitFor();
  await sound(page, 'karya foto');
  await shot(page, 'contoh-1-karya');
  await open(page, question);
  await sound(page, 'tutup');
  await shot(page, 'contoh-2-tutup');
  await drag(page, [20, 20], [400, 160]);
  await boxes(page).first().waitFor();
  assert.equal(await boxes(page).count(), 1);
  // A tap is no box.
  await drag(page, [700, 700], [703, 703]);
  assert.equal(await boxes(page).count(), 1);
  await button(dialog(page), 'Tambah kotak').click();
  await becomes(() => boxes(page).count(), 2, 'a box by a button');
  await boxes(page).nth(1).focus();
  for (let i = 0; i < 17; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await sound(page, 'dua kotak');
  await shot(page, 'contoh-3-kotak');
  await page.setViewportSize(small);
  await sound(page, 'dua kotak 320');
  await shot(page, 'contoh-3-kotak');
  await page.setViewportSize(phone);
  await see(page);
  await sound(page, 'lihat sekali lagi');
  await shot(page, 'contoh-4-lihat');
  // Something is still to be read: back, the boxes lie where they were.
  await button(dialog(page), 'Masih ada, ubah kotak').click();
  await becomes(() => boxes(page).count(), 2, 'both boxes');
  await see(page);
  await button(dialog(page), 'Tidak ada, berikan').click();
  await line(page, question).getByText('Diberikan', { exact: true }).waitFor();
  await line(page, question).getByAltText('Karya dengan kotak hitam').waitFor();
  await shot(page, 'contoh-5-diberikan');
  const given = await pieceOf(question);
  piece = given.shared;
  assert.equal(given.boxes.length, 8);
  const { bytes } = await giver.ask.file(`/api/rounds/${round}/pieces/${piece}/picture`);
  assert.deepEqual(marked(bytes), []);
  assert.notDeepEqual(bytes, original);
  // Every point under a box is black in the stored file: a grid over both, a little inside of their edges.
  const under = [];
  for (let i = 0; i < given.boxes.length; i += 4) {
    const [x, y, width, height] = given.boxes.slice(i, i + 4);
    for (let a = 0.05; a < 1; a += 0.09) for (let b = 0.08; b < 0.95; b += 0.12) under.push([x + a * width, y + b * height]);
  }
  const covered = await page.evaluate(colours, [[...bytes], under]);
  assert.ok(covered.every(isBlack), JSON.stringify(covered.find((one) => !isBlack(one))));
  const [paper, before] = [await page.evaluate(colours, [[...bytes], [[500, 950]]]), await page.evaluate(colours, [[...original], under])];
  assert.ok(!isBlack(paper[0]), 'the rest is as it was');
  assert.ok(!before.some(isBlack), 'and the original has no black');
  const stored = (data) => existsSync(join(house.data, 'media', 'sha256', createHash('sha256').update(data).digest('hex')));
  assert.ok(stored(bytes) && stored(original), 'the copy is a file of its own beside the original');

  // Boxes are laid anew: from where they lay.
  await open(page, question, 'Ubah kotak hitam');
  await becomes(() => boxes(page).count(), 2, 'as they were given');
  await drag(page, [600, 850], [980, 980]);
  await becomes(() => boxes(page).count(), 3, 'one more');
  await see(page);
  await button(dialog(page), 'Tidak ada, berikan').click();
  await becomes(async () => (await pieceOf(question)).boxes.length, 12, 'three boxes');
  assert.equal((await pieceOf(question)).shared, piece);

  // A drawing keeps its lines, and is black under its box to the last pixel.
  await open(page, 'Gambar saringanmu');
  await drag(page, [0, 0], [1000, 180]);
  await see(page);
  await button(dialog(page), 'Tidak ada, berikan').click();
  await line(page, 'Gambar saringanmu').getByText('Diberikan', { exact: true }).waitFor();
  await becomes(async () => (await pieceOf('Gambar saringanmu')).shared !== null, true, 'the drawing came');
  const sketch = await pieceOf('Gambar saringanmu');
  const png = (await giver.ask.file(`/api/rounds/${round}/pieces/${sketch.shared}/picture`)).bytes;
  assert.deepEqual(marked(png), []);
  const [x, y, width, height] = sketch.boxes;
  for (const colour of await page.evaluate(colours, [[...png], [[x + 1, y + 1], [x + width - 2, y + height - 2], [x + width / 2, y + height / 2]]])) assert.deepEqual(colour, [0, 0, 0]);
  assert.deepEqual(await giver.ask('DELETE', `/api/rounds/${round}/pieces/${sketch.shared}`), {});
  await page.context().close();
});

test('colleagues of other schools judge the picture without a network, and say why', async () => {
  await giver.ask('PUT', `/api/rounds/${round}/plan`, {});
  const one = teachers[1];
  const page = await screenOf(one);
  await page.goto(`${at.url}/menilai/${round}/nilai`);
  await page.getByAltText('Karya dengan kotak hitam').waitFor();
  await readyOffline(page, 'staf');
  await page.context().setOffline(true);
  await reopen(page);
  await page.getByAltText('Karya dengan kotak hitam').waitFor();
  await button(page, 'Tulis alasan untuk rekan').click();
  await page.getByLabel('Alasan (boleh kosong)').fill('Karena tiap lapis disebut gunanya, dan urutannya dijelaskan.');
  await sound(page, 'nilai gambar');
  await shot(page, 'contoh-6-nilai');
  await page.getByRole('group', { name: 'Seberapa dalam jawaban ini?' }).getByRole('button').nth(3).click();
  await page.getByText('Semua karya sudah dinilai. Terima kasih!').waitFor();
  await page.context().setOffline(false);
  await becomes(async () => (await one.ask('GET', `/api/rounds/${round}/tasks`)).tasks.map((task) => [task.level, task.because]), [[3, 'Karena tiap lapis disebut gunanya, dan urutannya dijelaskan.']], 'level and reason came');
  await page.context().close();
  for (const other of teachers.slice(2)) await other.ask('PUT', `/api/rounds/${round}/judgements/${newId('judgement')}`, { piece, level: 3, at: Date.now() });
  await giver.ask('PUT', `/api/rounds/${round}/closing`, {});
});

test('what three agreed on becomes an exemplar once pupil and guardian said yes and a colleague read it', async () => {
  const page = await screenOf(giver);
  await page.goto(`${at.url}/menilai/${round}`);
  await page.getByRole('link', { name: 'Pilih contoh dari putaran ini' }).click();
  await button(page, 'Jadikan contoh bersama').waitFor();
  await page.getByAltText('Karya dengan kotak hitam').waitFor();
  await sound(page, 'pilih contoh');
  await shot(page, 'contoh-7-pilih');
  await button(page, 'Jadikan contoh bersama').click();
  await dialog(page).getByLabel('Mengapa tingkat ini?').fill('Karena guna tiap lapis dihubungkan dengan urutannya.');
  await dialog(page).getByLabel('Nama wali yang membolehkan').fill('Ibu Contoh');
  const send = button(dialog(page), 'Kirim untuk dibaca rekan');
  assert.ok(await send.isDisabled(), 'not without both words');
  await dialog(page).getByLabel('Muridnya membolehkan').check();
  await dialog(page).getByLabel('Walinya membolehkan').check();
  await sound(page, 'jadikan contoh');
  await shot(page, 'contoh-8-usul');
  await send.click();
  await page.getByText('Menunggu seorang rekan di putaran ini membacanya sekali lagi.').waitFor();
  // Who changes it finds the own words.
  await button(page, 'Ubah isinya').click();
  assert.equal(await dialog(page).getByLabel('Mengapa tingkat ini?').inputValue(), 'Karena guna tiap lapis dihubungkan dengan urutannya.');
  assert.equal(await dialog(page).getByLabel('Nama wali yang membolehkan').inputValue(), 'Ibu Contoh');
  await button(dialog(page), 'Batal').click();
  assert.deepEqual((await teachers[3].ask('GET', '/api/exemplars')).exemplars, []);
  await page.context().close();

  const reader = await screenOf(teachers[2], small);
  await reader.goto(`${at.url}/menilai/${round}/contoh`);
  await reader.getByAltText('Contoh karya dengan kotak hitam').waitFor();
  await sound(reader, 'baca sekali lagi');
  await shot(reader, 'contoh-9-baca');
  await button(reader, 'Tidak ada, jadikan contoh').click();
  await button(reader, 'Tidak ada, jadikan contoh').waitFor({ state: 'detached' });
  await reader.context().close();
});

test('every teacher finds it by subject, phase and level, prints it, and has it one tap from the workbench', async () => {
  const page = await screenOf(teachers[3]);
  await page.goto(`${at.url}/menilai`);
  await page.getByRole('link', { name: 'Contoh bersama' }).click();
  await page.getByAltText('Contoh karya dengan kotak hitam').waitFor();
  await page.getByText('Karena guna tiap lapis dihubungkan dengan urutannya.').waitFor();
  assert.equal(await page.getByText(giver.school.name).count(), 0);
  await sound(page, 'contoh bersama');
  await shot(page, 'contoh-10-bank');
  await page.setViewportSize(desk);
  await page.emulateMedia({ media: 'print' });
  await shot(page, 'contoh-11-cetak');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(phone);
  await page.getByLabel('Tingkat').selectOption('1');
  await page.getByText('Belum ada contoh di sini').waitFor();
  await sound(page, 'tidak ada');
  await page.getByLabel('Tingkat').selectOption('3');
  await page.getByAltText('Contoh karya dengan kotak hitam').waitFor();
  await page.context().close();

  const bench = await screenOf(giver);
  await bench.goto(`${at.url}/dalam/${giver.lesson}/${giver.asked}`);
  await button(bench, 'Contoh “Saling terhubung” (1)').click();
  await dialog(bench).getByText('Karena guna tiap lapis dihubungkan dengan urutannya.').waitFor();
  await dialog(bench).getByAltText('Contoh karya dengan kotak hitam').waitFor();
  await sound(bench, 'dalam: contoh');
  await shot(bench, 'contoh-12-dalam');
  await bench.context().close();
});

test('a guardian’s word taken back takes the picture and the exemplar away from everybody', async () => {
  const before = await teachers[3].ask('GET', '/api/exemplars');
  assert.equal(before.exemplars.length, 1);
  const { exemplar } = before.exemplars[0];
  assert.equal((await teachers[3].ask.file(`/api/exemplars/${exemplar}/picture`)).status, 200);
  await allow(giver.operator, giver.school, giver.pupil, false);
  assert.deepEqual((await teachers[3].ask('GET', '/api/exemplars')).exemplars, []);
  assert.equal((await teachers[3].ask.file(`/api/exemplars/${exemplar}/picture`)).status, 404);
  assert.equal((await giver.ask.file(`/api/rounds/${round}/pieces/${piece}/picture`)).status, 404);
});
