// Profil saya: an SMA pupil chooses on the own phone what shows a dimension and says why, also without a network; a stage comes out of a talk with
// the teacher and stays as history; beside a pupil without phone the teacher chooses with it; a TK child and its teacher choose a picture together.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { installed, openPage, phone, reopen, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, beginLevel, button, endLesson, join, looks, openDoor, sheetShot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

const newPage = async (more = {}) => openPage(await browser.newContext({ viewport: phone, locale: 'id-ID', ...more }));
/** A button's name as it is read out: whose it is comes after a colon that is not seen. */
const spoken = (word, name) => new RegExp(`^${word} ?: ${name}`);
const dimension = (page, name) => page.getByRole('region', { name, exact: true });
/** The server has so many pieces of evidence of a pupil, as its teacher sees them. */
const evidenceIs = (page, path, count) =>
  until(page, async ([where, n]) => {
    const { dimensions } = await (await fetch(where)).json();
    return dimensions.flatMap((one) => one.evidence).length === n;
  }, [path, count]);
/** Chooses the thing with these words for a dimension, and says why. */
async function choose(page, name, thing, why, field) {
  await dimension(page, name).getByRole('button', { name: spoken('Pilih bukti', name) }).click();
  const sheet = page.getByRole('dialog', { name: `Bukti untuk ${name}` });
  await sheet.getByRole('button', { name: thing }).first().click();
  await sheet.getByLabel(field).fill(why);
  return sheet;
}
const mine = (name) => `Mengapa ini menunjukkan ${name}?`;
const theirs = (name) => `Mengapa ini menunjukkan ${name}? Tulis dengan kata murid.`;
const profileOf = (view, child) => `/api/groups/${view.group.id}/pupils/${child.pupil}/profile`;

test('SMA: the pupil chooses, also without network; the stage comes out of a talk', async () => {
  const { page, view, child, key } = await beginLevel(await newPage(), at.url, logins, 'sma', 1);
  const pupil = await newPage(installed);
  await join(pupil, at.url, await openDoor(page), child.number, key);
  await endLesson(page);
  await pupil.getByRole('heading', { name: 'Jurnalku' }).waitFor();
  await pupil.getByLabel('Tulis bebas').fill('Aku mengajak yang diam ikut bicara.');
  await button(pupil, 'Simpan jurnalku').click();
  await pupil.getByText('Jurnalmu sudah disimpan.').waitFor();
  await pupil.getByRole('link', { name: 'Buka profilku' }).click();
  await pupil.getByRole('heading', { name: 'Profilku', level: 1 }).waitFor();
  await dimension(pupil, 'Kolaborasi').getByText('Belum ada bukti.').waitFor();
  assert.equal(await pupil.getByText('Belum ada bukti.').count(), 8, 'empty dimensions are fine');
  await looks(pupil, 'profil-kosong');

  let sheet = await choose(pupil, 'Kolaborasi', spoken('Pilih ini', 'Aku mengajak'), 'Karena semua jadi ikut bicara', mine('Kolaborasi'));
  await looks(pupil, 'profil-pilih');
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await dimension(pupil, 'Kolaborasi').getByText('“Karena semua jadi ikut bicara”').waitFor();
  await evidenceIs(page, profileOf(view, child), 1);

  // Without a network the page opens as it was, and a choice waits on the phone; half a sentence outlives closing its sheet.
  await pupil.context().setOffline(true);
  sheet = await choose(pupil, 'Komunikasi', spoken('Pilih ini', 'Aku mengajak'), 'Aku bertanya', mine('Komunikasi'));
  await pupil.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await dimension(pupil, 'Komunikasi').getByRole('button', { name: spoken('Pilih bukti', 'Komunikasi') }).click();
  await sheet.getByRole('button', { name: spoken('Pilih ini', 'Aku mengajak') }).click();
  assert.equal(await sheet.getByLabel(mine('Komunikasi')).inputValue(), 'Aku bertanya');
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await dimension(pupil, 'Komunikasi').getByText('“Aku bertanya”').waitFor();
  await pupil.getByText('Tersimpan di HP ini. Dikirim begitu ada jaringan.').waitFor();
  await pupil.context().setOffline(false);
  await pupil.evaluate(() => dispatchEvent(new Event('online')));
  await evidenceIs(page, profileOf(view, child), 2);

  // The talk: both look at it, the teacher writes down what they agreed on.
  await page.goto(`${at.url}/murid/${view.group.id}/${child.pupil}`);
  await page.getByRole('link', { name: 'Profil murid: delapan dimensi' }).click();
  await page.getByRole('heading', { name: 'Profil murid', level: 1 }).waitFor();
  const card = dimension(page, 'Kolaborasi');
  await card.getByText('“Karena semua jadi ikut bicara”').waitFor();
  await card.getByText('Belum dibicarakan.').waitFor();
  assert.equal(await dimension(page, 'Kesehatan').getByRole('button', { name: spoken('Catat tahap dari obrolan', 'Kesehatan') }).count(), 0, 'no stage without evidence');
  await card.getByRole('button', { name: spoken('Catat tahap dari obrolan', 'Kolaborasi') }).click();
  const talk = page.getByRole('dialog', { name: 'Obrolan tentang Kolaborasi' });
  assert.equal(await talk.getByRole('radio', { checked: true }).count(), 0, 'no stage is suggested');
  await talk.getByText('Cakap', { exact: true }).click();
  assert.ok(await talk.getByRole('button', { name: 'Simpan' }).isDisabled(), 'nobody notes a stage alone');
  await talk.getByLabel('Yang disepakati untuk dicoba berikutnya').fill('Membagi peran sejak awal');
  await talk.getByLabel('Kami melihat buktinya bersama dan menyepakati ini.').check();
  await looks(page, 'profil-obrolan');
  await talk.getByRole('button', { name: 'Simpan' }).click();
  await card.getByText('Cakap', { exact: true }).first().waitFor();
  await card.getByText('Membagi peran sejak awal').waitFor();
  await until(page, async ([where]) => (await (await fetch(where)).json()).dimensions.some((one) => one.talks.length === 1), [profileOf(view, child)]);
  await looks(page, 'profil-guru');

  await reopen(pupil);
  const own = dimension(pupil, 'Kolaborasi');
  await own.getByText('Membagi peran sejak awal').waitFor();
  assert.equal(await own.getByRole('list', { name: 'Obrolan tentang Kolaborasi' }).getByText('Cakap', { exact: true }).count(), 1);
  await looks(pupil, 'profil-sendiri');
  await dimension(pupil, 'Komunikasi').getByRole('button', { name: /^Lepas/ }).click();
  await dimension(pupil, 'Komunikasi').getByText('Belum ada bukti.').waitFor();
  await evidenceIs(page, profileOf(view, child), 1);
  // The next child of this phone finds nothing of it.
  await pupil.getByRole('link', { name: 'Kembali ke pelajaran' }).click();
  await button(pupil, 'Selesai di HP ini').click();
  await pupil.goto(`${at.url}/ikut/profil`);
  await pupil.getByRole('heading', { name: 'Masuk dulu ke pelajaranmu' }).waitFor();
  assert.deepEqual([...page.wrong, ...pupil.wrong], []);
  for (const each of [page, pupil]) await each.context().close();
});

/** A photographed page of a pupil whose guardian allows that it is kept: the pupil. */
async function pageKept(page, lesson, view) {
  await page.goto(`${at.url}/pertemuan/${lesson}/halaman`);
  await page.getByRole('heading', { name: 'Foto halaman karya', level: 1 }).waitFor();
  const { keeps } = await api(page, `/api/lessons/${lesson}/works`);
  const child = view.members.find((one) => keeps.includes(one.pupil));
  assert.ok(child, 'a guardian of the class allows that work is kept');
  await page.getByLabel('Pilih beberapa foto').setInputFiles([house.pagePhoto(view.group.id, child.number, 7, 'work')]);
  await until(page, async ([path, pupil]) => (await (await fetch(path)).json()).works.some((one) => one.pupil === pupil), [`/api/lessons/${lesson}/works`, child.pupil]);
  return child;
}

for (const [level, dimensionName, why] of [['sd rendah', 'Kreativitas', 'Katanya: aku memakai warna sendiri'], ['tk', 'Kolaborasi', 'Katanya: ini aku dan temanku']]) {
  test(`${level.toUpperCase()}: teacher and child choose a page together`, async () => {
    const { page, lesson, view } = await beginLevel(await newPage(installed), at.url, logins, level, level === 'tk' ? 1 : undefined);
    const child = await pageKept(page, lesson, view);
    await page.goto(`${at.url}/murid/${view.group.id}/${child.pupil}/profil`);
    await page.getByRole('heading', { name: 'Profil murid', level: 1 }).waitFor();
    assert.equal(await page.getByText(/^Untuk anak TK/).count(), level === 'tk' ? 1 : 0);
    const sheet = await choose(page, dimensionName, /^Pilih ini/, why, theirs(dimensionName));
    await sheet.getByRole('img').first().waitFor();
    await sheetShot(page, `profil-${level.replace(' ', '-')}-pilih`);
    await sound(page, `profil ${level} pilih`);
    await sheet.getByRole('button', { name: 'Simpan' }).click();
    const card = dimension(page, dimensionName);
    await card.getByText(`“${why}”`).waitFor();
    await card.getByRole('img').first().waitFor();
    await evidenceIs(page, profileOf(view, child), 1);
    await sheetShot(page, `profil-${level.replace(' ', '-')}`);
    await sound(page, `profil ${level}`);
    assert.deepEqual(page.wrong, []);
    await page.context().close();
  });
}
