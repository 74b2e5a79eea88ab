// The teacher's workbench: alike answers are judged at once after a second look, each in sight; what was judged is undone, also after a reload and
// without network; what a level looks like is reworded for the objective.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, catchPrint, desk, installed, launch, openPage, phone, readyOffline, shot, signIn, small } from './kit.mjs';

const lesson = 'lesson_01k0000000000000000000000a';
const question = 'question_01k0000000000000000000000a';
const pupil = (n) => `pupil_01k000000000000000000000${String(n).padStart(2, '0')}`;
const said = ['Karena air laut naik', 'Karena tanahnya turun', 'karena air laut naik', 'Karena hujan deras di hulu sungai', 'Karena air laut naik', 'Tidak tahu', 'Karena air laut naik dan tanahnya turun, jadi airnya masuk ke jalan.'];
const works = said.map((text, i) => ({ pupil: pupil(i + 1), number: i + 1, name: `Murid ${i + 1}`, response: null, source: 'phone', choice: null, text, level: null, choices: [], team: '', work: null, kept: false, goal: '', other: null, parts: [] }));
const words = ['Menjawab di luar pertanyaan tentang air yang masuk ke jalan.', 'Satu sebab rob disebut', 'Beberapa sebab disebut, berdiri sendiri', 'Sebab dihubungkan sampai akibatnya: mengapa air sampai di jalan kampung kita', 'Dibawa ke kampung lain'];
const descriptors = words.map((id, i) => ({ id, en: `Level ${i}`, from: i === 0 ? 'pack' : 'plan' }));
let kind = 'text';
/** What one test's question has otherwise. */
let more = {};
let browser, fake;
before(async () => {
  fake = await startFake({
    extra: {
      'GET /api/lessons': () => ({ status: 200, body: { lessons: [] } }),
      [`GET /api/lessons/${lesson}/questions/${question}/next`]: () => ({ status: 200, body: { steps: [0, 1, 2, 3, 4].map((from) => ({ from, tasks: ['satu', 'dua'].map((which) => ({ id: `${which}-${from}`, minutes: 10, text: { id: `Supaya gagasan dari ${from}: kerjakan tugas ${which}.`, en: 'So that …' }, evidence: { id: 'Satu lembar.', en: 'A sheet.' } })) })) } }),
      [`GET /api/lessons/${lesson}/questions/${question}/work`]: () => ({
        status: 200,
        body: { question, kind, text: 'Mengapa air rob sampai di jalan kampung kita?', options: '[]', objective: 't1', objective_text: 'Menjelaskan sebab rob di kampung sendiri.', aims: 3, other_raters: 0, works, descriptors, peers: null, ...more }
      })
    }
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

const judgements = () => [...fake.state.applied.values()].map((one) => one.command).filter((one) => one.path.startsWith('/api/judgements/')).map(({ body }) => [body.pupil, body.level, body.source]);
const level = (page, n) => page.getByRole('group', { name: 'Tingkat pemahaman' }).getByRole('button').nth(n);
/** As a phone shows it, without scrolling. */
const seen = async (page, name) => process.env.SELAMI_SHOTS && page.screenshot({ path: `${process.env.SELAMI_SHOTS}/${name}.png` });
const progress = (page, n) => page.getByText(`${n} dari ${said.length} ditentukan`).waitFor();

/** `offline`: the network will go. */
async function open({ size = phone, offline = false } = {}) {
  fake.state.applied.clear();
  const context = await browser.newContext({ ...(offline ? installed : {}), viewport: size });
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/dalam/${lesson}/${question}`);
  await page.getByText(/^[23] jawaban mirip$/).first().waitFor();
  if (offline) await readyOffline(page, 'staf');
  return { context, page };
}

test('alike answers are judged by a tap and a second one, but for who is taken out; one undo takes all of them back', async () => {
  const { context, page } = await open({ offline: true });
  const front = page.getByRole('article');
  assert.equal(await front.getByRole('checkbox').count(), 3, 'each stays in sight');
  // Opened on a phone, the answers begin above the levels: nobody scrolls first.
  await page.waitForFunction(() => document.querySelector('article').getBoundingClientRect().top + 100 < document.querySelector('.bench').getBoundingClientRect().top);
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await seen(page, `meja-tampak-${size.width}`);
    await assertSound(page, `meja ${size.width}`);
    await shot(page, `meja-mirip-${size.width}`);
  }
  await front.getByRole('checkbox').nth(2).click();
  await level(page, 1).click();
  assert.deepEqual(judgements(), [], 'a tap only proposes');
  await page.getByRole('button', { name: 'Tetapkan Satu gagasan untuk 2 jawaban' }).waitFor();
  await seen(page, 'meja-usulan-360');
  await page.getByRole('button', { name: 'Tetapkan Satu gagasan untuk 2 jawaban' }).click();
  await progress(page, 2);
  // The one that was taken out comes next, by itself, with a quiet word about what is like it.
  await front.getByText('Karena air laut naik', { exact: true }).waitFor();
  await page.getByText('Mirip yang tadi dinilai: Satu gagasan').waitFor();
  await seen(page, 'meja-saran-360');
  await level(page, 2).click();
  await progress(page, 3);
  await page.waitForFunction(() => document.querySelector('.sync-state')?.textContent.includes('terkirim'));
  assert.deepEqual(judgements(), [[pupil(1), 1, 'group'], [pupil(3), 1, 'group'], [pupil(5), 2, 'single']]);

  // Without network and after a reload the last two steps are still undone, the group's at once.
  await context.setOffline(true);
  await page.reload();
  await progress(page, 0); // the server's copy is the old one, and the levels were delivered
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  assert.ok(await page.getByRole('button', { name: 'Urungkan' }).isDisabled());
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForFunction(() => document.querySelector('.sync-state')?.textContent.includes('terkirim'));
  assert.deepEqual(judgements().slice(3), [[pupil(5), null, 'single'], [pupil(1), null, 'single'], [pupil(3), null, 'single']]);
  assert.deepEqual(page.wrong, []);
  await context.close();
});

/** Where the levels lie, and how far below the answer in front the other answers begin. */
const places = (page) =>
  page.evaluate(() => {
    const box = (one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].map(Math.round); };
    const bench = document.querySelector('.bench');
    bench.scrollTop = 0;
    return { levels: [...bench.querySelectorAll('[aria-pressed]')].map(box), bench: box(bench), below: Math.round(document.querySelector('main h2').getBoundingClientRect().top - document.querySelector('article').getBoundingClientRect().bottom) };
  });

for (const size of [small, phone, desk]) {
  test(`a suggestion that comes late moves nothing under the thumb: ${size.width}`, async () => {
    const { context, page } = await open({ size });
    const tag = page.locator('.bench').getByText('Mirip', { exact: true }).locator('visible=true');
    await page.locator('.bench-ready').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight'); // to an answer of its own, that nothing judged is like
    await page.getByRole('article').getByText('Karena air laut naik', { exact: true }).waitFor({ state: 'detached' });
    assert.equal(await tag.count(), 0);
    const free = await places(page);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('article').getByRole('checkbox').nth(2).click();
    for (const key of ['2', '2']) await page.keyboard.press(key);
    await progress(page, 2);
    await page.getByText('Mirip yang tadi dinilai: Beberapa gagasan').waitFor();
    await tag.waitFor();
    await seen(page, `meja-mirip-tag-${size.width}`);
    assert.deepEqual(await places(page), free);
    assert.deepEqual(page.wrong, []);
    await context.close();
  });
}

test('by keys alone: a level twice for alike answers, once for one, arrows, U', async () => {
  const { context, page } = await open({ size: desk });
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await progress(page, 3);
  await page.keyboard.press('1');
  await progress(page, 4);
  await page.keyboard.press('u');
  await progress(page, 3);
  await page.keyboard.press('Control+z');
  await progress(page, 0);
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('4');
  await progress(page, 1);
  await page.waitForFunction(() => document.querySelector('.sync-state')?.textContent.includes('terkirim'));
  const [whose, ...rest] = judgements().at(-1);
  assert.deepEqual(rest, [4, 'single'], 'what was only proposed is judged by nobody');
  assert.ok(![1, 3, 5].map(pupil).includes(whose));
  await shot(page, 'meja-papan-1280');
  assert.deepEqual(page.wrong, []);
  await context.close();
});

test('what a level looks like is reworded for the objective, without network too', async () => {
  const { context, page } = await open({ offline: true });
  await level(page, 3).getByText('Sebab dihubungkan sampai akibatnya').waitFor();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Kalimat tiap tingkat' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Dari kriteria rencana').first().waitFor();
  for (const size of [small, phone]) {
    await page.setViewportSize(size);
    await assertSound(page, `kalimat tingkat ${size.width}`);
    await shot(page, `meja-kalimat-${size.width}`);
  }
  await sheet.getByLabel('3 · Saling terhubung').fill('Laut, tanah, dan selokan dihubungkan');
  await page.keyboard.press('2'); // typed, not judged
  await sheet.getByRole('button', { name: 'Simpan kalimat' }).click();
  await level(page, 3).getByText('Laut, tanah, dan selokan dihubungkan').waitFor();
  await progress(page, 0);
  await page.reload();
  await level(page, 3).getByText('Laut, tanah, dan selokan dihubungkan').waitFor();
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForFunction(() => document.querySelector('.sync-state')?.textContent.includes('terkirim'));
  const sent = [...fake.state.applied.values()].map((one) => one.command).filter((one) => one.path.includes('/descriptors/'));
  assert.deepEqual(sent.map(({ method, path, body }) => [method, path, body]), [['PUT', `/api/lessons/${lesson}/questions/${question}/descriptors/3`, { text: 'Laut, tanah, dan selokan dihubungkan2' }]]);
  assert.deepEqual(page.wrong, []);
  await context.close();
});

test('after judging there is a task for each level, and groups for tomorrow whose card names no level', async () => {
  const { context, page } = await open();
  await page.locator('.bench-ready').waitFor({ state: 'attached' });
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await progress(page, 3);
  for (const [done, key] of [[4, '3'], [5, '2'], [6, '3'], [7, '0']]) {
    await page.keyboard.press(key);
    await progress(page, done);
  }
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await page.getByRole('button', { name: 'Langkah berikutnya' }).click();
  const sheet = page.getByRole('dialog', { name: 'Langkah berikutnya' });
  await sheet.getByRole('heading', { name: 'Satu gagasan · 3 murid' }).waitFor();
  await sheet.getByText('Supaya gagasan dari 1: kerjakan tugas satu.').waitFor();
  await sheet.locator('section').filter({ hasText: 'Satu gagasan · 3 murid' }).getByRole('button', { name: /^Tugas lain/ }).click();
  await sheet.getByText('Supaya gagasan dari 1: kerjakan tugas dua.').waitFor();
  await sheet.getByText('Campuran', { exact: true }).click();
  await sheet.getByText('3', { exact: true }).click();
  await sheet.getByText('Kelompok 3', { exact: true }).waitFor();
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await assertSound(page, `langkah berikutnya ${size.width}`);
    await shot(page, `meja-berikutnya-${size.width}`);
  }
  assert.deepEqual(page.wrong, []);
  await context.close();
});

test('the same choice is one stack, also where nothing is compared by words', async () => {
  kind = 'choice';
  const { context, page } = await open();
  await page.locator('.bench-ready').waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('article').getByRole('checkbox').count(), 2, 'to the letter');
  await page.keyboard.press('3');
  await page.keyboard.press('3');
  await progress(page, 2);
  assert.deepEqual(page.wrong, []);
  await context.close();
  kind = 'text';
});

const cards = ['Air laut naik', 'Tanah turun', 'Hujan di hulu'].map((text) => ({ text, right: false, reason: '' }));
const states = {
  voice: { kind: 'voice', works: works.slice(0, 3).map((one, i) => ({ ...one, text: '', work: `work_01k000000000000000000000${i}a`, kept: i < 2 })) },
  cards: { kind: 'choice', options: JSON.stringify(cards), works: works.map((one, i) => ({ ...one, text: '', source: 'card', choice: i % 3 })) },
  taps: { kind: 'tap', options: '[]', works: works.map((one, i) => ({ ...one, text: '', source: 'tap', choice: i % 5 })) }
};
for (const [name, state] of Object.entries(states)) {
  test(`what was said by ${name} is judged on the same bench`, async () => {
    more = state;
    fake.state.applied.clear();
    const context = await browser.newContext({ viewport: phone });
    const page = await openPage(context);
    await signIn(page, fake.url, 'sari', password, `/dalam/${lesson}/${question}`);
    await page.locator('.bench-ready').waitFor({ state: 'attached' });
    for (const size of [small, desk, phone]) {
      await page.setViewportSize(size);
      await seen(page, `meja-${name}-${size.width}`);
      await assertSound(page, `meja ${name} ${size.width}`);
    }
    await level(page, 2).click();
    const confirm = page.getByRole('button', { name: /^Tetapkan Beberapa gagasan untuk/ });
    if (name !== 'voice') await confirm.click();
    await page.getByText(/^[1-9] dari \d+ ditentukan$/).waitFor();
    assert.deepEqual(page.wrong, []);
    await context.close();
    more = {};
  });
}

test('what pupils say of each other’s answers is hidden or passed on by the teacher, also without network; slips name nobody', async () => {
  const look = (by, of, good, state = 'said') => ({ by: pupil(by), pupil: pupil(of), level: 2, good, next: 'Sebut akibatnya', state, at: 5 });
  more = { peers: { waiting: 2, said: [look(2, 1, 'Sebabnya jelas'), look(4, 1, 'Jelek'), look(1, 2, 'Contohnya dekat', 'passed')] } };
  const { context, page } = await open({ offline: true });
  await page.getByRole('button', { name: 'Jawaban teman' }).click();
  const sheet = page.getByRole('dialog', { name: 'Jawaban teman' });
  await sheet.getByText('3 tanggapan masuk, 2 masih ditunggu.').waitFor();
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await assertSound(page, `jawaban teman ${size.width}`);
    await shot(page, `meja-teman-${size.width}`);
  }
  await context.setOffline(true);
  await sheet.getByRole('article').filter({ hasText: 'Jelek' }).getByRole('button', { name: /^Sembunyikan/ }).click();
  await sheet.getByRole('button', { name: 'Sampaikan 1 tanggapan' }).click();
  await sheet.getByRole('button', { name: /^Sampaikan/ }).waitFor({ state: 'detached' });
  const printing = await catchPrint(page);
  const boxes = sheet.getByRole('group', { name: 'Pilih dua atau tiga jawaban' }).getByRole('checkbox');
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  await sheet.getByRole('button', { name: `Cetak ${said.length} lembar` }).click();
  const printed = await printing();
  assert.equal(printed.split('Supaya lebih dalam, coba').length - 1, said.length, 'one for each');
  assert.ok(!/Murid \d|nomor/.test(printed), printed.slice(0, 300));
  await page.keyboard.press('Escape');

  // Beside the own level stands what is not hidden.
  await page.getByRole('button', { name: 'Menurut murid sendiri' }).click();
  const talk = page.getByRole('dialog', { name: 'Menurut murid sendiri' });
  await talk.getByText('Sebabnya jelas').waitFor();
  assert.equal(await talk.getByText('Jelek').count(), 0);
  await shot(page, 'meja-menurut-teman');
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForFunction(() => document.querySelector('.sync-state')?.textContent.includes('terkirim'));
  const read = [...fake.state.applied.values()].map((one) => one.command).filter((one) => one.path.endsWith('/looks/read')).map(({ body }) => [body.state, body.looks.map((one) => one.by)]);
  assert.deepEqual(read, [['hidden', [pupil(4)]], ['passed', [pupil(2)]]]);
  assert.deepEqual(judgements(), [], 'no level of anybody');
  assert.deepEqual(page.wrong, []);
  await context.close();
  more = {};
});
