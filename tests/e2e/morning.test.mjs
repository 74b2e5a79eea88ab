// The operator's morning: a school of 12 teachers and 300 pupils is in, on one phone of 360 px, by its letter and two files.
// The touches of everybody are counted: one after the other, and without hurry, it is done in half an hour.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { becomes, launch, openPage, phone } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, operatorCode, redeem, shot, slips, sound } from './people.mjs';
import { countTouches, minutes, scan, sum, told } from './touches.mjs';

const house = new House();
const file = (name) => fileURLToPath(new URL(`../kit/files/${name}`, import.meta.url));
const npsn = '99900001';
const rooms = ['1A', '1B', '2A', '2B', '3A', '3B', '4A', '4B', '5A', '5B', '6A', '6B'];
let browser, url, page, counts, letter, cards;
const fingers = [];

const newPhone = async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID', hasTouch: true });
  const own = await countTouches(context);
  fingers.push(own);
  return { page: await openPage(context), counts: own, context };
};
/** Taps the step of this name on the school's page. */
const step = (name) => page.getByRole('link', { name }).click();
const school = async () => (await api(page, '/api/me')).grants.find((one) => one.role === 'operator').school.id;

async function bring(name, kept) {
  await page.locator('input[type=file]').setInputFiles(file(name));
  await page.getByText('Belum ada yang disimpan.').waitFor();
  await button(page, kept).click();
  await page.getByText('Tersimpan.').waitFor();
  await page.getByRole('link', { name: 'Lanjut ke sekolah' }).click();
  await page.waitForURL('**/sekolah');
}

before(async () => {
  const link = house.run('init', ...house.store, '--name', 'Kota Contoh Pagi', '--admin', 'Ibu Dinas Contoh').trim().split('\n').at(-1);
  house.run('roster', 'import', 'schools', file('sekolah.csv'), ...house.store);
  ({ url } = await house.serve());
  browser = await launch();
  const office = await openPage(await browser.newContext({ locale: 'id-ID' }));
  await redeem(office, `${url}/masuk${new URL(link).search}`, 'pesisir batik pagi');
  letter = await operatorCode(office, npsn, 'Oki Contoh Pagi');
  ({ page, counts } = await newPhone());
});
after(async () => {
  if (page) await shot(page, 'pagi-terakhir');
  await browser?.close();
  await house.clear();
});

test('the letter lets the operator in, and two files bring everybody', async () => {
  await scan(page, counts, `${url}/masuk?kode=${letter}`);
  await redeem(page, page.url(), 'tiga kata mudah');
  await shot(page, 'pagi-langkah');
  await step('Kerjakan langkah ini');
  await bring('daftar-guru.xlsx', /^Simpan \d+ perubahan$/);
  await step(/Murid dan rombel/);
  await bring('daftar-pd.xlsx', /^Simpan \d+ perubahan$/);
  const { groups } = await api(page, `/api/schools/${await school()}/groups`);
  assert.equal(groups.reduce((all, one) => all + one.pupils, 0), 300);
});

test('one page says who teaches which class; one button keeps it', async () => {
  await step(/Siapa mengajar rombel mana/);
  const fields = page.getByLabel(/^Guru kelas Kelas /);
  await fields.first().waitFor();
  await becomes(() => fields.count(), rooms.length);
  // The head stands first; each other teacher of the file gets one class.
  const { staff } = await api(page, `/api/schools/${await school()}/staff`);
  const teachers = staff.filter((one) => one.kind === 'Guru Kelas');
  assert.equal(teachers.length, rooms.length);
  for (const [i, room] of rooms.entries()) await page.getByLabel(`Guru kelas Kelas ${room}`).selectOption(teachers[i].id);
  await sound(page, 'siapa mengajar');
  await shot(page, 'pagi-siapa-mengajar');
  await button(page, 'Simpan 12 rombel').click();
  await page.getByText('Tersimpan di HP ini; dikirim').waitFor();
  await page.getByText(/^terkirim \d/).waitFor();
  await becomes(() => fields.count(), 0);
  await page.getByRole('link', { name: 'Kembali' }).click();
  await page.getByText('12 dari 12 rombel punya guru dan fase').waitFor();
});

test('the cards of 300 pupils in one print, a sheet a class', async () => {
  await step(/Kartu dan izin murid/);
  await button(page, 'Cetak kartu 300 murid yang belum punya').click();
  await page.waitForURL('**/sekolah/cetak');
  await page.getByText(/^Kartu rombel Kelas 6B/).waitFor();
  await becomes(() => page.getByText(/^Kartu rombel Kelas /).count(), rooms.length);
  await becomes(() => page.locator('.papers > li').count(), 300);
  await sound(page, 'kartu murid');
  await button(page, 'Cetak').click();
  await page.getByRole('link', { name: 'Kembali' }).click();
  await page.getByRole('link', { name: 'Kembali' }).click();
  await page.getByText('300 dari 300 murid punya PIN atau gambar').waitFor();
});

test('all slips in one print; each of twelve teachers is in by the own one, with the own class', async () => {
  await step(/Kartu masuk/);
  await button(page, 'Cetak kartu untuk 14 orang').click();
  cards = await slips(page);
  assert.equal(cards.length, 14);
  await button(page, 'Cetak').click();
  const seen = [];
  for (const [i, card] of cards.entries()) {
    const own = await newPhone();
    await scan(own.page, own.counts, `${url}/masuk?kode=${card.code}`);
    await redeem(own.page, own.page.url(), `kata sandi ke ${i + 1}`);
    const { groups } = await api(own.page, '/api/groups');
    const { grants } = await api(own.page, '/api/me');
    if (grants.every((one) => one.role === 'teacher')) seen.push(...groups.map((one) => one.name)); // a head and an operator see all
    await own.context.close();
  }
  assert.deepEqual(seen.sort(), rooms.map((room) => `Kelas ${room}`));
});

test('half an hour is enough, all touches counted', (t) => {
  const all = sum(fingers);
  t.diagnostic(`operator: ${told(counts)}`);
  t.diagnostic(`with 14 sign-ins: ${told(all)}`);
  assert.ok(counts.touch > 40, 'the count works');
  assert.ok(minutes(all) <= 30, `${minutes(all)} minutes`);
});
