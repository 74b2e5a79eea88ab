// A class of 32 is judged by one thumb in three minutes: alike answers at once, each in sight, one of them taken out; undone, offline, sent later.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { openPage, phone, readyOffline, signIn, until } from '../../web/tests/browser/kit.mjs';
import { answers } from './class-answers.mjs';
import { House } from './house.mjs';
import { api, ask, button, shot, sound } from './people.mjs';
import { countTouches } from './touches.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

test('32 answers are judged in three minutes of taps, and one of them again', async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const counts = await countTouches(context);
  const page = await openPage(context);
  await signIn(page, at.url, logins['guru sma'].login, logins['guru sma'].password);
  await page.goto(`${at.url}/hari-ini`);
  await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).or(button(page, 'Mulai pertemuan')).first().waitFor();
  if (await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).count()) await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).click();
  else {
    await button(page, 'Mulai pertemuan').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tanpa rencana', exact: true }).click();
  }
  await button(page, 'Akhiri pertemuan').waitFor();
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  await ask(page, 'Jawaban tertulis', 'Mengapa rob sampai di jalan kampung kita?');
  await until(page, async (path) => ((await (await fetch(path)).json()).questions ?? []).some((one) => one.text.startsWith('Mengapa rob')), `/api/lessons/${lesson}`);
  const view = await api(page, `/api/lessons/${lesson}`);
  const question = view.questions.find((one) => one.text.startsWith('Mengapa rob')).id;
  assert.ok(view.members.length >= answers.length, `a class of ${view.members.length}`);
  const marks = answers.map(([, text], i) => ({ response: newId('response'), pupil: view.members[i].pupil, choice: null, text }));
  assert.equal(await page.evaluate(async ([path, body]) => (await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status,
    [`/api/lessons/${lesson}/questions/${question}/taps`, { marks, at: Date.now() }]), 200);

  await page.goto(`${at.url}/dalam/${lesson}/${question}`);
  await page.getByText('jawaban mirip').first().waitFor();
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
  await page.reload();
  await page.getByText(`${answers.length - last} dari ${answers.length} ditentukan`).waitFor();
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
