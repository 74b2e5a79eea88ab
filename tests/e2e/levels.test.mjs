// A lesson as it is held at each level, with the demonstration's teachers, plans and one pupil each: TK by pictures and a tap grid, SD 1 by
// faces, SLB one choice at a time by two keys alone, SMK at the bench in the right order, PKBM in the evening on the learners' own phones.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desk, openPage, phone, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, endLesson, join, openDoor, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

/** A sheet is longer than the screen: its picture is taken on a screen as long as it. */
async function sheetShot(page, name) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: size.width, height: 1600 });
  await shot(page, name);
  await page.setViewportSize(size);
}
const close = (page) => page.keyboard.press('Escape');

/** Children whose name stands in nobody else's. */
const alone = (members) => members.filter((one) => members.filter((other) => other.name.toLowerCase().includes(one.name.toLowerCase())).length === 1);

/** The teacher of a level begins the plan that the demonstration made: {page, lesson, view, code, child}. */
async function begin(level, meeting) {
  const page = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  const login = logins[`guru ${level}`];
  await signIn(page, at.url, login.login, login.password);
  await page.goto(`${at.url}/hari-ini`);
  await button(page, 'Mulai pertemuan').click();
  const sheet = page.getByRole('dialog');
  const group = sheet.getByRole('button', { name: new RegExp(`^${login.about.split(', ').at(-1)} `) });
  const plan = meeting ? sheet.getByRole('button', { name: `Pertemuan ${meeting}`, exact: true }) : sheet.locator('.plan button').first();
  await group.or(plan).first().waitFor();
  if (await group.isVisible()) await group.click();
  await plan.first().click();
  await page.waitForURL('**/pertemuan/**');
  await button(page, 'Mulai langkah pertama').click();
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  await until(page, async (path) => (await fetch(path)).ok, `/api/lessons/${lesson}`);
  const view = await api(page, `/api/lessons/${lesson}`);
  const number = Number(/nomor (\d+)/.exec(logins[`murid ${level}`].login)[1]);
  return { page, lesson, view, child: view.members.find((one) => one.number === number), key: logins[`murid ${level}`].password.replace('kunci ', '') };
}
/** The child's phone or the school's tablet, in the lesson. */
async function seat(code, child, key, size = phone) {
  const page = await openPage(await browser.newContext({ viewport: size, locale: 'id-ID' }));
  if (/^\d+$/.test(key)) {
    await join(page, at.url, code, child.number, key);
    return page;
  }
  await page.goto(`${at.url}/ikut?kode=${code}`);
  for (const digit of String(child.number)) await page.getByRole('group', { name: 'Tombol angka' }).getByRole('button', { name: digit, exact: true }).click();
  for (const picture of key.split(' ')) await page.getByRole('button', { name: new RegExp(`^${picture}$`, 'i') }).click();
  await button(page, 'Ikut').click();
  await page.getByRole('heading', { name: /^Halo, / }).waitFor();
  return page;
}
const openIt = async (page, text) => {
  await button(page, new RegExp(text)).first().click();
  await button(page, 'Buka pertanyaan').click();
};
/** The server knows so many answers to the question that begins so. */
const answered = (page, lesson, text, count) =>
  until(page, async ([path, begins, many]) => (await (await fetch(path)).json()).questions.find((one) => one.text.startsWith(begins))?.answered === many, [`/api/lessons/${lesson}`, text, count]);

test('TK: pictures on the tablet, a grid of the class, an anecdote; nothing has to be read', async () => {
  const { page, lesson, view, child, key } = await begin('tk', 1);
  const code = await openDoor(page);
  const tablet = await seat(code, child, key);
  await openIt(page, 'Plastisin bulat');
  await button(tablet, 'Terapung').waitFor();
  assert.equal(await tablet.locator('.options svg').count(), 2, 'each option has its picture');
  await sound(tablet, 'tk-tablet');
  await shot(tablet, 'level-tk-tablet');
  await tablet.setViewportSize(small);
  await sound(tablet, 'tk-tablet-320');
  await button(tablet, 'Terapung').click();
  await tablet.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Plastisin', 1);
  await close(page);

  // By faces, on the fly: the scale of a TK has nothing to read.
  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Skala', { exact: true }).click();
  await page.getByText('Tiga wajah, tanpa membaca').waitFor();
  await button(page, 'Buka sekarang').click();
  await button(tablet, 'Senang').click();
  await answered(page, lesson, 'Pertanyaan lisan', 1);
  await close(page);

  // The rest is noted where no network is.
  await page.context().setOffline(true);
  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Ceklis', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Pertanyaan' }).fill('Mencoba lagi setelah meleset');
  await button(page, 'Buka sekarang').click();
  const grid = page.getByRole('dialog').locator('.grid');
  const [first, second] = alone(view.members);
  await grid.getByRole('button', { name: first.name }).click();
  await grid.getByRole('button', { name: second.name }).click();
  await grid.getByRole('button', { name: second.name }).click();
  await grid.getByRole('button', { name: `${first.name} Sudah muncul` }).waitFor();
  await grid.getByRole('button', { name: `${second.name} Mulai muncul` }).waitFor();
  await sound(page, 'tk-ceklis');
  await sheetShot(page, 'level-tk-ceklis');
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await sound(page, `tk-ceklis-${size.width}`);
    await shot(page, `level-tk-ceklis-${size.width}`);
  }
  await close(page);

  await button(page, /^Catatan anekdot/).click();
  await page.getByRole('dialog').getByRole('button', { name: first.name, exact: true }).click();
  await page.getByLabel(`Catatan tentang ${first.name}`).fill('Melipat daunnya dua kali, lalu berkata: sekarang airnya tidak masuk.');
  await button(page, 'Pilih anak lain').click(); // half a note waits while another child is looked at
  await page.getByRole('dialog').getByRole('button', { name: `${first.name} · belum disimpan` }).waitFor();
  await page.reload(); // and is still there when the browser was closed in the middle
  await button(page, /^Catatan anekdot/).click();
  await page.getByRole('dialog').getByRole('button', { name: `${first.name} · belum disimpan` }).click();
  await sound(page, 'tk-anekdot');
  await button(page, 'Simpan catatan').click();
  await page.getByRole('dialog').getByText('Melipat daunnya dua kali').waitFor();
  await sheetShot(page, 'level-tk-anekdot');
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await answered(page, lesson, 'Mencoba lagi', 2);
  await until(page, async (path) => (await (await fetch(path)).json()).anecdotes.length === 1, `/api/lessons/${lesson}/anecdotes`);
  await close(page);
  await endLesson(page);

  await page.goto(`${at.url}/murid/${view.group.id}/${first.pupil}`);
  await page.getByText('Melipat daunnya dua kali').waitFor();
  await page.getByText('Sudah muncul').waitFor();
  await sound(page, 'tk-murid');
  await shot(page, 'level-tk-murid');
  assert.deepEqual([...page.wrong, ...tablet.wrong], []);
});

test('SD 1: the face is the answer', async () => {
  const { page, lesson, child, key } = await begin('sd rendah');
  const code = await openDoor(page);
  const tablet = await seat(code, child, key);
  await openIt(page, 'Bagaimana rasanya');
  await button(tablet, 'Senang').waitFor();
  assert.equal(await tablet.locator('.options svg').count(), 3);
  await sound(tablet, 'sd1');
  await shot(tablet, 'level-sd1-wajah');
  await button(tablet, 'Senang').click();
  await answered(page, lesson, 'Bagaimana', 1);
  assert.deepEqual([...page.wrong, ...tablet.wrong], []);
});

test('SLB: one choice at a time, and two keys are enough', async () => {
  const { page, lesson, child, key } = await begin('slb', 1);
  const code = await openDoor(page);
  const pupil = await seat(code, child, key);
  await openIt(page, 'Apa yang kita berikan');
  await button(pupil, 'Ini jawabanku').waitFor();
  assert.equal(await button(pupil, 'Buku').count(), 0, 'no other option is there to be hit by mistake');
  for (const name of ['Ini jawabanku', 'Lihat yang lain']) {
    const { height } = await button(pupil, name).boundingBox();
    assert.ok(height >= 96, `${name} is ${height} px high`);
  }
  await sound(pupil, 'slb');
  await shot(pupil, 'level-slb');
  // A switch sends Tab and Enter: forward to "Lihat yang lain", Enter; the next option stands there and nothing was sent.
  await button(pupil, 'Ini jawabanku').focus();
  await pupil.keyboard.press('Tab');
  await pupil.keyboard.press('Enter');
  await pupil.getByRole('group', { name: 'Pilihan 2 dari 2' }).getByText('Buku').waitFor();
  await pupil.keyboard.press('Enter');
  await pupil.getByRole('group', { name: 'Pilihan 1 dari 2' }).getByText('Uang').waitFor();
  await pupil.keyboard.press('Shift+Tab');
  await pupil.keyboard.press('Enter');
  await pupil.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Apa yang kita berikan', 1);
  await pupil.setViewportSize(small);
  await sound(pupil, 'slb-320');
  await shot(pupil, 'level-slb');
  await button(pupil, 'Tampilkan semua pilihan').click();
  await button(pupil, 'Buku').waitFor();
  assert.deepEqual([...page.wrong, ...pupil.wrong], []);
});

test('SMK: the steps at the bench are put in order; the board tells what most did, then what is right', async () => {
  const { page, lesson, view, child, key } = await begin('smk', 1);
  const code = await openDoor(page);
  const pupil = await seat(code, child, key);
  const screen = await openPage(await browser.newContext({ viewport: desk, locale: 'id-ID' }));
  await screen.goto(`${at.url}/layar`);
  await screen.getByLabel('Kode pertemuan').fill(code);
  await button(screen, 'Tampilkan').click();
  await openIt(page, 'Urutkan pekerjaan');
  const send = button(pupil, 'Kirim jawaban');
  await send.waitFor();
  const put = async (from, things) => {
    for (const thing of things) await from.getByRole('button', { name: new RegExp(thing) }).click();
  };
  const right = ['Cuci tangan', 'Tusukkan', 'Catat suhu', 'Catat skor'];
  await put(pupil, right.slice(0, 3));
  assert.ok(await send.isDisabled(), 'an order is sent whole');
  await put(pupil, right.slice(3));
  await pupil.getByRole('button', { name: /Catat suhu di tabel.*urutan ke-3/ }).waitFor();
  await sound(pupil, 'smk-urutan');
  await shot(pupil, 'level-smk-urutan');
  await send.click();
  await pupil.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Urutkan', 1);
  // Who has no phone says it to the teacher.
  const other = alone(view.members).find((one) => one.pupil !== child.pupil);
  const row = page.getByRole('group', { name: other.name, exact: true });
  await row.getByRole('button', { name: 'Catat urutan' }).click();
  await put(row.getByRole('group', { name: `Urutan ${other.name}` }), ['Tusukkan', 'Cuci tangan', 'Catat suhu', 'Catat skor']);
  await row.locator('..').getByText('D → B → C → A').waitFor();
  await answered(page, lesson, 'Urutkan', 2);
  await screen.getByText('2 sudah menjawab').waitFor();
  assert.equal(await screen.getByText('Urutan yang paling banyak').count(), 0, 'nothing while it is open');
  await button(page, 'Tutup pertanyaan').click();
  await page.getByText('Hasil', { exact: true }).click();
  await page.getByText('Tepat semua: 1 dari 2 jawaban').waitFor();
  await sound(page, 'smk-hasil');
  await sheetShot(page, 'level-smk-hasil');
  await page.setViewportSize(small);
  await sound(page, 'smk-hasil-320');
  await page.setViewportSize(phone);
  await screen.getByText('Pertanyaan ditutup').waitFor();
  assert.equal(await screen.getByText('Urutan yang tepat').count(), 0);
  await button(page, 'Tampilkan hasil di papan').click();
  await screen.getByText('Urutan yang tepat: B → D → C → A').waitFor();
  await sound(screen, 'smk-papan');
  await shot(screen, 'level-smk-papan');
  for (const member of view.members) assert.equal(await screen.getByText(member.name).count(), 0, 'no name on the board');
  assert.deepEqual([...page.wrong, ...pupil.wrong, ...screen.wrong], []);
});

test('PKBM: several are ticked on a learner’s own phone, hands are raised for the others', async () => {
  const { page, lesson, child, key } = await begin('pkbm');
  const code = await openDoor(page);
  const learner = await seat(code, child, key);
  await openIt(page, 'Mana saja yang termasuk');
  const gas = learner.getByRole('button', { name: /Gas untuk memasak/ });
  await gas.click();
  await learner.getByRole('button', { name: /Sewa tempat/ }).click();
  await learner.getByRole('button', { name: /Uang saku anak/ }).click();
  await learner.getByRole('button', { name: /Uang saku anak/ }).click();
  assert.equal(await gas.getAttribute('aria-pressed'), 'true');
  await sound(learner, 'pkbm');
  await shot(learner, 'level-pkbm');
  await button(learner, 'Kirim jawaban').click();
  await learner.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Mana saja', 1);
  const dialog = page.getByRole('dialog');
  for (const [name, count] of [[/^A · Gas/, 9], [/^B · Uang saku/, 4], [/^C · Sewa/, 7]]) {
    const field = dialog.getByRole('spinbutton', { name });
    await field.fill(String(count));
    await field.press('Tab');
  }
  await answered(page, lesson, 'Mana saja', 10); // 9 hands for one option are at least 9 people
  await sound(page, 'pkbm-tangan');
  await sheetShot(page, 'level-pkbm-tangan');
  await dialog.getByText('Hasil', { exact: true }).click();
  await dialog.getByText('Tepat semua: 1 dari 1 jawaban').waitFor();
  await sheetShot(page, 'level-pkbm-hasil');
  await learner.setViewportSize(small);
  await sound(learner, 'pkbm-320');
  assert.deepEqual([...page.wrong, ...learner.wrong], []);
});

test('SMP, SMA and madrasah: the plan of the level is there and begins in two touches', async () => {
  for (const [level, meeting] of [['smp', 1], ['sma', 1], ['mi', 1], ['mts', 1]]) {
    const { page, view } = await begin(level, meeting);
    assert.ok(view.questions.length > 0, `${level}: the plan asks something`);
    assert.deepEqual(page.wrong, []);
    await page.context().close();
  }
});
