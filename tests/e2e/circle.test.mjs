// A learning circle of two schools on phones: she opens it and reads its code out, he comes in, each says one thing, one of them without network; a
// bedah karya hangs on it, ten pairs and one remark instead of a meeting; nobody above has a page of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { installed, isKept, phone, readyOffline, reopen, until } from '../../web/tests/browser/kit.mjs';
import { eightOf, phoneOf } from './colleagues.mjs';
import { House } from './house.mjs';
import { api, button, enter as enterAs, looks, mainAction as main, sheetShot, sound } from './people.mjs';

const house = new House();
let browser, logins, at, teacher, colleague, circle, code;

const enter = (role, more) => enterAs(browser, at.url, logins[role], more);
/** Is this word in the circle, as this page's server says? */
const saysOf = (page, word) => until(page, async (wanted) => JSON.stringify(await (await fetch('/api/circles')).json()).includes(wanted), word);

before(async () => {
  ({ logins, at, browser } = await house.open());
  teacher = await enter('guru', installed);
  colleague = await enter('guru smp', installed);
});
after(() => house.clear());

test('she opens a circle from her own mirror, and its code is there to be read out', async () => {
  await teacher.goto(`${at.url}/tumbuh`);
  await teacher.getByRole('link', { name: 'Lingkar belajar' }).click();
  await teacher.getByText('Belum ada lingkar belajar').waitFor();
  await looks(teacher, 'lingkar-01-kosong');
  await main(teacher, 'Buka lingkar').click();
  const sheet = teacher.getByRole('dialog', { name: 'Buka lingkar' });
  await sheet.getByLabel('Pertanyaan tentang belajar murid').fill('Mengapa jawaban murid berhenti di satu gagasan?');
  await sheet.getByLabel('Mata pelajaran dan fase').fill('IPAS, fase C dan D');
  await sheet.getByLabel('Lamanya').selectOption({ label: '6 pekan' });
  await sound(teacher, 'buka lingkar');
  await sheetShot(teacher, 'lingkar-02-buka');
  await sheet.getByRole('button', { name: 'Buka lingkar ini' }).click();
  await teacher.waitForURL('**/tumbuh/lingkar/circle_*');
  circle = new URL(teacher.url()).pathname.split('/').at(-1);
  code = await teacher.locator('.code').innerText();
  assert.match(code, /^[0-9A-Z]{6}$/);
  await teacher.getByText('Ajak rekan dengan kodenya.').waitFor();
  await looks(teacher, 'lingkar-03-kode');
});

test('he comes in by the code, of another school', async () => {
  await colleague.goto(`${at.url}/tumbuh/lingkar`);
  await colleague.getByText('Belum ada lingkar belajar').waitFor();
  await button(colleague, 'Masuk dengan kode').click();
  const sheet = colleague.getByRole('dialog', { name: 'Masuk dengan kode' });
  await sheet.getByLabel('Kode dari rekan').fill(code.toLowerCase());
  await sheet.getByRole('button', { name: 'Masuk', exact: true }).click();
  await colleague.waitForURL(`**/tumbuh/lingkar/${circle}`);
  await colleague.getByText('Giliran Bapak/Ibu menulis.').waitFor();
  await colleague.getByText('Fase 1 dari 4: Lihat murid').waitFor();
  await looks(colleague, 'lingkar-04-giliran');
});

test('she says one thing; he reads it and says his without network', async () => {
  await reopen(teacher);
  await main(teacher, 'Tulis satu hal').click();
  const sheet = teacher.getByRole('dialog', { name: 'Lihat murid' });
  await sheet.getByLabel('Tulisan saya').fill('Tujuh murid menyebut satu sebab, lalu berhenti.');
  await sound(teacher, 'tulis');
  await sheetShot(teacher, 'lingkar-05-tulis');
  await sheet.getByRole('button', { name: 'Simpan', exact: true }).click();
  await teacher.getByText('Tujuh murid menyebut satu sebab, lalu berhenti.').waitFor();
  await saysOf(colleague, 'Tujuh murid menyebut satu sebab');

  await reopen(colleague);
  await colleague.getByText('Tujuh murid menyebut satu sebab, lalu berhenti.').waitFor();
  await readyOffline(colleague, 'staf');
  await until(colleague, isKept, '/api/circles');
  await colleague.context().setOffline(true);
  await reopen(colleague);
  await colleague.getByText('Tujuh murid menyebut satu sebab, lalu berhenti.').waitFor();
  await main(colleague, 'Tulis satu hal').click();
  const his = colleague.getByRole('dialog', { name: 'Lihat murid' });
  await his.getByLabel('Tulisan saya').fill('Murid saya menyebut dua sebab tanpa kaitan.');
  await his.getByRole('button', { name: 'Simpan', exact: true }).click();
  await colleague.getByText('Murid saya menyebut dua sebab tanpa kaitan.').waitFor();
  await colleague.getByText('Baca kata rekan.').waitFor();
  await looks(colleague, 'lingkar-06-luring');
  await colleague.context().setOffline(false);
  await saysOf(teacher, 'Murid saya menyebut dua sebab tanpa kaitan.');
  await reopen(teacher);
  await teacher.getByText('Murid saya menyebut dua sebab tanpa kaitan.').waitFor();
  await looks(teacher, 'lingkar-07-berdua');
});

test('a bedah karya hangs on it, and he comes in by one tap', async () => {
  await button(teacher, 'Adakan bedah karya').click();
  const sheet = teacher.getByRole('dialog', { name: 'Adakan bedah karya' });
  await sheet.getByLabel('Karya tentang apa?').fill('Mengapa tanah turun');
  await sheetShot(teacher, 'lingkar-08-bedah');
  await sheet.getByRole('button', { name: 'Buka bedah karya' }).click();
  await teacher.waitForURL('**/menilai/round_*');
  await teacher.getByText('Bedah karya: sepuluh pasang dan satu komentar').waitFor();
  const round = new URL(teacher.url()).pathname.split('/').at(-1);

  await saysOf(colleague, round);
  await reopen(colleague);
  await colleague.getByText('Bedah karya: Mengapa tanah turun').waitFor();
  await looks(colleague, 'lingkar-09-ikut-bedah');
  await button(colleague, 'Ikut: Bedah karya: Mengapa tanah turun').click();
  await colleague.waitForURL(`**/menilai/${round}`);
  await colleague.getByRole('link', { name: 'Pilih karya murid' }).waitFor();
});

test('nobody above has a page or an answer of it', async () => {
  for (const role of ['kepala sekolah', 'pengawas', 'operator', 'dinas']) {
    const page = await enter(role);
    const { status } = await page.evaluate(async () => ({ status: (await fetch('/api/circles')).status }));
    // A head who teaches has the own circles, of which this is none.
    if (status === 200) assert.deepEqual((await api(page, '/api/circles')).circles, [], role);
    else assert.equal(status, 403, role);
    await page.context().close();
  }
});

test('who steps out takes the own words along', async () => {
  await colleague.goto(`${at.url}/tumbuh/lingkar/${circle}`);
  await colleague.getByText('Anggota', { exact: true }).click();
  await button(colleague, 'Keluar dari lingkar ini').click();
  await sheetShot(colleague, 'lingkar-10-keluar');
  await button(colleague, 'Ya, keluar').click();
  await colleague.getByText('Belum ada lingkar belajar').waitFor();
  await until(teacher, async () => !JSON.stringify(await (await fetch('/api/circles')).json()).includes('Murid saya menyebut dua sebab'));
  await teacher.goto(`${at.url}/tumbuh/lingkar/${circle}`);
  await teacher.getByText('Tujuh murid menyebut satu sebab, lalu berhenti.').waitFor();
  assert.equal(await teacher.getByText('Murid saya menyebut dua sebab tanpa kaitan.').count(), 0);
});

test('a bedah karya: pairs on the phone, one remark, and all of the round read what made the difference', async () => {
  const teachers = await eightOf(at, logins, (_, i) => `Karena pasir menahan lumpur, cara ke-${i + 1}.`);
  const [opener, judge] = [teachers[0], teachers[2]];
  const round = newId('round');
  const { code: by } = await opener.ask('PUT', `/api/rounds/${round}`, { school: opener.school.id, title: 'Air sungai', each_max: 3, way: 'bedah' });
  await judge.ask('POST', '/api/round-joins', { code: by, school: judge.school.id });
  const { answers } = (await opener.ask('GET', `/api/rounds/${round}/fitting`)).questions.find((its) => its.question === opener.asked);
  for (const it of answers.slice(0, 3)) await opener.ask('PUT', `/api/rounds/${round}/pieces/${newId('shared')}`, { question: opener.asked, pupil: it.pupil, text: it.text });
  await opener.ask('PUT', `/api/rounds/${round}/plan`, {});

  const page = await phoneOf(browser, judge, phone, installed);
  await page.goto(`${at.url}/menilai/${round}`);
  await page.getByText(/^Bedah karya ini selesai bila semua/).waitFor();
  await looks(page, 'lingkar-11-bedah');
  await page.getByRole('link', { name: 'Bandingkan 3 pasangan' }).click();
  for (let n = 1; n <= 3; n += 1) {
    await page.getByText(`Pasangan ${n} dari 3`).waitFor();
    await page.getByRole('button', { name: /^Jawaban A/ }).click();
  }
  await page.getByText('Semua pasangan sudah dipilih. Tinggal satu komentar.').waitFor();
  await page.getByLabel('Apa yang membuat beda?').fill('Yang dalam menyebut cara 1 dan akibatnya.');
  await looks(page, 'lingkar-12-komentar');
  await button(page, 'Simpan komentar').click();
  await page.getByText('Komentar Bapak/Ibu tersimpan.').waitFor();
  await until(page, async (id) => (await (await fetch(`/api/rounds/${id}`)).json()).state === 'closed', round);
  await page.goto(`${at.url}/menilai/${round}/urutan`);
  await page.getByRole('heading', { name: 'Apa yang membuat beda' }).waitFor();
  await page.getByText('Yang dalam menyebut cara 1 dan akibatnya.').waitFor();
  await looks(page, 'lingkar-13-urutan');
  const told = await opener.ask('GET', `/api/rounds/${round}/order`);
  assert.deepEqual(told.remarks, [{ words: 'Yang dalam menyebut cara 1 dan akibatnya.', own: false }]);
  await page.context().close();
});

