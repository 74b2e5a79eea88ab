// Menilai bersama by twos: eight teachers of four schools say which of two answers goes deeper, one of them partly without a network. The
// opener reads how far the order can be trusted; afterwards all see the order without names, with levels from answers that a round of levels
// agreed on, and each alone how the own choices differ.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { desk, installed, phone, readyOffline, reopen, small } from '../../web/tests/browser/kit.mjs';
import { eightOf, phoneOf } from './colleagues.mjs';
import { House } from './house.mjs';
import { button, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at, teachers, round;
/** Of each teacher: what is left of ten pieces a semester pays for two pairs each. */
let share;

/** From no idea to ideas that hang together; the number at the end says how deep, for whoever tests. */
const ideas = [
  'Karena airnya sudah bersih sendiri.',
  'Karena ada pasir di dasar sungai.',
  'Karena ada pasir, dan lumpurnya tenggelam pelan-pelan.',
  'Karena pasir menahan lumpur selagi air lewat, jadi makin dalam pasirnya makin jernih airnya.',
  'Karena pasir menahan lumpur selagi air lewat. Sama seperti saringan kopi di rumah: kalau celahnya kecil, kotorannya tertahan, tetapi garam tetap lolos.'
];
let given = 0;
const answer = () => {
  given += 1;
  const deep = (given * 7) % 24; // spread over schools
  return `${ideas[Math.floor(deep / 5)]} (${String(deep + 1).padStart(2, '0')})`;
};
const depth = (text) => Number(/\((\d\d)\)/.exec(text)[1]);
const level = (text) => Math.floor((depth(text) - 1) / 5);
const deeper = (pair) => (depth(pair.upper.text) > depth(pair.lower.text) ? 'upper' : 'lower');
const other = { upper: 'lower', lower: 'upper' };
/** Who sees it the other way round where two are near: turned throughout, one of eight would now and then leave no levels to the order. */
const turned = (pair) => (Math.abs(depth(pair.upper.text) - depth(pair.lower.text)) < 9 ? other[deeper(pair)] : deeper(pair));

/** Everybody comes in and gives so many answers. */
async function fill(id, code, each) {
  for (const [i, one] of teachers.entries()) {
    if (i > 0) await one.ask('POST', '/api/round-joins', { code, school: one.school.id });
    const { answers } = (await one.ask('GET', `/api/rounds/${id}/fitting`)).questions.find((its) => its.question === one.asked);
    for (const it of answers.slice(0, each)) await one.ask('PUT', `/api/rounds/${id}/pieces/${newId('shared')}`, { question: one.asked, pupil: it.pupil, text: it.text });
  }
}
/** All pairs that come, as this teacher sees them. */
async function compareAll(one, side) {
  for (;;) {
    const open = (await one.ask('GET', `/api/rounds/${round}/pairs`)).pairs.filter((pair) => pair.chosen === null);
    if (open.length === 0) return;
    for (const pair of open) await one.ask('PUT', `/api/rounds/${round}/choices/${newId('choice')}`, { pair: pair.pair, chosen: side(pair), took_ms: 17_000, at: Date.now() });
  }
}
const judgedOf = async (one) => (await one.ask('GET', `/api/rounds/${round}`)).judged;

before(async () => {
  ({ logins, at, browser } = await house.open());
  teachers = await eightOf(at, logins, answer);
});
after(() => house.clear());

test('a round of levels agrees on eight of the answers', async () => {
  const levels = newId('round');
  const { code } = await teachers[0].ask('PUT', `/api/rounds/${levels}`, { school: teachers[0].school.id, title: 'Tingkat dulu', each_max: 1 });
  await fill(levels, code, 1);
  await teachers[0].ask('PUT', `/api/rounds/${levels}/plan`, {});
  share = [];
  for (const one of teachers) {
    const { tasks } = await one.ask('GET', `/api/rounds/${levels}/tasks`);
    assert.ok(tasks.length > 0 && tasks.length < 5, `${tasks.length}`);
    share.push(2 * (10 - tasks.length));
    for (const task of tasks) {
      await one.ask('PUT', `/api/rounds/${levels}/judgements/${newId('judgement')}`, { piece: task.piece, level: level(task.text), at: Date.now() });
    }
  }
  await teachers[0].ask('PUT', `/api/rounds/${levels}/closing`, {});
});

test('a teacher opens a round by twos and shares the pairs out', async () => {
  const opener = await phoneOf(browser, teachers[0]);
  await opener.goto(`${at.url}/menilai`);
  await button(opener, 'Buka putaran').click();
  await opener.getByLabel('Tentang apa?').fill('Air sungai: mana yang lebih dalam?');
  await opener.getByRole('radio', { name: /Dua demi dua, untuk mengukur/ }).check();
  await sound(opener, 'buka putaran');
  await shot(opener, 'banding-1-buka');
  await button(opener, 'Buka putaran ini').click();
  await opener.waitForURL('**/menilai/round_*');
  round = new URL(opener.url()).pathname.split('/').at(-1);
  await opener.locator('strong.code').waitFor();
  await fill(round, await opener.locator('strong.code').textContent(), 3);
  await reopen(opener);
  await opener.getByText('24 karya, 8 guru').waitFor();
  await opener.getByText('80 pasangan pertama akan dibagikan').waitFor();
  await sound(opener, 'keadaan');
  await shot(opener, 'banding-2-keadaan');
  await button(opener, 'Bagikan karya ke penilai').click();
  await opener.getByText('Tiap guru mendapat sepuluh pasangan').waitFor();
  await button(opener, 'Ya, bagikan').click();
  await opener.getByRole('link', { name: 'Bandingkan 10 pasangan' }).waitFor();
  await opener.context().close();
});

/** Taps the deeper of the two that are shown, and waits until the next pair, or the end, is. */
async function tap(page, n, all) {
  await page.getByText(`Pasangan ${n} dari ${all}`).waitFor();
  const [upper, lower] = await page.getByRole('group', { name: 'Mana yang menunjukkan pemahaman lebih dalam?' }).locator('.answer').allTextContents();
  await page.getByRole('button', { name: depth(upper) > depth(lower) ? /^Jawaban A/ : /^Jawaban B/ }).click();
}

test('one compares on the phone, without a network in the middle, and takes a choice back', async () => {
  const judge = teachers[7];
  const page = await phoneOf(browser, judge, phone, installed);
  await page.goto(`${at.url}/menilai/${round}`);
  await page.getByRole('link', { name: 'Bandingkan 10 pasangan' }).click();
  await page.getByText('Pasangan 1 dari 10').waitFor();
  await sound(page, 'banding');
  await shot(page, 'banding-3-pasangan');
  await readyOffline(page, 'staf');
  await tap(page, 1, 10);
  await page.getByText('Pasangan 2 dari 10').waitFor();
  await page.context().setOffline(true);
  for (let n = 2; n <= 5; n++) await tap(page, n, 10);
  await page.getByText('Pasangan 6 dari 10').waitFor();
  await button(page, 'Batalkan pilihan terakhir').click();
  await page.getByText('Pasangan 5 dari 10').waitFor();
  await shot(page, 'banding-4-dibatalkan');
  for (let n = 5; n <= 10; n++) await tap(page, n, 10);
  await page.getByText('Semua pasangan sudah dipilih. Terima kasih!').waitFor();
  await sound(page, 'banding: selesai');
  await shot(page, 'banding-5-luring');
  await reopen(page);
  await page.getByText('Semua pasangan sudah dipilih. Terima kasih!').waitFor();
  await page.context().setOffline(false);
  for (let wait = 0; wait < 600 && (await judgedOf(judge)) < 10; wait++) await page.waitForTimeout(100);
  assert.equal(await judgedOf(judge), 10, 'each counts once');
  // The next ones came with the answers.
  const all = share[7];
  await page.getByText(`Pasangan 11 dari ${all}`).waitFor();
  for (let n = 11; n <= all; n++) await tap(page, n, all);
  await page.getByText('Semua pasangan sudah dipilih. Terima kasih!').waitFor();
  for (let wait = 0; wait < 600 && (await judgedOf(judge)) < all; wait++) await page.waitForTimeout(100);
  const { pairs } = await judge.ask('GET', `/api/rounds/${round}/pairs`);
  assert.equal(pairs.length, all);
  for (const pair of pairs) assert.equal(pair.chosen, deeper(pair));
  await page.context().close();
});

test('the opener reads how sure the order is, in sums of all', async () => {
  for (const [i, one] of teachers.slice(0, 7).entries()) await compareAll(one, i === 6 ? turned : deeper);
  const opener = await phoneOf(browser, teachers[0], small);
  await opener.goto(`${at.url}/menilai/${round}`);
  const all = share.reduce((sum, one) => sum + one, 0);
  await opener.getByText(`${all} dari ${all} pasangan sudah dipilih, oleh 8 guru`).waitFor();
  await opener.getByText('Seberapa dekat urutan ini dengan yang sebenarnya').waitFor();
  await opener.getByText('Penilai dibagi dua secara acak').waitFor();
  await opener.getByText('Dihitung dari pasangan yang diundi saja').waitFor();
  await sound(opener, 'seberapa pasti');
  await shot(opener, 'banding-6-pasti');
  for (const one of teachers.slice(1)) assert.equal(await opener.getByText(one.login).count(), 0);
  await button(opener, 'Tutup putaran').click();
  await opener.getByText('semua yang ikut melihat urutannya').waitFor();
  await button(opener, 'Ya, tutup').click();
  await opener.getByRole('link', { name: 'Lihat urutannya' }).waitFor();
  await opener.context().close();
});

test('after the end all see the order without names, with its levels, and each the own mirror', async () => {
  const page = await phoneOf(browser, teachers[3], desk);
  await page.goto(`${at.url}/menilai/${round}`);
  await page.getByRole('link', { name: 'Lihat urutannya' }).click();
  await page.getByText('Ke-1 dari 24').waitFor();
  await sound(page, 'urutan');
  await page.evaluate(() => scrollTo(0, 0));
  await shot(page, 'banding-7-urutan-lebar');
  const found = (await page.locator('ol article .answer').allTextContents()).map(depth);
  assert.equal(found.length, 24);
  const mean = (from, to) => found.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
  assert.ok(mean(0, 8) > mean(8, 16) + 3 && mean(8, 16) > mean(16, 24) + 3, found.join(' '));
  // The draw of pairs is chance: where the eight agreed pieces do not rise clearly enough with the order, the page says so and guesses nothing.
  const { levelled } = await teachers[3].ask('GET', `/api/rounds/${round}/order`);
  await page.getByText(levelled ? /Tingkatnya dibaca dari 8 karya/ : /belum searah dengan urutan ini/).waitFor();
  const told = await page.getByText(/di antara .+ dan |kira-kira (Belum tepat|Satu gagasan|Beberapa gagasan|Saling terhubung|Meluas)/).count();
  assert.ok(levelled ? told > 10 : told === 0, `${told} levels`);
  await page.getByText(/pilihan Bapak\/Ibu kira-kira sejalan dengan mereka/).waitFor();
  await page.context().close();
  const odd = await phoneOf(browser, teachers[6]);
  await odd.goto(`${at.url}/menilai/${round}/urutan`);
  await odd.getByText(/Bapak\/Ibu memilih lain daripada rekan/).waitFor();
  await odd.getByText('Menurut rekan lebih dalam').first().waitFor();
  await sound(odd, 'cermin');
  await shot(odd, 'banding-8-cermin');
  await odd.evaluate(() => scrollTo(0, 0));
  await shot(odd, 'banding-9-urutan');
  await odd.context().close();
  assert.equal((await teachers[1].ask('GET', `/api/rounds/${round}`)).sum, null);
});
