// The loop as its people walk it: a teacher on a small phone teaches without network while the server dies, judges, and the
// office sees it counted; then the whole city is restored from a backup.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertSound, becomes, installed, openPage, phone, reopen, shot, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House, freshDatabase } from './house.mjs';
import { join as sit, pinsOf } from './people.mjs';
import { countTouches } from './touches.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

const api = (page, path) => page.evaluate(async (where) => (await fetch(where)).json(), path);
/** At its end, so that the action bar covers no text while axe looks. */
const sound = async (page, name) => {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await assertSound(page, name);
};
const open = async (role, size = phone) => {
  const context = await browser.newContext({ ...installed, viewport: size, locale: 'id-ID' });
  const page = await openPage(context);
  await signIn(page, at.url, logins[role].login, logins[role].password);
  return { context, page };
};

test('a lesson goes on without network and without server, and nothing is lost', async () => {
  const { context, page } = await open('guru');
  await page.goto(`${at.url}/hari-ini`);
  await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).click();
  await page.getByRole('button', { name: 'Mulai langkah pertama' }).waitFor();
  await sound(page, 'pertemuan');
  await shot(page, 'pertemuan');
  const lesson = new URL(page.url()).pathname.split('/').at(-1);

  await context.setOffline(true);
  await house.end('SIGKILL');
  await page.getByRole('button', { name: 'Mulai langkah pertama' }).click();
  await page.getByRole('button', { name: 'Langkah berikutnya' }).click();
  await page.getByText('tersimpan di HP ini').first().waitFor();

  at = await house.serve(at.port);
  await context.setOffline(false);
  await until(page, async (path) => (await (await fetch(path)).json()).step === 's2', `/api/lessons/${lesson}`);
  const known = await api(page, `/api/lessons/${lesson}`);
  assert.equal(known.steps.filter((step) => step.started_at !== null).length, 2);

  await page.goto(`${at.url}/dalam/${lesson}`);
  await page.getByRole('heading', { name: 'Menentukan tingkat pemahaman' }).waitFor();
  await sound(page, 'nilai');
  await context.close();
});

test('Suara murid by phones: each votes once, and only sums come out', async () => {
  const { context, page } = await open('guru');
  await page.goto(`${at.url}/hari-ini`);
  await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).click();
  await page.getByRole('button', { name: 'Langkah berikutnya' }).waitFor();
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  const view = await api(page, `/api/lessons/${lesson}`);
  const children = view.members.filter((one) => one.device).slice(0, 6);
  assert.equal(children.length, 6, 'six children with consent for a device');
  const code = view.door.code; // the demonstration's lesson stands with its door open

  const operator = await open('operator');
  const pins = await pinsOf(operator.page, view.group, children);
  await operator.context.close();
  const phones = [];
  for (const child of children) {
    const mine = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
    const touches = await countTouches(mine);
    const seat = await openPage(mine);
    await sit(seat, at.url, code, child.number, pins.get(child.pupil));
    phones.push({ context: mine, page: seat, touches });
  }

  await page.getByRole('button', { name: /^Suara murid/ }).click();
  await page.getByRole('button', { name: 'Buka di HP murid' }).click();
  const faces = ['Ya', 'Ya', 'Ya', 'Biasa saja', 'Tidak', undefined];
  for (const [i, one] of phones.entries()) {
    await one.page.getByRole('button', { name: 'Kirim suaraku' }).waitFor();
    one.touches.touch = 0;
    if (faces[i]) for (const row of await one.page.getByRole('group').all()) await row.getByRole('button', { name: faces[i], exact: true }).click();
    else await one.page.getByRole('button', { name: 'Lewati semua' }).click();
    if (!faces[i]) await becomes(() => one.page.getByRole('button', { name: 'Lewati', exact: true, pressed: true }).count(), 3);
    if (!faces[i]) await shot(one.page, 'suara-lewati-hp');
    if (i === 0) await sound(one.page, 'suara di HP');
    if (i === 0) await shot(one.page, 'suara-hp');
    await one.page.getByRole('button', { name: 'Kirim suaraku' }).click();
    await one.page.getByText('Suaramu sudah masuk').waitFor();
    if (i === 1) assert.ok(one.touches.touch <= 4, `${one.touches.touch} touches`);
    if (i === 5) assert.ok(one.touches.touch <= 2, `${one.touches.touch} touches`); // lewati semua
  }
  await page.getByText('6 sudah ikut').waitFor(); // who skips everything took part
  await reopen(phones[0].page);
  await phones[0].page.getByText('Suaramu sudah masuk').waitFor(); // a second vote is not even offered
  await page.getByRole('button', { name: 'Tutup dan hitung' }).click();
  await page.getByText('6 murid ikut menjawab').waitFor();
  await shot(page, 'suara-hasil');
  const { voices } = await api(page, `/api/lessons/${lesson}`);
  assert.deepEqual(voices.counts, [[3, 1, 1], [3, 1, 1], [3, 1, 1]]);
  for (const one of phones) await one.context.close();
  await context.close();
});

test('answers of a past lesson are judged by one tap, and taken back', async () => {
  const { context, page } = await open('guru');
  const growth = await api(page, '/api/my/growth');
  const past = growth.lines.find((line) => line.levels.some((n) => n > 0));
  const view = await api(page, `/api/lessons/${past.lesson}`);
  await page.goto(`${at.url}/dalam/${past.lesson}/${view.questions[0].id}`);
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await sound(page, 'menilai');
  await shot(page, 'menilai');
  const where = `/api/lessons/${past.lesson}/questions/${view.questions[0].id}/work`;
  const { works } = await api(page, where);
  const other = works[0].level === 4 ? 3 : 4;
  const stand = works.filter((one) => one.level === other).length;
  await page.locator('.bench-ready').waitFor({ state: 'attached' });
  const first = (await page.getByRole('article').getByRole('checkbox').count()) > 0; // several chose the same
  await page.keyboard.press(String(other));
  if (first) await page.keyboard.press(String(other));
  await until(page, async ([path, level, n]) => (await (await fetch(path)).json()).works.filter((one) => one.level === level).length > n, [where, other, stand]);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await until(page, async ([path, level, n]) => (await (await fetch(path)).json()).works.filter((one) => one.level === level).length === n, [where, other, stand]);
  await page.getByRole('button', { name: 'Batalkan tingkat ini' }).click();
  await until(page, async (path) => (await (await fetch(path)).json()).works.some((one) => one.level === null), where);
  await page.goto(`${at.url}/tumbuh`);
  await page.getByText('Tidak ada orang lain yang dapat membukanya.').waitFor();
  await sound(page, 'tumbuh');
  await shot(page, 'tumbuh');
  await context.close();
});

test('the journal and the attendance have written themselves, and come as a file', async () => {
  const { context, page } = await open('guru');
  await page.goto(`${at.url}/kelas`);
  await page.getByRole('link', { name: 'Jurnal mengajar' }).click();
  await page.getByText(/^Hadir \d+ · S/).first().waitFor();
  const journal = await api(page, '/api/my/journal');
  const { lessons } = await api(page, '/api/lessons');
  const month = lessons.filter((one) => one.day.startsWith(journal.period)).map((one) => one.id).sort();
  assert.deepEqual(journal.schools[0].entries.map((one) => one.lesson).sort(), month);
  await sound(page, 'jurnal');
  await shot(page, 'jurnal');
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan PDF' }).click()]);
  assert.match(saved.suggestedFilename(), /^Jurnal mengajar .+ \d{4}-\d{2}\.pdf$/);
  const bytes = readFileSync(await saved.path());
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  assert.ok(bytes.length <= 300_000);
  await context.close();

  // The head sees who was at school, and none of the lessons.
  const head = await open('kepala sekolah');
  const group = journal.schools[0].entries[0].group;
  await head.page.goto(`${at.url}/kelas/${group}/presensi`);
  await head.page.getByText(/hari tercatat/).waitFor();
  await sound(head.page, 'presensi');
  await shot(head.page, 'presensi');
  const told = JSON.stringify(await api(head.page, `/api/groups/${group}/attendance`));
  for (const entry of journal.schools[0].entries) assert.ok(!told.includes(entry.lesson) && !told.includes(entry.title));
  await head.context.close();
});

test('the office sees coverage with its denominator, and not what is too small', async () => {
  const { context, page } = await open('dinas');
  await page.goto(`${at.url}/kota`);
  const overview = await api(page, '/api/city/overview');
  assert.ok(overview.levels.some((row) => row.hidden !== 'no'), 'a small city has cells to hide');
  await page.getByText(`${overview.all.schools_active} dari ${overview.all.schools} sekolah`).first().waitFor();
  for (const row of overview.levels.filter((one) => one.hidden !== 'no')) {
    assert.deepEqual([row.teachers, row.pupils, row.lessons, row.answered], [0, 0, 0, 0], row.key);
  }
  await page.getByText('Belum bisa dibandingkan.').waitFor();
  await sound(page, 'kota');
  await shot(page, 'kota');
  await context.close();
});

test('a backup restored into an empty place shows the same page', async () => {
  const { context, page } = await open('dinas');
  const before = await api(page, '/api/city/overview');
  await context.close();
  const kept = join(house.folder, 'kept');
  const database = freshDatabase('restored');
  const restored = ['--data', join(house.folder, 'restored'), ...(database ? ['--db', database] : [])];
  house.run('backup', ...house.store, kept);
  house.run('restore', ...restored, kept);
  await house.end();
  at = await house.serve(0, restored);
  const again = await open('dinas');
  assert.deepEqual(await api(again.page, '/api/city/overview'), before);
  await again.context.close();
});
