// Coba lagi: without a network the teacher says one thing that is good and one next step, at words of the answer; the pupil, on the own phone, sees
// the place marked and tries again beside the first answer, also without network; the teacher sees both and judges the new one. No level reaches the pupil.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { installed, openPage, phone, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, beginLevel, button, endLesson, join, looks, openDoor } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

async function online(page) {
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

test('feedback without network, a next try without network, both versions side by side', async () => {
  const { page, lesson, child, key } = await beginLevel(await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' })), at.url, logins, 'smp', 1);
  const code = await openDoor(page);
  await ask(page, 'Jawaban tertulis', 'Mengapa pesisir turun?');
  await until(page, async (path) => (await (await fetch(path)).json()).questions.some((one) => one.text.startsWith('Mengapa pesisir')), `/api/lessons/${lesson}`);
  const question = (await api(page, `/api/lessons/${lesson}`)).questions.find((one) => one.text.startsWith('Mengapa pesisir')).id;
  const work = `/api/lessons/${lesson}/questions/${question}/work`;

  const pupil = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
  await join(pupil, at.url, code, child.number, key);
  await pupil.getByLabel('Jawabanmu').fill('Karena air tanah disedot.');
  await button(pupil, 'Kirim jawaban').click();
  await until(page, async (path) => (await (await fetch(path)).json()).works.length === 1, work);
  await page.keyboard.press('Escape');
  await endLesson(page);
  await pupil.getByRole('heading', { name: 'Jurnalku' }).waitFor();

  await page.goto(`${at.url}/dalam/${lesson}/${question}`);
  await page.locator('.bench-ready').waitFor({ state: 'attached' });
  await button(page, 'Beri umpan balik').waitFor();
  await page.keyboard.press('1');
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await until(page, async (path) => (await (await fetch(path)).json()).works[0].level === 1, work);

  // Without a network: two taps for the place, two for the words, one to send.
  await page.context().setOffline(true);
  await button(page, 'Beri umpan balik').click();
  const sheet = page.getByRole('dialog', { name: 'Umpan balik' });
  const words = sheet.getByRole('group', { name: /^Bagian mana/ });
  await words.getByRole('button', { name: 'air', exact: true }).click();
  await words.getByRole('button', { name: 'tanah', exact: true }).click();
  assert.equal(await words.getByRole('button', { pressed: true }).count(), 2);
  assert.ok(await button(sheet, 'Kirim umpan balik').isDisabled(), 'half of it is not sent');
  await button(sheet, 'Kamu menyebut sebabnya.').click();
  await button(sheet, 'Tambahkan satu alasan.').click();
  await looks(page, 'umpan-balik');
  await button(sheet, 'Kirim umpan balik').click();
  await sheet.waitFor({ state: 'hidden' });
  await page.getByText('Tersimpan di HP ini. Dikirim begitu ada jaringan.').waitFor();
  await page.getByText('Tambahkan satu alasan.').waitFor();
  await online(page);
  await until(page, async (path) => (await (await fetch(path)).json()).works[0].feedback.length === 1, work);

  // The pupil's phone hears of it by itself.
  await pupil.getByRole('heading', { name: 'Umpan balik untukmu' }).waitFor();
  const card = pupil.getByRole('article').filter({ hasText: 'Mengapa pesisir turun?' });
  await card.getByText('Kamu menyebut sebabnya.').waitFor();
  assert.equal(await card.locator('mark').textContent(), 'air tanah');
  await pupil.context().setOffline(true);
  await card.getByLabel('Tulis jawabanmu sekali lagi').fill('Karena air tanah disedot, tanah di atasnya jadi kosong dan turun.');
  await looks(pupil, 'coba-lagi');
  await button(card, 'Kirim percobaan').click();
  await pupil.getByText('Umpan balik dan percobaanmu (1)').click();
  const past = pupil.getByRole('article').filter({ hasText: 'Mengapa pesisir turun?' });
  await past.getByText('tanah di atasnya jadi kosong dan turun.').waitFor();
  await past.getByText('Tersimpan di HP ini. Dikirim begitu ada jaringan.').waitFor();
  await online(pupil);
  await past.getByText('Percobaanmu sudah terkirim.').waitFor();
  assert.equal(await past.locator('mark').textContent(), 'air tanah', 'the first answer stays, marked');
  await looks(pupil, 'coba-lagi-terkirim');
  assert.equal(await pupil.getByText(/Satu gagasan|Beberapa gagasan|Saling terhubung/).count(), 0, 'no level at the seat');

  // The teacher finds it, sees both, and judges the new one; the first stays known.
  await until(page, async (path) => (await (await fetch(path)).json()).tries.length === 1, `/api/lessons/${lesson}/next-tries`);
  await page.goto(`${at.url}/dalam/${lesson}`);
  const list = page.getByRole('list', { name: 'Percobaan lagi yang sudah datang' });
  await list.getByText(/ · baru$/).waitFor();
  await looks(page, 'percobaan-datang');
  await list.getByRole('link').first().click();
  await page.locator('.bench-ready').waitFor({ state: 'attached' });
  await page.getByText('Karena air tanah disedot, tanah di atasnya jadi kosong dan turun.').waitFor();
  await page.getByText('Jawaban pertama · Tingkatnya waktu itu: Satu gagasan').waitFor();
  await looks(page, 'dua-versi');
  await page.keyboard.press('3');
  await until(page, async (path) => {
    const [one] = (await (await fetch(path)).json()).works;
    return one.level === 3 && one.first_level === 1 && one.tries[0].level === 3;
  }, work);
  assert.equal((await api(page, work)).works[0].text, 'Karena air tanah disedot.');
  assert.deepEqual([...page.wrong, ...pupil.wrong], []);
  for (const each of [page, pupil]) await each.context().close();
});
