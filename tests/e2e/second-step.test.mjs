// A second step when signing in: an operator sets it up on a cheap phone, signs in with it, loses the phone, and comes in again. Before a
// heavy act it is asked once more.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { becomes, openPage, phone, shot, signIn, small } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { button, sound } from './people.mjs';

const house = new House();
let browser, logins, at, page, key;
let last = 0;
const printed = [];

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

/** What an authenticator app shows. Of codes that were typed already it waits for the next, as a person does; the server takes one step ahead. */
function shown() {
  const bits = [...key.replaceAll(' ', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Math.max(Math.floor(Date.now() / 30_000), last + 1);
  last = step;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function fresh(viewport) {
  return openPage(await browser.newContext({ viewport, locale: 'id-ID' }));
}
async function typeLogin(where) {
  await where.goto(`${at.url}/masuk?lanjut=/saya`);
  await where.getByLabel('Nama masuk').fill(logins.operator.login);
  await where.getByLabel('Kata sandi', { exact: true }).fill(logins.operator.password);
  await button(where, 'Masuk').click();
  await where.getByLabel('Kode langkah kedua').waitFor();
}
/** The first code of the step that is under way may have been typed in the test before: of the next one the server takes one ahead, no more. */
async function typeCode(where, label, go) {
  await where.getByLabel(label).fill(shown());
  await go();
}

test('it is set up on the smallest phone: a QR code, the key as text, one code, ten to print', async () => {
  page = await fresh(small);
  await signIn(page, at.url, logins.operator.login, logins.operator.password);
  await page.getByRole('link', { name: 'Langkah kedua saat masuk' }).click();
  await page.getByRole('heading', { name: 'Langkah kedua' }).waitFor();
  await button(page, 'Pasang langkah kedua').waitFor();
  await sound(page, 'Langkah kedua');
  await shot(page, 'langkah-kedua-320');
  await button(page, 'Pasang langkah kedua').click();
  await page.getByRole('img', { name: 'Kode QR untuk aplikasi' }).waitFor();
  key = await page.locator('.key code').textContent();
  assert.match(await page.getByRole('link', { name: 'Buka di aplikasi pada HP ini' }).getAttribute('href'), /^otpauth:\/\/totp\/Selami:/);
  await sound(page, 'Langkah kedua, kode QR');
  await shot(page, 'langkah-kedua-qr-320');
  await page.getByLabel('Kode dari aplikasi').fill('000');
  await button(page, 'Nyalakan').click();
  await page.getByText('Kode ini tidak cocok').waitFor();
  await typeCode(page, 'Kode dari aplikasi', () => button(page, 'Nyalakan').click());
  await page.getByRole('heading', { name: 'Kode cadangan' }).waitFor();
  printed.push(...(await page.locator('ol code').allTextContents()));
  assert.equal(printed.length, 10);
  await sound(page, 'Kode cadangan');
  await shot(page, 'kode-cadangan-320');
  await button(page, 'Sudah saya simpan').click();
  await page.getByText('10 kode cadangan belum terpakai.').waitFor();
  await sound(page, 'Langkah kedua terpasang');
  await shot(page, 'langkah-kedua-terpasang-320');
});

test('signing in asks for a code, and takes a printed one once', async () => {
  const other = await fresh(phone);
  await typeLogin(other);
  await sound(other, 'Masuk dengan kode');
  await shot(other, 'masuk-kode');
  await other.getByLabel('Kode langkah kedua').fill('12345');
  await button(other, 'Masuk').click();
  await other.getByText('Kode ini tidak cocok').waitFor();
  await other.getByLabel('Kode langkah kedua').fill(printed[0].toLowerCase());
  await button(other, 'Masuk').click();
  await other.waitForURL((url) => url.pathname === '/saya'); // where it comes from stands at the end of the address, too
  await other.context().close();
  const again = await fresh(phone);
  await typeLogin(again);
  await again.getByLabel('Kode langkah kedua').fill(printed[0]);
  await button(again, 'Masuk').click();
  await again.getByText('Kode ini tidak cocok').waitFor();
  await again.context().close();
});

/** As after a quarter of an hour: the page hears that its proof is old. What the server itself asks for is in tests/api. */
async function grownOld(where) {
  await where.route('**/api/my/second-factor', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), fresh: false } });
  });
}

test('before a heavy act whoever holds the phone proves it anew, on the page itself', async () => {
  await grownOld(page);
  await button(page, 'Buat kode cadangan baru').click();
  await button(page, 'Ya, buat baru').click();
  await page.getByRole('heading', { name: 'Buktikan dahulu' }).waitFor();
  await sound(page, 'Buktikan dahulu');
  await shot(page, 'buktikan-dahulu-320');
  await page.getByLabel('Kode dari aplikasi').fill('nonsense');
  await button(page, 'Lanjut').click();
  await page.getByText('Kode ini tidak cocok').waitFor();
  await page.getByLabel('Kode dari aplikasi').fill(shown());
  await button(page, 'Lanjut').click();
  await page.getByRole('heading', { name: 'Kode cadangan' }).waitFor();
  const anew = await page.locator('ol code').allTextContents();
  assert.equal(anew.length, 10);
  assert.ok(!anew.includes(printed[1]), 'the old ones have ended');
  await button(page, 'Sudah saya simpan').click();
  await page.unroute('**/api/my/second-factor');
});

test('a teacher proves it by the password, and the operator takes it off when the phone is lost', async () => {
  const teacher = await fresh(phone);
  await signIn(teacher, at.url, logins.guru.login, logins.guru.password, '/saya/langkah-kedua');
  await grownOld(teacher);
  await button(teacher, 'Pasang langkah kedua').click();
  await teacher.getByRole('heading', { name: 'Buktikan dahulu' }).waitFor();
  await teacher.getByLabel('Kata sandi', { exact: true }).fill(logins.guru.password);
  await sound(teacher, 'Buktikan dahulu dengan kata sandi');
  await shot(teacher, 'buktikan-kata-sandi');
  await button(teacher, 'Lanjut').click();
  await teacher.getByRole('img', { name: 'Kode QR untuk aplikasi' }).waitFor();
  key = await teacher.locator('.key code').textContent();
  last = 0;
  await teacher.getByLabel('Kode dari aplikasi').fill(shown());
  await button(teacher, 'Nyalakan').click();
  await button(teacher, 'Sudah saya simpan').click();
  // Off again by the teacher's own hand, just after the code; and on another phone once more.
  await teacher.unroute('**/api/my/second-factor');
  await button(teacher, 'Lepas langkah kedua').click();
  await button(teacher, 'Ya, lepas').click();
  await button(teacher, 'Pasang langkah kedua').click();
  await teacher.getByRole('img', { name: 'Kode QR untuk aplikasi' }).waitFor();
  key = await teacher.locator('.key code').textContent();
  last = 0;
  await teacher.getByLabel('Kode dari aplikasi').fill(shown());
  await button(teacher, 'Nyalakan').click();
  await teacher.getByRole('heading', { name: 'Kode cadangan' }).waitFor();
  await page.goto(`${at.url}/sekolah/guru`);
  await button(page, /^Lepas langkah kedua/).click();
  await page.getByText('Ia akan melihat siapa yang melepas dan kapan.').waitFor();
  await sound(page, 'Lepas langkah kedua');
  await shot(page, 'lepas-langkah-kedua-320');
  await button(page, 'Ya, lepas').click();
  await page.getByText(/sudah dilepas/).waitFor();
  await becomes(() => button(page, /^Lepas langkah kedua/).count(), 0);
  await teacher.goto(`${at.url}/saya/langkah-kedua`);
  await teacher.getByText('Riwayat').click();
  await teacher.getByText(/dilepas oleh/).waitFor();
  await shot(teacher, 'riwayat-langkah-kedua');
});

test('where the city asks for it, an office is led to it before its desk opens', async () => {
  await house.end();
  at = await house.serve(0, [...house.store, '--second-factor', 'offices']);
  const office = await fresh(small);
  await signIn(office, at.url, logins.dinas.login, logins.dinas.password, '/kota');
  await office.waitForURL('**/saya/langkah-kedua');
  await office.getByText('Dinas meminta langkah kedua untuk tugas Bapak/Ibu.').waitFor();
  await sound(office, 'Langkah kedua diminta');
  await shot(office, 'langkah-kedua-diminta-320');
  assert.equal(await office.evaluate(async () => (await fetch('/api/city/overview')).status), 403);
  await button(office, 'Pasang langkah kedua').click();
  await office.getByRole('img', { name: 'Kode QR untuk aplikasi' }).waitFor();
  key = await office.locator('.key code').textContent();
  last = 0;
  await office.getByLabel('Kode dari aplikasi').fill(shown());
  await button(office, 'Nyalakan').click();
  await button(office, 'Sudah saya simpan').click();
  assert.equal(await office.evaluate(async () => (await fetch('/api/city/overview')).status), 200);
  await office.goto(`${at.url}/kota`);
  await becomes(() => new URL(office.url()).pathname, '/kota');
  // An operator without phone and printed codes has nobody at school who could help.
  await office.goto(`${at.url}/sekolah`);
  await button(office, new RegExp(`^${logins.operator.about}`)).click();
  await button(office, 'Lepas langkah kedua').click();
  await office.getByText('Ia akan melihat siapa yang melepas dan kapan.').waitFor();
  await sound(office, 'Dinas melepas langkah kedua');
  await shot(office, 'dinas-lepas-langkah-kedua-320');
  await button(office, 'Ya, lepas').click();
  await office.getByText(/sudah dilepas/).waitFor();
  const operator = await fresh(phone);
  await operator.goto(`${at.url}/masuk?lanjut=/saya`);
  await operator.getByLabel('Nama masuk').fill(logins.operator.login);
  await operator.getByLabel('Kata sandi', { exact: true }).fill(logins.operator.password);
  await button(operator, 'Masuk').click();
  await operator.waitForURL((url) => url.pathname === '/saya');
});
