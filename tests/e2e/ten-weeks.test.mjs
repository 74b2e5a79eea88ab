// An SMA pupil with an own phone over ten simulated weeks: each Tuesday a lesson and a journal with other prompts; a small goal that is looked at again,
// changed and reached; a week without network; work chosen for the portfolio, evidence for the profile; a stage out of a talk. At
// the end both see the way it went, the pupil has come up to be read, and nobody counts or ranks anything. The server's clock is put to each day.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { installed, launch, openPage, phone, readyOffline, signIn } from '../../web/tests/browser/kit.mjs';
import { person } from './at-machine.mjs';
import { House } from './house.mjs';
import { button, join, looks } from './people.mjs';

const house = new House();
const weeks = 10;
/** Tuesdays of the first semester of 2026/2027. */
const day = (week) => new Date(Date.UTC(2026, 8, 1 + 7 * week)).toISOString().slice(0, 10);
const at = (week, clock) => Date.parse(`${day(week)}T${clock}:00+07:00`);
const questions = [
  'Mengapa jalan pasar tergenang saat cerah?', 'Apa yang berubah bila pompa mati?', 'Siapa yang paling dulu kebanjiran?', 'Mengapa sumur jadi asin?', 'Apa gunanya bakau?',
  'Bagaimana tanah bisa turun?', 'Apa yang bisa dilakukan RT kita?', 'Mengapa tanggul saja tidak cukup?', 'Apa yang kamu usulkan kepada kelurahan?', 'Apa yang akan kamu katakan kepada adikmu?'
];
let browser, logins, port, url, teacher, group, pupil, child, key, lesson, asked;
/** What the journal asked for, week by week; in which week who came up to be read. */
const prompts = [];
const read = [];

before(async () => {
  logins = house.simulate(300, ['--weeks', '0', '--today', '2026-08-31']);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await house.clear();
});

/** On this Tuesday her lesson runs, asks its question, and its door is open: the code. */
async function lessonOf(week) {
  await house.end();
  ({ url, port } = await house.serve(port ?? 0, [...house.store, '--today', day(week)]));
  const { login, password } = logins['guru sma'];
  teacher = await person(url, '/api/sign-in', { login, password });
  const [own] = (await teacher('GET', '/api/today')).classes;
  group = own.group;
  const number = Number(/nomor (\d+)/.exec(logins['murid sma'].login)[1]);
  child = own.members.find((one) => one.number === number);
  key = logins['murid sma'].password.replace('kunci ', '');
  [lesson, asked] = [newId('lesson'), newId('question')];
  await teacher('PUT', `/api/lessons/${lesson}`, { group: group.id, title: `Rob, pekan ${week + 1}`, subject: own.subjects[0] || 'geografi', day: day(week), started_at: at(week, '08:00'), steps: [] });
  await teacher('PUT', `/api/lessons/${lesson}/questions/${asked}`, { kind: 'text', text: questions[week], options: [] });
  await teacher('PUT', `/api/lessons/${lesson}/questions/${asked}/state`, { open: true, at: at(week, '08:10') });
  return (await teacher('PUT', `/api/lessons/${lesson}/door`, { open: true })).code;
}

/** The pupil comes in with the class's code, and answers. */
async function answers(week, words) {
  const code = await lessonOf(week); // the address, too, is known from here on
  await join(pupil, url, code, child.number, key);
  await say(week, words);
}
async function say(week, words) {
  await pupil.getByText(questions[week]).waitFor();
  await pupil.getByRole('textbox').fill(words);
  await button(pupil, 'Kirim').click();
  await known(`/api/lessons/${lesson}/questions/${asked}/answers`, (said) => JSON.stringify(said).includes(words));
  await teacher('PUT', `/api/lessons/${lesson}/questions/${asked}/state`, { open: false, at: at(week, '08:20') });
}

/** The teacher asks until the server knows it. */
async function known(path, so) {
  for (let i = 0; i < 400; i++) {
    if (so(await teacher('GET', path))) return;
    await pupil.waitForTimeout(50);
  }
  assert.fail(`never: ${path} ${so}`);
}

/** The lesson ends, and the pupil's phone shows the journal; its first prompt gets `words`. */
async function journalOf(week, words) {
  await teacher('POST', `/api/lessons/${lesson}/end`, { at: at(week, '09:20') });
  await pupil.getByRole('heading', { name: 'Jurnalku' }).waitFor();
  await pupil.getByLabel('Tulis bebas').waitFor();
  const boxes = await pupil.getByRole('textbox').evaluateAll((all) => all.map((one) => one.labels[0].textContent.trim()));
  prompts.push(boxes.slice(0, 3));
  await pupil.getByLabel(boxes[0]).fill(words);
}
async function keep() {
  await button(pupil, 'Simpan jurnalku').click();
  await pupil.getByText('Jurnalmu sudah disimpan.').waitFor();
  await readTurn();
}
/** She reads the few who come up after this lesson. */
async function readTurn() {
  const { lesson: whose, pupils } = await teacher('GET', `/api/groups/${group.id}/reading-turn`);
  for (const one of pupils) {
    const { at: seen } = await teacher('GET', `/api/groups/${group.id}/pupils/${one.pupil}/journals`);
    await teacher('PUT', `/api/lessons/${whose}/readings/${one.pupil}`, { seen });
  }
  read.push(pupils.map((one) => one.pupil));
}
const set = (goal) => pupil.getByLabel('Satu hal kecil yang ingin kucapai').fill(goal);
/** What became of the goal that runs. */
async function lookAt(goal, state, why) {
  await pupil.getByText(goal, { exact: false }).first().waitFor();
  await pupil.getByText(state, { exact: true }).click();
  await pupil.getByLabel('Ceritakan dengan satu kalimat').fill(why);
}
const dimension = (page, name) => page.getByRole('region', { name, exact: true });

test('weeks 1 to 4: a goal is set, goes on, is reached; the next one is changed', async () => {
  pupil = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
  await answers(0, 'Karena air laut naik.');
  await journalOf(0, 'Aku paham mengapa airnya asin.');
  await set('Bertanya satu kali tiap pelajaran');
  await keep();

  await answers(1, 'Airnya tidak kembali ke laut.');
  await journalOf(1, 'Pompa itu memompa keluar.');
  await lookAt('Bertanya satu kali tiap pelajaran', 'Masih berjalan', 'Baru berani bertanya kepada teman');
  await keep();

  await answers(2, 'Yang rumahnya paling rendah.');
  await journalOf(2, 'Rumah nenekku paling rendah.');
  await lookAt('Bertanya satu kali tiap pelajaran', 'Tercapai', 'Tadi aku bertanya kepada guru');
  await set('Mengukur tinggi air sumur');
  await looks(pupil, 'sepuluh-pekan-3');
  await keep();

  await answers(3, 'Air laut merembes lewat tanah.');
  await journalOf(3, 'Sumur kami asin sejak tahun lalu.');
  await lookAt('Mengukur tinggi air sumur', 'Kuganti', 'Sumurnya ditutup');
  await set('Bertanya kepada ketua RT');
  await keep();
  assert.deepEqual(pupil.wrong, []);
});

test('weeks 5 and 6: no network when the lesson ends; it is written all the same and taken a week later', async () => {
  await answers(4, 'Akarnya menahan ombak.');
  await readyOffline(pupil, 'ikut');
  await journalOf(4, 'Bakau itu seperti pagar.');
  await pupil.context().setOffline(true);
  await lookAt('Bertanya kepada ketua RT', 'Masih berjalan', 'Pak RT belum di rumah');
  await button(pupil, 'Simpan jurnalku').click();
  await pupil.getByText('Tersimpan di HP ini. Dikirim begitu ada jaringan.').first().waitFor();
  // No network all week: it waits on the phone, and is still taken a week later.
  const before = lesson;
  const code = await lessonOf(5);
  await pupil.context().setOffline(false);
  await pupil.evaluate(() => dispatchEvent(new Event('online')));
  await known(`/api/lessons/${before}/journals`, ({ journals }) => journals.length === 1);
  await join(pupil, url, code, child.number, key);
  await say(5, 'Air tanah disedot, jadi tanahnya ambles.');
  await journalOf(5, 'Dulu kukira hujan sebabnya.');
  await lookAt('Bertanya kepada ketua RT', 'Tercapai', 'Pak RT bercerita dua jam');
  await keep();
  assert.deepEqual(pupil.wrong, []);
});

test('weeks 7 and 8: work for the portfolio, evidence for the profile, each with why', async () => {
  await answers(6, 'Menanam bakau di belakang balai.');
  await button(pupil, 'Karya pilihanku').click();
  await button(pupil, /^Pilih ini ?: Air tanah disedot, jadi tanahnya ambles\.$/).click();
  await pupil.getByLabel('Mengapa karya ini?').fill('Dulu aku menjawab hujan.');
  await pupil.getByRole('button', { name: 'Pilih ini', exact: true }).first().click();
  await pupil.getByText('Alasan: Dulu aku menjawab hujan.').waitFor();
  await looks(pupil, 'sepuluh-pekan-7');
  await journalOf(6, 'Kita bisa mulai dari kampung.');
  await keep();

  await answers(7, 'Karena tanahnya terus turun.');
  await journalOf(7, 'Aku mengajak Dita dan Bayu ke Pak RT.');
  await keep();
  await pupil.getByRole('link', { name: 'Buka profilku' }).click();
  await dimension(pupil, 'Kolaborasi').getByRole('button', { name: /^Pilih bukti ?: Kolaborasi/ }).click();
  const sheet = pupil.getByRole('dialog', { name: 'Bukti untuk Kolaborasi' });
  const goal = sheet.getByRole('button', { name: /^Pilih ini ?: Bertanya kepada ketua RT/ });
  while ((await goal.count()) === 0) await sheet.getByRole('button', { name: 'Tampilkan yang lebih lama' }).click();
  await goal.click();
  await sheet.getByLabel('Mengapa ini menunjukkan Kolaborasi?').fill('Kami pergi bertiga');
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await dimension(pupil, 'Kolaborasi').getByText('“Kami pergi bertiga”').waitFor();
  await known(`/api/groups/${group.id}/pupils/${child.pupil}/profile`, ({ dimensions }) => dimensions.some((one) => one.evidence.length === 1));
  assert.deepEqual(pupil.wrong, []);
});

test('weeks 9 and 10: a talk, and the way it went', async () => {
  await answers(8, 'Sumur resapan di tiap gang.');
  await journalOf(8, 'Usul harus ada hitungannya.');
  await keep();
  const { login, password } = logins['guru sma'];
  const page = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await signIn(page, url, login, password, `/murid/${group.id}/${child.pupil}/profil`);
  await dimension(page, 'Kolaborasi').getByRole('button', { name: /^Catat tahap dari obrolan ?: Kolaborasi/ }).click();
  const talk = page.getByRole('dialog', { name: 'Obrolan tentang Kolaborasi' });
  await talk.getByText('Cakap', { exact: true }).click();
  await talk.getByLabel('Yang disepakati untuk dicoba berikutnya').fill('Mengajak yang belum pernah bicara');
  await talk.getByLabel('Kami melihat buktinya bersama dan menyepakati ini.').check();
  await talk.getByRole('button', { name: 'Simpan' }).click();
  await known(`/api/groups/${group.id}/pupils/${child.pupil}/profile`, ({ dimensions }) => dimensions.some((one) => one.talks.length === 1));

  await answers(9, 'Jangan buang sampah ke selokan, dan tanyakan sebabnya.');
  await journalOf(9, 'Sekarang aku bisa menjelaskannya kepada adikku.');
  await keep();
  await pupil.getByRole('link', { name: 'Buka profilku' }).click();
  await dimension(pupil, 'Kolaborasi').getByText('Mengajak yang belum pernah bicara').waitFor();
  await looks(pupil, 'sepuluh-pekan-10');
  for (const words of [/peringkat \d/i, /skor/i, /poin/i]) assert.equal(await pupil.getByText(words).count(), 0, String(words));

  // The journals asked for other things from week to week, and each is there, with the goals as they went.
  assert.equal(prompts.length, weeks);
  for (let week = 1; week < weeks; week++) assert.notDeepEqual(prompts[week], prompts[week - 1], `week ${week + 1}`);
  const { journals } = await teacher('GET', `/api/groups/${group.id}/pupils/${child.pupil}/journals`);
  assert.deepEqual(journals.map((one) => one.day), Array.from({ length: weeks }, (_, week) => day(weeks - 1 - week)));
  await signIn(page, url, login, password, `/murid/${group.id}/${child.pupil}`);
  for (const words of ['Aku paham mengapa airnya asin.', 'Bakau itu seperti pagar.', 'Sekarang aku bisa menjelaskannya kepada adikku.']) await page.getByText(words).first().waitFor();
  await page.getByText(/tercapai\. Pak RT bercerita dua jam/).waitFor();
  await page.getByText(/Sumurnya ditutup/).waitFor();
  await looks(page, 'sepuluh-pekan-guru');
  // A few a lesson, and nobody lies unread for longer than the class is long.
  const { members, each } = await teacher('GET', `/api/groups/${group.id}/reading-turn`);
  const round = Math.ceil(members / each);
  for (let week = 0; week + round <= read.length; week++) assert.ok(read.slice(week, week + round).flat().includes(child.pupil), `from week ${week + 1} on`);
  assert.deepEqual([...page.wrong, ...pupil.wrong], []);
  for (const one of [page, pupil]) await one.context().close();
});
