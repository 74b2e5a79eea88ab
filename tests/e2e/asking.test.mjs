// A question asked twice, as a teacher with a class of phones does it: six touches from the list of questions to both results, and
// what the board shows meanwhile. Then the same by hands, without network.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { becomes, desk, installed, openPage, phone, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, countHands, inClass, openDoor, pinsOf, shot, sound } from './people.mjs';
import { countTouches } from './touches.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

const guessing = [
  { text: 'Laut pasang dan tanahnya sudah turun', right: true, reason: '', next: 'Minta murid menebak mana yang lebih cepat berubah.' },
  { text: 'Hujan deras turun sepanjang malam tadi', right: false, reason: 'Menyamakan rob dengan banjir hujan.', next: 'Tanyakan: mengapa air ini asin?' },
  { text: 'Sungai penuh sampah di dekat jembatan', right: false, reason: 'Membawa sebab banjir lain ke rob.', next: 'Bandingkan dua jalan pada peta.' }
];

/** A request of a pupil's phone or a board, without its pages: who answers is no part of this story. */
async function ask(path, { token, method = 'GET', body } = {}) {
  const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) };
  const answer = await fetch(`${at.url}/api${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  assert.equal(answer.status, 200, `${method} ${path}: ${await answer.clone().text()}`);
  return answer.json();
}
/** A sheet is longer than the screen: its picture is taken on a screen as long as it. */
async function sheetShot(page, name) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: size.width, height: 2000 });
  await shot(page, name);
  await page.setViewportSize(size);
}
let made = 0;
const newId = (kind) => `${kind}_01k${String(++made).padStart(23, '0')}`;

/** The teacher's page with a class that joined by phones: {page, lesson, seats, board}. */
async function withPhones(context) {
  const page = await openPage(context);
  await signIn(page, at.url, logins.guru.login, logins.guru.password, '/hari-ini');
  await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).click();
  await page.waitForURL('**/pertemuan/**');
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  await button(page, 'Akhiri pertemuan').waitFor();
  const view = await api(page, `/api/lessons/${lesson}`);
  const code = view.door.code || (await openDoor(page));
  const children = view.members.filter((one) => one.device).slice(0, 10);
  assert.equal(children.length, 10, 'ten children with consent for a device');
  const operator = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const office = await openPage(operator);
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  const pins = await pinsOf(office, view.group, children);
  await operator.close();
  const seats = [];
  for (const child of children) {
    const pin = pins.get(child.pupil);
    seats.push({ ...child, token: (await ask('/join', { method: 'POST', body: { code, number: child.number, pin } })).token });
  }
  const board = (await ask('/board/join', { method: 'POST', body: { code } })).token;
  return { page, lesson, view, seats, board };
}

/** All phones answer what is asked now: "ABBA…", one letter a phone. */
async function answerAll(seats, letters, sure) {
  for (const [i, seat] of seats.entries()) {
    const { question } = await ask('/seat', { token: seat.token });
    const body = { question: question.id, choice: letters.charCodeAt(i) - 65, at: Date.now(), ...(sure === undefined ? {} : { sure: sure[i] === 'y' }) };
    await ask(`/seat/responses/${newId('response')}`, { token: seat.token, method: 'PUT', body });
  }
}

// First of all: nobody has joined by a phone yet.
test('a whole cycle by hands: six touches, and the numbers are typed without touching a field', async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const counts = await countTouches(context);
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const id = newId('question');
  await page.evaluate(async ([path, body]) => fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    [`/api/lessons/${lesson}/questions/${id}`, { kind: 'choice', text: 'Mengapa kapal besi mengapung?', options: guessing, objective_id: '', objective_text: '', aims: 1, again_of: null, asks_sure: false, position: 92, origin: 'q7', twin: '' }]);
  const question = button(page, /Mengapa kapal besi/);
  await question.waitFor();
  const field = (option) => page.getByRole('spinbutton', { name: new RegExp(`^${option}`) });
  const focused = (option) => becomes(() => field(option).evaluate((one) => one === document.activeElement), true, `${option} is typed into`);
  /** What a thumb types: a number, and the key that goes on. */
  const type = async (numbers) => {
    for (const [i, number] of numbers.entries()) {
      await focused('ABC'[i]);
      await page.keyboard.type(String(number));
      await page.keyboard.press('Enter');
    }
  };
  counts.touch = 0;
  await question.click();
  await button(page, 'Buka pertanyaan').click();
  await type([9, 20, 3]);
  await button(page, 'Tutup pertanyaan').click();
  await page.getByText('9 dari 32 tepat (28 %).').waitFor();
  await button(page, 'Bicara berdua, lalu pungut lagi').click();
  await button(page, 'Pungut suara lagi').click();
  await button(page, 'Tutup suara kedua').waitFor();
  await type([24, 6, 2]);
  await button(page, 'Tutup suara kedua').click();
  await page.getByText('24 dari 32 tepat (75 %).').waitFor();
  assert.ok(counts.touch <= 6, `${counts.touch} touches`);
  console.log(`by hands: ${counts.touch} touches`);
  await until(page, async ([path, first]) => {
    const { questions } = await (await fetch(path)).json();
    const second = questions.find((one) => one.again_of === first);
    return JSON.stringify([questions.find((one) => one.id === first).counts, second?.counts]) === '[[9,20,3],[24,6,2]]';
  }, [`/api/lessons/${lesson}`, id]);
  await context.close();
});

test('vote, talk, vote again: six touches, and the board tells no more than it may', async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const counts = await countTouches(context);
  const { page, lesson, view, seats, board } = await withPhones(context);
  const onBoard = async () => {
    const text = JSON.stringify(await ask('/board', { token: board }));
    for (const member of view.members) assert.ok(!text.includes(member.name) && !text.includes(member.pupil), member.name);
    assert.ok(!text.includes('Menyamakan rob'), 'why an option is wrong');
    return JSON.parse(text).question;
  };
  // The plan's question and its twin, as a lesson of the example plan has them.
  const [one, two] = [newId('question'), newId('question')];
  const base = { kind: 'choice', objective_id: '', objective_text: '', aims: 1, again_of: null, asks_sure: false };
  await page.evaluate(async ([path, all]) => {
    for (const [id, body] of all) await fetch(`${path}/questions/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }, [`/api/lessons/${lesson}`, [
    [one, { ...base, text: 'Air masuk ke jalan pada hari yang cerah. Mengapa?', options: guessing, position: 90, origin: 'q1', twin: 'q1k' }],
    [two, { ...base, text: 'Lantai rumah basah tiap pagi di musim kemarau. Mengapa?', options: guessing, position: 91, origin: 'q1k', twin: '' }]
  ]]);
  await button(page, /^Bantuan bertanya/).click();
  await sound(page, 'bantuan bertanya');
  await sheetShot(page, 'bantuan-bertanya');
  await page.getByText('Pertanyaan kembar', { exact: true }).click();
  await page.keyboard.press('Escape');
  const question = button(page, /Air masuk ke jalan/);
  await question.waitFor();

  counts.touch = 0;
  await question.click();
  await button(page, 'Buka pertanyaan').click();
  await until(page, async (path) => (await (await fetch(path)).json()).questions.some((q) => q.state === 'open' && q.text.startsWith('Air')), `/api/lessons/${lesson}`);
  await answerAll(seats, 'AAABBBBBBC');
  assert.deepEqual((await onBoard()).counts, [], 'hidden while it is open');
  await page.getByText(/^sedang terbuka · 10 dari/).waitFor();
  await button(page, 'Tutup pertanyaan').click();
  await page.getByText('3 dari 10 tepat (30 %).').waitFor();
  await page.getByText('Menyamakan rob dengan banjir hujan.').waitFor();
  await becomes(() => page.getByText('Dekati dulu:').count(), 1);
  for (const rests of ['(B: 6 dari 10)', '(tepat: 3 dari 10)', '(belum tepat: 7 dari 10)']) await page.getByText(rests).waitFor();
  const afterFirst = counts.touch;
  await sound(page, 'suara pertama');
  await sheetShot(page, 'suara-pertama');
  assert.deepEqual((await onBoard()).counts, [], 'what most think would end the talk');
  counts.touch = afterFirst;
  await button(page, 'Bicara berdua, lalu pungut lagi').click();
  await page.getByText('Bicarakan dengan teman').waitFor();
  await becomes(async () => (await onBoard()).talk, true, 'the board says talk');
  const afterTalk = counts.touch;
  await sound(page, 'bicara berdua');
  await sheetShot(page, 'bicara-berdua');
  counts.touch = afterTalk;
  await button(page, 'Pungut suara: pertanyaan kembar').click();
  await until(page, async (path) => (await (await fetch(path)).json()).questions.some((q) => q.state === 'open' && q.text.startsWith('Lantai')), `/api/lessons/${lesson}`);
  await answerAll(seats, 'AAAAAAAABB');
  await page.getByText(/^sedang terbuka · 10 dari/).waitFor();
  await button(page, 'Tutup suara kedua').click();
  await page.getByText('8 dari 10 tepat (80 %).').waitFor();
  assert.ok(counts.touch <= 6, `${counts.touch} touches`);
  console.log(`vote, talk, vote again: ${counts.touch} touches`);

  await page.evaluate(() => (navigator.canShare = undefined)); // a browser without share sheet
  const [picture] = await Promise.all([page.waitForEvent('download'), button(page, 'Kirim gambar tanpa nama').click()]);
  const bytes = readFileSync(await picture.path());
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  assert.ok(bytes.length <= 300_000, `${bytes.length} bytes`);
  if (process.env.SELAMI_SHOTS) writeFileSync(`${process.env.SELAMI_SHOTS}/gambar.png`, bytes);

  await page.getByText('Siapa berpindah').click();
  await page.getByText('5 menjadi tepat').waitFor();
  await sound(page, 'dua suara');
  await sheetShot(page, 'dua-suara');
  for (const viewport of [small, desk]) {
    await page.setViewportSize(viewport);
    await sound(page, `dua suara ${viewport.width}`);
    await sheetShot(page, `dua-suara-${viewport.width}`);
  }
  await page.setViewportSize(phone);
  assert.deepEqual([(await onBoard()).counts, (await onBoard()).right], [[], []]);

  const screen = await openPage(await browser.newContext({ viewport: desk, locale: 'id-ID' }));
  await screen.goto(`${at.url}/layar#${board}`);
  await screen.getByText('Lantai rumah basah').waitFor();
  assert.equal(await screen.getByText('tepat').count(), 0);
  await button(page, 'Tampilkan hasil di papan').click();
  await screen.getByText('Sesudah bicara').waitFor();
  await screen.getByText(/tepat/).first().waitFor();
  for (const member of view.members) assert.equal(await screen.getByText(member.name).count(), 0);
  await sound(screen, 'papan dua suara');
  await shot(screen, 'papan-dua-suara');
  assert.deepEqual((await onBoard()).before.counts, [3, 6, 1]);
  await screen.context().close();
  await context.close();
});

test('by hands and without network: both results beside each other, and nobody named', async () => {
  const context = await browser.newContext({ ...installed, viewport: small, locale: 'id-ID' });
  const counts = await countTouches(context);
  const page = await openPage(context);
  await signIn(page, at.url, logins.guru.login, logins.guru.password, '/hari-ini');
  await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).click();
  await button(page, 'Pertanyaan baru').waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await until(page, async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).match('/wasm/asking.wasm')))).some(Boolean));
  await context.setOffline(true);
  // Made in class in two touches and a line that may stay empty: well within ten seconds.
  counts.touch = 0;
  await button(page, 'Pertanyaan baru').click();
  await page.getByRole('textbox', { name: 'Pertanyaan' }).fill('Mengapa es mengapung?');
  await button(page, 'Buka sekarang').click();
  assert.equal(counts.touch, 2);
  await page.getByRole('dialog').getByText('Mengapa es mengapung?').first().waitFor();
  await countHands(page, { A: 9, B: 20, C: 2, D: 1 });
  await button(page, /Mengapa es mengapung/).click();
  await button(page, 'Tutup pertanyaan').click();
  await page.getByText('Pilihan mana yang tepat?').waitFor();
  await sheetShot(page, 'mana-yang-tepat');
  await page.getByRole('group', { name: /Pilihan mana yang tepat/ }).getByRole('button', { name: 'A' }).click();
  await page.getByText('9 dari 32 tepat (28 %).').waitFor();
  await page.getByText('20 dari 32 jawaban').waitFor();
  await becomes(() => page.getByText('Dekati dulu:').count(), 0, 'hands name nobody');
  await button(page, 'Bicara berdua, lalu pungut lagi').click();
  await button(page, 'Pungut suara lagi').click();
  await countHands(page, { A: 24, B: 6, C: 1, D: 1 });
  await button(page, /Mengapa es mengapung/).click();
  await button(page, 'Tutup suara kedua').click();
  await page.getByText('24 dari 32 tepat (75 %).').waitFor();
  await becomes(() => page.getByText('Siapa berpindah').count(), 0);
  await sound(page, 'dua suara tangan');
  await sheetShot(page, 'dua-suara-tangan');
  await context.setOffline(false);
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  await until(page, async (path) => (await (await fetch(path)).json()).questions.filter((q) => q.text.startsWith('Mengapa es') && q.state === 'closed').length === 2, `/api/lessons/${lesson}`);
  const { questions } = await api(page, `/api/lessons/${lesson}`);
  const [first, second] = questions.filter((q) => q.text.startsWith('Mengapa es')).sort((a, b) => a.opened_at - b.opened_at);
  assert.equal(second.again_of, first.id);
  assert.deepEqual([first.counts, second.counts], [[9, 20, 2, 1], [24, 6, 1, 1]]);
  await context.close();
});

test('sure or not: a phone says it, and the show has it beside the answer', async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const { page, lesson, seats } = await withPhones(context);
  await button(page, /^Bantuan bertanya/).click();
  await page.getByText('Yakin atau ragu', { exact: true }).click();
  await page.keyboard.press('Escape');
  const id = newId('question');
  await page.evaluate(async ([path, body]) => fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    [`/api/lessons/${lesson}/questions/${id}`, { kind: 'choice', text: 'Mengapa air laut asin?', options: guessing, position: 95, aims: 1 }]);
  await button(page, /air laut asin/).click();
  await button(page, 'Buka pertanyaan').click();
  await until(page, async (path) => (await (await fetch(path)).json()).questions.some((q) => q.state === 'open' && q.asks_sure), `/api/lessons/${lesson}`);
  await answerAll(seats, 'AAAABBBBBC', 'yynnyyynny');
  await page.getByText(/^sedang terbuka · 10 dari/).waitFor();
  await button(page, 'Tutup pertanyaan').click();
  await page.getByText('2 yakin').waitFor();
  await page.getByText('Yang yakin (3) disebut lebih dulu.').waitFor();
  await sound(page, 'yakin atau ragu');
  await sheetShot(page, 'yakin-atau-ragu');
  await context.close();
});

test('fair voices, waits and talk moves: one help at a time, kept on this phone; what was planned stands beside what happened', async () => {
  // The engine is on its way while the first pupil is asked for: a slow phone's tap is not lost.
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID', serviceWorkers: 'block' });
  let letIn = () => undefined;
  const held = new Promise((resolve) => (letIn = resolve));
  await context.route('**/wasm/asking.mjs', async (route) => (await held, route.continue()));
  const page = await openPage(context);
  await signIn(page, at.url, logins.guru.login, logins.guru.password, '/hari-ini');
  await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).click();
  const begin = button(page, 'Mulai langkah pertama');
  await begin.click();
  const turnOn = async (name) => {
    await button(page, /^Bantuan bertanya/).click();
    await page.getByText(name, { exact: true }).last().click();
    await page.keyboard.press('Escape');
  };
  await becomes(() => button(page, 'Pilih murid').count(), 0, 'off until it is turned on');
  await turnOn('Siapa bicara');
  await button(page, 'Pilih murid').click();
  letIn();
  await button(page, 'Lewat dulu').click();
  await button(page, 'Sudah bicara').click();
  await page.getByText(/^1 dari \d+ murid sudah bicara/).waitFor();
  await page.getByText('Ketuk siapa yang bicara').click();
  await sound(page, 'siapa bicara');
  await sheetShot(page, 'siapa-bicara');
  await until(page, () => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const rows = opening.result.transaction('reads').objectStore('reads').getAll();
      rows.onsuccess = () => (opening.result.close(), resolve(rows.result.some((row) => row.path.startsWith('local:turns/') && row.value.spoke.length === 1)));
    };
  }));
  await reopen(page);
  await page.getByText(/^1 dari \d+ murid sudah bicara/).waitFor();

  await turnOn('Waktu tunggu');
  await becomes(() => button(page, 'Pilih murid').count(), 0, 'one at a time');
  for (const name of ['Saya selesai bertanya', 'Ada yang menjawab', 'Jawaban selesai', 'Lanjut']) await button(page, name).click();
  await sound(page, 'waktu tunggu');
  await sheetShot(page, 'waktu-tunggu');
  await turnOn('Kalimat pemantik');
  await page.getByText('Siapa setuju, siapa tidak? Mengapa?').waitFor();
  await sound(page, 'kalimat pemantik');
  await sheetShot(page, 'kalimat-pemantik');

  await button(page, 'Lewati yang berikutnya').click();
  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByRole('table', { name: 'Rencana dan yang terjadi' }).getByText('dilewati').waitFor();
  await page.getByText(/^1 dari \d+ murid sudah bicara\./).waitFor();
  await page.getByText(/^Jeda sesudah pertanyaan/).waitFor();
  await sound(page, 'rencana dan yang terjadi');
  await sheetShot(page, 'rencana-dan-terjadi');
  await page.setViewportSize(small);
  await sound(page, 'rencana dan yang terjadi 320');
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  await until(page, async (path) => (await (await fetch(path)).json()).steps.some((step) => step.skipped), `/api/lessons/${lesson}`);
  await context.close();
});
