// Menilai bersama: eight teachers of four schools give pupils' answers without names, judge what other schools gave, without a network, and
// each sees alone how the own levels differ. The one who opened the round sees counts. What a guardian takes back is gone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { installed, phone, readyOffline, reopen, small } from '../../web/tests/browser/kit.mjs';
import { allow } from './at-machine.mjs';
import { eightOf, phoneOf } from './colleagues.mjs';
import { House } from './house.mjs';
import { button, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at, teachers, round, code;

before(async () => {
  ({ logins, at, browser } = await house.open());
  teachers = await eightOf(at, logins, (name, i) => `Kata ${name} pasir menahan kotoran, cara ${i + 1}`);
});
after(() => house.clear());

const heading = (page, name) => page.getByRole('heading', { name, exact: true }).first().waitFor();

test('a teacher opens a round, and gives an answer in which no name stands any more', async () => {
  const opener = await phoneOf(browser, teachers[0]);
  await opener.getByRole('link', { name: 'Menilai bersama sekolah lain' }).click();
  await opener.getByText('Belum ada putaran').waitFor();
  await sound(opener, 'menilai');
  await shot(opener, 'bersama-1-kosong');
  await button(opener, 'Buka putaran').click();
  await opener.getByLabel('Tentang apa?').fill('Air sungai yang jernih');
  await sound(opener, 'buka putaran');
  await shot(opener, 'bersama-2-buka');
  await button(opener, 'Buka putaran ini').click();
  await opener.waitForURL('**/menilai/round_*');
  round = new URL(opener.url()).pathname.split('/').at(-1);
  await opener.locator('strong.code').waitFor();
  code = await opener.locator('strong.code').textContent();
  assert.match(code, /^[A-Z0-9]{5}-[A-Z0-9]{5}$/);
  await sound(opener, 'putaran');
  await shot(opener, 'bersama-3-kode');
  await opener.getByRole('link', { name: 'Pilih karya murid' }).click();
  await button(opener, 'Berikan karya ini').first().waitFor();
  await sound(opener, 'karya');
  await shot(opener, 'bersama-4-karya');
  assert.equal(await opener.locator('.answer').filter({ hasText: teachers[0].name }).count(), 0);
  await opener.getByText('Diganti:').first().waitFor();
  await button(opener, 'Berikan karya ini').first().click();
  await opener.getByLabel('Teks yang dikirim').waitFor();
  await sound(opener, 'karya: teks');
  await shot(opener, 'bersama-5-teks');
  await opener.getByRole('dialog').getByRole('button', { name: 'Berikan karya ini' }).click();
  await opener.getByText('Diberikan', { exact: true }).waitFor();
  await button(opener, 'Tarik kembali').waitFor();
  await shot(opener, 'bersama-6-diberikan');
  await opener.context().close();
});

test('seven colleagues come in by the code, one of them on the screen, and give three pieces each', async () => {
  const colleague = await phoneOf(browser, teachers[2], small);
  await colleague.goto(`${at.url}/menilai`);
  await button(colleague, 'Masuk dengan kode').click();
  await colleague.getByLabel('Kode dari rekan').fill(code.toLowerCase());
  await sound(colleague, 'kode');
  await shot(colleague, 'bersama-7-masuk');
  await button(colleague, 'Masuk').last().click();
  await colleague.waitForURL(`**/menilai/${round}`);
  await heading(colleague, 'Air sungai yang jernih');
  await sound(colleague, 'putaran rekan');
  await shot(colleague, 'bersama-8-rekan');
  await colleague.context().close();
  for (const [i, one] of teachers.entries()) {
    if (i > 0 && i !== 2) await one.ask('POST', '/api/round-joins', { code, school: one.school.id });
    for (const answer of (await one.ask('GET', `/api/rounds/${round}/fitting`)).questions.find((its) => its.question === one.asked).answers) {
      assert.match(answer.text, /^Kata …/);
      await one.ask('PUT', `/api/rounds/${round}/pieces/${newId('shared')}`, { question: one.asked, pupil: answer.pupil, text: answer.text });
    }
  }
});

test('the opener shares the work out: each piece to three of other schools', async () => {
  const opener = await phoneOf(browser, teachers[0]);
  await opener.goto(`${at.url}/menilai/${round}`);
  await opener.getByText('24 karya, 8 guru').waitFor();
  await opener.getByText('72 penilaian akan dibagikan').waitFor();
  await opener.getByText('Dengan ini cara menilai 8 guru cukup dikenal').waitFor();
  await sound(opener, 'keadaan');
  await shot(opener, 'bersama-9-keadaan');
  await button(opener, 'Bagikan karya ke penilai').click();
  await sound(opener, 'bagikan?');
  await button(opener, 'Ya, bagikan').click();
  await opener.getByRole('link', { name: /^Nilai \d+ karya$/ }).waitFor();
  await opener.context().close();
  for (const one of teachers) {
    const { tasks } = await one.ask('GET', `/api/rounds/${round}/tasks`);
    assert.ok(tasks.length >= 8 && tasks.length <= 10, `${tasks.length}`);
  }
});

test('one judges on the phone without a network, the others as they see it', async () => {
  const strict = teachers[7];
  const page = await phoneOf(browser, strict, phone, installed);
  await page.goto(`${at.url}/menilai/${round}`);
  await readyOffline(page, 'staf');
  await page.getByRole('link', { name: /^Nilai \d+ karya$/ }).click();
  await page.getByText(/^Karya 1 dari/).waitFor();
  await sound(page, 'nilai');
  await shot(page, 'bersama-10-nilai');
  await page.context().setOffline(true);
  const { tasks } = await strict.ask('GET', `/api/rounds/${round}/tasks`);
  for (let i = 0; i < tasks.length; i++) {
    await page.getByText(`Karya ${i + 1} dari ${tasks.length}`).waitFor();
    await page.getByRole('group', { name: 'Seberapa dalam jawaban ini?' }).getByRole('button').nth(4).click();
  }
  await page.getByText('Semua karya sudah dinilai. Terima kasih!').waitFor();
  await shot(page, 'bersama-11-luring');
  await reopen(page);
  await page.getByText('Semua karya sudah dinilai. Terima kasih!').waitFor();
  await page.context().setOffline(false);
  for (let wait = 0; wait < 600 && (await strict.ask('GET', `/api/rounds/${round}`)).judged < tasks.length; wait++) await page.waitForTimeout(100);
  assert.equal((await strict.ask('GET', `/api/rounds/${round}`)).judged, tasks.length);
  await page.context().close();
  for (const one of teachers.slice(0, 7)) {
    for (const task of (await one.ask('GET', `/api/rounds/${round}/tasks`)).tasks) {
      await one.ask('PUT', `/api/rounds/${round}/judgements/${newId('judgement')}`, { piece: task.piece, level: 2, at: Date.now() });
    }
  }
});

test('after the end each sees the own mirror, the opener counts, and nobody another’s', async () => {
  const opener = await phoneOf(browser, teachers[0]);
  await opener.goto(`${at.url}/menilai/${round}`);
  await opener.getByText('72 dari 72 penilaian sudah masuk').waitFor();
  await opener.getByText('Semua penilai terhubung').waitFor();
  await button(opener, 'Tutup putaran').click();
  await button(opener, 'Ya, tutup').click();
  await heading(opener, 'Cermin Bapak/Ibu');
  await opener.getByText(/Dua guru, karya yang sama/).waitFor();
  await sound(opener, 'ditutup');
  await shot(opener, 'bersama-12-ditutup');
  for (const one of teachers.slice(1)) assert.equal(await opener.getByText(one.login).count(), 0);
  await opener.context().close();
  const strict = await phoneOf(browser, teachers[7]);
  await strict.goto(`${at.url}/menilai/${round}`);
  await strict.getByText('biasanya memberi tingkat sedikit lebih tinggi daripada rekan. Ini dua contoh untuk dibandingkan.').waitFor();
  assert.equal(await strict.getByText('Rekan: Beberapa gagasan (2)').count(), 2);
  await sound(strict, 'cermin');
  await shot(strict, 'bersama-13-cermin');
  await strict.context().close();
  assert.equal((await teachers[1].ask('GET', `/api/rounds/${round}`)).sum, null);
});

test('a guardian’s word taken back takes the piece out of all lists', async () => {
  const one = teachers[4];
  const before = (await teachers[0].ask('GET', `/api/rounds/${round}`)).sum.pieces;
  await allow(one.operator, one.school, one.pupils[0], false);
  assert.equal((await teachers[0].ask('GET', `/api/rounds/${round}`)).sum.pieces, before - 1);
});
