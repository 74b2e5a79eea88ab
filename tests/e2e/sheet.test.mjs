// A lesson without any phone in it, from the printed page to the server: the class's own sheet is printed from its page, marked by a
// made-up pen, photographed askew, read on the phone without network, and the server has what the pen said. Nothing in it is a photograph.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pictureIn, png, turned } from '../../web/tests/browser/film.mjs';
import { installed, openPage, phone, readyOffline, shot, signIn } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, button, sound } from './people.mjs';

const house = new House();
let at, page, context, group, members, printed;

before(async () => {
  const home = await house.open();
  at = home.at;
  context = await home.browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  page = await openPage(context);
  await signIn(page, at.url, home.logins.guru.login, home.logins.guru.password);
  ({ group, members } = (await api(page, '/api/today')).classes[0]);
  members.sort((a, b) => a.number - b.number);
});
after(() => house.clear());

/** What the pen does, by the place in the class list: away, spoke, answer, level. The third pupil's answer is marked twice. */
const pen = [
  { answer: [0], spoke: true, level: 3 },
  { away: 1 },
  { answer: [1, 2] },
  { answer: [3], level: 0, spoke: true },
  { spoke: true }
];
const kinds = ['attendance', 'spoke', 'choice', 'choice', 'level'];

/** The page as a scanner sees it. */
function scanned(pdf) {
  const out = join(house.folder, 'sheet');
  execFileSync('pdftoppm', ['-gray', '-r', '150', '-singlefile', pdf, out]);
  return pictureIn(readFileSync(`${out}.pgm`));
}

/** Where the program sees the boxes of the empty sheet: number -> groups -> boxes. */
function boxesOn(picture) {
  const file = join(house.folder, 'sheet.png');
  writeFileSync(file, png(picture).buffer);
  const [{ read }] = JSON.parse(house.run('sheet', 'read', file, '--format', 'json'));
  assert.deepEqual(read.sheet.groups.map((one) => one.kind), kinds);
  assert.ok(read.sheet.rows.every((row) => row.answers.every((answer) => answer.state === 'none')), 'what is printed is no mark');
  return new Map(read.sheet.rows.map((row) => [row.number, row.answers.map((answer) => answer.boxes)]));
}

/** A cross of a ball pen, a little beside the middle. */
function cross({ grey, width }, { x, y }, n) {
  const reach = 10;
  const [left, top] = [Math.round(x) + (n % 3) - 1, Math.round(y) + (n % 2)];
  for (let i = -reach; i <= reach; i += 1) {
    for (let thick = -2; thick <= 2; thick += 1) for (const j of [i, -i]) grey[(top + j) * width + left + i + thick] = 60;
  }
}

/** On a desk, in the light of a room: askew and darker to one side. */
function photographed(picture) {
  const askew = turned(picture, 2);
  for (let i = 0; i < askew.grey.length; i += 1) askew.grey[i] = askew.grey[i] * (0.9 - (0.3 * (i % askew.width)) / askew.width);
  return png(askew, 'lembar.png');
}

test('the class prints its sheet', async () => {
  await page.goto(`${at.url}/kelas/${group.id}/lembar`);
  await page.getByText('Bicara (siapa sudah bicara)').click();
  await button(page, 'Kirim').click();
  const [kept] = await Promise.all([page.waitForEvent('download'), button(page, 'Simpan PDF').click()]);
  printed = scanned(await kept.path());
});

test('marked and photographed, it is read without network, and what is doubtful is asked about', async () => {
  const boxes = boxesOn(printed);
  const marked = { ...printed, grey: Buffer.from(printed.grey) };
  pen.forEach(({ away, spoke, answer = [], level }, i) => {
    const row = boxes.get(members[i].number);
    const crossed = [[0, away], [1, spoke ? 0 : undefined], ...answer.map((box) => [2, box]), [4, level]].filter(([, box]) => box !== undefined);
    crossed.forEach(([of, box], n) => cross(marked, row[of][box], i + n));
  });

  await page.goto(`${at.url}/hari-ini?mulai=${group.id}`);
  await readyOffline(page, 'staf');
  await button(page, /anpa rencana/).click();
  await page.waitForURL('**/pertemuan/lesson_*');
  await ask(page, 'Pilihan', 'Apa yang berubah?');
  await page.keyboard.press('Escape');
  await page.getByText(/^terkirim \d/).waitFor();
  await context.setOffline(true);
  await page.getByRole('link', { name: /^Lembar kelas/ }).click();
  await page.getByLabel('Pilih foto yang sudah ada').setInputFiles(photographed(marked));
  await page.getByRole('heading', { name: '1 perlu dilihat' }).waitFor();
  await page.getByText(`Kehadiran: ${members.length - 1} dari ${members.length} hadir`).waitFor();
  await page.getByText(`3 dari ${members.length} murid sudah bicara`).waitFor();
  await sound(page, 'lembar dari server');
  await shot(page, 'lembar-server-360');
  await page.getByRole('group', { name: new RegExp(`^${members[2].number} .*Soal 1`) }).getByText('B', { exact: true }).click();
  await button(page, 'Simpan ke pertemuan').click();
  await page.getByText('Tersimpan: 8 tanda dan kehadiran.').waitFor();
});

test('the server has it as from the sheet, and who spoke stays on the phone', async () => {
  await context.setOffline(false);
  await page.getByText(/^terkirim \d/).waitFor();
  const lesson = page.url().split('/').at(-2);
  const view = await api(page, `/api/lessons/${lesson}`);
  const numberOf = (pupil) => members.findIndex((one) => one.pupil === pupil);
  assert.deepEqual(view.attendance.filter((mark) => mark.state !== 'hadir').map((mark) => [numberOf(mark.pupil), mark.state]), [[1, 'izin']]);
  assert.equal(view.attendance.length, members.length);
  const answersOf = async (kind) => {
    const { answers } = await api(page, `/api/lessons/${lesson}/questions/${view.questions.find((one) => one.kind === kind).id}/answers`);
    assert.deepEqual([...new Set(answers.map((one) => one.source))], ['sheet']);
    return answers.map((one) => [numberOf(one.pupil), one.choice]).sort(([a], [b]) => a - b);
  };
  assert.deepEqual(await answersOf('choice'), [[0, 0], [2, 1], [3, 3]]);
  assert.deepEqual(await answersOf('tap'), [[0, 3], [3, 0]]);
  assert.equal(view.questions.length, 2, 'a question on paper that nobody answered is none');
  await page.getByRole('link', { name: 'Ke pertemuan' }).click();
  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByText(`3 dari ${members.length - 1} murid sudah bicara.`).waitFor();
  await sound(page, 'sesudah lembar');
});

/** One page of a PDF as a JPEG, which is what phones make. */
function jpeg(pdf, n) {
  const out = join(house.folder, `page-${n}`);
  execFileSync('pdftoppm', ['-jpeg', '-r', '150', '-f', String(n), '-l', String(n), '-singlefile', pdf, out]);
  return `${out}.jpg`;
}
/** One page of a PDF for the program's own eyes. */
function paged(pdf, n) {
  const out = join(house.folder, `page-${n}`);
  execFileSync('pdftoppm', ['-gray', '-r', '150', '-f', String(n), '-l', String(n), '-singlefile', pdf, out]);
  writeFileSync(`${out}.png`, png(pictureIn(readFileSync(`${out}.pgm`))).buffer);
  return `${out}.png`;
}

test('the same papers come from the command line, and it reads what it printed', () => {
  const file = (name) => join(house.folder, name);
  house.run('sheet', 'print', ...house.store, '--class', group.id, '--questions', '4', '--levels', '1', '--spoke', '-o', file('lembar.pdf'));
  const [{ read: sheet }] = JSON.parse(house.run('sheet', 'read', paged(file('lembar.pdf'), 1), '--format', 'json'));
  assert.deepEqual(sheet.sheet.rows.map((row) => row.number), members.map((one) => one.number));

  house.run('cards', 'print', ...house.store, '--class', group.id, '--spare', '3', '--size', 'a5', '-o', file('kartu.pdf'));
  const [{ cards }] = JSON.parse(house.run('cards', 'read', paged(file('kartu.pdf'), 1), '--format', 'json'));
  assert.deepEqual(cards.map((one) => [one.id, one.answer]), members.slice(0, 2).map((one) => [one.number, 'A']));
  const [asJpeg, asPng] = JSON.parse(house.run('cards', 'read', jpeg(file('kartu.pdf'), 1), paged(file('kartu.pdf'), 1), '--format', 'json'));
  assert.deepEqual([asJpeg.cards.map((one) => [one.id, one.answer, one.sure]), asJpeg.image.endsWith('.jpg')], [asPng.cards.map((one) => [one.id, one.answer, one.sure]), true]);
  assert.equal(asJpeg.cards.length, 2);
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file('kartu.pdf')], { encoding: 'utf8' }))[1]);
  assert.equal(pages, Math.ceil((members.length + 3) / 2), 'two on a sheet, with three to spare');
  house.run('cards', 'print', '--ids', '62-63', '--size', 'a4', '-o', file('kartu-a4.pdf'));
  const [last] = JSON.parse(house.run('cards', 'read', paged(file('kartu-a4.pdf'), 2), '--ids', '1-63', '--format', 'json'));
  assert.deepEqual(last.cards.map((one) => one.id), [63]);

  house.run('pages', 'print', ...house.store, '--class', group.id, '-o', file('karya.pdf'));
  const [work] = JSON.parse(house.run('pages', 'read', paged(file('karya.pdf'), 2), '--format', 'json'));
  assert.equal(work.read.page.number, members[1].number);
});
