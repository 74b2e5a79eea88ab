// A plan is handed in; its head of school comments on a line and fills in the review form, both without network; the teacher reads,
// answers and changes the line; the head sees her answers. Numbers are only those that the head gave.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { installed, isKept, openPage, phone, readyOffline, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, looks, sheetShot, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at, teacher, head, plan, step;

async function enter(role) {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  const page = await openPage(context);
  page.setDefaultTimeout(60_000);
  await signIn(page, at.url, logins[role].login, logins[role].password);
  return page;
}
const submitted = (path = '') => `/api/submitted-plans/${plan}${path}`;

before(async () => {
  ({ logins, at, browser } = await house.open());
  teacher = await enter('guru');
  head = await enter('kepala sekolah');
});
after(() => house.clear());

test('the teacher hands her plan in', async () => {
  const { body } = await api(teacher, '/api/examples/sd5-tanah-turun');
  const { groups } = await api(teacher, '/api/groups');
  const { school } = groups[0];
  plan = newId('plan');
  step = body.steps.find((one) => one.stage === 'memahami');
  const status = await teacher.evaluate(async ([path, write]) => (await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(write) })).status,
    [`/api/plans/${plan}`, { school, base: 0, body }]);
  assert.equal(status, 200);
  await teacher.goto(`${at.url}/rencana/${plan}`);
  await button(teacher, 'Serahkan').click();
  await teacher.getByRole('dialog').getByRole('button', { name: 'Serahkan' }).click();
  await until(head, async (path) => (await fetch(path)).ok, submitted());
  // The server has it, and the page still says so.
  await teacher.getByText(/^(Semua sudah )?terkirim/).first().waitFor();
  await teacher.getByText(/^Sudah diserahkan/).waitFor();
});

test('the head comments on a line without network', async () => {
  await head.goto(`${at.url}/rencana/diserahkan/${plan}/telaah`);
  await head.getByLabel('Umpan balik butir 1', { exact: true }).waitFor();
  // The other form has its own items and scale; what nobody can read off a plan has no draft there.
  await head.getByLabel('Instrumen').selectOption({ label: 'Telaah perencanaan pembelajaran, 27 butir' });
  await head.getByLabel('Umpan balik butir 27', { exact: true }).waitFor();
  assert.equal(await head.getByLabel('Umpan balik butir 11', { exact: true }).inputValue(), '');
  await head.getByLabel('Instrumen').selectOption({ label: 'Telaah perencanaan pembelajaran, 15 butir' });
  await head.getByLabel('Umpan balik butir 27', { exact: true }).waitFor({ state: 'detached' });
  await head.goto(`${at.url}/rencana/diserahkan/${plan}`);
  await head.getByRole('heading', { name: 'Langkah 2: Memahami' }).waitFor();
  await readyOffline(head, 'staf');
  await until(head, isKept, submitted('/comments'));
  await head.context().setOffline(true);
  // By the keyboard alone: the field has the cursor, and the button it came from has it back.
  await button(head, 'Beri catatan: Langkah 2: Memahami').focus();
  await head.keyboard.press('Enter');
  await until(head, () => document.activeElement instanceof HTMLTextAreaElement);
  await head.keyboard.type('Murid membangun sendiri. Siapa yang mencatat angkanya?');
  await head.keyboard.press('Tab');
  await head.keyboard.press('Tab');
  await head.keyboard.press('Enter');
  await until(head, () => document.activeElement?.getAttribute('aria-label') === 'Beri catatan: Langkah 2: Memahami');
  await head.getByText('Murid membangun sendiri. Siapa yang mencatat angkanya?').waitFor();
  await looks(head, 'telaah-1-pembaca');
});

test('the form quotes the plan, gives no number, and is sent when the network is back', async () => {
  await head.getByRole('link', { name: 'Telaah rencana' }).click();
  const first = head.getByLabel('Umpan balik butir 1', { exact: true });
  await first.waitFor();
  assert.match(await first.inputValue(), /“Murid/);
  for (const select of await head.getByLabel(/^Angka butir/).all()) assert.equal(await select.locator('option:checked').innerText(), 'Belum diberi angka');
  assert.equal(await head.getByText(/^Jumlah/).count(), 0);
  await looks(head, 'telaah-2-form');
  await first.fill('Penalaran terlihat jelas; teruskan.');
  await head.getByLabel('Angka butir 1', { exact: true }).selectOption({ label: '3 · Terlihat jelas' });
  await head.getByLabel('Kelebihan').fill('Murid mulai dari dugaannya sendiri.');
  await button(head, 'Kirim ke guru').click();
  await head.getByText(/umpan balik masih usulan/).waitFor();
  await sound(head, 'kirim telaah');
  await sheetShot(head, 'telaah-3-kirim');
  await head.getByRole('dialog').getByRole('button', { name: 'Kirim ke guru' }).click();
  await head.getByText(/^Dikirim ke guru/).waitFor();
  await looks(head, 'telaah-4-terkirim');
  await head.context().setOffline(false);
  await until(teacher, async (path) => (await (await fetch(path)).json()).reviews.length === 1, `/api/plans/${plan}/remarks`);
  const { reviews, comments } = await api(teacher, `/api/plans/${plan}/remarks`);
  const { review } = reviews[0];
  assert.deepEqual(review.body.items.filter((item) => item.number !== null).map((item) => [item.item, item.number]), [['dimensi', 3]]);
  assert.equal(review.sum, null);
  assert.equal(comments[0].quote, step.text);
});

test('the teacher sees two remarks, answers beside the line and is done', async () => {
  await teacher.goto(`${at.url}/rencana`);
  await teacher.getByText('2 catatan baru').waitFor();
  await sound(teacher, 'rencana dengan catatan');
  await shot(teacher, 'telaah-5-rencana');
  await teacher.goto(`${at.url}/rencana/${plan}`);
  await teacher.getByRole('heading', { name: 'Catatan pembaca' }).waitFor();
  await looks(teacher, 'telaah-6-editor');
  const list = teacher.getByRole('region', { name: 'Catatan pembaca' });
  await list.getByRole('button', { name: 'Balas' }).click();
  await list.getByLabel('Balasan').fill('Juru catat tiap kelompok, Pak.');
  // What is typed here is no part of the plan: its form hears nothing, nor do its keys.
  await teacher.evaluate(() => {
    globalThis.heard = [];
    for (const name of ['input', 'keydown']) addEventListener(name, (event) => globalThis.heard.push(event.type));
  });
  await list.getByLabel('Balasan').press('Control+z');
  await list.getByLabel('Balasan').fill('Juru catat tiap kelompok, Pak.');
  assert.deepEqual(await teacher.evaluate(() => globalThis.heard), []);
  await list.getByRole('button', { name: 'Kirim balasan' }).click();
  await list.getByText('Juru catat tiap kelompok, Pak.').waitFor();
  await list.getByRole('button', { name: 'Ke tempatnya' }).click();
  const line = teacher.locator(`[data-place="/steps/${step.id}/text"]`);
  await line.getByText('1 catatan pada baris ini').click();
  await line.getByText('Juru catat tiap kelompok, Pak.').waitFor();
  await sound(teacher, 'catatan di baris');
  await shot(teacher, 'telaah-7-baris');
  // The line changes and its step moves: the thread stays with it, and the words that were meant are still there.
  await line.getByLabel('Kegiatan').fill('Juru catat menulis angka tiap pipet.');
  await line.getByText(/^Saat itu tertulis:/).waitFor();
  await teacher.locator(`[data-place="/steps/${step.id}"]`).getByRole('button', { name: 'Naikkan' }).click();
  await teacher.getByText('Langkah 1: Memahami').waitFor();
  await line.getByText('Juru catat tiap kelompok, Pak.').waitFor();
  await list.getByRole('button', { name: 'Sudah' }).click();
  await list.getByText('Lihat catatan yang sudah (1)').waitFor();
  await until(teacher, async (path) => (await (await fetch(path)).json()).comments[0].done_at !== null, `/api/plans/${plan}/remarks`);
});

test('she answers the review, without network', async () => {
  await teacher.getByRole('link', { name: /^Telaah dari / }).click();
  await teacher.getByText('Penalaran terlihat jelas; teruskan.').waitFor();
  await looks(teacher, 'telaah-8-guru');
  await teacher.context().setOffline(true);
  await teacher.getByLabel('Tanggapan Bapak/Ibu').fill('Terima kasih, saya tambahkan juru catat.');
  await button(teacher, 'Kirim tanggapan').click();
  await teacher.getByText('Terima kasih, saya tambahkan juru catat.').waitFor();
  await teacher.context().setOffline(false);
  await until(head, async (path) => (await (await fetch(path)).json()).mine.answered_at !== null, submitted('/review'));
});

test('the head sees both answers, and the form on paper', async () => {
  await head.goto(`${at.url}/rencana/diserahkan/${plan}`);
  await head.getByText('Juru catat tiap kelompok, Pak.').waitFor();
  await head.getByText(/^Sudah, /).waitFor();
  await head.goto(`${at.url}/rencana/diserahkan/${plan}/telaah`);
  await head.getByText('Terima kasih, saya tambahkan juru catat.').waitFor();
  assert.equal(await button(head, 'Tarik kembali untuk diubah').count(), 0);
  await shot(head, 'telaah-9-ditanggapi');
  const { mine } = await api(head, submitted('/review'));
  const type = await head.evaluate(async (path) => (await fetch(path)).headers.get('content-type'), submitted(`/reviews/${mine.id}/paper.pdf`));
  assert.match(type, /pdf/);
});

test('taken back, the reader sees nothing more and the teacher keeps all', async () => {
  await teacher.goto(`${at.url}/rencana/${plan}`);
  await button(teacher, 'Tarik kembali').click();
  await until(head, async (path) => (await fetch(path)).status === 404, submitted());
  await head.goto(`${at.url}/rencana/diserahkan/${plan}`);
  await head.getByText('Rencana ini tidak ditemukan.').waitFor();
  assert.equal(await head.getByText('Juru catat tiap kelompok, Pak.').count(), 0);
  await teacher.goto(`${at.url}/rencana/${plan}/telaah`);
  await teacher.getByText('Penalaran terlihat jelas; teruskan.').waitFor();
});
