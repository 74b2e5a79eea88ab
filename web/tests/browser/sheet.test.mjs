// A lesson without any phone in it: its sheet is printed before, photographed after, read here without a network, and taken
// down as taps are. The photo is made by tests/kit's sheet_photo; nothing in it is a photograph.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { password, startFake } from '../fake-api.mjs';
import { pictureIn, png as pngOf, quarters } from './film.mjs';
import { assertSound, becomes, desk, installed, isKept, launch, openPage, phone, readyOffline, shot, signIn, small, until } from './kit.mjs';

const tree = resolve(process.env.SELAMI_RELEASE ?? new URL('../../../build/release', import.meta.url).pathname);
const group = { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' };
const names = ['Adi Nugroho', 'Bima', 'Citra Ayu Lestari Wulandari Kusumaningrum', 'Dewi', 'Eka', 'Fajar'];
const members = names.map((name, i) => ({ pupil: `pupil_01k0000000000000000000000${i}`, number: i + 1, name, grade: '5', phase: 'C', device: false }));
const option = (text) => ({ text, right: false, reason: '', next: '' });
const planId = 'plan_01k0000000000000000000000a';
const plan = { id: planId, title: 'Mengapa tanah kota kita turun?', level: 'sd', subject: 'ipas', version: 1, meetings: 1, saved_at: 1 };
const body = {
  identity: { meetings: [{}], subject: 'ipas' },
  design: { topic: plan.title, objectives: [{ id: 't1', text: 'Menjelaskan mengapa tanah turun' }] },
  steps: [{ id: 'a', meeting: 1, stage: 'awal', minutes: 10, text: 'Murid mengamati dua foto jalan.', questions: [{ id: 'q', kind: 'choice', text: 'Apa yang berubah?', options: ['Jalannya', 'Lautnya', 'Rumahnya', 'Tidak ada'].map(option), objective: 't1', aims: 2 }] }]
};
const ok = (value) => () => ({ status: 200, body: value });
const extra = {
  'GET /api/today': ok({ day: '', now: 0, classes: [{ group, subjects: ['ipas'], members, statement_set: 'sd-down' }], running: null, lessons: [], plans: [] }),
  'GET /api/plans': ok({ plans: [plan] }),
  [`GET /api/plans/${planId}`]: ok({ plan, body, silences: [] }),
  'GET /api/lessons': ok({ lessons: [] }),
  [`GET /api/groups/${group.id}`]: ok({ ...group, kind: 'rombel', grade: '5', phase: 'C', teachers: [], members: members.map((one) => ({ ...one, consents: [], home: '' })) })
};

const folder = mkdtempSync(join(tmpdir(), 'selami-sheets-'));
function photo(of, rows, options, levels, ...marks) {
  return pngOf(seen(of, rows, options, levels, ...marks), 'lembar.png');
}
function seen(of, rows, options, levels, ...marks) {
  execFileSync(join(tree, 'tests/sheet_photo'), [join(folder, 'sheet.pgm'), of, String(rows), options, String(levels), ...marks]);
  return pictureIn(readFileSync(join(folder, 'sheet.pgm')));
}

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const button = (page, name) => page.getByRole('button', { name });
const pick = (page, file) => page.getByLabel('Pilih foto yang sudah ada').setInputFiles(file);

/** A lesson of the plan, on the phone; the network is gone. */
async function begun(t) {
  const fake = await startFake({ extra });
  t.after(fake.stop);
  const context = await browser.newContext({ ...installed, viewport: phone });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, '/hari-ini');
  await until(page, isKept, `/api/plans/${planId}`);
  await readyOffline(page, 'staf');
  await button(page, 'Mulai pertemuan').click();
  await button(page, plan.title).click();
  await page.waitForURL('**/pertemuan/**');
  await button(page, 'Mulai langkah pertama').waitFor();
  await fake.down();
  return { page, fake };
}

test('the sheet is photographed without network; what is doubtful is asked about, all of it arrives once', async (t) => {
  const { page, fake } = await begun(t);
  const requests = [];
  page.on('request', (request) => request.method() !== 'GET' && requests.push(request.postData() ?? ''));
  await page.getByRole('link', { name: /^Lembar kelas/ }).click();
  await page.getByRole('heading', { name: 'Lembar kelas', level: 1 }).waitFor();
  await shot(page, 'lembar-mulai');
  await assertSound(page, 'before the photo');

  // Adi and Eka spoke, Bima is away, Dewi has two answers, Eka is marked at a level.
  await pick(page, photo(group.id, 8, '4', '1s', '1:1:0', '1:2:0', '2:0:0', '3:2:1', '4:2:1', '4:2:3', '5:1:0', '5:2:1', '5:3:3', '7:2:2'));
  await page.getByRole('heading', { name: '1 perlu dilihat' }).waitFor();
  await page.getByText('Ada tanda di nomor tanpa murid: 7.').waitFor();
  await page.getByText('Kehadiran: 5 dari 6 hadir').waitFor();
  await page.getByText('2 dari 6 murid sudah bicara').waitFor();
  assert.equal(await page.getByLabel('Soal 1').inputValue().then((value) => /^question_/.test(value)), true, 'the first question on paper is the lesson\'s');
  await becomes(() => button(page, 'Lihat dulu 1 yang meragukan').isDisabled(), true);
  assert.equal(await page.getByRole('img', { name: 'Potongan foto: baris 4 Dewi' }).locator('canvas').evaluate((canvas) => {
    const seen = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    return Math.max(...seen) - Math.min(...seen.filter((_, i) => i % 4 !== 3)) > 80; // ink and paper, not one plain colour
  }), true);
  await shot(page, 'lembar-periksa');
  await assertSound(page, 'the review');
  await page.setViewportSize(small);
  await shot(page, 'lembar-periksa-320');
  await assertSound(page, 'the review at 320 px');
  await page.setViewportSize(phone);

  // A phone that was put away in the middle: what was read is here again, its photo is not.
  await page.reload();
  await page.getByText('belum disimpan ada di sini lagi').waitFor();
  await page.getByText('Lihat baris 4 Dewi di lembar kertasnya.').waitFor();
  assert.equal(await page.locator('canvas').count(), 0, 'no picture was kept');
  await shot(page, 'lembar-terbaca-lagi');
  await assertSound(page, 'the review after a reload');
  await page.getByRole('group', { name: '4 Dewi · Soal 1' }).getByText('B · Lautnya').click();
  await page.getByText('4 dari 6 murid bertanda').waitFor();
  await page.getByText('Semua yang terbaca').click();
  await page.getByLabel('Bagian lembar').selectOption({ label: 'Tingkat 1' });
  await becomes(() => page.getByRole('group', { name: 'Eka' }).getByRole('button', { name: /3 · Saling terhubung/ }).getAttribute('aria-pressed'), 'true');
  await page.getByRole('group', { name: 'Fajar' }).getByRole('button', { name: /2 · / }).click(); // the pen forgot one
  await assertSound(page, 'all that was read');
  await button(page, 'Simpan ke pertemuan').click();
  await page.getByText('Tersimpan: 8 tanda dan kehadiran.').waitFor();
  await shot(page, 'lembar-tersimpan');
  await assertSound(page, 'kept');
  await page.getByRole('link', { name: 'Ke pertemuan' }).click();
  await button(page, /Apa yang berubah.*4 dari 6 menjawab/).waitFor();
  await button(page, /Kehadiran.*5 dari 6 hadir/).waitFor();

  const heard = page.waitForResponse((answer) => answer.url().endsWith('/api/commands') && answer.ok());
  await fake.up();
  await page.goto(`${fake.url}/saya`);
  await heard;
  await page.getByText('Tidak ada yang menunggu').waitFor();
  const bodies = fake.order.map((id) => fake.applied.get(id).command).filter(({ path }) => /attendance|taps/.test(path));
  assert.deepEqual(bodies.map(({ path }) => path.split('/').at(-1)), ['attendance', 'taps', 'taps']);
  const who = (marks) => marks.map(({ pupil, choice }) => `${pupil.at(-1)}${choice}`);
  assert.deepEqual(bodies[0].body.marks.filter(({ state }) => state !== 'hadir'), [{ pupil: members[1].pupil, state: 'sakit' }]);
  assert.deepEqual([bodies[1].body.way, ...who(bodies[1].body.marks)], ['sheet', '00', '21', '31', '41']);
  assert.deepEqual([bodies[2].body.way, ...who(bodies[2].body.marks)], ['sheet', '43', '52']);
  assert.ok(requests.every((body) => body.length < 20_000), 'no picture left the phone');
});

test('what is no sheet of this class is said, and changes nothing', async (t) => {
  const { page } = await begun(t);
  await page.goto(`${page.url()}/lembar`);
  await pick(page, photo('group_01k0000000000000000000000b', 8, '4', 1, '1:1:0'));
  await page.getByText('Lembar ini milik kelas lain.').waitFor();
  await shot(page, 'lembar-kelas-lain');
  await assertSound(page, 'another class');
  await pick(page, { name: 'rusak.png', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') });
  await page.getByText('Foto tidak dapat dibuka.').waitFor();
  await pick(page, pngOf({ grey: Buffer.alloc(900 * 1200, 200), width: 900, height: 1200 }, 'kosong.png'));
  await page.getByText('Lembar kelas belum terlihat di foto.').waitFor();
  await pick(page, photo(group.id, 6, '4', 1, '1:1:0')); // and then it goes on
  await page.getByText('1 dari 6 murid bertanda').waitFor();
  await button(page, 'Foto ulang').click();
  await page.getByText('Letakkan lembar di meja.').waitFor();
});

test('photographed sideways or upside down, it is the same sheet', async (t) => {
  const { page } = await begun(t);
  await page.goto(`${page.url()}/lembar`);
  const lying = seen(group.id, 6, '4', 1, '1:0:1', '2:1:3', '5:1:0');
  for (const turns of [1, 2, 3]) {
    await pick(page, pngOf(quarters(lying, turns), 'lembar.png'));
    await page.getByText('Kehadiran: 5 dari 6 hadir').waitFor();
    await page.getByText('2 dari 6 murid bertanda').waitFor();
    await page.getByText('Semua yang terbaca').click();
    await page.getByLabel('Bagian lembar').selectOption({ label: 'Soal 1' });
    await becomes(() => page.getByRole('group', { name: 'Bima' }).getByRole('button', { pressed: true }).innerText().then((text) => text.trim()[0]), 'D', `${turns} quarter turns`);
    await button(page, 'Foto ulang').click();
    await page.getByText('Letakkan lembar di meja.').waitFor();
  }
});

test('a sheet of its own is ordered on the class\'s page', async (t) => {
  const pdf = { name: 'Lembar kelas V-A.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
  const fake = await startFake({ extra: { ...extra, [`GET /api/groups/${group.id}/sheet.pdf`]: () => ({ file: pdf }) } });
  t.after(fake.stop);
  const context = await browser.newContext({ viewport: phone });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/kelas/${group.id}`);
  await page.getByRole('link', { name: /^Lembar kelas/ }).click();
  await page.getByRole('heading', { name: 'Lembar kelas', level: 1 }).waitFor();
  await page.getByRole('group', { name: 'Berapa soal pilihan?' }).getByText('3', { exact: true }).click();
  await page.getByText('Bicara (siapa sudah bicara)').click();
  await shot(page, 'lembar-cetak');
  await assertSound(page, 'the order');
  await page.setViewportSize(desk);
  await shot(page, 'lembar-cetak-1280');
  await page.setViewportSize(phone);
  await button(page, 'Kirim').click();
  const [wanted, kept] = await Promise.all([
    page.waitForRequest((request) => request.url().includes('/sheet.pdf')),
    page.waitForEvent('download'),
    button(page, 'Simpan PDF').click()
  ]);
  assert.match(wanted.url(), /questions=4,4,4&levels=1&attendance=true&spoke=true&sheet=f4$/);
  assert.equal(kept.suggestedFilename(), pdf.name);
});
