// A mitra of an SMK judges by a link: the teacher makes it, the mitra opens it on a phone without an account, sees no name, judges by one tap an
// answer, stops and goes on; the teacher sees where the two differ, takes the link back, and it opens nothing any more.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desk, openPage, phone, reopen, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { answered, beginLevel, button, patient, shot, sound } from './people.mjs';

/** A sheet is longer than the screen: its pictures are taken on screens as long as it. */
const long = { ...phone, height: 1500 };

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

const answers = ['Kopling dilepas dulu, lalu kabel rem', 'Roda depan dibuka', 'Rem dicek sebelum roda dipasang', 'Semua baut dikencangkan silang'];

test('a second judge by link', async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID', permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await openPage(context);
  const { lesson, question, members } = await answered(page, at.url, logins['guru smk'], 'Apa urutan kerjamu di bengkel?', answers);

  await page.goto(`${at.url}/dalam/${lesson}/${question}`);
  for (let i = 0; i < answers.length; i += 1) {
    await page.getByText(`${i} dari ${answers.length} ditentukan`).waitFor();
    await page.keyboard.press('2');
  }
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await until(page, async (path) => (await (await fetch(path)).json()).works.every((one) => one.level === 2), `/api/lessons/${lesson}/questions/${question}/work`);
  await page.setViewportSize(long);
  await button(page, 'Penilai kedua dari mitra').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Nama usaha atau bengkel').fill('Bengkel Contoh Jaya');
  await sound(page, 'mitra, tautan');
  await shot(page, 'mitra-buat');
  await sheet.getByRole('button', { name: 'Buat tautan' }).click();
  await sheet.getByRole('img', { name: 'Kode QR untuk mitra' }).waitFor();
  await sheet.getByRole('button', { name: 'Salin tautan' }).click();
  await sheet.getByRole('button', { name: 'Tautan tersalin' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /\/mitra#[0-9a-f]{64}$/);
  await sound(page, 'mitra, tautan dibuat');
  await shot(page, 'mitra-tautan');

  const bench = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  const asked = [];
  bench.on('request', (request) => asked.push(request.url()));
  await bench.goto(link);
  await bench.getByText(`0 dari ${answers.length} dinilai`).waitFor();
  await sound(bench, 'mitra menilai');
  await shot(bench, 'mitra-menilai');
  const level = (n) => bench.getByRole('group', { name: 'Seberapa dalam jawaban ini?' }).getByRole('button').nth(n);
  await level(2).click();
  await bench.getByText(`1 dari ${answers.length} dinilai`).waitFor();
  await bench.getByText(`Jawaban 2 dari ${answers.length}`).waitFor(); // the next one, none is jumped over
  await level(4).click();
  await bench.getByText('Semua ketukan sudah tersimpan.').waitFor();
  // Stops, and goes on by the same link.
  await bench.goto('about:blank');
  await bench.goto(link);
  await bench.getByText(`2 dari ${answers.length} dinilai`).waitFor();
  for (const n of [2, 1]) await level(n).click();
  await bench.getByText('Semua jawaban sudah dinilai. Terima kasih!').waitFor();
  await sound(bench, 'mitra selesai');
  await shot(bench, 'mitra-selesai');
  for (const viewport of [small, desk]) {
    await bench.setViewportSize(viewport);
    await sound(bench, `mitra ${viewport.width}`);
    if (viewport === small) await shot(bench, 'mitra-selesai');
    else await shot(bench, 'mitra-selesai-meja');
  }
  const html = await bench.content();
  for (const { name, pupil } of members) assert.ok(!html.includes(name) && !html.includes(pupil), name);
  const key = link.split('#')[1];
  assert.deepEqual(asked.filter((url) => new URL(url).pathname !== '/mitra' && url.includes(key)), [], 'the key is in no address that a server sees');

  await reopen(page);
  await button(page, 'Penilai kedua dari mitra').click();
  await sheet.getByText('Sama pada 2 dari 4 jawaban yang dinilai berdua. 1 berbeda satu tingkat, 1 berbeda lebih jauh.').waitFor();
  await sheet.getByText('Lihat 2 yang berbeda').click();
  await sheet.getByText('Bapak/Ibu 2, mitra 4').waitFor();
  await sound(page, 'mitra dibandingkan');
  await shot(page, 'mitra-dibandingkan');
  await page.setViewportSize({ ...small, height: long.height });
  await sound(page, 'mitra dibandingkan 320');
  await shot(page, 'mitra-dibandingkan');
  await sheet.getByRole('button', { name: /^Ambil kembali tautan/ }).click();
  await sheet.getByText('tautan sudah berakhir').waitFor();
  await bench.setViewportSize(phone);
  await bench.goto('about:blank');
  await bench.goto(link);
  await bench.getByText('Tautan ini tidak berlaku lagi.').waitFor();
  await sound(bench, 'mitra berakhir');
  await shot(bench, 'mitra-berakhir');
  for (const one of [page, bench]) await one.context().close();
});

/** In the page: a photo of so many pixels, as a phone makes it small; kept as what a pupil made. */
const keepPhoto = async ([path, words]) => {
  const canvas = new OffscreenCanvas(960, 720);
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#dfe7ea';
  paper.fillRect(0, 0, 960, 720);
  paper.fillStyle = '#223';
  paper.font = '72px sans-serif';
  paper.fillText(words, 60, 380);
  const raw = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return (await fetch(path, { method: 'PUT', body: raw })).status;
};

test('the photos of a job’s steps are seen by whoever judges it, and by that link alone', async () => {
  const { page, lesson, view, child } = await beginLevel(await patient(browser), at.url, logins, 'smk', 1);
  const question = view.questions.find((one) => one.text.startsWith('Foto tiap langkah'));
  const other = view.members.find((one) => one.pupil !== child.pupil);
  const put = (path, body) => page.evaluate(async ([where, what]) => (await fetch(where, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) })).status, [path, body]);
  const steps = question.options.map((option) => option.text);
  const marks = [
    { response: `response_01k${'7'.repeat(23)}`, pupil: child.pupil, choice: null, text: null, parts: [0, 1].map((part) => ({ part, work: `work_01k${String(part).repeat(23)}` })) },
    { response: `response_01k${'8'.repeat(23)}`, pupil: other.pupil, choice: null, text: 'Suhu diukur di bagian paling tebal' }
  ];
  assert.equal(await put(`/api/lessons/${lesson}/questions/${question.id}/taps`, { marks, at: Date.now() }), 200);
  for (const [i, { work }] of marks[0].parts.entries()) {
    assert.equal(await page.evaluate(keepPhoto, [`/api/lessons/${lesson}/pupils/${child.pupil}/works/${work}?page=photo`, steps[i]]), 200);
  }
  await page.goto(`${at.url}/dalam/${lesson}/${question.id}`);
  await page.setViewportSize(long);
  await button(page, 'Penilai kedua dari mitra').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Mitra hanya melihat foto murid yang walinya').waitFor();
  await sheet.getByLabel('Nama usaha atau bengkel').fill('Dapur Contoh');
  await sound(page, 'mitra, tautan untuk foto');
  await shot(page, 'mitra-foto-buat');
  const [answer] = await Promise.all([page.waitForResponse((one) => one.url().endsWith('/partners') && one.request().method() === 'POST'), sheet.getByRole('button', { name: 'Buat tautan' }).click()]);
  const { key } = await answer.json();

  const bench = await patient(browser, long);
  const asked = [];
  bench.on('request', (request) => asked.push(request.url()));
  await bench.goto(`${at.url}/mitra#${key}`);
  await bench.getByText('0 dari 2 dinilai').waitFor();
  const photos = bench.getByRole('list', { name: 'Foto hasil kerja' });
  const first = photos.getByRole('img', { name: `Foto langkah: ${steps[0]}` });
  // The pieces stand in an order of chance: the one in words may be first.
  await bench.getByText('Jawaban 1 dari 2').waitFor();
  await first.or(bench.getByText(marks[1].text)).first().waitFor();
  if (!(await photos.isVisible())) await bench.getByRole('button', { name: 'Berikutnya' }).click();
  await first.waitFor();
  assert.ok(await first.evaluate((one) => one.decode().then(() => one.naturalWidth === 960)));
  await photos.getByText(`2. ${steps[1]}`).waitFor();
  await photos.getByRole('img').nth(1).waitFor();
  await sound(bench, 'mitra melihat foto');
  await shot(bench, 'mitra-foto');
  for (const viewport of [small, desk]) {
    await bench.setViewportSize(viewport);
    await sound(bench, `mitra melihat foto ${viewport.width}`);
    if (viewport === small) await shot(bench, 'mitra-foto');
    else await shot(bench, 'mitra-foto-meja');
  }
  await bench.setViewportSize(phone);
  await bench.getByRole('group', { name: 'Seberapa dalam jawaban ini?' }).getByRole('button').nth(3).click();
  await bench.getByText('1 dari 2 dinilai').waitFor();
  const html = await bench.content();
  for (const { name, pupil } of view.members) assert.ok(!html.includes(name) && !html.includes(pupil), name);
  assert.deepEqual(asked.filter((url) => url.includes('work_') || (new URL(url).pathname !== '/mitra' && url.includes(key))), [], 'neither a file nor the key is named by an address');

  await sheet.getByRole('button', { name: /^Ambil kembali tautan/ }).click();
  await sheet.getByText('tautan sudah berakhir').waitFor();
  const piece = await bench.evaluate(async (link) => (await fetch('/api/partner/picture', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: link, work: 'x', part: 0 }) })).status, key);
  assert.equal(piece, 404, 'gone with the link');
  await bench.goto('about:blank');
  await bench.goto(`${at.url}/mitra#${key}`);
  await bench.getByText('Tautan ini tidak berlaku lagi.').waitFor();
  assert.equal(await bench.getByRole('img').count(), 0);
  for (const one of [page, bench]) await one.context().close();
});
