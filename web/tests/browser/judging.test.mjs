// Judging where two phones said different things of one pupil: both are seen, one tap apart, and the level is one.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, desk, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const lesson = 'lesson_01k0000000000000000000000a';
const question = 'question_01k0000000000000000000000a';
const work = (n, text, other = null) => ({ pupil: `pupil_01k0000000000000000000000${n}`, number: n, name: `Murid ${n}`, response: null, source: 'phone', choice: null, text, level: null, choices: [], team: '', work: null, kept: false, goal: '', other });
const works = [work(1, 'Airnya naik karena laut pasang.', { source: 'tap', choice: null, choices: [], text: 'Airnya naik.', at: 1_000_000 }), work(2, 'Karena hujan.')];
const extra = {
  'GET /api/lessons': () => ({ status: 200, body: { lessons: [] } }),
  [`GET /api/lessons/${lesson}/questions/${question}/work`]: () => ({
    status: 200,
    body: { question, kind: 'text', text: 'Mengapa airnya naik?', options: '[]', objective: 't1', objective_text: 'Menjelaskan pasang', aims: 3, other_raters: 0, works }
  })
};
let browser, fake;
before(async () => {
  fake = await startFake({ extra });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

test('the other of two answers stands beside the shown one at a tap, and the judge decides', async () => {
  const context = await browser.newContext({ viewport: phone });
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/dalam/${lesson}/${question}`);
  await page.getByRole('article').getByText('Karena hujan.').waitFor(); // what was written down twice comes after what can be compared
  await page.getByRole('button', { name: 'Airnya naik karena laut pasang.' }).click();
  const both = page.getByRole('button', { name: 'Ada jawaban lain dari murid ini. Lihat berdampingan' });
  await both.waitFor();
  assert.equal(await page.getByRole('article').count(), 1, 'one answer is in front');
  await both.click();
  const other = page.getByRole('article').filter({ hasText: 'Jawaban yang lain, dicatat guru' });
  await other.getByText('Airnya naik.', { exact: true }).waitFor();
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await assertSound(page, `dua jawaban ${size.width}`);
    await shot(page, `menilai-dua-jawaban-${size.width}`);
  }
  await page.keyboard.press('2');
  await page.getByRole('article').getByText('Karena hujan.').waitFor();
  assert.equal(await both.count() + (await other.count()), 0, 'the next pupil has one answer');
  await page.getByRole('button', { name: 'Berikutnya', exact: true }).click();
  await other.waitFor(); // what was opened stays open
  await page.getByRole('button', { name: 'Sembunyikan jawaban yang lain' }).click();
  await both.waitFor();
  await page.waitForFunction(() => document.querySelector('.sync-state')?.textContent.includes('terkirim'));
  const sent = [...fake.state.applied.values()].map((one) => one.command).filter((one) => one.path.startsWith('/api/judgements/'));
  assert.deepEqual(sent.map(({ body }) => [body.pupil, body.level]), [[works[0].pupil, 2]]);
  assert.deepEqual(page.wrong, []);
  await context.close();
});
