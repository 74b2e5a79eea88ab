// A class without devices, without network: the camera reads the cards of a class, by its teacher and by a substitute, and the
// server has the answers as cards once there is a network.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Film } from '../../web/tests/browser/film.mjs';
import { installed, launch, openPage, phone, readyOffline, signIn, until } from '../../web/tests/browser/kit.mjs';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { House } from './house.mjs';
import { api, ask, beginOffline, button, shot, sound } from './people.mjs';
import { countTouches } from './touches.mjs';

const house = new House();
const held = 12;
let film, browser, logins, at, teacher, group, members;

before(async () => {
  film = new Film(held, 4);
  logins = house.simulate(300);
  at = await house.serve();
  browser = await launch(film.words);
  teacher = await phoneOf();
  await signIn(teacher.page, at.url, logins.guru.login, logins.guru.password);
  ({ group, members } = (await api(teacher.page, '/api/today')).classes[0]);
  assert.ok(members.length > held);
});
after(async () => {
  await browser?.close();
  film?.clear();
  await house.clear();
});

async function phoneOf() {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID', permissions: ['camera'] });
  const page = await openPage(context);
  page.setDefaultTimeout(60_000); // reading beside a server takes its time
  return { context, page };
}
async function sweep(page, name) {
  await page.getByText('Kartu', { exact: true }).click();
  await button(page, 'Buka kamera').click();
  await button(page, `Catat ${held} jawaban`).waitFor();
  await sound(page, name);
  await shot(page, name);
  await button(page, `Catat ${held} jawaban`).click();
  await page.getByText(`${held} dari ${members.length} menjawab`).first().waitFor();
}
const held_ = () => [...film.truth].sort(([a], [b]) => a - b);
/** What the server has: number and side of each answer, all of them from cards. */
async function answered(page, lesson, text) {
  const { questions } = await api(page, `/api/lessons/${lesson}`);
  const { answers } = await api(page, `/api/lessons/${lesson}/questions/${questions.find((one) => one.text === text).id}/answers`);
  assert.deepEqual([...new Set(answers.map((one) => one.source))], ['card']);
  return answers.map((one) => [one.number, one.choice]).sort(([a], [b]) => a - b);
}

test('a teacher sweeps without network; the answers are the server\'s afterwards, and attendance as well', async () => {
  const { page, context } = teacher;
  await page.goto(`${at.url}/hari-ini`);
  await readyOffline(page, 'staf');
  await button(page, 'Mulai pertemuan').waitFor();
  const lesson = await beginOffline(page, group);
  await ask(page, 'Pilihan', 'Apa yang berubah?');
  await sweep(page, 'kartu-pertemuan');
  await page.keyboard.press('Escape');
  await button(page, /^Kehadiran/).click();
  await button(page, 'Hadir dengan kartu').click();
  await button(page, `Catat ${held} hadir`).click();
  await page.getByText(`${members.length - held} kartu belum terlihat.`).waitFor();
  await page.keyboard.press('Escape');

  await context.setOffline(false);
  await page.getByText(/^terkirim \d/).waitFor();
  assert.deepEqual(await answered(page, lesson, 'Apa yang berubah?'), held_());
  const { attendance } = await api(page, `/api/lessons/${lesson}`);
  const here = attendance.map((mark) => [members.find((one) => one.pupil === mark.pupil).number, mark.state]).sort(([a], [b]) => a - b);
  assert.deepEqual(here, held_().map(([number]) => [number, 'hadir']), 'nobody is set absent by a camera');
});

test('vote, talk, vote again by cards and without network: six touches, and nothing is closed that somebody is waited for', async () => {
  const { page, context } = teacher;
  const counts = await countTouches(context);
  await page.goto(`${at.url}/hari-ini`);
  await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).click();
  await button(page, 'Akhiri pertemuan').waitFor();
  const lesson = page.url().split('/').at(-1);
  const id = newId('question');
  await page.evaluate(async ([path, body]) => fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }), [`/api/lessons/${lesson}/questions/${id}`, {
    kind: 'choice', text: 'Mengapa air laut asin?', position: 5, objective_id: '', objective_text: '', aims: 1, again_of: null, asks_sure: false, origin: '', twin: '',
    options: ['Garam dari batu', 'Ikan', 'Hujan', 'Angin'].map((text, i) => ({ text, right: i === 0, reason: '', next: '' }))
  }]);
  const question = button(page, /Mengapa air laut asin/);
  await question.waitFor();
  await context.setOffline(true);
  counts.touch = 0;
  await question.click();
  await button(page, 'Buka dan pindai kartu').click();
  await button(page, `Catat ${held}, tutup suara`).waitFor();
  const beforeLook = counts.touch;
  await sound(page, 'kartu, satu jalan');
  await shot(page, 'kartu-satu-jalan');
  counts.touch = beforeLook;
  await button(page, `Catat ${held}, tutup suara`).click();
  await button(page, 'Bicara berdua, lalu pungut lagi').click();
  await button(page, 'Pungut suara lagi').click(); // and the camera is open again
  await button(page, `Catat ${held}, tutup suara`).click();
  await page.getByText('Siapa berpindah').waitFor();
  assert.ok(counts.touch <= 6, `${counts.touch} touches`);
  console.log(`by cards: ${counts.touch} touches`);
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(page, async ([path, first]) => {
    const { questions } = await (await fetch(path)).json();
    return questions.filter((one) => (one.id === first || one.again_of === first) && one.state === 'closed' && one.answered > 0).length === 2;
  }, [`/api/lessons/${lesson}`, id]);
  for (const vote of (await api(page, `/api/lessons/${lesson}`)).questions.filter((one) => one.id === id || one.again_of === id)) assert.equal(vote.answered, held);
});

test('a substitute sweeps without network too, and sees numbers alone', async () => {
  const lesson = newId('lesson');
  const code = await teacher.page.evaluate(async ([id, of, handed]) => {
    const answer = await fetch(`/api/handovers/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ group: of, lessons: [{ lesson: handed, plan: null, plan_version: null, meeting: 1, subject: '', title: 'Tanah turun' }] }) });
    return (await answer.json()).code;
  }, [newId('handover'), group.id, lesson]);
  const { page, context } = await phoneOf();
  await page.goto(`${at.url}/titip?kode=${code}`);
  await page.getByLabel('Nama Bapak/Ibu').fill('Bu Wulan Contoh');
  await button(page, 'Buka kelas').click();
  await button(page, /^Mulai pertemuan/).waitFor();
  await readyOffline(page, 'titip');
  await context.setOffline(true);
  await button(page, /^Mulai pertemuan/).click();
  await ask(page, 'Pilihan', 'Apa yang tetap?');
  await page.getByText('Kartu', { exact: true }).click();
  await button(page, 'Buka kamera').click();
  await button(page, `Catat ${held} jawaban`).waitFor();
  const seen = await page.locator('body').innerText();
  for (const { name } of members) assert.ok(!seen.includes(name), `${name} is on the substitute's phone`);
  await button(page, `Catat ${held} jawaban`).click();
  await context.setOffline(false);
  await page.getByText(/^terkirim|Semua sudah terkirim/).first().waitFor();
  assert.deepEqual(await answered(teacher.page, lesson, 'Apa yang tetap?'), held_());
  await context.close();
});

test('cards are printed from the class\'s page', async () => {
  const { page } = teacher;
  await page.goto(`${at.url}/kelas/${group.id}`);
  await page.getByRole('link', { name: 'Cetak kartu jawaban' }).click();
  await page.getByText('Motif di balik kartu').click();
  await button(page, 'Kirim').click();
  const [kept] = await Promise.all([page.waitForEvent('download'), button(page, 'Simpan PDF').click()]);
  assert.match(kept.suggestedFilename(), /^Kartu jawaban .*A5\.pdf$/);
});
