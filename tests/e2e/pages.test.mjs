// Work on paper: pages are printed, photographed without network, filed to their pupils on the phone, and kept by the server where a
// guardian allows it, after everything else was sent. The photos are made by tests/kit's page_photo; nothing in them is a photograph.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomes, desk, installed, openPage, phone, readyOffline, reopen, signIn, small } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, beginOffline, button, consent, shot, sound } from './people.mjs';

const house = new House();
let at, page, context, group, members, kept, other, lesson;

const photo = (of, number, seed) => house.pagePhoto(of, number, seed);
const pick = (photos) => page.getByLabel('Pilih beberapa foto').setInputFiles(photos);
const row = (one) => page.getByRole('listitem').filter({ hasText: `${one.number} ${one.name}` });

before(async () => {
  const { logins, at: address, browser } = await house.open();
  at = address;
  context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  page = await openPage(context);
  page.setDefaultTimeout(60_000); // reading beside a server takes its time
  await signIn(page, at.url, logins.guru.login, logins.guru.password);
  ({ group, members } = (await api(page, '/api/today')).classes[0]);
  [kept, other] = members;
  const operator = await openPage(await browser.newContext());
  await signIn(operator, at.url, logins.operator.login, logins.operator.password);
  await consent(operator, group.school, kept.pupil, 'sample', true);
  await consent(operator, group.school, other.pupil, 'sample', false);
});
after(() => house.clear());

test('pages are printed from the class\'s page', async () => {
  await page.goto(`${at.url}/kelas/${group.id}`);
  await page.getByRole('link', { name: 'Halaman karya dan jurnal' }).click();
  await page.getByText('Jurnal', { exact: true }).click();
  await sound(page, 'halaman cetak');
  await shot(page, 'halaman-cetak');
  await button(page, 'Kirim').click();
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Simpan PDF').click()]);
  assert.match(file.suggestedFilename(), /^Halaman jurnal .*\.pdf$/);
});

test('a heap is read without network; what is not sure is asked about, without consent nothing is kept', async () => {
  await page.goto(`${at.url}/hari-ini`);
  await readyOffline(page, 'staf');
  await button(page, 'Mulai pertemuan').waitFor();
  lesson = await beginOffline(page, group);
  await page.getByRole('link', { name: /^Foto halaman karya/ }).click();
  await page.getByRole('heading', { name: 'Foto halaman karya', level: 1 }).waitFor();
  await sound(page, 'halaman mulai');
  await shot(page, 'halaman-mulai');

  await pick([photo(group.id, kept.number, 3), photo(group.id, other.number, 4), photo('group_01k0000000000000000000000z', 1, 5), photo(group.id, 116, 6)]);
  await page.getByRole('heading', { name: '1 perlu dilihat' }).waitFor();
  await page.getByText('ini halaman kelas lain. Tidak disimpan.').waitFor();
  await page.getByText(`2 dari ${members.length} murid`).waitFor();
  await row(kept).getByText('tersimpan di HP ini').waitFor();
  await row(other).getByText('hanya di layar ini').waitFor();
  await page.getByRole('img', { name: 'Garis nama di halaman itu' }).waitFor();
  await sound(page, 'halaman terbaca');
  await shot(page, 'halaman-terbaca');
  for (const [size, name] of [[small, 'halaman-terbaca'], [desk, 'halaman-terbaca-1280']]) {
    await page.setViewportSize(size);
    await sound(page, name);
    await shot(page, name);
  }
  await page.setViewportSize(phone);
  await button(page, `Besarkan halaman ${other.number} ${other.name}`).click();
  await page.getByRole('img', { name: `Halaman ${other.number} ${other.name}` }).waitFor();
  await sound(page, 'halaman besar');
  await button(page, `Besarkan halaman ${other.number} ${other.name}`).click();

  // Left in the middle, the question is still there, and is counted where the teacher looks.
  await page.goto(`${at.url}/pertemuan/${lesson}`);
  await page.getByRole('link', { name: /1 halaman belum dijawab milik siapa/ }).waitFor();
  await shot(page, 'halaman-belum-dijawab');
  await page.goto(`${at.url}/saya`);
  await page.getByText('1 foto halaman belum dijawab milik siapa.').waitFor();
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await sound(page, `saya-halaman-belum-dijawab-${size.width}`);
    await shot(page, `saya-halaman-belum-dijawab-${size.width}`);
  }
  await page.getByRole('link', { name: 'Jawab sekarang' }).click();
  await page.getByRole('heading', { name: '1 perlu dilihat' }).waitFor();
  await page.getByRole('img', { name: 'Garis nama di halaman itu' }).waitFor();
  await page.getByLabel('Milik siapa?').selectOption({ label: `${kept.number} ${kept.name}` });
  await button(page, `Ya, ${kept.number} ${kept.name}`).click();
  await page.getByRole('heading', { name: '1 perlu dilihat' }).waitFor({ state: 'detached' });
  await becomes(() => row(kept).count(), 2);
});

test('what may be kept outlives a reload, and is sent after all else; the rest is nowhere', async () => {
  await reopen(page);
  await row(kept).first().getByText('tersimpan di HP ini').waitFor();
  await becomes(() => row(kept).count(), 2);
  await becomes(() => row(other).count(), 0, 'without consent it was on that screen only');

  const puts = [];
  page.on('request', (request) => request.method() === 'PUT' && request.url().includes('/works/') && puts.push(request.url()));
  await context.setOffline(false);
  await row(kept).first().getByText('terkirim').waitFor();
  await row(kept).nth(1).getByText('terkirim').waitFor();
  assert.equal(new Set(puts).size, 2);
  assert.ok(puts.every((url) => url.includes(kept.pupil)));
  const { works, keeps } = await api(page, `/api/lessons/${lesson}/works`);
  assert.deepEqual(works.map((one) => one.pupil), [kept.pupil, kept.pupil]);
  assert.ok(works.every((one) => one.size <= 60_000), works.map((one) => one.size).join());
  assert.ok(!keeps.includes(other.pupil));
  await sound(page, 'halaman terkirim');

  await page.goto(`${at.url}/murid/${group.id}/${kept.pupil}`);
  await page.getByRole('heading', { name: 'Karya di kertas' }).waitFor();
  const picture = page.getByRole('img', { name: /^Halaman karya/ }).first();
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.images].some((one) => one.src.includes('/picture') && one.naturalHeight === 1000));
  await sound(page, 'karya di kertas');
  await shot(page, 'karya-di-kertas');
});

test('a page filed by mistake is given up', async () => {
  await page.goto(`${at.url}/pertemuan/${lesson}/halaman`);
  await row(kept).first().waitFor();
  await row(kept).first().getByRole('button', { name: /^Hapus/ }).click();
  await page.waitForFunction(async (path) => (await (await fetch(path)).json()).works.length === 1, `/api/lessons/${lesson}/works`);
  await becomes(() => row(kept).count(), 1);
});
