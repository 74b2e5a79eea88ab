// The front door: whoever has an RPP and no account sees three saran, mends one and takes the plan back, on the phone itself. The
// documents are of the kinds that go round (tests/planning/documents), kept as their parts and zipped here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { unzipped, zipEntries, zipped } from '../../web/src/lib/import/zip.ts';
import { becomes, desk, installed, openPage, phone, readyOffline, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { button, shot, sound } from './people.mjs';

const documents = fileURLToPath(new URL('../planning/documents', import.meta.url));
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Ten layouts and levels as far apart as they come. */
const kinds = ['01-sd5-ipas-rob', '02-smp7-ipa-modul-ajar', '03-sma10-geografi-satu-lembar', '04-sd4-matematika-chatbot', '05-tk-rpph-warung', '06-smk11-motor-terendam', '07-mts7-fikih-bersuci', '09-pkbm-paket-c-surat', '14-smp8-inggris-guide', '20-sd1-rpp-satu-sel'];

const house = new House();
let at, browser, logins;
before(async () => ({ at, browser, logins } = await house.open()));
after(() => house.clear());

/** The parts of a folder as one file, as a phone has it. */
async function packed(name) {
  const folder = join(documents, `${name}.docx.parts`);
  const parts = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name))).sort();
  const blob = await zipped(parts.map((path) => [path, readFileSync(join(folder, path), 'utf8')]), docx);
  return { name: `${name}.docx`, mimeType: docx, buffer: Buffer.from(await blob.arrayBuffer()) };
}

const given = (name, text, mimeType = 'application/octet-stream') => ({ name, mimeType, buffer: Buffer.from(text, 'latin1') });
const pick = (page, file) => page.getByLabel('Buka berkas RPP (DOCX)').setInputFiles(file);
const saran = (page) => page.getByRole('region', { name: 'Saran untuk RPP ini' }).locator('article');

async function visitor(viewport = phone) {
  const context = await browser.newContext({ ...installed, viewport, locale: 'id-ID', acceptDownloads: true });
  const page = await openPage(context);
  page.setDefaultTimeout(60_000);
  // What leaves the phone is more than a look at the app's own files.
  page.sent = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (request.method() !== 'GET' || url.origin !== at.url || url.pathname.startsWith('/api/')) page.sent.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(`${at.url}/coba`);
  await page.getByLabel('Buka berkas RPP (DOCX)').waitFor();
  return { context, page };
}

/** Answers what the document does not say, as one who knows it would, until the saran stand there. */
async function told(page) {
  const level = page.getByRole('group', { name: 'RPP ini untuk jenjang apa?' });
  const phase = page.getByRole('group', { name: 'Untuk fase apa?' });
  await saran(page).first().or(level).or(phase).first().waitFor();
  if (await level.isVisible()) await level.getByText('SD', { exact: true }).click();
  await saran(page).first().or(phase).first().waitFor();
  if (await phase.isVisible()) await phase.getByRole('radio').last().check();
  await saran(page).first().waitFor();
}

/** Mends the first saran that can be mended by a tap; else writes into the first that asks for words. */
async function mendOne(page) {
  const tap = button(page, /^Perbaiki: /).first();
  if (await tap.isVisible()) return tap.click();
  const box = saran(page).getByRole('textbox').first();
  const chosen = saran(page).getByRole('checkbox').first();
  if (await box.isVisible()) await box.fill('Murid membandingkan dua sumur di kampungnya, lalu menjelaskan kepada teman mengapa yang satu asin.');
  else await chosen.check();
  await saran(page).locator('button:enabled').filter({ hasText: 'Pakai perubahan ini' }).first().click();
}

async function download(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Unduh DOCX (bentuk resmi)').click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('ten documents of the kinds that go round: three saran, one mended, taken back and read again', async () => {
  for (const kind of kinds) {
    const { context, page } = await visitor();
    await pick(page, await packed(kind));
    await told(page);
    await becomes(() => saran(page).count(), 3, `${kind}: three saran`);
    await mendOne(page);
    await button(page, 'Urungkan').first().waitFor();
    const { name, bytes } = await download(page);
    assert.match(name, /^RPP.*\.docx$/, kind);
    const entries = await zipEntries(new Blob([bytes]));
    const body = new TextDecoder().decode(await unzipped(new Blob([bytes]), entries.find((one) => one.name === 'word/document.xml'), 1 << 24));
    assert.match(body, /PENGALAMAN BELAJAR/i, kind);
    // Read again, it is the same plan: nothing is asked that was answered before.
    const title = await page.getByRole('heading', { level: 2 }).first().textContent();
    await button(page, 'Buka RPP lain').click();
    await pick(page, { name, mimeType: docx, buffer: bytes });
    await saran(page).first().waitFor();
    assert.equal(await page.getByRole('heading', { level: 2 }).first().textContent(), title, kind);
    assert.deepEqual(page.sent, [], kind);
    assert.deepEqual(page.wrong, [], kind);
    await context.close();
  }
});

test('text that came by message, typed on, killed and found again, erased', async () => {
  const { context, page } = await visitor();
  await button(page, 'Tempel teks').click();
  const words = 'RPP IPAS\nKelas: 5\nTopik: Sumur yang asin\nTujuan pembelajaran:\n1. Murid memahami siklus air.\nKegiatan inti\nGuru menjelaskan siklus air. Murid mencatat.\nPenutup\nGuru menyimpulkan.';
  await page.getByLabel('Teks RPP').fill(words);
  await reopen(page); // as a cheap phone does when it runs out of room
  await until(page, (text) => document.querySelector('textarea')?.value === text, words);
  await button(page, 'Baca teks ini').click();
  await told(page);
  await becomes(() => saran(page).count(), 3);
  for (const [size, name] of [[phone, 'coba-saran'], [small, 'coba-saran-320'], [desk, 'coba-saran-1280']]) {
    await page.setViewportSize(size);
    await sound(page, name);
    await shot(page, name);
  }
  await page.setViewportSize(phone);
  await page.getByText('Lihat seluruh rencana').click();
  await page.getByText('Guru menjelaskan siklus air. Murid mencatat.').first().waitFor();
  await button(page, 'Tiga saran berikutnya').click();
  await reopen(page);
  await button(page, /^Lanjutkan: / ).click();
  await saran(page).first().waitFor();
  await button(page, 'Hapus dari HP ini').click();
  await page.getByText('Sudah dihapus dari HP ini.').waitFor();
  await reopen(page);
  await page.getByLabel('Buka berkas RPP (DOCX)').waitFor();
  assert.equal(await button(page, /^Lanjutkan: /).count(), 0);
  assert.deepEqual(page.sent, []);
  await context.close();
});

test('what is no document is refused kindly, with what to do', async () => {
  const { context, page } = await visitor();
  const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  const whole = await packed(kinds[0]);
  for (const [file, words] of [
    [given('lama.doc', ole + 'x'.repeat(600)), /Word lama/],
    [given('RPP.pdf', '%PDF-1.7 …', 'application/pdf'), /Ini PDF/],
    [given('foto.jpg', '\xff\xd8\xff\xe0 …', 'image/jpeg'), /Ini foto/],
    [{ ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 2) }, /rusak atau belum selesai diunduh/],
    [given('kosong.docx', ''), /Tidak ada tulisan/]
  ]) {
    await pick(page, file);
    await page.getByRole('status').filter({ hasText: words }).waitFor();
  }
  await sound(page, 'coba ditolak');
  await shot(page, 'coba-ditolak');
  assert.deepEqual(page.sent, []);
  await context.close();
});

test('once opened it works without a network, by the keyboard alone', async () => {
  const { context, page } = await visitor();
  await readyOffline(page, 'coba');
  await context.setOffline(true);
  await reopen(page);
  await button(page, 'Lihat contoh').focus();
  await page.keyboard.press('Enter');
  await told(page);
  await becomes(() => saran(page).count(), 3);
  const first = saran(page).first().getByRole('button').last();
  await first.focus();
  await mendOne(page);
  await button(page, 'Urungkan').first().focus();
  await page.keyboard.press('Enter');
  await button(page, 'Urungkan').first().waitFor({ state: 'detached' });
  const { bytes } = await download(page);
  assert.ok(bytes.length > 1000);
  await context.close();
});

test('a file that another program shares to the app is opened here, and travels nowhere', async () => {
  const { context, page } = await visitor();
  await readyOffline(page, 'coba');
  await context.setOffline(true); // what the browser itself would send now is lost
  const { buffer } = await packed(kinds[1]);
  // The share sheet's own way: a form that is sent to the address of the manifest.
  await page.evaluate((base64) => {
    const given = new DataTransfer();
    given.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'RPP dari grup.docx'));
    const form = Object.assign(document.createElement('form'), { method: 'post', enctype: 'multipart/form-data', action: '/coba/dibagikan' });
    form.append(Object.assign(document.createElement('input'), { type: 'file', name: 'berkas', files: given.files }));
    document.body.append(form);
    form.submit();
  }, buffer.toString('base64'));
  await told(page);
  await becomes(() => saran(page).count(), 3);
  await reopen(page);
  await button(page, /^Lanjutkan: /).waitFor(); // taken once; what became of it is kept
  assert.equal(await saran(page).count(), 0);
  await context.close();
});

test('whoever has an account takes the plan along, with where each part came from', async () => {
  const { context, page } = await visitor();
  await pick(page, await packed(kinds[0]));
  await told(page);
  const title = await page.getByRole('heading', { level: 2 }).first().textContent();
  await button(page, 'Pakai di Selami').click();
  await page.getByLabel('Nama masuk').fill(logins.guru.login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(logins.guru.password);
  await button(page, 'Masuk').click();
  await button(page, 'Buat rencana dari RPP ini').click();
  await page.waitForURL('**/rencana/plan_*');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText(/^Dibawa dari /).waitFor();
  await page.getByText(/^dari (tabel|paragraf) /).first().waitFor();
  for (const [size, name] of [[phone, 'rencana-dibawa'], [small, 'rencana-dibawa-320'], [desk, 'rencana-dibawa-1280']]) {
    await page.setViewportSize(size);
    await sound(page, name);
    await shot(page, name);
  }
  await page.setViewportSize(phone);
  await button(page, 'Sudah saya lihat').click();
  await page.getByText(/^dari (tabel|paragraf) /).first().waitFor({ state: 'detached' });
  await page.goto(`${at.url}/coba`);
  await page.getByLabel('Buka berkas RPP (DOCX)').waitFor();
  assert.equal(await button(page, /^Lanjutkan: /).count(), 0, 'it left the page’s own store');
  await context.close();
});

test('in the app a plan begins from pasted text without a network, and what found no place is moved by taps', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  const page = await openPage(context);
  page.setDefaultTimeout(60_000);
  await signIn(page, at.url, logins.guru.login, logins.guru.password, '/rencana/baru');
  await readyOffline(page, 'staf');
  await context.setOffline(true);
  await button(page, 'Tempel teks').click();
  await page.getByLabel('Teks RPP').fill('Kunci lemari ada di ruang guru, mohon dikembalikan.\n\nTopik: Sumur yang asin\nTujuan pembelajaran:\n1. Murid membandingkan dua sumur.\n');
  await button(page, 'Baca teks ini').click();
  await page.waitForURL('**/rencana/plan_*');
  await page.getByRole('heading', { level: 1, name: 'Sumur yang asin' }).waitFor();
  await page.getByText(/^dari baris /).first().waitFor();
  await page.getByText(/^Belum ditempatkan /).click();
  const loose = page.getByRole('listitem').filter({ hasText: 'Kunci lemari' });
  await loose.getByLabel('Pindahkan ke').selectOption({ label: 'Kemitraan' });
  await loose.getByRole('button', { name: /^Pindahkan: / }).click();
  await loose.waitFor({ state: 'detached' });
  // On this phone, and then at the server.
  await reopen(page);
  await page.getByText('Kunci lemari ada di ruang guru, mohon dikembalikan.').first().waitFor();
  assert.equal(await page.getByText(/^Belum ditempatkan /).count(), 0, 'it stands at its place, not among the unplaced');
  await context.setOffline(false);
  const id = page.url().split('/').at(-1);
  await until(page, async (plan) => (await (await fetch(`/api/plans/${plan}`)).json()).body?.design?.partnership?.includes('Kunci lemari') === true, id);
  await context.close();
});
