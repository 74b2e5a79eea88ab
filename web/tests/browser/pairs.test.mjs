// Comparing two by two: on a wide screen side by side and by keys, in a round to learn with what colleagues find; narrow, one above the other.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, desk, launch, openPage, phone, shot, signIn, small, until } from './kit.mjs';

const round = 'round_01k0000000000000000000000a';
const path = `/api/rounds/${round}`;
const work = (text, question = 'Mengapa airnya naik?') => ({ question, text });
const pair = (n, colleagues, upper, lower) => ({ pair: `pair_01k0000000000000000000000${n}`, upper, lower, chosen: null, colleagues });
const pairs = [
  pair(1, 'lower', work('Karena hujan.'), work('Karena bulan menarik laut, dan angin mendorongnya ke darat.')),
  pair(2, 'even', work('Karena laut pasang.'), work('Karena air laut naik setiap malam.')),
  pair(3, 'none', work('Karena bulan.'), work('Bisa naik karena tanahnya turun.', 'Mengapa jalan tergenang?'))
];
const extra = { [`GET ${path}/pairs`]: () => ({ status: 200, body: { title: 'Rob', objective: 'Menjelaskan pasang', way: 'belajar', closed: false, pairs } }) };
let browser, fake;
before(async () => {
  fake = await startFake({ extra });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

const sides = (page) => page.getByRole('group', { name: 'Mana yang menunjukkan pemahaman lebih dalam?' }).getByRole('button');

test('keys choose, colleagues are heard after it, and the last choice can be taken back', async () => {
  const context = await browser.newContext({ viewport: desk });
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/menilai/${round}/banding`);
  await page.getByText('Pasangan 1 dari 3').waitFor();
  assert.equal(await page.getByText(/rekan/).count(), 0, 'nothing leads before the choice');
  const [left, right] = await Promise.all([sides(page).nth(0).boundingBox(), sides(page).nth(1).boundingBox()]);
  assert.equal(left.y, right.y);
  assert.ok(right.x > left.x + left.width);
  await page.keyboard.press('1');
  await page.getByText(/lebih sering memilih yang satunya/).waitFor();
  await assertSound(page, 'banding lebar');
  await shot(page, 'banding-belajar-1280');
  await page.keyboard.press('2'); // chosen is chosen: a second thought goes by taking it back
  await page.keyboard.press('Backspace');
  await until(page, () => document.querySelectorAll('[aria-pressed=true]').length === 0);
  assert.equal(await page.getByText(/yang satunya/).count(), 0);
  await page.keyboard.press('b');
  await page.getByText(/juga cenderung memilih yang sama/).waitFor();
  await page.getByRole('button', { name: 'Pasangan berikutnya' }).click();
  await page.getByText('Pasangan 2 dari 3').waitFor();
  await page.setViewportSize(phone);
  await sides(page).nth(1).click();
  await page.getByText('Rekan pun terbagi: kedua karya ini berdekatan.').waitFor();
  await shot(page, 'banding-belajar-360');
  await page.getByRole('button', { name: 'Pasangan berikutnya' }).click();
  await page.getByText('Menjawab: Mengapa jalan tergenang?').waitFor();
  await page.setViewportSize(small);
  const [upper, lower] = await Promise.all([sides(page).nth(0).boundingBox(), sides(page).nth(1).boundingBox()]);
  assert.ok(lower.y >= upper.y + upper.height && upper.width >= 48);
  await sides(page).nth(0).dblclick(); // a nervous finger
  await page.getByText('Belum cukup rekan yang membandingkan kedua karya ini.').waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await assertSound(page, 'banding 320');
  await shot(page, 'banding-belajar-320');
  await page.getByRole('button', { name: 'Pasangan berikutnya' }).click();
  await page.getByText('Semua pasangan sudah dipilih. Terima kasih!').waitFor();
  await page.waitForFunction(() => document.querySelector('.sync-state')?.textContent.includes('terkirim'));
  const sent = [...fake.state.applied.values()].map((one) => one.command).filter((one) => one.path.startsWith(`${path}/choices/`));
  assert.deepEqual(sent.map(({ body }) => [body.pair.at(-1), body.chosen]), [['1', 'upper'], ['1', null], ['1', 'lower'], ['2', 'lower'], ['3', 'upper']]);
  assert.ok(sent.every(({ body }) => body.took_ms >= 0 && body.took_ms < 120_000));
  assert.deepEqual(page.wrong, []);
  await context.close();
});
