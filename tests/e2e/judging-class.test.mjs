// A class of 32 is judged by one thumb in three minutes: alike answers at once, each in sight, one of them taken out; undone, offline, sent later.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { installed, openPage, phone, readyOffline, reopen, until } from '../../web/tests/browser/kit.mjs';
import { answers } from './class-answers.mjs';
import { House } from './house.mjs';
import { answered, api, button, shot, sound } from './people.mjs';
import { countTouches } from './touches.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

test('32 answers are judged in three minutes of taps, and one of them again', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  const counts = await countTouches(context);
  const page = await openPage(context);
  const { lesson, question } = await answered(page, at.url, logins['guru sma'], 'Mengapa rob sampai di jalan kampung kita?', answers.map(([, text]) => text));

  await page.goto(`${at.url}/dalam/${lesson}/${question}`);
  await page.getByText(/^\d+ jawaban mirip/).first().waitFor();
  await readyOffline(page, 'staf');
  await sound(page, 'menilai sekelas');
  await shot(page, 'menilai-sekelas');
  await context.setOffline(true); // on the way home
  const before = { ...counts };
  const wanted = new Map(answers.map(([level, text]) => [text, level]));
  const front = page.getByRole('article');
  const levels = page.getByRole('group', { name: 'Tingkat pemahaman' }).getByRole('button');
  let done = 0;
  let groups = 0;
  let last = 0;
  while (done < answers.length) {
    await page.getByText(`${done} dari ${answers.length} ditentukan`).waitFor();
    const texts = await front.locator('.answer').allTextContents();
    const level = wanted.get(texts[0]);
    // What is alike may still differ in depth: the teacher sees it and takes it out.
    for (const [i, text] of texts.entries()) if (wanted.get(text) !== level) await front.getByRole('checkbox').nth(i).click();
    const meant = texts.filter((text) => wanted.get(text) === level).length;
    await levels.nth(level).click();
    if (texts.length > 1) {
      groups += 1;
      await button(page, 'Tetapkan').click();
    }
    last = meant;
    done += meant;
  }
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  const taps = counts.touch - before.touch;
  assert.ok(groups >= 3, `alike answers lie together: ${groups}`);
  assert.ok(taps <= 0.95 * answers.length, `${taps} taps`);
  // Looking at each answer two seconds and half a second a word, a tap 0.3 s: within three minutes.
  const words = answers.reduce((sum, [, text]) => sum + text.split(/\s+/).length, 0);
  const minutes = (words / 3.3 + (answers.length + taps) * 0.3 + answers.length * 1.35) / 60;
  assert.ok(minutes <= 3, `${minutes.toFixed(1)} minutes`);

  // The last one was too quick.
  await button(page, 'Urungkan').click();
  await page.getByText(`${answers.length - last} dari ${answers.length} ditentukan`).waitFor();
  await reopen(page);
  await page.getByText(`${answers.length - last} dari ${answers.length} ditentukan`).waitFor();
  // One level for several only once they lie together again.
  if (last > 1) await page.getByText(/^\d+ jawaban mirip/).first().waitFor();
  await levels.nth(0).click();
  if (last > 1) await button(page, 'Tetapkan').click();
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const work = `/api/lessons/${lesson}/questions/${question}/work`;
  await until(page, async (path) => (await (await fetch(path)).json()).works.every((one) => one.level !== null), work);
  const { works } = await api(page, work);
  const wrong = works.filter((one) => one.level !== wanted.get(one.text));
  assert.equal(wrong.length, wrong.filter((one) => one.level === 0).length);
  assert.ok(wrong.length <= last, 'but for what was judged again');
  assert.deepEqual(page.wrong, []);
  await context.close();
});
