// A head's month: it has written itself, is read on a phone, sent as a letter and as a table, and can be read again without a network; a supervisor chooses among schools.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { installed, isKept, launch, readyOffline, reopen, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, enter as enterAs, looks, mainAction } from './people.mjs';

const house = new House();
const today = '2026-11-24'; // October is over, and nothing was recorded before the middle of September
let browser, logins, at, head, school;

const enter = (role, more) => enterAs(browser, at.url, logins[role], more);

before(async () => {
  logins = house.simulate(300, ['--weeks', '10', '--today', today]);
  at = await house.serve(0, [...house.store, '--today', today]);
  browser = house.browser = await launch();
  head = await enter('kepala sekolah', installed);
  school = (await api(head, '/api/me')).grants.find((one) => one.role === 'principal').school.id;
});
after(() => house.clear());

test('the head reads the month before the last and sends it', async () => {
  await head.goto(`${at.url}/binaan`);
  await head.getByRole('link', { name: 'Laporan bulanan' }).click();
  await head.getByRole('heading', { name: 'Laporan bulanan', level: 1 }).waitFor();
  const { months } = await api(head, `/api/schools/${school}/months`);
  assert.ok(months.length > 0, 'a month of this school year is over');
  await head.getByText(/^Guru yang mempunyai kelas bulan itu: \d+\.$/).waitFor();
  await looks(head, 'laporan-01-bulan');
  await mainAction(head, 'Kirim').click();
  const sheet = head.getByRole('dialog', { name: 'Kirim laporan bulanan' });
  await sheet.getByRole('button', { name: 'Simpan DOCX' }).waitFor();
  for (const kind of ['PDF', 'XLSX', 'DOCX']) {
    const [file] = await Promise.all([head.waitForEvent('download'), sheet.getByRole('button', { name: `Simpan ${kind}` }).click()]);
    assert.ok(file.suggestedFilename().startsWith(`Laporan ${months[0].words} `), file.suggestedFilename());
    if (process.env.SELAMI_SHOTS) await file.saveAs(`${process.env.SELAMI_SHOTS}/laporan.${kind.toLowerCase()}`);
  }
});

test('another month is another report', async () => {
  const { months } = await api(head, `/api/schools/${school}/months`);
  const empty = months.find((one) => one.all.hidden === 'none_yet');
  await head.keyboard.press('Escape');
  await head.getByLabel('Bulan').selectOption({ label: empty.words });
  await head.getByText('Belum ada catatan.').waitFor();
});

test('without a network it is still read, and says why nothing can be sent', async () => {
  await readyOffline(head, 'staf');
  await until(head, isKept, `/api/schools/${school}/months`);
  await head.context().setOffline(true);
  await reopen(head);
  await head.getByText(/berkasnya dibuat oleh server/).waitFor();
  await head.getByText(/^Guru yang mempunyai kelas bulan itu: \d+\.$/).waitFor();
  assert.equal(await mainAction(head, 'Kirim').count(), 0);
  await looks(head, 'laporan-02-tanpa-jaringan');
  await head.context().setOffline(false);
});

test('a teacher has no such page, and the office reads no single school', async () => {
  for (const role of ['guru', 'dinas']) {
    const page = await enter(role);
    const status = await page.evaluate(async (path) => (await fetch(path)).status, `/api/schools/${school}/months`);
    assert.equal(status, 403, role);
  }
});
