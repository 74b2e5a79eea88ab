// A substitute's day: the teacher makes a code, somebody without an account opens it on a small phone, gives the lesson with
// the network off in the middle, and the teacher finds it all with the substitute's name. (That a code is dead the next day is
// told by tests/api/teaching/handover.test, where the clock can be moved.)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { installed, openPage, phone, readyOffline, reopen, shot, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, button, countHands, endLesson, sound, voicesByHands } from './people.mjs';

const house = new House();
let browser, logins, at, teacher, code, group, names;

before(async () => {
  ({ logins, at, browser } = await house.open());
  teacher = await phoneOf();
  await signIn(teacher.page, at.url, logins.guru.login, logins.guru.password);
  const { classes } = await api(teacher.page, '/api/today');
  group = classes[0].group;
  names = classes[0].members.map((member) => member.name);
  await copyExample(teacher.page);
});
after(() => house.clear());

/** The teacher has a plan of the own: an example, copied. */
async function copyExample(page) {
  const status = await page.evaluate(async ([wanted, school]) => {
    const { examples } = await (await fetch('/api/examples')).json();
    const one = examples.find((example) => example.level === wanted) ?? examples[0];
    const { body } = await (await fetch(`/api/examples/${one.id}`)).json();
    const id = `plan_${'0123456789abcdefghjkmnpqrs'}`;
    const answer = await fetch(`/api/plans/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ school, base: 0, body, save: `save_${'0123456789abcdefghjkmnpqrs'}` }) });
    return `${answer.status} ${answer.ok ? '' : await answer.text()}`;
  }, [group.level, group.school]);
  assert.match(status, /^200/);
}

async function phoneOf(size = phone) {
  const context = await browser.newContext({ ...installed, viewport: size, locale: 'id-ID' });
  return { context, page: await openPage(context) };
}

test('a teacher hands the class over: three taps and a code', async () => {
  const { page } = teacher;
  await page.goto(`${at.url}/hari-ini`);
  await page.getByRole('link', { name: /^Titipkan kelas/ }).click();
  await page.getByText('Belum ada kelas yang dititipkan').waitFor();
  await sound(page, 'titipan, kosong');
  await button(page, 'Titipkan kelas').click();
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  const rombel = sheet.getByRole('button', { name: new RegExp(`^${group.name} `) });
  if (await rombel.count()) await rombel.click();
  const plans = await api(page, '/api/plans');
  const plan = plans.plans.find((one) => one.level === group.level && one.meetings === 1) ?? plans.plans[0];
  if (plan.meetings > 1) await sheet.locator('.plan', { hasText: plan.title }).getByRole('button', { name: 'Pertemuan 1', exact: true }).first().click();
  else await sheet.getByRole('button', { name: plan.title }).click();
  await page.getByRole('img', { name: 'Kode QR untuk guru pengganti' }).waitFor();
  await sound(page, 'titipan');
  await shot(page, 'titipan');
  code = (await page.locator('dd.code').textContent()).trim();
  assert.match(code, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
});

test('the code goes out as a picture, too, that a camera reads', async () => {
  const { page } = teacher;
  await button(page, 'Kirim').click();
  await sound(page, 'titipan, kirim');
  const [saved] = await Promise.all([page.waitForEvent('download'), button(page, 'Simpan gambar').click()]);
  assert.match(saved.suggestedFilename(), /^titipan .+ \d{4}-\d\d-\d\d\.png$/);
  const path = await saved.path();
  const { size } = statSync(path);
  assert.ok(size <= 300_000, `${size} bytes`);
  assert.equal(execFileSync('zbarimg', ['--quiet', '--raw', `png:${path}`], { encoding: 'utf8' }).trim(), `${at.url}/titip?kode=${code}`);
  await page.keyboard.press('Escape');
});

test('a substitute gives the lesson, with the network off in the middle', async () => {
  const { context, page } = await phoneOf();
  await page.goto(`${at.url}/titip?kode=${code}`);
  await page.getByLabel('Nama Bapak/Ibu').fill('Bu Wulan Contoh');
  await sound(page, 'titip');
  await shot(page, 'titip');
  await button(page, 'Buka kelas').click();
  await button(page, /^Mulai pertemuan/).waitFor();
  await page.getByText(/^\d+ langkah sudah disiapkan$/).click(); // read before it begins
  await page.getByRole('listitem').first().waitFor();
  await sound(page, 'titip, hari');
  await shot(page, 'titip-hari');
  await readyOffline(page, 'titip');

  await context.setOffline(true);
  await button(page, /^Mulai pertemuan/).click();
  await button(page, 'Mulai langkah pertama').click();
  await button(page, 'Langkah berikutnya').waitFor();
  await sound(page, 'titip, pertemuan');
  await shot(page, 'titip-pertemuan');
  await button(page, /^Kehadiran/).click();
  await page.getByRole('group', { name: 'Nomor 3', exact: true }).getByRole('button', { name: 'Sakit' }).click();
  await sound(page, 'titip, kehadiran');
  await shot(page, 'titip-kehadiran');
  const seen = await page.locator('body').innerText();
  for (const name of names) assert.ok(!seen.includes(name), `${name} is on the substitute's phone`);
  await page.keyboard.press('Escape');
  await ask(page, 'Pilihan', 'Apa yang berubah?');
  await countHands(page, { A: 12, B: 7 });
  // Killed and opened again, still without network: the lesson is where it was.
  await reopen(page);
  await button(page, 'Langkah berikutnya').waitFor();

  await context.setOffline(false);
  await voicesByHands(page, { Ya: 10, 'Biasa saja': 4 }, 14);
  await endLesson(page);
  await page.getByText(/^terkirim|Semua sudah terkirim/).first().waitFor();
  await button(page, 'Ke daftar pertemuan').or(page.getByRole('link', { name: 'Ke daftar pertemuan' })).click();
  await page.getByText(/selesai/).first().waitFor();
  await sound(page, 'titip, sesudahnya');
  await shot(page, 'titip-sesudah');
  await context.close();
});

test('the teacher finds all of it, with the substitute’s name', async () => {
  const { page } = teacher;
  const { handovers } = await api(page, '/api/handovers');
  const lesson = handovers[0].lessons[0].lesson;
  assert.deepEqual(handovers[0].substitutes, ['Bu Wulan Contoh']);
  const view = await api(page, `/api/lessons/${lesson}`);
  assert.deepEqual(view.substitutes, ['Bu Wulan Contoh']);
  assert.ok(view.ended_at !== null && view.steps.some((step) => step.started_at !== null));
  const sick = view.members.find((member) => member.number === 3).pupil;
  assert.equal(view.attendance.find((mark) => mark.pupil === sick).state, 'sakit');
  const question = view.questions.find((one) => one.text === 'Apa yang berubah?');
  assert.deepEqual(question.tally.slice(0, 2), [12, 7]);
  assert.equal(view.voices.answered, 14);
  await page.goto(`${at.url}/pertemuan/${lesson}`);
  await page.getByText('Dititipkan kepada Bu Wulan Contoh').waitFor();
  await sound(page, 'pertemuan yang dititipkan');
  await shot(page, 'pertemuan-dititipkan');
});

test('taken back, the code is dead and the phone says so', async () => {
  const { page } = teacher;
  const late = await phoneOf();
  await late.page.goto(`${at.url}/titip?kode=${code}`);
  await late.page.getByLabel('Nama Bapak/Ibu').fill('Pak Telat Contoh');
  await button(late.page, 'Buka kelas').click();
  await readyOffline(late.page, 'titip');
  await late.page.getByRole('link', { name: /selesai/ }).click();
  await button(late.page, /^Kehadiran/).waitFor();
  await late.context.setOffline(true);
  await button(late.page, /^Kehadiran/).click();
  await late.page.getByRole('group', { name: 'Nomor 4', exact: true }).getByRole('button', { name: 'Izin' }).click();
  await page.goto(`${at.url}/titipan`);
  await page.getByText('Dibuka oleh Bu Wulan Contoh').waitFor();
  await button(page, 'Akhiri titipan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByText('Belum ada kelas yang dititipkan').waitFor();
  await until(page, async () => (await (await fetch('/api/handovers')).json()).handovers.length === 0);
  const other = await phoneOf(small);
  await other.page.goto(`${at.url}/titip?kode=${code}`);
  await other.page.getByLabel('Nama Bapak/Ibu').fill('Pak Lain');
  await button(other.page, 'Buka kelas').click();
  await other.page.getByText('Kode titip kelas ini tidak berlaku.').waitFor();
  await sound(other.page, 'titip, ditolak');
  await shot(other.page, 'titip-ditolak');
  await other.context.close();

  // Who was without a network until then is told what is lost, and can begin anew.
  await late.context.setOffline(false);
  await late.page.getByText(/kodenya tidak berlaku lagi/).first().waitFor();
  await late.page.goto(`${at.url}/titip`);
  await late.page.getByText(/^Titip kelas ini sudah berakhir.* tidak dapat dikirim lagi/).waitFor();
  await sound(late.page, 'titip, diakhiri');
  await shot(late.page, 'titip-diakhiri');
  await button(late.page, 'Hapus catatan itu dari HP ini').click();
  await late.page.getByLabel('Kode titip').waitFor();
  await late.context.close();
});
