// A pupil says how far it is, in the words of the levels and its own; the teacher sees it beside the own level, and what both see otherwise is a talk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { installed, openPage, phone, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, beginLevel, button, endLesson, join, openDoor, sheetShot, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

test('the own level of a pupil stands beside the teacher’s, and never in the class’s spread', async () => {
  const { page, lesson, child, key } = await beginLevel(await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' })), at.url, logins, 'smp', 1);
  const code = await openDoor(page);
  await ask(page, 'Jawaban tertulis', 'Mengapa pesisir turun?');
  await until(page, async (path) => (await (await fetch(path)).json()).questions.some((one) => one.text.startsWith('Mengapa pesisir')), `/api/lessons/${lesson}`);
  const question = (await api(page, `/api/lessons/${lesson}`)).questions.find((one) => one.text.startsWith('Mengapa pesisir')).id;

  const pupil = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await join(pupil, at.url, code, child.number, key);
  await pupil.getByLabel('Jawabanmu').fill('Air tanah disedot.');
  await button(pupil, 'Kirim jawaban').click();
  await button(pupil, 'Sampai mana pemahamanku?').click();
  const levels = pupil.getByRole('group', { name: 'Sekarang aku sudah bisa …' }).getByRole('button');
  await levels.nth(3).click();
  await pupil.getByLabel('Supaya lebih paham, aku akan …').fill('bertanya kepada Pak RT.');
  for (const size of [small, phone]) {
    await pupil.setViewportSize(size);
    await sound(pupil, `sampai mana ${size.width}`);
    await shot(pupil, `sampai-mana-${size.width}`);
  }
  await pupil.getByRole('form', { name: 'Sampai mana pemahamanku?' }).getByRole('button', { name: 'Kirim', exact: true }).click();
  await pupil.getByText('Terkirim. Kamu boleh mengubahnya.').waitFor();
  const work = `/api/lessons/${lesson}/questions/${question}/work`;
  await until(page, async (path) => (await (await fetch(path)).json()).works[0]?.own_level === 3, work);

  await page.keyboard.press('Escape');
  await endLesson(page);
  await page.goto(`${at.url}/dalam/${lesson}/${question}`);
  await page.locator('.bench-ready').waitFor({ state: 'attached' });
  await page.keyboard.press('1');
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await button(page, 'Menurut murid sendiri').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('1 murid melihatnya berbeda: ajak bicara.').waitFor();
  await sheet.getByText('Murid: Saling terhubung · Bapak/Ibu: Satu gagasan').waitFor();
  await sheet.getByText('Supaya lebih paham, aku akan … bertanya kepada Pak RT.').waitFor();
  for (const size of [small, phone]) {
    await page.setViewportSize(size);
    await sound(page, `menurut murid ${size.width}`);
    await sheetShot(page, `menurut-murid-${size.width}`);
  }
  // Without a phone it is asked and tapped, offline too; the words stay.
  await page.context().setOffline(true);
  await sheet.getByRole('group', { name: /^Tingkat menurut Murid nomor/ }).getByRole('button', { name: 'Satu gagasan' }).click();
  await sheet.getByText('Belum ada yang berbeda.').waitFor();
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(page, async (path) => (await (await fetch(path)).json()).works[0].own_level === 1, work);
  assert.equal((await api(page, work)).works[0].own_words, 'bertanya kepada Pak RT.');
  const { objectives } = await api(page, `/api/lessons/${lesson}/depth`);
  assert.deepEqual(objectives.map((one) => [one.judged, one.pupils[3]]), [[1, 0]]);
  assert.deepEqual([...page.wrong, ...pupil.wrong], []);
});
