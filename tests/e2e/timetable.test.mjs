// Time as its people meet it: the operator brings a timetable from a file and notes a day of rob; the teacher's phone knows both,
// sends the lesson to the class as one message, and sees how far each class is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSound, becomes, openPage, phone, shot, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, button, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

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
  await becomes(() => button(page, /^Simpan/).isDisabled(), true);
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

test('the teacher’s phone knows the timetable and the day of rob; the lesson goes out as one message, and paper comes back by number', async () => {
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

  // The next morning the papers lie on the desk: a number above each answer, and nobody looks a name up.
  await page.goto(`${at.url}/pertemuan/${lesson}`);
  await ask(page, 'Jawaban tertulis', 'Apa yang kaulihat di rumah saat air naik?');
  const papers = { 3: 'Lantai dapur basah dahulu.', 7: 'Air keluar dari selokan, bukan dari laut.' };
  for (const [number, text] of Object.entries(papers)) {
    const row = page.getByRole('dialog').getByRole('listitem').filter({ has: page.locator('.number', { hasText: new RegExp(`^${number}$`) }) });
    await row.getByRole('button', { name: 'Tulis jawaban' }).click();
    await row.getByRole('textbox').fill(text);
    await row.getByRole('button', { name: 'Tulis', exact: true }).click();
  }
  await sound(page, 'jawaban dari kertas');
  await shot(page, 'rob-jawaban');
  await until(page, async (path) => (await (await fetch(path)).json()).questions.some((one) => one.answered === 2), `/api/lessons/${lesson}`);
  const view = await api(page, `/api/lessons/${lesson}`);
  const asked = view.questions.find((one) => one.text.startsWith('Apa yang kaulihat'));
  const { works } = await api(page, `/api/lessons/${lesson}/questions/${asked.id}/work`);
  const number = (pupil) => view.members.find((one) => one.pupil === pupil).number;
  assert.deepEqual(Object.fromEntries(works.map((work) => [number(work.pupil), work.text])), papers);
  await context.close();
});
