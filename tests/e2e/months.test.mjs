// An office's months side by side: little pictures a row, in ink alone, each with its table and its words for whoever does not see it; another month is chosen
// and the page speaks of it; what Selami's figures lead to is said, and that they are not those values. Without network it stands. On paper it is black and white.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desk, installed, isKept, launch, phone, readyOffline, reopen, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, enter, looks } from './people.mjs';

const house = new House();
const [taught, today] = ['2026-11-20', '2026-12-09'];
let office, told;

before(async () => {
  const logins = house.simulate(2000, ['--weeks', '13', '--today', taught]);
  house.run('depth', 'nightly', ...house.store, '--today', today);
  const at = await house.serve(0, [...house.store, '--today', today]);
  house.browser = await launch();
  office = await enter(house.browser, at.url, logins.dinas, installed);
  await office.goto(`${at.url}/kota`);
  told = await api(office, '/api/city/questions');
  await office.locator(`[data-questions="${told.month}"]`).waitFor();
});
after(() => house.clear());

test('a row’s months stand in a little picture each, hidden ones as a gap with its reason', async () => {
  assert.ok(told.months.length >= 3, `several months were told: ${told.months}`);
  for (const question of [1, 2, 3]) {
    const beside = await api(office, `/api/city/questions/months?question=${question}`);
    assert.deepEqual(beside.months, [...told.months].reverse(), 'the earliest first');
    const part = office.locator(`[data-months="${question}"]`);
    await part.getByRole('heading', { name: 'Bulan demi bulan' }).waitFor();
    const near = beside.series.filter((one) => one.grouping !== 'district');
    assert.ok(near.length > 1);
    assert.equal(await part.getByRole('img').count(), near.length, 'districts wait until they are asked for');
    assert.equal(await part.locator('svg[role=img]').count(), beside.series.length);
    const alone = (hidden) => beside.series.flatMap((one) => one.points).filter((point) => point.value === null && (point.hidden !== 'none_yet') === hidden).length;
    assert.equal(await part.locator('svg[role=img] rect.hidden').count(), alone(true));
    assert.equal(await part.locator('svg[role=img] line.none').count(), alone(false));
    assert.equal(await part.locator('svg[role=img] circle').count(), beside.series.flatMap((one) => one.points).length - alone(true) - alone(false));
    for (const one of await part.locator('svg[role=img]').all()) assert.match(await one.getAttribute('aria-label'), /^[^.]+, .+\. .+ 2026: .+\.$/);
    await part.locator('summary', { hasText: 'Angka tiap bulan dalam tabel' }).first().click();
    const first = beside.series[0];
    const rows = await part.locator('table').first().locator('tbody').first().locator('td').allTextContents();
    assert.equal(rows.length, first.points.length);
    for (const [i, point] of first.points.entries()) assert.match(rows[i], point.value === null ? /disembunyikan|belum ada/ : new RegExp(`^${point.value}`));
    assert.doesNotMatch(await part.textContent(), /undefined|NaN|null/);
  }
  assert.ok((await office.locator('svg[role=img] rect.hidden').count()) > 0, 'a small city has months to hide');
  assert.ok((await office.locator('[data-months="1"] path.ends').count()) > 3, 'and intervals to show');
  await looks(office, 'bulan-demi-bulan');
});

test('the month that is picked is the one that is told', async () => {
  const other = told.months.at(-2);
  const before = await office.locator('[data-question="1"] p.answer').textContent();
  await office.getByLabel('Bulan', { exact: true }).selectOption(other);
  await office.locator(`[data-questions="${other}"]`).waitFor();
  const own = await api(office, `/api/city/questions?month=${other}`);
  const covered = own.figures.find((one) => one.indicator === 'cakupan' && one.grouping === 'all');
  const words = new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${other}-01`));
  await office.getByText(`${covered.numerator} dari ${covered.denominator} sekolah mencatat pertemuan pada ${words}.`).waitFor();
  assert.notEqual(await office.locator('[data-question="1"] p.answer').textContent(), before);
  assert.ok((await office.locator('[data-months="1"]').getByRole('img').count()) > 1, 'all months stay beside it');
});

test('on paper it is ink alone, and no picture is cut in two', async () => {
  await office.setViewportSize(desk);
  await office.emulateMedia({ media: 'print' });
  const ink = await office.locator('[data-months="1"] svg[role=img] circle').first().evaluate((one) => getComputedStyle(one).fill);
  assert.equal(ink, 'rgb(0, 0, 0)');
  assert.equal(await office.locator('[data-months] [data-row]').first().evaluate((one) => getComputedStyle(one).breakInside), 'avoid');
  if (process.env.SELAMI_SHOTS) await office.pdf({ path: `${process.env.SELAMI_SHOTS}/bulan-demi-bulan.pdf`, format: 'A4' });
  await office.emulateMedia({ media: null });
  await office.setViewportSize(phone);
});

test('without a network the months still stand side by side', async () => {
  await readyOffline(office, 'staf');
  await until(office, isKept, '/api/city/questions/months?question=1');
  await office.context().setOffline(true);
  await reopen(office);
  await office.locator('[data-months="1"]').getByRole('img').first().waitFor();
  await office.context().setOffline(false);
});

test('each figure names what it leads to and that it is not that value; of the rest Selami says nothing', async () => {
  const known = new Map(told.duties.map((one) => [one.code, one.name.id]));
  for (const question of [1, 3]) {
    const part = office.locator(`[data-question="${question}"]`);
    await part.locator('summary', { hasText: 'Bagaimana ini dihitung?' }).click();
    for (const one of told.indicators.filter((each) => each.question === question)) {
      const words = await part.locator(`[data-indicator="${one.id}"] [data-leads]`).textContent();
      for (const code of one.leads) assert.ok(words.includes(known.get(code)), `${one.id}: ${words}`);
      assert.match(words, /^Menuntun ke: .+ \(bukan nilainya\)\.$/);
    }
  }
  const duties = office.locator('[data-duties]');
  await duties.getByText('bukan nilai Rapor Pendidikan', { exact: false }).waitFor();
  await duties.locator('summary', { hasText: 'Rapor Pendidikan: D.1 sampai D.4' }).click();
  await duties.locator('summary', { hasText: 'SPM pendidikan' }).click();
  assert.deepEqual(await duties.locator('[data-duty]').evaluateAll((all) => all.map((one) => one.dataset.duty)), told.duties.map((one) => one.code));
  await duties.locator('[data-duty="D.4"]').getByText('Selami tidak mengatakan apa-apa tentang ini.').waitFor();
  await looks(office, 'menuntun-ke');
});
