// An office's reports: a month and a semester, made of what was told, read on the page, sent as a letter and as a table, and read again without a network.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { installed, isKept, launch, readyOffline, reopen, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, enter as enterAs, looks, mainAction } from './people.mjs';

const house = new House();
const today = '2026-11-24'; // September and October have been over for a week
let browser, logins, at, office;

const enter = (role, more) => enterAs(browser, at.url, logins[role], more);
const status = (page, path) => page.evaluate(async (where) => (await fetch(where)).status, path);
const answer = (heading) => office.locator(`[data-answer="${heading}"]`);

/** Saves all three files of the report that stands open. */
async function save(called, name) {
  await mainAction(office, 'Kirim').click();
  const sheet = office.getByRole('dialog', { name: 'Kirim laporan kota' });
  for (const kind of ['PDF', 'DOCX', 'XLSX']) {
    const [file] = await Promise.all([office.waitForEvent('download'), sheet.getByRole('button', { name: `Simpan ${kind}` }).click()]);
    assert.ok(file.suggestedFilename().startsWith(called), file.suggestedFilename());
    if (process.env.SELAMI_SHOTS) await file.saveAs(`${process.env.SELAMI_SHOTS}/${name}.${kind.toLowerCase()}`);
  }
  await office.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
}

before(async () => {
  logins = house.simulate(2000, ['--weeks', '10', '--today', today]);
  house.run('depth', 'nightly', ...house.store, '--today', today);
  at = await house.serve(0, [...house.store, '--today', today]);
  browser = house.browser = await launch();
  office = await enter('dinas', installed);
});
after(() => house.clear());

test('the office comes from its page, reads a month in the same sentences, and sends it', async () => {
  const told = await api(office, '/api/city/questions');
  assert.deepEqual(told.months, ['2026-10', '2026-09']);
  await office.goto(`${at.url}/kota`);
  await office.getByRole('link', { name: 'Laporan bulan dan semester' }).click();
  await office.getByRole('heading', { name: 'Laporan kota', level: 1 }).waitFor();
  const covered = told.figures.find((one) => one.indicator === 'cakupan' && one.grouping === 'all');
  await answer('Apakah merata?').getByText(`${covered.numerator} dari ${covered.denominator} sekolah mencatat pertemuan pada Oktober 2026.`).waitFor();
  for (const heading of ['Apakah benar terjadi?', 'Apakah menggembirakan, bermakna, berkesadaran?']) await answer(heading).waitFor();
  await looks(office, 'laporan-kota-01-bulan');
  await save('Laporan Oktober 2026 ', 'laporan-kota-bulan');
});

test('another month is another report', async () => {
  await office.getByLabel('Laporan').selectOption({ label: 'September 2026' });
  await answer('Apakah merata?').getByText(/sekolah mencatat pertemuan pada September 2026\.$/).waitFor();
});

test('a semester says which months it holds', async () => {
  await office.getByLabel('Laporan').selectOption({ label: 'Semester 1 tahun ajaran 2026/2027' });
  await office.getByText('Memuat September 2026 dan Oktober 2026.').waitFor();
  await office.getByText('Belum ada angka untuk Juli 2026, Agustus 2026, November 2026, dan Desember 2026.').waitFor();
  assert.equal(await answer('Apakah merata?').count(), 0, 'a semester has no sentence of one month here');
  await looks(office, 'laporan-kota-02-semester');
  await save('Laporan semester 1 tahun ajaran 2026', 'laporan-kota-semester');
});

test('without a network it is still read, and says why nothing can be sent', async () => {
  await readyOffline(office, 'staf');
  await until(office, isKept, '/api/city/questions');
  await office.context().setOffline(true);
  await reopen(office);
  await office.getByText(/berkasnya dibuat oleh server/).waitFor();
  await answer('Apakah merata?').waitFor();
  assert.equal(await mainAction(office, 'Kirim').count(), 0);
  await looks(office, 'laporan-kota-03-tanpa-jaringan');
  await office.context().setOffline(false);
});

test('nobody but an office gets them', async () => {
  for (const role of ['guru', 'kepala sekolah']) {
    const page = await enter(role);
    for (const path of ['months/2026-10', 'semesters/2026-1']) assert.equal(await status(page, `/api/city/${path}/report.pdf`), 403, `${role} ${path}`);
  }
});
