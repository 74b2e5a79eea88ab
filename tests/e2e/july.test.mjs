// July in a school of three class groups, on the operator's phone of 360 px: naik kelas, undone, done again with one who stays;
// then the new year's Dapodik file fits, and who is missing in it is asked about. The server's clock stands on 12 July 2027.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, openPage, phone, signIn } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, operatorCode, redeem, shot, sound } from './people.mjs';

const house = new House();
const npsn = '99911111';
const names = ['AYU', 'BIMA', 'CITRA', 'DINA', 'EKO', 'GITA', 'HADI', 'INDRA'];
/** Made-up pupils of one class group, with a NISN that stays theirs. */
const rombel = (name, n) => names.map((one, i) => ({ name: `${one} CONTOH ${'SATU DUA TIGA EMPAT'.split(' ')[n]}`, nisn: `00990${n}000${i}`, group: name }));
const file = (what, rows) => {
  const path = join(house.folder, what);
  writeFileSync(path, `Nama;NISN;JK;Rombel Saat Ini\n${rows.map((one) => `${one.name};${one.nisn};L;${one.group}`).join('\n')}\n`);
  return path;
};
const before_ = [...rombel('IV-A', 0), ...rombel('V-A', 1), ...rombel('VI-A', 2)];
let browser, page, url, school;

/** Today's members of this year's class groups: "V-A" -> names. */
async function classes() {
  const { groups } = await api(page, `/api/schools/${school}/groups`);
  const out = {};
  for (const group of groups.filter((one) => one.school_year === '2027/2028')) {
    out[group.name] = (await api(page, `/api/groups/${group.id}`)).members.map((one) => `${one.number} ${one.name}`);
  }
  return out;
}

before(async () => {
  const logins = house.simulate(60);
  const schools = join(house.folder, 'sekolah.csv');
  writeFileSync(schools, `NPSN;Nama Satuan Pendidikan;Bentuk Pendidikan;Status;Kecamatan;Kelurahan;Kewenangan\n${npsn};SD CONTOH JULI;SD;Negeri;Kecamatan Utara;Kelurahan Pantai;Kota\n`);
  house.run('roster', 'import', 'schools', schools, ...house.store);
  house.run('roster', 'import', 'pupils', file('lama.csv', before_), '--school', npsn, ...house.store);
  ({ url } = await house.serve(0, [...house.store, '--today', '2027-07-12']));
  browser = await launch();
  const office = await openPage(await browser.newContext({ locale: 'id-ID' }));
  await signIn(office, url, logins.dinas.login, logins.dinas.password);
  school = (await api(office, '/api/schools')).schools.find((one) => one.npsn === npsn).id;
  const code = await operatorCode(office, npsn, 'Oki Contoh Juli');
  page = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await redeem(page, `${url}/masuk?kode=${code}`, 'tiga kata mudah');
});
after(async () => {
  await browser?.close();
  await house.clear();
});

const toPromotion = async () => {
  await page.goto(`${url}/sekolah`);
  await page.getByRole('link', { name: /Naik kelas/ }).click();
  await page.getByRole('heading', { name: 'Naik kelas', level: 1 }).waitFor();
};
const promote = async (n) => {
  await button(page, `Naikkan ${n} murid`).click();
  await button(page, 'Ya, naikkan').click();
  await page.getByText('Naik kelas sudah dilakukan').waitFor();
};

test('the page of the school leads to naik kelas; everybody goes on by one button', async () => {
  await toPromotion();
  await page.getByText('8 murid dari IV-A').waitFor();
  await sound(page, 'naik kelas');
  await shot(page, 'juli-usulan');
  await promote(24);
  await shot(page, 'juli-sudah');
  const now = await classes();
  assert.deepEqual(Object.keys(now).sort(), ['V-A', 'VI-A']);
  assert.equal(now['V-A'][0], '1 AYU CONTOH SATU');
  assert.equal(now['VI-A'].length, 8);
});

test('it is undone as if it had not been', async () => {
  await button(page, 'Batalkan naik kelas').click();
  await button(page, 'Ya, batalkan').click();
  await page.getByText('8 murid dari IV-A').waitFor();
  assert.deepEqual(await classes(), {});
});

test('done again with one who repeats the year and one who goes', async () => {
  const except = async (room, name, fate) => {
    await page.getByText(`Murid ${room} yang tidak ikut`).click();
    const place = page.getByRole('region', { name: new RegExp(`^${room}`) });
    await place.getByLabel('Murid', { exact: true }).selectOption({ label: name });
    await place.getByLabel('Apa yang terjadi').selectOption({ label: fate });
    await button(place, 'Catat pengecualian').click();
  };
  await except('V-A', '4. DINA CONTOH DUA', 'Tinggal kelas');
  await except('IV-A', '8. INDRA CONTOH SATU', 'Keluar');
  await sound(page, 'naik kelas dengan pengecualian');
  await promote(24);
  const now = await classes();
  assert.equal(now['V-A'].length, 8, 'seven went on, one is gone, one stays');
  assert.ok(now['V-A'].some((one) => one.endsWith('DINA CONTOH DUA')));
  assert.equal(now['VI-A'].length, 7);
});

test('the new year\'s file fits: only newcomers are new, and who is missing is asked about', async () => {
  const up = (rows, to) => rows.map((one) => ({ ...one, group: to }));
  const rows = [
    ...up(rombel('IV-A', 0).slice(0, 7), 'V-A'),
    { ...rombel('V-A', 1)[3], group: 'V-A' },
    ...up(rombel('V-A', 1).filter((_, i) => i !== 3), 'VI-A').slice(0, 6), // one of VI-A is not in the file
    ...rombel('I-A', 3)
  ];
  await page.goto(`${url}/impor/pupils`);
  await page.locator('input[type=file]').setInputFiles(file('baru.csv', rows));
  await page.getByText('Belum ada yang disimpan.').waitFor();
  await page.getByText('1 orang tidak ada di berkas').waitFor();
  await page.getByText('14 tetap sama').waitFor();
  await sound(page, 'impor tahun baru');
  await shot(page, 'juli-impor');
  await page.getByLabel(/^INDRA CONTOH DUA/).selectOption({ label: 'Pindah sekolah' });
  await button(page, 'Simpan 9 perubahan').click();
  await page.getByText('Tersimpan.').waitFor();
  const now = await classes();
  assert.equal(now['I-A'].length, 8);
  assert.equal(now['VI-A'].length, 6);
  assert.equal(now['V-A'].length, 8, 'untouched by the file');
});
