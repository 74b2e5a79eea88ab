// The first day, from an empty machine to a lesson with evidence: an office, an operator, a teacher with a cheap phone, 32
// pupils of whom two have phones; the power fails in the middle. Everything goes through the pages, over HTTPS.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { desk, installed, launch, openPage, phone, signInByForm, small, until } from '../../web/tests/browser/kit.mjs';
import { Lan } from './lan.mjs';
import { House } from './house.mjs';
import { api, ask, button, check, countHands, endLesson, join as joinIn, judge, openDoor, redeem, shot, slips, sound, tapLevels, upload, voicesByHands, writeFor } from './people.mjs';

const file = (name) => fileURLToPath(new URL(`../kit/files/${name}`, import.meta.url));
const lan = new Lan();
let browser, ca, letter, cards, pins, lesson;
const people = {};

before(async () => {
  await lan.start();
  ca = await lan.certificate();
  browser = await launch([`--ignore-certificate-errors-spki-list=${await lan.pin(ca.pem)}`]);
});
after(async () => {
  for (const [name, { page }] of Object.entries(people)) await shot(page, `last-${name}`);
  await browser?.close();
  await lan.clear();
});

const person = async (name, size) => {
  const context = await browser.newContext({ ...installed, viewport: size, locale: 'id-ID' });
  people[name] = { context, page: await openPage(context) };
  return people[name].page;
};
const coverage = async () => {
  const page = people.office.page;
  await page.goto(`${lan.address}/kota`);
  await page.getByText('Belum bisa dibandingkan.').waitFor();
  await sound(page, 'kota');
  return api(page, '/api/city/overview');
};

test('the phones get HTTPS from an authority that they can fetch and trust', async () => {
  assert.equal(ca.type, 'application/x-x509-ca-cert');
  assert.equal((await lan.securely('/healthz', ca.pem)).text, '{"ok":true}');
  await assert.rejects(lan.securely('/healthz', undefined), /certificate/);
});

test('the office begins, imports its schools and prints a letter', async () => {
  const said = lan.run('init', ...lan.store, '--public-url', lan.address, '--name', 'Kota Contoh Pesisir', '--admin', 'Ibu Dinas Contoh');
  const page = await person('office', desk);
  await redeem(page, said.trim().split('\n').at(-1), 'pesisir batik pagi');
  await upload(page, lan.address, 'schools', file('sekolah.csv'), 'Simpan 6 perubahan');
  await shot(page, 'kantor-impor');
  const before = await coverage();
  assert.equal(before.all.schools_active, 0);
  await page.goto(`${lan.address}/sekolah`);
  await button(page, /SD NEGERI CONTOH 01/).click();
  await page.getByLabel('Nama operator').fill('Pak Operator Contoh');
  await button(page, 'Buat surat').click();
  [letter] = await slips(page);
  await sound(page, 'surat operator');
  await shot(page, 'surat-operator');
});

test('the operator imports teachers and pupils, and prints what they need', async () => {
  const page = await person('operator', desk);
  await redeem(page, `${lan.address}/masuk?kode=${letter.code}`, 'tiga kata mudah');
  await upload(page, lan.address, 'staff', file('daftar-guru.xlsx'), /^Simpan \d+ perubahan$/);
  await upload(page, lan.address, 'pupils', file('daftar-pd.xlsx'), /^Simpan \d+ perubahan$/);
  await shot(page, 'operator-impor');
  await page.goto(`${lan.address}/sekolah/rombel`);
  await page.getByRole('link', { name: /Kelas 4A/ }).click();
  await page.getByText('32 murid').first().waitFor();
  await page.getByLabel('Siapa').selectOption({ index: 1 });
  const teacher = await page.getByLabel('Siapa').locator('option:checked').textContent();
  await button(page, 'Simpan').first().click();
  await sound(page, 'rombel');
  await shot(page, 'rombel');
  await page.getByRole('link', { name: 'Catat surat yang kembali' }).click();
  await page.getByText('0 dari 32 kembali').waitFor();
  for (const number of [0, 1]) await page.getByRole('checkbox', { name: /^1\s?: HP/ }).nth(number).check();
  await button(page, /^Semua tidak/).nth(2).click();
  await page.getByText('3 dari 32 kembali').waitFor();
  await until(page, async () => {
    const at = location.pathname.split('/').at(-2);
    const group = await (await fetch(`/api/groups/${at}`)).json();
    return group.members.filter((one) => one.device).length === 2 && group.members.filter((one) => one.returned).length === 3;
  });
  await sound(page, 'izin');
  await shot(page, 'izin');
  await page.getByRole('link', { name: 'Kembali' }).click();
  await button(page, 'Buat dan cetak PIN').click();
  await page.getByText('Nomor 32').waitFor();
  pins = await page.locator('.pin b').allTextContents();
  await page.goto(`${lan.address}/sekolah/guru`);
  await button(page, `Cetak kartu untuk ${teacher}`).click();
  cards = await slips(page);
  await sound(page, 'kartu masuk');
  await shot(page, 'kartu-masuk');
});

test('a teacher signs in by slip, takes an example and mends one saran without network', async () => {
  const page = await person('teacher', phone);
  const { context } = people.teacher;
  await redeem(page, `${lan.address}/masuk?kode=${cards[0].code}`, 'air laut pasang');
  await page.goto(`${lan.address}/rencana/baru`);
  await sound(page, 'rencana baru');
  await button(page, /^Pakai contoh ini: Mengapa tanah kota kita turun/).click();
  await page.waitForURL(/\/rencana\/plan_/);
  await check(page, true);

  await context.setOffline(true);
  const practice = page.getByLabel('Praktik pedagogis');
  await practice.fill('');
  await practice.press('Tab');
  await check(page, false, 'saran');
  await button(page, 'Ke tempatnya').first().click(); // closes the sheet of the saran
  const mended = 'Inkuiri: murid menduga, mengukur, lalu menjelaskan dengan angka.';
  await practice.fill(mended);
  await practice.press('Tab');
  await check(page, true);
  await page.getByText('tersimpan di HP ini').first().waitFor();
  await context.setOffline(false);
  const plan = page.url().split('/').at(-1);
  await until(page, async ([id, text]) => (await (await fetch(`/api/plans/${id}`)).json()).body?.design.practice === text, [plan, mended]);
});

test('32 pupils by hands and taps, two by phone; the power fails, phones lose the network, nothing is lost', async () => {
  const { page, context } = people.teacher;
  await page.goto(`${lan.address}/hari-ini`);
  await sound(page, 'hari ini');
  await button(page, 'Mulai pertemuan').click();
  await shot(page, 'pilih-rencana');
  await button(page, 'Pertemuan 1').first().click();
  await page.waitForURL('**/pertemuan/**');
  lesson = page.url().split('/').at(-1);
  await button(page, 'Mulai langkah pertama').click();
  await until(page, async (id) => (await fetch(`/api/lessons/${id}`)).ok, lesson);
  const names = (await api(page, `/api/lessons/${lesson}`)).members.map((one) => one.name);
  assert.equal(names.length, 32);

  const code = await openDoor(page);
  for (const [name, number, size] of [['dina', 1, phone], ['rafi', 2, small]]) {
    await joinIn(await person(name, size), lan.address, code, number, pins[number - 1]);
  }
  const [dina, rafi] = [people.dina, people.rafi];
  await ask(page, 'Pilihan', 'Mengapa jalan itu makin sering tergenang?');
  for (const one of [dina, rafi]) await one.page.getByRole('button', { name: 'B', exact: true }).click();
  await dina.page.getByText('Sudah terkirim.').waitFor();
  await sound(dina.page, 'jawaban di HP');
  await shot(dina.page, 'ikut');
  await countHands(page, { A: 12, B: 11, C: 7 });

  await ask(page, 'Jawaban tertulis', 'Apa yang terjadi bila air tanah terus diambil?');
  await dina.page.getByLabel('Jawabanmu').fill('Tanahnya turun karena airnya hilang, lalu laut bisa masuk.');
  await button(dina.page, 'Kirim jawaban').click();
  await dina.page.getByText('Sudah terkirim.').waitFor();
  await rafi.page.getByLabel('Jawabanmu').waitFor();

  // The power fails in the middle, and the phones are without network at the same time.
  for (const one of [dina, rafi, people.teacher]) await one.context.setOffline(true);
  await lan.kill();
  await rafi.page.getByLabel('Jawabanmu').fill('Jalannya turun.');
  await button(rafi.page, 'Kirim jawaban').click();
  await rafi.page.getByText('Tersimpan di HP ini.').waitFor();
  await shot(rafi.page, 'ikut-tanpa-jaringan');
  await writeFor(page, Object.fromEntries(names.slice(2, 10).map((name, i) => [name, `Jawaban lisan nomor ${i + 3}: tanahnya turun.`])));
  await ask(page, 'Ketuk tingkat', 'Ceritakan kembali dengan kata-katamu.');
  await tapLevels(page, Object.fromEntries(names.slice(10).map((name, i) => [name, i % 5])));
  await button(page, 'Langkah berikutnya').click();
  await page.getByText('tersimpan di HP ini').first().waitFor();

  await lan.start();
  for (const one of [dina, rafi, people.teacher]) await one.context.setOffline(false);
  await until(page, async (id) => {
    const view = await (await fetch(`/api/lessons/${id}`)).json();
    return view.questions.filter((one) => one.origin === '').map((one) => one.answered).join() === '32,10,22';
  }, lesson);
  await rafi.page.getByText('Sudah terkirim.').waitFor();

  await voicesByHands(page, { Ya: 15, 'Biasa saja': 9, Tidak: 6 }, 30);
  await endLesson(page);
  await button(dina.page, 'Senang').click();
  await dina.page.getByRole('textbox', { name: 'Tulis bebas' }).fill('Air tanah milik bersama.');
  await dina.page.getByRole('button', { name: 'Simpan jurnalku' }).click();
  await dina.page.getByText('Jurnalmu sudah disimpan.').waitFor();
  await sound(dina.page, 'kalimat');
  await shot(dina.page, 'kalimat');
  await context.setOffline(false);
});

test('ten answers are judged, each once', async () => {
  const { page } = people.teacher;
  const view = await api(page, `/api/lessons/${lesson}`);
  const written = view.questions.find((one) => one.kind === 'text' && one.origin === '');
  const levels = [3, 1, 2, 2, 1, 0, 4, 2, 3, 1];
  await judge(page, lan.address, lesson, written.id, levels);
  await until(page, async ([path, all]) => {
    const { works } = await (await fetch(path)).json();
    return works.length === 10 && works.map((one) => one.level).sort().join() === all;
  }, [`/api/lessons/${lesson}/questions/${written.id}/work`, [...levels].sort().join()]);
});

test('the same teacher on the smallest phone: a lesson without a plan, in short', async () => {
  const context = await browser.newContext({ ...installed, viewport: small, locale: 'id-ID', storageState: await people.teacher.context.storageState() });
  const page = await openPage(context);
  people.smallest = { context, page };
  await page.goto(`${lan.address}/hari-ini`);
  await sound(page, 'hari ini, 320');
  await button(page, 'Mulai pertemuan').click();
  await sound(page, 'pilih rencana, 320');
  await button(page, 'Tanpa rencana').click();
  await page.waitForURL('**/pertemuan/**');
  const second = page.url().split('/').at(-1);
  await until(page, async (id) => (await fetch(`/api/lessons/${id}`)).ok, second);
  await sound(page, 'pertemuan, 320');
  await shot(page, 'pertemuan');
  const [one, two] = (await api(page, `/api/lessons/${second}`)).members.map((member) => member.name);
  await ask(page, 'Pilihan', 'Apa yang paling menentukan?');
  await countHands(page, { A: 20, B: 8, C: 4 });
  await ask(page, 'Jawaban tertulis', 'Mengapa?');
  await writeFor(page, { [one]: 'Karena airnya hilang.', [two]: 'Karena tanahnya lunak.' });
  await ask(page, 'Ketuk tingkat', 'Jelaskan kepada temanmu.');
  await tapLevels(page, { [one]: 2, [two]: 3 });
  await voicesByHands(page, { Ya: 20, 'Biasa saja': 8, Tidak: 4 }, 32);
  await endLesson(page);
  await until(page, async (id) => (await (await fetch(`/api/lessons/${id}`)).json()).questions.map((each) => each.answered).join() === '32,2,2', second);
  const written = (await api(page, `/api/lessons/${second}`)).questions.find((each) => each.kind === 'text');
  await judge(page, lan.address, second, written.id, [2, 3]);
  await page.goto(`${lan.address}/tumbuh`);
  await page.getByText('Tidak ada orang lain yang dapat membukanya.').waitFor();
  await sound(page, 'tumbuh, 320');
  await shot(page, 'tumbuh');
});

test('the office counts one more school, and sees nothing of so few', async () => {
  const now = await coverage();
  assert.equal(now.all.schools_active, 1);
  const sd = now.levels.find((row) => row.key === 'sd');
  assert.notEqual(sd.hidden, 'no');
  assert.deepEqual([sd.teachers, sd.pupils, sd.lessons, sd.answered], [0, 0, 0, 0]);
  await shot(people.office.page, 'kota');
});

test('a backup restored into an empty place shows the same page', async () => {
  const before = await coverage();
  const kept = join(lan.folder, 'kept');
  const restored = new House();
  lan.run('backup', ...lan.store, kept);
  lan.run('restore', ...restored.store, kept);
  const at = await restored.serve();
  const context = await browser.newContext({ viewport: desk, locale: 'id-ID' });
  const page = await openPage(context);
  await signInByForm(page, at.url, 'ibu.dinas', 'pesisir batik pagi');
  await page.goto(`${at.url}/kota`);
  await page.getByText('Belum bisa dibandingkan.').waitFor();
  assert.deepEqual(await api(page, '/api/city/overview'), before);
  await context.close();
  await restored.clear();
});
