// A madrasah comes in: its office is Kemenag's, its files are EMIS's. Grade and parallel stand in two columns, the zeros of NISN
// are eaten; what was joined and put back is shown before anything is kept, and parents' columns are never kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { becomes, desk, launch, openPage, phone } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, operatorCode, redeem, shot, sound } from './people.mjs';

const house = new House();
const file = (name) => fileURLToPath(new URL(`../kit/files/${name}`, import.meta.url));
const npsn = '99900004';
let browser, url, page;

before(async () => {
  house.run('init', ...house.store, '--name', 'Kota Contoh', '--admin', 'Ibu Dinas Contoh');
  const link = house.run('init', ...house.store, '--authority', 'religious_affairs', '--admin', 'Bapak Kemenag Contoh').trim().split('\n').at(-1);
  house.run('roster', 'import', 'schools', file('sekolah.csv'), ...house.store);
  ({ url } = await house.serve());
  browser = await launch();
  const office = await openPage(await browser.newContext({ locale: 'id-ID' }));
  await redeem(office, `${url}/masuk${new URL(link).search}`, 'pesisir batik pagi');
  const letter = await operatorCode(office, npsn, 'Operator Contoh');
  page = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await redeem(page, `${url}/masuk?kode=${letter}`, 'tiga kata mudah');
});
after(async () => {
  if (page) await shot(page, 'madrasah-terakhir');
  await browser?.close();
  await house.clear();
});

async function look(kind, name) {
  await page.goto(`${url}/impor/${kind}`);
  await page.locator('input[type=file]').setInputFiles(file(name));
  await page.getByText('Belum ada yang disimpan.').waitFor();
}

test("EMIS's list of staff: PegID and NPK are left out and said to be", async () => {
  await look('staff', 'emis-gtk.xlsx');
  await page.getByText(/^\d+ kolom lain diabaikan/).click();
  await page.getByText(/PegID, NPK, NIK/).waitFor();
  await button(page, 'Simpan 4 perubahan').click();
  await page.getByText('Tersimpan.').waitFor();
});

test('grade and parallel become one name, zeros come back, and a person sees both first', async () => {
  await look('pupils', 'emis-siswa.xlsx');
  await page.getByText('23 nomor dilengkapi lagi nol di depannya').click();
  await page.getByText('Excel menghapus nol di depan angka.').waitFor();
  const groups = page.getByRole('region', { name: 'Rombel di berkas ini' });
  assert.deepEqual(await groups.getByRole('listitem').locator('strong').allTextContents(), ['4A', '4B', '5A']);
  await becomes(() => groups.getByText('gabungan dua kolom').count(), 3);
  await groups.getByText('Nama rombel di atas digabung dari keduanya').waitFor();
  await sound(page, 'impor madrasah');
  await shot(page, 'madrasah-impor');
  await page.setViewportSize(desk);
  await shot(page, 'madrasah-impor-lebar');
  await page.setViewportSize(phone);
  await button(page, 'Simpan 24 perubahan').click();
  await page.getByText('Tersimpan.').waitFor();
  const school = (await api(page, '/api/me')).grants.find((one) => one.role === 'operator').school.id;
  const kept = (await api(page, `/api/schools/${school}/groups`)).groups;
  assert.deepEqual(kept.map((one) => `${one.name} ${one.grade} ${one.phase} ${one.pupils}`).sort(), ['4A 4 B 8', '4B 4 B 8', '5A 5 C 8']);
});

test('the same file again changes nothing', async () => {
  await look('pupils', 'emis-siswa.xlsx');
  await button(page, 'Tidak ada perubahan').waitFor();
  await becomes(() => button(page, 'Tidak ada perubahan').isDisabled(), true);
});
