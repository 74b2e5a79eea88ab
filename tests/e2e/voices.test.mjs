// Suara murid in each of its ways, with what it costs in touches: hands, beans and unnumbered cards on the teacher's phone without network; faces on a tablet that
// goes round a class that does not read yet, and in a TK and an SLB where fewer than five can take part. By phones: loop.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Film } from '../../web/tests/browser/film.mjs';
import { installed, launch, openPage, phone, readyOffline, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, beginLevel, button, consent, inClass, join, joinByPictures, openDoor, patient, pinsOf, shot, sound } from './people.mjs';
import { countTouches } from './touches.mjs';

const house = new House();
const held = 12;
let film, browser, logins, at;

before(async () => {
  film = new Film(held, 4);
  logins = house.simulate(300);
  at = await house.serve();
  browser = await launch(film.words);
});
after(async () => {
  await browser?.close();
  film?.clear();
  await house.clear();
});

const counted = (page, lesson, answered, rows) =>
  until(page, async ([path, n, wanted]) => {
    const { voices } = await (await fetch(path)).json();
    return voices.state === 'closed' && voices.answered === n && JSON.stringify(voices.counts) === wanted;
  }, [`/api/lessons/${lesson}`, answered, JSON.stringify(rows)]);

/** Ya, biasa saja, tidak, lewati of each statement, by the keyboard's own key from one to the next. */
async function type(page, rows) {
  await page.getByRole('spinbutton', { name: 'Ya', exact: true }).first().click();
  for (const number of rows.flat()) {
    await page.keyboard.type(String(number));
    await page.keyboard.press('Enter');
  }
}

test('hands, beans and cards without network: counts alone, in few touches', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID', permissions: ['camera'] });
  const touches = await countTouches(context);
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const { members } = await api(page, `/api/lessons/${lesson}`);
  await readyOffline(page, 'staf');
  await context.setOffline(true);
  const opens = button(page, 'Hitung tangan, kartu, atau biji');

  touches.touch = 0;
  await button(page, /^Suara murid/).click();
  await opens.click();
  await type(page, [[9, 3, 1, 0], [8, 4, 1, 0], [5, 5, 2, 1]]);
  await button(page, 'Simpan hitungan').click();
  await page.getByText('13 murid ikut menjawab').waitFor();
  console.log(`Suara murid by hands: ${touches.touch} touches`);
  assert.ok(touches.touch <= 4, `${touches.touch} touches`);
  await sound(page, 'suara, tangan');

  // By beans: how is said where the count is, and the count is of glasses.
  touches.touch = 0;
  await opens.click();
  await page.getByText('Cara lain: biji atau kartu').click();
  await page.getByText('siapkan gelas tertutup').waitFor();
  await type(page, [[10, 2, 1, 0], [7, 5, 1, 0], [6, 6, 1, 0]]);
  await button(page, 'Simpan hitungan').click();
  await page.getByText('13 murid ikut menjawab').waitFor();
  assert.ok(touches.touch <= 4, `${touches.touch} touches`);
  console.log(`by beans: ${touches.touch} touches`);

  // By cards that were changed about: the camera counts sides, and names nobody.
  touches.touch = 0;
  await opens.click();
  for (let i = 0; i < 3; i += 1) {
    await button(page, /^Hitung dengan kartu/).nth(i).click();
    const takes = button(page, `Pakai hitungan ${held} kartu`);
    await takes.and(page.locator(':enabled')).waitFor();
    if (i === 0) {
      const before = touches.touch;
      const words = await page.getByRole('dialog', { name: 'Suara murid dengan kartu' }).innerText();
      for (const { name } of members) assert.ok(!words.includes(name), name);
      await sound(page, 'suara, kartu');
      await shot(page, 'suara-kartu');
      touches.touch = before;
    }
    await takes.click();
  }
  await button(page, 'Simpan hitungan').click();
  await page.getByText(`${held} murid ikut menjawab`).waitFor();
  console.log(`by cards: ${touches.touch} touches`);
  assert.ok(touches.touch <= 8, `${touches.touch} touches`);
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const side = (one) => [...film.truth.values()].filter((up) => up === one).length;
  // Fewer than five who answered one are told as nothing; D is to skip.
  const row = [0, 1, 2].map(side);
  await counted(page, lesson, held, Array(3).fill(row.reduce((a, b) => a + b, 0) < 5 ? null : row));
  await context.close();
});

/** On the tablet: one face a statement, and sent. */
async function vote(tablet, faces) {
  const row = (i) => tablet.getByRole('group').nth(i);
  await button(tablet, 'Kirim suaraku').waitFor();
  for (const [i, face] of faces.entries()) await row(i).getByRole('button', { name: face, exact: true }).click();
  await button(tablet, 'Kirim suaraku').click();
  await tablet.getByText('Suaramu sudah masuk').waitFor();
}

test('faces on one tablet that goes round a class that does not read yet: four touches a child', async () => {
  const { page, lesson, view } = await beginLevel(await patient(browser), at.url, logins, 'sd rendah');
  const operator = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const office = await openPage(operator);
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  const children = view.members.slice(0, 5);
  for (const child of children) await consent(office, view.group.school, child.pupil, 'device', true);
  const pins = await pinsOf(office, view.group, children);
  await operator.close();
  const code = await openDoor(page);
  await button(page, /^Suara murid/).click();
  await button(page, 'Buka di HP murid').click();
  const context = await browser.newContext({ ...installed, viewport: { width: 800, height: 1280 }, locale: 'id-ID' });
  const touches = await countTouches(context);
  const tablet = await openPage(context);
  tablet.setDefaultTimeout(60_000);
  const faces = [['Ya', 'Ya', 'Ya'], ['Ya', 'Biasa saja', 'Tidak'], ['Ya', 'Ya', 'Biasa saja'], ['Tidak', 'Ya', 'Ya'], ['Ya', 'Ya', 'Ya']];
  for (const [i, child] of children.entries()) {
    await joinByPictures(tablet, at.url, code, child.number, pins.get(child.pupil));
    await button(tablet, 'Kirim suaraku').waitFor();
    if (i === 0) {
      assert.equal(await tablet.getByRole('group').first().locator('svg').count(), 3, 'each answer has its face');
      await sound(tablet, 'suara di tablet');
      await shot(tablet, 'suara-tablet');
    }
    touches.touch = 0;
    await vote(tablet, faces[i]);
    assert.ok(touches.touch <= 4, `${touches.touch} touches`);
    await button(tablet, 'Selesai di HP ini').click();
    await tablet.getByText(child.name).waitFor({ state: 'detached' });
  }
  await page.getByText('5 sudah ikut').waitFor();
  await button(page, 'Tutup dan hitung').click();
  await counted(page, lesson, 5, [[4, 0, 1], [4, 1, 0], [3, 1, 1]]);
  await page.getByText('5 murid ikut menjawab').waitFor();
  for (const one of [page, tablet]) await one.context().close();
});

for (const [level, size] of [['tk', { width: 800, height: 1280 }], ['slb', phone]]) {
  test(`${level}: one child's faces are no result, nothing of them is kept, and hands may count instead`, async () => {
    const { page, lesson, child, key } = await beginLevel(await patient(browser), at.url, logins, level, 1);
    const code = await openDoor(page);
    const tablet = await patient(browser, size);
    await (/^\d+$/.test(key) ? join : joinByPictures)(tablet, at.url, code, child.number, key);
    await button(page, /^Suara murid/).click();
    await button(page, 'Buka di HP murid').click();
    await button(tablet, 'Kirim suaraku').waitFor();
    await sound(tablet, `suara ${level}`);
    await shot(tablet, `suara-${level}`);
    await vote(tablet, ['Ya', 'Tidak', 'Ya']);
    await page.getByText('1 sudah ikut').waitFor();
    await button(page, 'Tutup dan hitung').click();
    await page.getByText('Kurang dari 5 jawaban: tidak ada yang disimpan.').waitFor();
    const { voices } = await api(page, `/api/lessons/${lesson}`);
    assert.deepEqual([voices.state, voices.answered, voices.counts], ['too_few', null, []]);
    await button(page, 'Hitung tangan, kartu, atau biji').click();
    await type(page, [[5, 1, 0, 0], [4, 2, 0, 0], [6, 0, 0, 0]]);
    await button(page, 'Simpan hitungan').click();
    await counted(page, lesson, 6, [[5, 1, 0], [4, 2, 0], [6, 0, 0]]);
    for (const one of [page, tablet]) await one.context().close();
  });
}
