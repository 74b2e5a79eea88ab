// Two offices of one city: each reads the month that its own schools had; Kemenag's shares sums over its madrasah with the city's, whose page then speaks of
// both; taken back without network, it is gone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desk, installed, isKept, launch, openPage, phone, readyOffline, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, looks, redeem, sheetShot, sound } from './people.mjs';

const house = new House();
let browser, at, logins, kemenag, dinas, before_;

/** The last Thursday before this week, on which the made-up city had lessons; and the day from which its month is told, a week after its end. */
const taught = new Date(Date.now() + 7 * 3_600_000);
taught.setUTCDate(taught.getUTCDate() - ((taught.getUTCDay() + 6) % 7) - 4);
const month = taught.toISOString().slice(0, 7);
const toldOn = new Date(Date.UTC(taught.getUTCFullYear(), taught.getUTCMonth() + 1, 8)).toISOString().slice(0, 10);

const overview = (page) => api(page, '/api/city/overview');
const given = (page) => page.getByRole('list', { name: 'Siapa yang melihat sekolah kita' });

before(async () => {
  logins = house.simulate(2000);
  const said = house.run('init', ...house.store, '--authority', 'religious_affairs', '--admin', 'Ibu Kemenag Contoh');
  assert.match(house.run('depth', 'nightly', ...house.store, '--today', toldOn), /bulan diceritakan kepada dinas/);
  at = await house.serve();
  browser = await launch();
  kemenag = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
  dinas = await openPage(await browser.newContext({ viewport: desk, locale: 'id-ID' }));
  for (const page of [kemenag, dinas]) page.setDefaultTimeout(60_000);
  await redeem(kemenag, `${at.url}/masuk?kode=${new URL(said.trim().split('\n').at(-1)).searchParams.get('kode')}`, 'tiga kata mudah');
  await signIn(dinas, at.url, logins.dinas.login, logins.dinas.password);
});
after(async () => {
  await browser?.close();
  await house.clear();
});

test('before, each office sees its own schools alone', async () => {
  for (const page of [kemenag, dinas]) {
    await page.goto(`${at.url}/kota`);
    await page.getByRole('heading', { name: 'Berbagi antarkantor' }).waitFor();
    await page.getByText('Kantor lain melihatnya hanya bila kantor ini membagikannya', { exact: false }).waitFor();
    assert.equal(await page.locator('[data-together]').count(), 0);
  }
  before_ = await overview(dinas);
  assert.equal(before_.given.length, 0);
  assert.ok((await overview(kemenag)).all.schools > 0, 'the made-up city has madrasah');
});

test('a month that is over answers its questions, each with sentences, a picture, its tables and how it was worked out', async () => {
  const told = await api(dinas, '/api/city/questions');
  assert.equal(told.month, month);
  const covered = told.figures.find((one) => one.indicator === 'cakupan' && one.grouping === 'all');
  await dinas.getByText(`${covered.numerator} dari ${covered.denominator} sekolah mencatat pertemuan pada`, { exact: false }).waitFor();
  for (const [question, heading] of [[1, 'Apakah benar terjadi?'], [2, 'Apakah merata?'], [3, 'Apakah menggembirakan, bermakna, berkesadaran?'], [5, 'Apakah guru bertumbuh?']]) {
    const part = dinas.locator(`[data-question="${question}"]`);
    await part.getByRole('heading', { name: heading }).waitFor();
    assert.equal(await part.getByRole('img').count(), 1);
    await part.locator('summary', { hasText: 'Menurut jenjang' }).click();
    await part.locator('summary', { hasText: 'Bagaimana ini dihitung?' }).click();
    assert.deepEqual(await part.locator('[data-indicator]').evaluateAll((all) => all.map((one) => one.dataset.indicator)), told.indicators.filter((one) => one.question === question).map((one) => one.id));
  }
  assert.ok(told.figures.some((one) => one.hidden === 'too_few' || one.hidden === 'complement'), 'a small city has groups to hide');
  assert.ok(told.figures.some((one) => one.indicator === 'memahami' && one.hidden === 'no' && one.denominator > 0), 'and something to say');
  assert.doesNotMatch((await dinas.locator('[data-questions] p').allTextContents()).join(' '), /undefined|NaN|null/);
  const order = await dinas.locator('[data-question]').evaluateAll((all) => all.map((one) => one.dataset.question));
  assert.deepEqual(order, ['1', '2', '3', '4', '5', '6'], 'in the order of the questions');
  await dinas.locator('[data-question="4"]').getByText('Datanya belum cukup untuk mengatakan naik atau turun.').waitFor();
  assert.equal(told.figures.some((one) => told.indicators.find((each) => each.id === one.indicator).question === 4), false, 'no figure of depth is made');
  await looks(dinas, 'cerita-bulan');
  await kemenag.locator(`[data-questions="${month}"]`).waitFor();
  assert.notDeepEqual((await api(kemenag, '/api/city/questions')).figures, told.figures, 'each office has its own');
});

test('a head asks for help without network; the office and the supervisor read it as work to do, and the school says when it is done', async () => {
  const head = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
  head.setDefaultTimeout(60_000);
  await signIn(head, at.url, logins['kepala sekolah'].login, logins['kepala sekolah'].password);
  await head.goto(`${at.url}/sekolah`);
  await head.getByRole('link', { name: 'Minta bantuan dinas' }).click();
  await head.getByText('Belum ada yang diminta.').waitFor();
  await readyOffline(head, 'staf');
  const school = (await api(head, '/api/me')).grants.find((one) => one.role === 'principal').school;
  await until(head, isKept, `/api/schools/${school.id}/help`);
  await head.context().setOffline(true);
  await head.getByLabel('Yang dibutuhkan').selectOption({ label: 'Perangkat kurang' });
  await head.getByLabel('Satu kalimat, boleh kosong').fill('Dua HP untuk 24 murid');
  await button(head, 'Minta bantuan').click();
  await head.getByRole('list', { name: 'Sedang diminta' }).getByText('Tersimpan di HP ini', { exact: false }).waitFor();
  assert.equal((await api(dinas, '/api/help-wanted')).lines.some((one) => one.want === 'asked'), false, 'it has not arrived');
  await head.context().setOffline(false);
  await until(dinas, async () => (await (await fetch('/api/help-wanted')).json()).lines.some((one) => one.want === 'asked'));
  await looks(head, 'bantuan-01-minta');

  await reopen(dinas);
  const part = dinas.locator('[data-question="6"]');
  await part.getByRole('heading', { name: 'Di mana bantuan dibutuhkan?' }).waitFor();
  const asked = part.getByRole('list', { name: 'Diminta sekolah' });
  await asked.getByText(school.name).waitFor();
  await asked.getByText('Perangkat kurang · “Dua HP untuk 24 murid” · diminta pekan ini').waitFor();
  await part.getByText('Langkah berikutnya: pinjamkan perangkat', { exact: false }).waitFor();
  await looks(dinas, 'bantuan-02-dinas');
  assert.equal((await api(kemenag, '/api/help-wanted')).lines.some((one) => one.want === 'asked'), false, 'another office’s school');

  const supervisor = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  supervisor.setDefaultTimeout(60_000);
  await signIn(supervisor, at.url, logins.pengawas.login, logins.pengawas.password);
  await supervisor.goto(`${at.url}/binaan`);
  await supervisor.getByRole('heading', { name: 'Di mana bantuan dibutuhkan?' }).waitFor();
  await looks(supervisor, 'bantuan-03-pengawas');
  await supervisor.context().close();

  await button(head, 'Sudah terbantu: Perangkat kurang').click();
  await head.getByText('Yang sudah selesai (1)').waitFor();
  await until(dinas, async () => !(await (await fetch('/api/help-wanted')).json()).lines.some((one) => one.want === 'asked'));
  await head.context().close();
});

test('the sheet says what will be seen and what not, and changes with the choice', async () => {
  await button(kemenag, 'Bagikan data sekolah kita').click();
  const sheet = kemenag.getByRole('dialog', { name: 'Bagikan data sekolah kita' });
  await sheet.getByRole('heading', { name: 'Yang tidak akan terlihat' }).waitFor();
  assert.equal(await sheet.getByRole('button', { name: /^Bagikan sampai/ }).isDisabled(), true, 'with nobody');
  await sheet.getByLabel('Dibagikan kepada').selectOption({ label: before_.authority });
  await sheet.getByText('Sekolah mana saja yang dihitung.').waitFor();
  await sheet.getByText('Jumlah jawaban Suara murid.').waitFor({ state: 'detached' });
  await sheet.getByRole('checkbox', { name: 'Jumlah Suara murid' }).check();
  await sheet.getByText('Jumlah jawaban Suara murid.').waitFor();
  for (const size of [small, desk, phone]) {
    await kemenag.setViewportSize(size);
    await sound(kemenag, `bagikan ${size.width}`);
  }
  await sheetShot(kemenag, 'kesepakatan-01-bagikan');
  await sheet.getByRole('button', { name: /^Bagikan sampai/ }).click();
  await given(kemenag).getByText(before_.authority).waitFor();
  await until(kemenag, async () => (await (await fetch('/api/agreements')).json()).given[0]?.state === 'running');
  await given(kemenag).getByText('dibuat oleh Ibu Kemenag Contoh').waitFor();
  await looks(kemenag, 'kesepakatan-02-dibagikan');
});

test('the other office’s page speaks of both, of each for itself, and names no school', async () => {
  await reopen(dinas);
  const together = dinas.locator('[data-together]');
  await together.getByRole('heading', { name: 'Bersama kantor lain' }).waitFor();
  const [now, own] = [await overview(dinas), await overview(kemenag)];
  assert.equal(now.together.all.schools, before_.all.schools + own.all.schools);
  await together.getByText(`dari ${now.together.all.schools} sekolah sudah mencatat pertemuan`, { exact: false }).first().waitFor();
  assert.deepEqual(now.all, before_.all, 'the own figures stay the own ones');
  assert.deepEqual(now.given[0].names, []);
  await together.getByText(`Sekolah ${own.authority}`).click();
  await together.locator('[data-given]').getByText('Terlihat sampai', { exact: false }).waitFor();
  await dinas.getByRole('list', { name: 'Sekolah siapa yang kita lihat' }).getByText(own.authority).waitFor();
  await looks(dinas, 'kesepakatan-03-bersama');
});

test('taken back without network it stands on the phone, and with the network it is gone from the other’s page', async () => {
  await readyOffline(kemenag, 'staf');
  await until(kemenag, isKept, '/api/agreements');
  await kemenag.context().setOffline(true);
  await button(kemenag, `Akhiri berbagi dengan ${before_.authority}`).click();
  const sheet = kemenag.getByRole('dialog', { name: `Akhiri berbagi dengan ${before_.authority}` });
  await sheet.getByText('tidak lagi melihat jumlah dari sekolah kita', { exact: false }).waitFor();
  await sound(kemenag, 'akhiri');
  await sheetShot(kemenag, 'kesepakatan-04-akhiri');
  await sheet.getByRole('button', { name: 'Ya, tarik kembali sekarang' }).click();
  await kemenag.getByText('Yang sudah berakhir (1)').waitFor();
  await given(kemenag).waitFor({ state: 'detached' });
  assert.equal((await overview(dinas)).given.length, 1, 'it has not arrived');
  await reopen(kemenag);
  await kemenag.locator(`[data-questions="${month}"] [data-question="3"]`).getByRole('img').waitFor();
  await kemenag.context().setOffline(false);
  await until(dinas, async () => (await (await fetch('/api/city/overview')).json()).given.length === 0);
  await reopen(dinas);
  await dinas.getByText('Yang sudah berakhir (1)').click();
  await dinas.getByRole('list', { name: 'Yang sudah berakhir (1)' }).getByText('ditarik kembali', { exact: false }).waitFor();
  assert.equal(await dinas.locator('[data-together]').count(), 0);
  assert.deepEqual((await overview(dinas)).all, before_.all);
  await looks(dinas, 'kesepakatan-05-berakhir');
});
