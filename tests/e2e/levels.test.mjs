// A lesson as it is held at each level, with the demonstration's teachers, plans and one pupil each: TK by pictures and a tap grid, SD 1 by
// faces, SLB one choice at a time by two keys alone, with goals and times of its own, SMK at the bench in the right order, PKBM in the evening on the learners' own phones, SMP in
// groups, SMA by hands and words, MI, MTs and MA as their levels do.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { becomes, desk, installed, openPage, phone, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, beginLevel, beginPlan, button, consent, endLesson, join, joinByPictures, openDoor, operatorCode, pinsOf, redeem, sheetShot, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

const close = (page) => page.keyboard.press('Escape');

/** Children whose name stands in nobody else's. */
const alone = (members) => members.filter((one) => members.filter((other) => other.name.toLowerCase().includes(one.name.toLowerCase())).length === 1);

const begin = async (level, meeting, more = {}) => beginLevel(await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID', ...more })), at.url, logins, level, meeting);
/** A lesson of the class that a teacher's login names. */
async function beginNext(page, login, meeting) {
  const lesson = await beginPlan(page, at.url, login, meeting);
  return { lesson, view: await api(page, `/api/lessons/${lesson}`) };
}
/** The child's phone or the school's tablet, in the lesson. */
async function seat(code, child, key, size = phone) {
  const page = await openPage(await browser.newContext({ viewport: size, locale: 'id-ID' }));
  if (/^\d+$/.test(key)) await join(page, at.url, code, child.number, key);
  else await joinByPictures(page, at.url, code, child.number, key);
  return page;
}
const openIt = async (page, text) => {
  await button(page, new RegExp(text)).first().click();
  await button(page, 'Buka pertanyaan').click();
};
/** The server knows so many answers to the question that begins so. */
const answered = (page, lesson, text, count) =>
  until(page, async ([path, begins, many]) => (await (await fetch(path)).json()).questions.find((one) => one.text.startsWith(begins))?.answered === many, [`/api/lessons/${lesson}`, text, count]);

test('TK: pictures on the tablet, a grid of the class, an anecdote; nothing has to be read', async () => {
  const { page, lesson, view, child, key } = await begin('tk', 1, installed);
  const code = await openDoor(page);
  const tablet = await seat(code, child, key);
  await openIt(page, 'Plastisin bulat');
  await button(tablet, 'Terapung').waitFor();
  await becomes(() => tablet.locator('.options svg').count(), 2, 'each option has its picture');
  await sound(tablet, 'tk-tablet');
  await shot(tablet, 'level-tk-tablet');
  await tablet.setViewportSize(small);
  await sound(tablet, 'tk-tablet-320');
  await button(tablet, 'Terapung').click();
  await tablet.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Plastisin', 1);
  await close(page);

  // By faces, on the fly: the scale of a TK has nothing to read.
  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Skala', { exact: true }).click();
  await page.getByText('Tiga wajah, tanpa membaca').waitFor();
  await button(page, 'Buka sekarang').click();
  await button(tablet, 'Senang').click();
  await answered(page, lesson, 'Pertanyaan lisan', 1);
  await close(page);

  // The rest is noted where no network is.
  await page.context().setOffline(true);
  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Ceklis', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Pertanyaan' }).fill('Mencoba lagi setelah meleset');
  await button(page, 'Buka sekarang').click();
  const grid = page.getByRole('dialog').locator('.grid');
  const [first, second] = alone(view.members);
  await grid.getByRole('button', { name: first.name }).click();
  await grid.getByRole('button', { name: second.name }).click();
  await grid.getByRole('button', { name: second.name }).click();
  await grid.getByRole('button', { name: `${first.name} Sudah muncul` }).waitFor();
  await grid.getByRole('button', { name: `${second.name} Mulai muncul` }).waitFor();
  await sound(page, 'tk-ceklis');
  await sheetShot(page, 'level-tk-ceklis');
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await sound(page, `tk-ceklis-${size.width}`);
    await shot(page, `level-tk-ceklis-${size.width}`);
  }
  await close(page);

  await button(page, /^Catatan anekdot/).click();
  await page.getByRole('dialog').getByRole('button', { name: first.name, exact: true }).click();
  await page.getByLabel(`Catatan tentang ${first.name}`).fill('Melipat daunnya dua kali, lalu berkata: sekarang airnya tidak masuk.');
  await button(page, 'Pilih anak lain').click(); // half a note waits while another child is looked at
  await page.getByRole('dialog').getByRole('button', { name: `${first.name} · belum disimpan` }).waitFor();
  await reopen(page); // and is still there when the browser was closed in the middle
  await button(page, /^Catatan anekdot/).click();
  await page.getByRole('dialog').getByRole('button', { name: `${first.name} · belum disimpan` }).click();
  await sound(page, 'tk-anekdot');
  await button(page, 'Simpan catatan').click();
  await page.getByRole('dialog').getByText('Melipat daunnya dua kali').waitFor();
  await sheetShot(page, 'level-tk-anekdot');
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await answered(page, lesson, 'Mencoba lagi', 2);
  await until(page, async (path) => (await (await fetch(path)).json()).anecdotes.length === 1, `/api/lessons/${lesson}/anecdotes`);
  await close(page);
  await endLesson(page);

  await page.goto(`${at.url}/murid/${view.group.id}/${first.pupil}`);
  await page.getByText('Melipat daunnya dua kali').waitFor();
  await page.getByText('Sudah muncul').waitFor();
  await sound(page, 'tk-murid');
  await shot(page, 'level-tk-murid');
  assert.deepEqual([...page.wrong, ...tablet.wrong], []);
});

test('SD 1: the face is the answer', async () => {
  const { page, lesson, child, key } = await begin('sd rendah');
  const code = await openDoor(page);
  const tablet = await seat(code, child, key);
  await openIt(page, 'Bagaimana rasanya');
  await button(tablet, 'Senang').waitFor();
  await becomes(() => tablet.locator('.options svg').count(), 3);
  await sound(tablet, 'sd1');
  await shot(tablet, 'level-sd1-wajah');
  await button(tablet, 'Senang').click();
  await answered(page, lesson, 'Bagaimana', 1);
  assert.deepEqual([...page.wrong, ...tablet.wrong], []);
});

test('SLB: one choice at a time, and two keys are enough', async () => {
  const { page, lesson, view, child, key } = await begin('slb', 1, installed);
  const code = await openDoor(page);
  const pupil = await seat(code, child, key);
  await openIt(page, 'Apa yang kita berikan');
  await button(pupil, 'Ini jawabanku').waitFor();
  await becomes(() => button(pupil, 'Buku').count(), 0, 'no other option is there to be hit by mistake');
  for (const name of ['Ini jawabanku', 'Lihat yang lain']) {
    const { height } = await button(pupil, name).boundingBox();
    assert.ok(height >= 96, `${name} is ${height} px high`);
  }
  await sound(pupil, 'slb');
  await shot(pupil, 'level-slb');
  // A switch sends Tab and Enter: forward to "Lihat yang lain", Enter; the next option stands there and nothing was sent.
  await button(pupil, 'Ini jawabanku').focus();
  await pupil.keyboard.press('Tab');
  await pupil.keyboard.press('Enter');
  await pupil.getByRole('group', { name: 'Pilihan 2 dari 2' }).getByText('Buku').waitFor();
  await pupil.keyboard.press('Enter');
  await pupil.getByRole('group', { name: 'Pilihan 1 dari 2' }).getByText('Uang').waitFor();
  await pupil.keyboard.press('Shift+Tab');
  await pupil.keyboard.press('Enter');
  await pupil.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Apa yang kita berikan', 1);
  await pupil.setViewportSize(small);
  await sound(pupil, 'slb-320');
  await shot(pupil, 'level-slb');
  await button(pupil, 'Tampilkan semua pilihan').click();
  await button(pupil, 'Buku').waitFor();
  await close(page);

  // What this child works at beside the class, and the class's own time: without network.
  await page.context().setOffline(true);
  const dialog = page.getByRole('dialog');
  await button(page, /^Target tiap anak/).click();
  await dialog.getByRole('button', { name: child.name, exact: true }).click();
  await page.getByLabel(`Target ${child.name}`).fill('Menunjuk uang yang cukup, dari dua.');
  await sound(page, 'slb-target');
  await button(page, 'Simpan target').click();
  await dialog.getByText('Menunjuk uang yang cukup').waitFor();
  await sheetShot(page, 'level-slb-target');
  await close(page);
  await button(page, /^Bantuan bertanya/).click();
  await becomes(() => page.getByRole('radio', { name: '1,5 kali' }).isChecked(), true, 'an SLB has longer times from the beginning');
  await dialog.getByText('Waktu tunggu', { exact: true }).click();
  await sound(page, 'slb-waktu');
  await close(page);
  await page.getByText('Tunggu 5–8 detik').first().waitFor();
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(page, async (path) => (await (await fetch(path)).json()).members.some((one) => one.goal.startsWith('Menunjuk uang')), `/api/lessons/${lesson}`);
  await endLesson(page);
  await page.goto(`${at.url}/dalam/${lesson}/${view.questions.find((one) => one.text.startsWith('Apa yang kita berikan')).id}`);
  await page.getByText('Menunjuk uang yang cukup, dari dua.').waitFor();
  await sound(page, 'slb-tingkat');
  await shot(page, 'level-slb-tingkat');
  assert.deepEqual([...page.wrong, ...pupil.wrong], []);
});

test('SMK: the steps at the bench are put in order; the board tells what most did, then what is right', async () => {
  const { page, lesson, view, child, key } = await begin('smk', 1);
  const code = await openDoor(page);
  const pupil = await seat(code, child, key);
  const screen = await board(code);
  await openIt(page, 'Urutkan pekerjaan');
  const send = button(pupil, 'Kirim jawaban');
  await send.waitFor();
  const put = async (from, things) => {
    for (const thing of things) await from.getByRole('button', { name: new RegExp(thing) }).click();
  };
  const right = ['Cuci tangan', 'Tusukkan', 'Catat suhu', 'Catat skor'];
  await put(pupil, right.slice(0, 3));
  await becomes(() => send.isDisabled(), true, 'an order is sent whole');
  await put(pupil, right.slice(3));
  await pupil.getByRole('button', { name: /Catat suhu di tabel.*urutan ke-3/ }).waitFor();
  await sound(pupil, 'smk-urutan');
  await shot(pupil, 'level-smk-urutan');
  await send.click();
  await pupil.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Urutkan', 1);
  // Who has no phone says it to the teacher.
  const other = alone(view.members).find((one) => one.pupil !== child.pupil);
  const row = page.getByRole('group', { name: other.name, exact: true });
  await row.getByRole('button', { name: 'Catat urutan' }).click();
  await put(row.getByRole('group', { name: `Urutan ${other.name}` }), ['Tusukkan', 'Cuci tangan', 'Catat suhu', 'Catat skor']);
  await row.locator('..').getByText('D → B → C → A').waitFor();
  await answered(page, lesson, 'Urutkan', 2);
  await screen.getByText('2 sudah menjawab').waitFor();
  await becomes(() => screen.getByText('Urutan yang paling banyak').count(), 0, 'nothing while it is open');
  await button(page, 'Tutup pertanyaan').click();
  await page.getByText('Hasil', { exact: true }).click();
  await page.getByText('Tepat semua: 1 dari 2 jawaban').waitFor();
  await sound(page, 'smk-hasil');
  await sheetShot(page, 'level-smk-hasil');
  await page.setViewportSize(small);
  await sound(page, 'smk-hasil-320');
  await page.setViewportSize(phone);
  await screen.getByText('Pertanyaan ditutup').waitFor();
  await becomes(() => screen.getByText('Urutan yang tepat').count(), 0);
  await button(page, 'Tampilkan hasil di papan').click();
  await screen.getByText('Urutan yang tepat: B → D → C → A').waitFor();
  await sound(screen, 'smk-papan');
  await shot(screen, 'level-smk-papan');
  for (const member of view.members) assert.equal(await screen.getByText(member.name).count(), 0, 'no name on the board');
  assert.deepEqual([...page.wrong, ...pupil.wrong, ...screen.wrong], []);
});

test('PKBM: several are ticked on a learner’s own phone, hands are raised for the others', async () => {
  const { page, lesson, child, key } = await begin('pkbm');
  const code = await openDoor(page);
  const learner = await seat(code, child, key);
  await openIt(page, 'Mana saja yang termasuk');
  const gas = learner.getByRole('button', { name: /Gas untuk memasak/ });
  await gas.click();
  await learner.getByRole('button', { name: /Sewa tempat/ }).click();
  await learner.getByRole('button', { name: /Uang saku anak/ }).click();
  await learner.getByRole('button', { name: /Uang saku anak/ }).click();
  await becomes(() => gas.getAttribute('aria-pressed'), 'true');
  await sound(learner, 'pkbm');
  await shot(learner, 'level-pkbm');
  await button(learner, 'Kirim jawaban').click();
  await learner.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Mana saja', 1);
  const dialog = page.getByRole('dialog');
  for (const [name, count] of [[/^A · Gas/, 9], [/^B · Uang saku/, 4], [/^C · Sewa/, 7]]) {
    const field = dialog.getByRole('spinbutton', { name });
    await field.fill(String(count));
    await field.press('Tab');
  }
  await answered(page, lesson, 'Mana saja', 10); // 9 hands for one option are at least 9 people
  await sound(page, 'pkbm-tangan');
  await sheetShot(page, 'level-pkbm-tangan');
  await dialog.getByText('Hasil', { exact: true }).click();
  await dialog.getByText('Tepat semua: 1 dari 1 jawaban').waitFor();
  await sheetShot(page, 'level-pkbm-hasil');
  await learner.setViewportSize(small);
  await sound(learner, 'pkbm-320');
  await close(page);
  await endLesson(page);
  // Paket C meets in the evening.
  await page.goto(`${at.url}/kelas/jadwal`);
  await page.getByText(/19\.00/).first().waitFor();
  await sound(page, 'pkbm-jadwal');
  await shot(page, 'level-pkbm-jadwal');
  assert.deepEqual([...page.wrong, ...learner.wrong], []);
});

/** A request of a signed-in page past its screens. */
const does = async (page, method, path, body) => {
  const [status, said] = await page.evaluate(async ([how, where, what]) => {
    const answer = await fetch(where, { method: how, headers: { 'content-type': 'application/json' }, body: what && JSON.stringify(what) });
    return [answer.status, await answer.text()];
  }, [method, `/api${path}`, body]);
  assert.equal(status, 200, `${method} ${path}: ${said}`);
  return JSON.parse(said || '{}');
};

test('PKBM: Paket B and Paket C in one evening group, each learner with the own phase, level and phone', async () => {
  const login = logins['guru pkbm'];
  const office = await openPage(await browser.newContext({ locale: 'id-ID' }));
  await signIn(office, at.url, logins.dinas.login, logins.dinas.password);
  const school = (await api(office, '/api/schools')).schools.find((one) => one.name === login.about.split(', ')[0]);
  const letter = await operatorCode(office, school.npsn, 'Operator Contoh PKBM');
  const desk_ = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await redeem(desk_, `${at.url}/masuk?kode=${letter}`, 'tiga kata mudah');
  // The operator forms the group of both packets and gives it to the teacher of Paket C.
  const { groups } = await does(desk_, 'GET', `/schools/${school.id}/groups`);
  const learners = [];
  for (const name of ['Paket B', 'Paket C']) {
    const all = (await does(desk_, 'GET', `/groups/${groups.find((one) => one.name === name).id}`)).members;
    learners.push(...alone([...learners, ...all]).filter((one) => all.includes(one)).slice(0, 2));
  }
  const { assignments } = await does(desk_, 'GET', `/schools/${school.id}/assignments`);
  const { staff, since, subject } = assignments.find((one) => one.group === groups.find((each) => each.name === 'Paket C').id);
  const id = newId('group');
  await does(desk_, 'PUT', `/learning-groups/${id}`, { school: school.id, name: 'Malam Senin', subject, pupils: learners.map((one) => one.pupil) });
  await does(desk_, 'PUT', `/schools/${school.id}/assignments/${newId('assignment')}`, { staff, group: id, subject, role: 'mapel', since, until: null });
  await consent(desk_, school.id, learners[0].pupil, 'device', true);
  const pins = await pinsOf(desk_, { school: school.id, id }, [learners[0]]);

  const page = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await signIn(page, at.url, login.login, login.password, `/hari-ini?mulai=${id}`);
  await button(page, /anpa rencana/).click();
  await page.waitForURL('**/pertemuan/lesson_*');
  const lesson = page.url().split('/').at(-1);
  await until(page, async (path) => (await fetch(path)).ok, `/api/lessons/${lesson}`);
  const { members } = await api(page, `/api/lessons/${lesson}`);
  assert.deepEqual(members.map((one) => one.phase).sort(), ['D', 'D', 'F', 'F']);
  const phaseOf = (member) => `Fase ${members.find((one) => one.pupil === member.pupil).phase}`;
  const code = await openDoor(page);
  const learner = await seat(code, members.find((one) => one.pupil === learners[0].pupil), pins.get(learners[0].pupil));
  await ask(page, 'Pilihan', 'Mana modal yang kembali paling cepat?');
  await learner.locator('.options').getByRole('button').nth(1).click();
  await learner.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Mana modal', 1);
  await close(page);

  // One question, each by the own measure: the level is the learner's, and the phase stands beside the name.
  await ask(page, 'Ketuk tingkat', 'Menghitung modal sendiri');
  const dialog = page.getByRole('dialog');
  const levels = [1, 2, 2, 3];
  for (const [i, one] of learners.entries()) {
    await dialog.getByRole('listitem').filter({ hasText: one.name }).filter({ hasText: phaseOf(one) }).first().waitFor();
    await dialog.getByRole('group', { name: one.name, exact: true }).getByRole('button', { name: new RegExp(`^${levels[i]} · `) }).click();
  }
  await answered(page, lesson, 'Menghitung modal', 4);
  await sound(page, 'pkbm, dua fase');
  await sheetShot(page, 'level-pkbm-dua-fase');
  await page.setViewportSize(small);
  await sound(page, 'pkbm, dua fase 320');
  await sheetShot(page, 'level-pkbm-dua-fase');
  await page.setViewportSize(phone);
  const view = await api(page, `/api/lessons/${lesson}`);
  const { answers } = await api(page, `/api/lessons/${lesson}/questions/${view.questions.find((one) => one.kind === 'tap').id}/answers`);
  assert.deepEqual(learners.map((one) => answers.find((answer) => answer.pupil === one.pupil).choice), levels);
  await close(page);
  await endLesson(page);
  for (const one of [office, desk_, page, learner]) await one.context().close();
});

/** The board of a lesson, on the class's panel. */
async function board(code) {
  const screen = await openPage(await browser.newContext({ viewport: desk, locale: 'id-ID' }));
  await screen.goto(`${at.url}/layar`);
  await screen.getByLabel('Kode pertemuan').fill(code);
  await button(screen, 'Tampilkan').click();
  return screen;
}
/** The group of a pupil, as the server knows it. */
const teamOf = (lesson, pupil) => lesson.teams.find((team) => team.pupils.includes(pupil))?.team;

test('SMP: groups by one tap; one answer a group, from its phone or by the teacher without network; its level is the group’s', async () => {
  const { page, lesson, view, child, key } = await begin('smp', 1, installed);
  const code = await openDoor(page);
  const [pupil, screen] = [await seat(code, child, key), await board(code)];
  // One is away, and comes late.
  const late = alone(view.members).find((one) => one.pupil !== child.pupil);
  await button(page, /^Kehadiran/).click();
  await page.getByRole('group', { name: late.name, exact: true }).getByRole('button', { name: 'Sakit' }).click();
  await close(page);
  await button(page, /^Kelompok/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${view.members.length - 1} murid hadir`).waitFor();
  await sound(page, 'smp-kelompok-kosong');
  await dialog.getByRole('button', { name: '4 murid sekelompok' }).click();
  await dialog.getByRole('heading', { name: /^Kelompok A · Ayam/ }).waitFor();
  await becomes(() => dialog.getByRole('button', { name: late.name, exact: true }).count(), 0, 'who is away is in no group');
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await sound(page, `smp-kelompok-${size.width}`);
    await shot(page, `level-smp-kelompok-${size.width}`);
  }
  await sheetShot(page, 'level-smp-kelompok');
  await until(page, async (path) => (await (await fetch(path)).json()).teams.length > 3, `/api/lessons/${lesson}`);
  const mine = teamOf(await api(page, `/api/lessons/${lesson}`), child.pupil);
  const other = mine === 'A' ? 'B' : 'A';
  await close(page);

  await openIt(page, 'Apa yang membedakan');
  await pupil.getByText(new RegExp(`^Kelompok ${mine} · .*satu jawaban untuk sekelompok`)).waitFor();
  await sound(pupil, 'smp-kelompok-murid');
  await shot(pupil, 'level-smp-murid');
  await pupil.getByLabel('Jawabanmu').fill('Air ketiga tetap keruh, sebab zat warnanya larut.');
  await button(pupil, 'Kirim jawaban').click();
  await pupil.getByText('Sudah terkirim.').waitFor();
  await answered(page, lesson, 'Apa yang membedakan', 1);
  await screen.getByText('1 kelompok sudah menjawab').waitFor();
  await screen.getByText(`Kelompok ${mine} · `).first().waitFor();
  await sound(screen, 'smp-kelompok-papan');
  await shot(screen, 'level-smp-papan');
  for (const member of view.members) assert.equal(await screen.getByText(member.name).count(), 0, 'no name on the board');

  // Without network: another group says it to the teacher, and corrects itself.
  await page.context().setOffline(true);
  const row = page.getByRole('group', { name: new RegExp(`^Kelompok ${other} · `) });
  const writes = async (words) => {
    await row.getByRole('button', { name: 'Tulis jawaban' }).click();
    await row.getByRole('textbox').fill(words);
    await row.getByRole('button', { name: 'Tulis', exact: true }).click();
    await row.locator('..').getByText(words).waitFor();
  };
  await writes('Arang menyerap baunya.');
  await writes('Arang menyerap bau, pasir menahan lumpur.');
  await dialog.getByText(/^sedang terbuka · 2 dari \d+ kelompok menjawab/).waitFor();
  await sound(page, 'smp-kelompok-jawaban');
  await sheetShot(page, 'level-smp-jawaban');
  // Who came late goes to a group, also without network.
  await dialog.getByRole('button', { name: 'Ubah kelompok' }).click();
  const groups = page.getByRole('dialog', { name: 'Kelompok' });
  await groups.getByText(`${view.members.length - 1} murid hadir`).waitFor();
  await close(page);
  await close(page);
  await button(page, /^Kehadiran/).click();
  await page.getByRole('group', { name: late.name, exact: true }).getByRole('button', { name: 'Hadir' }).click();
  await close(page);
  await button(page, /^Kelompok/).click();
  await dialog.getByRole('heading', { name: 'Belum masuk kelompok: 1' }).waitFor();
  await dialog.getByRole('button', { name: late.name, exact: true }).click();
  await sheetShot(page, 'level-smp-terlambat');
  await dialog.getByRole('group', { name: `${late.name} ke kelompok mana?` }).getByRole('button', { name: new RegExp(`^${mine} `) }).click();
  await dialog.getByRole('heading', { name: 'Belum masuk kelompok: 1' }).waitFor({ state: 'detached' });
  await close(page);
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await answered(page, lesson, 'Apa yang membedakan', 2);
  await until(page, async ([path, who]) => (await (await fetch(path)).json()).teams.some((team) => team.pupils.includes(who)), [`/api/lessons/${lesson}`, late.pupil]);
  // The group's next word is a correction, and the one who came late has it, too.
  await pupil.getByLabel('Jawabanmu').fill('Air ketiga tetap keruh: zat warna larut, pasir tidak menahannya.');
  await button(pupil, 'Ubah jawaban').click();
  const { id } = view.questions.find((one) => one.text.startsWith('Apa yang membedakan'));
  await until(page, async ([path, who]) => (await (await fetch(path)).json()).answers.some((one) => one.pupil === who && one.text.includes('pasir tidak')), [`/api/lessons/${lesson}/questions/${id}/answers`, late.pupil]);
  const { answers, counts } = await api(page, `/api/lessons/${lesson}/questions/${id}/answers`);
  assert.deepEqual([new Set(answers.map((one) => one.team)).size, counts], [2, []]);
  await endLesson(page);

  await page.goto(`${at.url}/dalam/${lesson}/${id}`);
  await page.getByText(/^Kelompok [A-L] · .* · \d murid$/).waitFor();
  await page.getByText('Tingkat ini milik kelompok').waitFor();
  await sound(page, 'smp-tingkat');
  await shot(page, 'level-smp-tingkat');
  await page.locator('.level').nth(3).click();
  await page.getByText('1 dari 2 ditentukan').waitFor();
  await page.locator('.level').nth(2).click();
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await until(page, async (path) => (await (await fetch(path)).json()).objectives[0]?.teams_judged === 2, `/api/lessons/${lesson}/depth`);
  const { objectives } = await api(page, `/api/lessons/${lesson}/depth`);
  assert.deepEqual(objectives.map((one) => [one.judged, one.teams_judged]), [[0, 2]], 'no pupil stands anywhere by a group’s answer');
  await page.goto(`${at.url}/dalam/${lesson}`);
  await page.getByText('2 jawaban kelompok ditentukan').first().waitFor();
  await sound(page, 'smp-sebaran');
  await page.goto(`${at.url}/murid/${view.group.id}/${late.pupil}`);
  await page.getByText('jawaban kelompok').first().waitFor();
  await sound(page, 'smp-murid-kelompok');
  await shot(page, 'level-smp-murid-karya');

  // The next lesson begins with the same groups by one tap.
  await page.goto(`${at.url}/hari-ini`);
  await until(page, async ([path, group]) => (await (await fetch(path)).json()).classes.find((one) => one.group.id === group).members.some((one) => one.team !== ''), ['/api/today', view.group.id]);
  const { teams } = await api(page, `/api/lessons/${lesson}`);
  const next = (await beginNext(page, logins['guru smp'], 1)).lesson;
  await button(page, /^Kelompok/).click();
  await dialog.getByRole('button', { name: 'Seperti kelompok terakhir' }).click();
  await dialog.getByRole('heading', { name: /^Kelompok A · Ayam/ }).waitFor();
  await sheetShot(page, 'level-smp-seperti-tadi');
  await until(page, async ([path, many]) => (await (await fetch(path)).json()).teams.length === many, [`/api/lessons/${next}`, teams.length]);
  const who = (list) => list.map((one) => [one.team, [...one.pupils].sort()]);
  assert.deepEqual(who((await api(page, `/api/lessons/${next}`)).teams), who(teams));
  await close(page);
  await voteTwice(page, next, teams.map((one) => one.team));
  assert.deepEqual([...page.wrong, ...pupil.wrong, ...screen.wrong], []);
});

/** Groups vote, talk with each other, and vote again; the teacher taps what they say. */
async function voteTwice(page, lesson, teams) {
  const dialog = page.getByRole('dialog');
  const says = async (option) => {
    for (const [i, team] of teams.entries()) {
      await dialog.getByRole('group', { name: new RegExp(`^Kelompok ${team} · `) }).getByRole('button', { name: option(i), exact: true }).click();
    }
    await dialog.getByText(`${teams.length} dari ${teams.length} kelompok menjawab`).waitFor();
  };
  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Pilihan', { exact: true }).click();
  await page.getByText('Tiap kelompok', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Pertanyaan' }).fill('Mana yang paling jernih?');
  await button(page, 'Buka sekarang').click();
  await says((i) => (i === 0 ? 'A' : 'B'));
  await dialog.getByRole('button', { name: 'Tutup pertanyaan' }).click();
  await dialog.getByRole('group', { name: /^Pilihan mana yang tepat/ }).getByRole('button', { name: 'A' }).click();
  await dialog.getByRole('button', { name: 'Antarkelompok bicara, lalu pungut lagi' }).click();
  await dialog.getByText('Bicarakan dengan kelompok yang jawabannya berbeda.').waitFor();
  await sound(page, 'smp-kelompok-bicara');
  await dialog.getByRole('button', { name: 'Pungut suara lagi' }).click();
  await dialog.getByRole('button', { name: 'Tutup suara kedua' }).waitFor();
  await says(() => 'A');
  await dialog.getByRole('button', { name: 'Tutup suara kedua' }).click();
  await dialog.getByText('Siapa berpindah').click();
  await dialog.getByText(`${teams.length} kelompok terbaca di kedua suara.`).waitFor();
  await dialog.getByText(/^Kelompok B · /).first().waitFor();
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await sound(page, `smp-kelompok-dua-suara-${size.width}`);
  }
  await sheetShot(page, 'level-smp-dua-suara');
  await until(page, async ([path, many]) => (await (await fetch(path)).json()).questions.some((one) => one.again_of !== null && one.by_team && one.answered === many), [`/api/lessons/${lesson}`, teams.length]);
}

test('SMA: hands for a choice, a scale, a sentence in own words, and the level that it shows', async () => {
  const { page, lesson, view } = await begin('sma', 1);
  const dialog = page.getByRole('dialog');
  await openIt(page, 'Dua kelurahan');
  await dialog.getByText('Hitung tangan', { exact: true }).click();
  const { options } = view.questions.find((one) => one.text.startsWith('Dua kelurahan'));
  for (const [i, count] of options.map((_, i) => [i, 4 + i])) {
    const field = dialog.getByRole('spinbutton').nth(i);
    await field.fill(String(count));
    await field.press('Tab');
  }
  await answered(page, lesson, 'Dua kelurahan', options.reduce((sum, _, i) => sum + 4 + i, 0));
  await sound(page, 'sma-tangan');
  await sheetShot(page, 'level-sma-tangan');
  await close(page);
  // A question that comes up in class, answered by one aloud.
  await button(page, 'Pertanyaan baru').click();
  await dialog.getByText('Jawaban tertulis', { exact: true }).click();
  await dialog.getByLabel('Pertanyaan', { exact: true }).fill('Syarat apa yang membuatnya salah?');
  await button(page, 'Buka sekarang').click();
  const who = alone(view.members)[0];
  const row = page.getByRole('group', { name: who.name, exact: true });
  await row.getByRole('button', { name: 'Tulis jawaban' }).click();
  await row.getByRole('textbox').fill('Kalau laju turunnya berubah, urutannya ikut berubah.');
  await row.getByRole('button', { name: 'Tulis', exact: true }).click();
  await answered(page, lesson, 'Syarat apa', 1);
  await close(page);
  await endLesson(page);
  const { id } = (await api(page, `/api/lessons/${lesson}`)).questions.find((one) => one.text.startsWith('Syarat apa'));
  await page.goto(`${at.url}/dalam/${lesson}/${id}`);
  await page.locator('.level').nth(4).click();
  await until(page, async (path) => (await (await fetch(path)).json()).objectives[0]?.judged === 1, `/api/lessons/${lesson}/depth`);
  assert.deepEqual(page.wrong, []);
});

test('MI, MTs and MA: the madrasah of the level holds its lesson, with phones where there are some and taps where there are none', async () => {
  // Where only cards and taps are: the teacher notes who says what, without network.
  const mi = await begin('mi', 1, installed);
  const choice = mi.view.questions.find((one) => one.kind === 'choice');
  await mi.page.context().setOffline(true);
  await openIt(mi.page, choice.text.slice(0, 20));
  await mi.page.getByText('Per murid', { exact: true }).click();
  const [first, second] = alone(mi.view.members);
  for (const [one, letter] of [[first, 0], [second, 1]]) await mi.page.getByRole('group', { name: one.name, exact: true }).getByRole('button').nth(letter).click();
  await mi.page.getByRole('dialog').getByText(/2 dari \d+ menjawab/).waitFor();
  await mi.page.context().setOffline(false);
  await mi.page.evaluate(() => dispatchEvent(new Event('online')));
  await answered(mi.page, mi.lesson, choice.text, 2);
  await close(mi.page);
  await endLesson(mi.page);

  for (const [level, text, given] of [['mts', 'Air dari botol', (pupil) => pupil.locator('.options button').first().click()], ['ma', 'Dua kelurahan', (pupil) => pupil.locator('.options button').last().click()]]) {
    const { page, lesson, child, key } = await begin(level, 1);
    const pupil = await seat(await openDoor(page), child, key);
    await openIt(page, text);
    await pupil.getByText(new RegExp(text)).waitFor();
    await given(pupil);
    await pupil.getByText('Sudah terkirim.').waitFor();
    await answered(page, lesson, text, 1);
    await close(page);
    await endLesson(page);
    await pupil.getByRole('heading', { name: 'Jurnalku' }).waitFor();
    await button(pupil, 'Senang').click();
    await button(pupil, 'Simpan jurnalku').click();
    await until(page, async (path) => (await (await fetch(path)).json()).journals.length === 1, `/api/lessons/${lesson}/journals`);
    assert.deepEqual([...page.wrong, ...pupil.wrong], []);
    for (const one of [page, pupil]) await one.context().close();
  }
  assert.deepEqual(mi.page.wrong, []);
});
