// Ingat lagi in an SMA class over simulated weeks, on a phone of 360 px: an idea comes back in a new situation, asked by hands; the next gap follows what the
// class held; without network it comes along; where no question is left one is written; the teacher stops an idea and brings it forward. The server's clock is
// put to each day.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { desk, installed, isKept, launch, openPage, phone, readyOffline, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, beginOffline, button, countHands, shot, sound } from './people.mjs';

const house = new House();
const objective = 'Menjelaskan mengapa air laut naik ke jalan';
const options = [['Tanah turun', true], ['Hujan deras', false], ['Sungai penuh', false]].map(([text, right]) => ({ text, right, reason: '', next: '', place: 0, picture: '' }));
const texts = ['Mengapa jalan pasar tergenang saat cerah?', 'Mengapa lantai mushola basah tiap pagi?', 'Mengapa pompa dinyalakan di musim kemarau?'];
const questions = texts.map((text, i) => ({ id: `q${i + 1}`, kind: 'choice', text, options, objective: 't1', aims: 2, twin: '', by: '', sound: '' }));
/** September 2026, whose calendar the packs know: in days after the first Tuesday. */
const day = (after) => new Date(Date.UTC(2026, 8, 1 + after)).toISOString().slice(0, 10);
let browser, page, logins, group, subject;

/** The server begins anew on a day, and she opens Hari ini on a phone. */
async function onDay(date) {
  await page?.context().close();
  await house.end();
  const { url } = await house.serve(0, [...house.store, '--today', date]);
  page = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
  const { login, password } = logins['guru sma'];
  await signIn(page, url, login, password, '/hari-ini');
  const [own] = (await api(page, '/api/today')).classes;
  group ??= own.group;
  subject ??= own.subjects[0] || 'geografi';
  return url;
}
const send = (method, path, body) =>
  page.evaluate(async ([how, where, what]) => {
    const got = await fetch(where, { method: how, headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });
    if (!got.ok) throw new Error(`${how} ${where}: ${await got.text()}`);
    return got.json();
  }, [method, path, body]);

/** What the server says of the idea, and in how many school days it is asked again at the earliest. */
async function idea() {
  const { subjects } = await api(page, `/api/groups/${group.id}/revisits`);
  for (const { ideas, days } of subjects) {
    const place = ideas.findIndex((one) => one.text === objective);
    if (place >= 0) return { ...ideas[place], first: days.findIndex((one) => one.ideas.includes(place)) };
  }
  return undefined;
}
const offer = (text) => page.getByRole('article').filter({ hasText: text });

/** In the page: was it written to the phone that a question of this opening was exchanged? */
const isTurned = (path) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const rows = opening.result.transaction('reads').objectStore('reads').getAll();
      rows.onsuccess = () => (opening.result.close(), resolve(rows.result.some((row) => row.path === path && Object.keys(row.value.turned).length > 0)));
    };
  });

/** One tap: the question is open, and hands are counted. */
async function askByHands(lesson, text, counts) {
  await offer(text).getByRole('button', { name: 'Tanyakan', exact: true }).click();
  await countHands(page, counts);
  await page.getByText('Pembuka hari ini sudah ditanyakan.').waitFor();
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(page, async ([path, words]) => ((await (await fetch(path)).json()).questions ?? []).some((one) => one.text === words && one.tally.length > 0), [`/api/lessons/${lesson}`, text]);
}

before(async () => {
  logins = house.simulate(300, ['--weeks', '0', '--today', '2026-08-31']);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await house.clear();
});

test('on Tuesday an idea is learnt: the page of the class says when it comes back', async () => {
  const url = await onDay(day(0));
  await page.goto(`${url}/kelas/${group.id}/ingat-lagi`);
  await page.getByRole('heading', { name: 'Belum ada gagasan' }).waitFor();
  await sound(page, 'ingat lagi, kosong');
  const [plan, lesson] = [newId('plan'), newId('lesson')];
  const body = { identity: { level: 'sma', phase: 'E', grade: '10', subject }, design: { topic: 'Rob', objectives: [{ id: 't1', text: objective }] }, steps: [{ id: 's1', meeting: 1, stage: 'memahami', minutes: 20, text: 'Murid membaca peta.', questions }] };
  await send('PUT', `/api/plans/${plan}`, { school: group.school, base: 0, body });
  const at = Date.parse(`${day(0)}T08:00:00+07:00`);
  const begun = await send('PUT', `/api/lessons/${lesson}`, { group: group.id, plan, meeting: 1, subject, title: 'Rob', day: day(0), started_at: at, steps: [], questions: [] });
  const [first] = begun.questions;
  await send('PUT', `/api/lessons/${lesson}/questions/${first.id}/state`, { open: true, at });
  await send('PUT', `/api/lessons/${lesson}/questions/${first.id}/tally`, { counts: [20, 3, 2], at });
  await send('POST', `/api/lessons/${lesson}/end`, { at: at + 3_000_000 });
  await reopen(page);
  await page.getByRole('heading', { name: 'Minggu depan' }).waitFor();
  await page.getByText('bertemu hari ini · sebagian besar ingat · baru sekali · 2 pertanyaan baru').waitFor();
  for (const size of [small, phone, desk]) {
    await page.setViewportSize(size);
    await sound(page, `ingat lagi ${size.width}`);
    await shot(page, `ingat-lagi-${size.width}`);
  }
  assert.deepEqual(page.wrong, []);
});

test('on Friday it opens the lesson in a new situation; held, it comes back after a longer gap', async () => {
  const url = await onDay(day(3));
  await page.goto(`${url}/hari-ini?mulai=${group.id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Tanpa rencana', exact: true }).click();
  await page.waitForURL('**/pertemuan/lesson_*');
  const lesson = page.url().split('/').at(-1);
  await offer(texts[1]).getByText('Bertemu 3 hari sekolah lalu; waktu itu sebagian besar masih ingat.').waitFor();
  assert.equal(await offer(texts[0]).count(), 0, 'the class has had that one');
  for (const size of [small, phone, desk]) {
    await page.setViewportSize(size);
    await sound(page, `pembuka ${size.width}`);
    await shot(page, `ingat-pembuka-${size.width}`);
  }
  await page.setViewportSize(phone);
  await offer(texts[1]).getByRole('button', { name: /^Ganti/ }).click();
  await offer(texts[2]).waitFor();
  await until(page, isTurned, `local:ingat/${lesson}`);
  await reopen(page);
  await offer(texts[2]).waitFor(); // what was exchanged stays so
  await askByHands(lesson, texts[2], { 'Tanah turun': 20, 'Hujan deras': 5 });
  const after = await idea();
  assert.deepEqual([after.stood, after.ago, after.fresh, after.first], ['held', 0, 1, 3], 'a gap of five days; half of it is enough');
  assert.deepEqual(page.wrong, []);
});

test('on Tuesday without network it comes along; lost, it comes back sooner', async () => {
  await onDay(day(7));
  await readyOffline(page, 'staf');
  for (const path of ['/api/today', '/api/plans', `/api/groups/${group.id}/revisits`]) await until(page, isKept, path);
  const lesson = await beginOffline(page, group);
  await offer(texts[1]).getByText('Bertemu 3 hari sekolah lalu; waktu itu sebagian besar masih ingat.').waitFor();
  await askByHands(lesson, texts[1], { 'Tanah turun': 4, 'Hujan deras': 21 });
  const after = await idea();
  assert.deepEqual([after.stood, after.ago, after.fresh, after.first], ['lost', 0, 0, 2]);
  const told = JSON.stringify(await api(page, `/api/groups/${group.id}/revisits`));
  assert.doesNotMatch(told, /pupil_|response_/, 'nobody is told of one by one');
  assert.deepEqual(page.wrong, []);
});

test('on Thursday no question is left: one is written; then the teacher stops the idea and brings it forward', async () => {
  const url = await onDay(day(9));
  await page.goto(`${url}/hari-ini?mulai=${group.id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Tanpa rencana', exact: true }).click();
  await page.waitForURL('**/pertemuan/lesson_*');
  const lesson = page.url().split('/').at(-1);
  const worn = offer('Semua pertanyaan untuk gagasan ini sudah pernah dipakai di kelas ini.');
  await worn.getByText('waktu itu banyak yang lupa').waitFor();
  await shot(page, 'ingat-habis');
  await worn.getByRole('button', { name: 'Tulis pertanyaan baru' }).click();
  const sheet = page.getByRole('dialog', { name: 'Pertanyaan baru untuk gagasan ini' });
  const written = 'Mengapa sumur di dekat pantai menjadi asin?';
  await sheet.getByLabel('Pertanyaan', { exact: true }).fill(written);
  await sheet.getByLabel('Pilihan A').fill('Air laut masuk ke tanah');
  await sheet.getByLabel('Pilihan B').fill('Ada garam di ember');
  await sound(page, 'tulis pertanyaan');
  await shot(page, 'ingat-tulis');
  await sheet.getByRole('button', { name: 'Tanyakan sekarang' }).click();
  const asked = page.getByRole('dialog').filter({ hasText: written });
  await asked.getByText('Kartu', { exact: true }).waitFor(); // with options it can be answered by cards
  await until(page, async ([path, words]) => ((await (await fetch(path)).json()).questions ?? []).some((one) => one.text === words && one.state === 'open'), [`/api/lessons/${lesson}`, written]);
  const [kept] = (await api(page, `/api/lessons/${lesson}`)).questions;
  assert.deepEqual([kept.objective_text, kept.options.map((one) => one.right)], [objective, [true, false]]);

  await page.goto(`${url}/kelas/${group.id}/ingat-lagi`);
  const row = button(page, new RegExp(objective));
  await row.click();
  await button(page, 'Jangan tanyakan lagi di kelas ini').click();
  await page.getByRole('heading', { name: 'Ditunda atau dihentikan' }).waitFor();
  await until(page, async (path) => (await (await fetch(path)).json()).subjects[0].ideas[0].wanted === 'stop', `/api/groups/${group.id}/revisits`);
  await row.click();
  await shot(page, 'ingat-giliran');
  await button(page, 'Dahulukan: tanyakan di pertemuan berikutnya').click();
  await page.getByRole('heading', { name: 'Didahulukan' }).waitFor();
  await until(page, async (path) => (await (await fetch(path)).json()).subjects[0].ideas[0].wanted === 'first', `/api/groups/${group.id}/revisits`);
  assert.equal((await idea()).first, 0);
  assert.deepEqual(page.wrong, []);
});
