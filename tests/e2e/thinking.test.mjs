// Showing thinking: a pupil writes on a phone, the teacher what others say; both are picked, put in order and shown on the board, one at a
// time and two beside each other, with a question. Nobody is named, nothing is seen too early. Then the same without network, with the
// teacher's phone as the board.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomes, desk, installed, openPage, phone, readyOffline, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, button, inClass, join, openDoor, pinsOf, sheetShot, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

async function write(page, name, text) {
  const row = page.getByRole('group', { name, exact: true });
  await row.getByRole('button', { name: 'Tulis jawaban' }).click();
  await page.getByLabel(`Jawaban ${name}`).fill(text);
  await row.getByRole('button', { name: 'Tulis', exact: true }).click();
  await row.locator('..').getByText(text).waitFor();
}
/** The server knows so many answers of this question as picked, or as on the board. */
const sent = (page, lesson, text, what, count) =>
  until(page, async ([path, asked, list, many]) => (await (await fetch(path)).json()).questions.find((one) => one.text === asked)?.thinking[list].length === many, [`/api/lessons/${lesson}`, text, what, count]);

test('picked, put in order, shown one at a time and two beside each other: no name on the board, nothing too early', async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const view = await api(page, `/api/lessons/${lesson}`);
  let readings = 0;
  let ofNew = 0;
  page.on('request', (request) => {
    readings += /\/news(\?|$)/.test(request.url()) ? 1 : 0;
    ofNew += /\/news\?since=\d+$/.test(request.url()) ? 1 : 0;
  });
  const code = view.door.code || (await openDoor(page));
  const child = view.members.find((one) => one.device);
  const [other, third] = view.members.filter((one) => one.pupil !== child.pupil);
  const office = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  const pins = await pinsOf(office, view.group, [child]);
  await office.context().close();
  const screen = await openPage(await browser.newContext({ viewport: desk, locale: 'id-ID' }));
  await screen.goto(`${at.url}/layar`);
  await screen.getByLabel('Kode pertemuan').fill(code);
  await button(screen, 'Tampilkan').click();
  const pupil = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await join(pupil, at.url, code, child.number, pins.get(child.pupil));

  const text = 'Mengapa air laut masuk ke jalan?';
  await ask(page, 'Jawaban tertulis', text);
  await pupil.getByRole('heading', { name: text }).waitFor(); // until then another question may stand there
  await pupil.getByLabel('Jawabanmu').fill(`Menurut ${other.name} tanahnya turun`);
  await button(pupil, 'Kirim jawaban').click();
  await button(pupil, 'Ubah jawaban').waitFor();
  await page.getByRole('dialog').getByText(/ · 1 dari \d+ menjawab/).waitFor({ timeout: 60_000 });
  await write(page, other.name, 'Karena bulan menarik air laut');
  await write(page, third.name, 'Hujannya deras');

  await button(page, 'Pilih dan tampilkan jawaban').click();
  const list = page.getByRole('group', { name: 'Pilih jawaban' });
  await list.getByRole('button', { name: /tanahnya turun/ }).click();
  await list.getByRole('button', { name: /bulan menarik/ }).click();
  await list.getByRole('button', { name: /deras/ }).click();
  for (const member of view.members) assert.equal(await page.getByRole('dialog').getByText(member.name).count(), 0, 'no name where answers are picked');
  await page.getByText('Ubah urutan').click();
  await button(page, /^Naik.*Jawaban B/).click();
  await list.getByRole('button', { name: /^A Karena bulan/ }).waitFor();
  await page.getByText('Belum terlihat di papan').waitFor();
  await sound(page, 'pilih jawaban');
  await sheetShot(page, 'pilih-jawaban');
  await sent(page, lesson, text, 'picks', 3);
  await screen.getByText('3 sudah menjawab').waitFor();
  await becomes(() => screen.getByText('bulan menarik').count(), 0, 'somebody still writes');

  // A changed answer is counted as before: the teacher picks what the class will see.
  await pupil.getByLabel('Jawabanmu').fill(`Menurut ${other.name} tanahnya turun pelan-pelan`);
  await button(pupil, 'Ubah jawaban').click();
  await list.getByRole('button', { name: /tanahnya turun pelan-pelan/ }).waitFor();

  assert.ok(ofNew > 0, 'the phone asks for what is new');

  await button(page, 'Tutup pertanyaan dan tampilkan').click();
  await screen.getByText('Karena bulan menarik air laut').waitFor();
  await screen.getByText('Mengapa begitu? Apa alasannya?').waitFor();
  await button(page, 'Berikutnya: jawaban B').waitFor();
  await sound(page, 'jawaban di papan');
  await sheetShot(page, 'jawaban-di-papan');
  await sound(screen, 'papan satu jawaban');
  await shot(screen, 'papan-satu-jawaban');
  await button(page, 'Bandingkan dua').click();
  await screen.getByText(/Menurut .* tanahnya turun/).waitFor();
  await screen.getByText('Apa yang sama, apa yang berbeda? Mengapa?').waitFor();
  await screen.getByText('Karena bulan menarik air laut').waitFor();
  for (const member of view.members) assert.equal(await screen.getByText(member.name).count(), 0, member.name);
  await sound(screen, 'papan dua jawaban');
  await shot(screen, 'papan-dua-jawaban');
  await sheetShot(page, 'bandingkan-dua');
  await sound(page, 'bandingkan dua');
  await page.setViewportSize(small);
  await sound(page, 'bandingkan dua 320');
  await sheetShot(page, 'bandingkan-dua');
  await page.setViewportSize(phone);
  await button(page, 'Pertanyaan lain').click();
  await screen.getByText('Mana yang alasannya lebih kuat? Mengapa?').waitFor();

  await reopen(page); // what is on the board is the lesson's, not the page's
  await button(page, new RegExp(`^${text.replace('?', '\\?')}`)).click();
  await button(page, 'Satu saja').click();
  await button(page, 'Berikutnya: jawaban B').click();
  await button(page, 'Berikutnya: jawaban C').click();
  await screen.getByText('Hujannya deras').waitFor();
  await button(page, 'Selesai').click();
  await screen.getByText('Pertanyaan ditutup').waitFor();
  await screen.getByText('Hujannya deras').waitFor({ state: 'detached' });
  await screen.context().close();
  await pupil.context().close();
  await context.close();
  // Each change of the lesson asks once; where one reading asks for the next there are hundreds.
  assert.ok(readings <= 80, `${readings} readings of answers: one asked for the next`);
});

test('without network this phone is the board, and what was shown arrives afterwards', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const view = await api(page, `/api/lessons/${lesson}`);
  const [one, two] = view.members;
  await readyOffline(page, 'layar');
  await until(page, async () => Boolean(await caches.match('/wasm/asking.wasm')));
  await context.setOffline(true);
  const text = 'Mengapa es mengapung di air?';
  await ask(page, 'Jawaban tertulis', text);
  await write(page, one.name, 'Es lebih ringan');
  await write(page, two.name, 'Ada udara di dalamnya');
  await button(page, 'Pilih dan tampilkan jawaban').click();
  const list = page.getByRole('group', { name: 'Pilih jawaban' });
  await list.getByRole('button', { name: /ringan/ }).click();
  await list.getByRole('button', { name: /udara/ }).click();
  await button(page, 'Tutup pertanyaan dan tampilkan').click();
  await button(page, 'Bandingkan dua').click();
  await page.getByRole('link', { name: 'Papan di HP ini' }).click();
  await page.waitForURL('**/layar?**');
  await page.getByText('Papan dari HP ini, tanpa jaringan.').waitFor();
  await page.getByText('Es lebih ringan').waitFor();
  await page.getByText('Ada udara di dalamnya').waitFor();
  for (const member of view.members) assert.equal(await page.getByText(member.name).count(), 0, member.name);
  await sound(page, 'papan di hp');
  await shot(page, 'papan-di-hp');
  await context.setOffline(false);
  await sent(page, lesson, text, 'board', 2);
  await page.getByText('Papan dari HP ini, tanpa jaringan.').waitFor({ state: 'detached' });
  await page.getByText('Ada udara di dalamnya').waitFor();
  await context.close();
});
