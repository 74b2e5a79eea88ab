// Time as its people meet it: the operator brings a timetable from a file and notes a day of rob; the teacher's phone knows both,
// sends the lesson to the class as one message, and sees how far each class is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, launch, openPage, phone, shot, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';

const house = new House();
let browser, logins, at;

before(async () => {
  logins = house.simulate(300);
  at = await house.serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await house.clear();
});

const api = (page, path) => page.evaluate(async (where) => (await fetch(where)).json(), path);
const button = (page, name) => page.getByRole('button', { name });
const open = async (role) => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const page = await openPage(context);
  await signIn(page, at.url, logins[role].login, logins[role].password);
  return { context, page };
};
const csv = (rows) => ({ name: 'jadwal.csv', mimeType: 'text/csv', buffer: Buffer.from(['Hari;Jam;Kelas;Mapel;Guru', ...rows].join('\n')) });

test('a wrong row is named and nothing is kept; the mended file is, and twice changes nothing', async () => {
  const { context, page } = await open('operator');
  const group = /kelas (.+)$/.exec(logins.guru.about)[1];
  await page.goto(`${at.url}/sekolah/jadwal`);
  await page.setInputFiles('input[type=file]', csv([`Senin;1-3;${group};IPAS;`, `Ahad;1;${group};IPAS;`]));
  await page.getByText('Baris 3: hari tidak dikenal').waitFor();
  assert.equal(await button(page, /^Simpan/).isDisabled(), true);
  const good = csv([`Senin;1-3;${group};IPAS;`, `;4;${group};Istirahat;`, `Selasa;1;${group};MTK;`]);
  await page.setInputFiles('input[type=file]', good);
  await button(page, /^Simpan \d+ perubahan$/).click();
  await page.getByText('Jadwal tersimpan.').waitFor();
  await page.setInputFiles('input[type=file]', good);
  await page.getByText('0 isian baru, 0 dihapus, 2 tetap').waitFor();
  await assertSound(page, 'jadwal sekolah');

  await page.goto(`${at.url}/sekolah/jam`);
  const sent = page.waitForResponse('**/api/commands');
  await button(page, 'Catat tanggal ini').click();
  const { outcomes } = await (await sent).json();
  assert.equal(outcomes[0].status, 200);
  await context.close();
});

test('the teacher’s phone knows the timetable and the day of rob; the lesson goes out as one message', async () => {
  const { context, page } = await open('guru');
  await page.goto(`${at.url}/kelas/jadwal`);
  await button(page, /^1 .*IPAS/).waitFor();
  await button(page, /^3 .*IPAS/).waitFor();
  await page.getByText('4 jam pelajaran seminggu').waitFor();
  await assertSound(page, 'jadwal saya');

  await page.goto(`${at.url}/hari-ini`);
  await page.getByRole('link', { name: 'Kirim pelajaran ke grup kelas' }).click();
  await until(page, () => document.querySelector('textarea')?.value.includes('nomor absenmu'));
  await page.getByRole('img').waitFor();
  await assertSound(page, 'rob');
  await shot(page, 'e2e-rob');
  await button(page, 'Kirim ke grup kelas').click();
  await page.getByText('tercatat sebagai belajar dari rumah').waitFor();
  await page.getByRole('link', { name: 'Buka pertemuan' }).click();
  await page.waitForURL('**/pertemuan/**');
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  await until(page, async (path) => (await (await fetch(path)).json()).at_home === true, `/api/lessons/${lesson}`);

  await page.goto(`${at.url}/kelas/sampai-mana`);
  await page.getByText('pertemuan 1 belum selesai').waitFor(); // the message alone moves nobody on
  const { progress } = await api(page, '/api/progress');
  assert.equal(progress.length, 1);
  await context.close();
});
