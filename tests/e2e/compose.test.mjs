// Susun: on a phone without network three answers become a whole plan, of which the checker has nothing to say; one part is exchanged, the plan
// is used, and is there once the network is back. In twelve touches at most.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { installed, launch, openPage, phone, readyOffline, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, check, shot, sound } from './people.mjs';
import { countTouches } from './touches.mjs';

const house = new House();
let browser, logins, at;

before(async () => {
  logins = house.simulate(300);
  at = await house.serve();
  browser = house.browser = await launch();
});
after(() => house.clear());

test('three answers, a whole plan, one part exchanged, without network', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  const counts = await countTouches(context);
  const page = await openPage(context);
  page.setDefaultTimeout(60_000);
  await signIn(page, at.url, logins.guru.login, logins.guru.password, '/rencana/baru');
  await readyOffline(page, 'staf');
  const before = (await api(page, '/api/plans')).plans.length;
  await context.setOffline(true);

  counts.touch = 0;
  await page.getByRole('link', { name: 'Susun rencana' }).click();
  await page.getByLabel('Topik').fill('tanah turun dan rob');
  await page.getByLabel('Mata pelajaran').selectOption('ipas');
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await sound(page, 'susun: kelas');
  await shot(page, 'susun-1-kelas');
  await button(page, 'Lanjut').click();
  await page.getByRole('heading', { name: 'Apa yang akan mereka keliru?' }).waitFor();
  await sound(page, 'susun: keliru');
  await shot(page, 'susun-2-keliru');
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Apa di dekat kita yang menunjukkannya?' }).waitFor();
  await sound(page, 'susun: dekat');
  await shot(page, 'susun-3-dekat');
  await button(page, /^Rob di pesisir utara/).click();
  await page.getByRole('heading', { name: 'Pertanyaan mana yang menyingkap pemahaman?' }).waitFor();
  await sound(page, 'susun: pertanyaan');
  await shot(page, 'susun-4-pertanyaan');
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Usulan rencana' }).waitFor();
  const part = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /^Memahami ·/ }) });
  const text = await part.locator('p').innerText();
  await sound(page, 'susun: usulan');
  await shot(page, 'susun-5-usulan');
  await button(page, 'Ganti: Memahami').click();
  await page.getByText('Memahami diganti.').waitFor();
  assert.notEqual(await part.locator('p').innerText(), text);
  await button(page, 'Pakai rencana ini').click();
  await page.waitForURL(/\/rencana\/plan_/);
  assert.ok(counts.touch <= 12, `${counts.touch} touches`);
  await check(page, true);

  const id = page.url().split('/').at(-1);
  await context.setOffline(false);
  await until(page, async ([path, many]) => (await (await fetch(path)).json()).plans.length === many, ['/api/plans', before + 1]);
  await until(page, async (path) => (await fetch(path)).ok, `/api/plans/${id}`);
  const { body } = await api(page, `/api/plans/${id}`);
  assert.equal(body.design.topic, 'Tanah turun dan rob');
  assert.deepEqual(body.contexts, ['rob-pekalongan']);
  await context.close();
});

test('the same answers by keyboard on the smallest phone; another strategy brings its own parts', async () => {
  const context = await browser.newContext({ ...installed, viewport: small, locale: 'id-ID' });
  const page = await openPage(context);
  page.setDefaultTimeout(60_000);
  await signIn(page, at.url, logins.guru.login, logins.guru.password, '/rencana/susun');
  await page.getByLabel('Topik').fill('pecahan senilai');
  await page.getByLabel('Mata pelajaran').selectOption('matematika');
  await sound(page, 'susun 320');
  await shot(page, 'susun-1-kelas-320');
  for (const heading of ['Apa yang akan mereka keliru?', 'Apa di dekat kita yang menunjukkannya?', 'Pertanyaan mana yang menyingkap pemahaman?', 'Usulan rencana']) {
    const main = button(page, /^(Lanjut|Lewati)$/);
    await main.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: heading }).waitFor();
  }
  await sound(page, 'susun: usulan 320');
  await shot(page, 'susun-5-usulan-320');
  const practice = page.getByRole('article').first().locator('p');
  const first = await practice.innerText();
  await button(page, 'Ganti: Strategi').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Strategi diganti.').waitFor();
  assert.notEqual(await practice.innerText(), first);
  await context.close();
});

test('what is near the school is said in Susun without network, asked about, mended, put away and brought back', async () => {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  const page = await openPage(context);
  page.setDefaultTimeout(60_000);
  await signIn(page, at.url, logins.guru.login, logins.guru.password, '/rencana/konteks');
  await page.getByText('Belum ada yang ditulis').waitFor();
  await sound(page, 'konteks: kosong');
  await shot(page, 'konteks-kosong');
  await page.goto(`${at.url}/rencana/susun`);
  await readyOffline(page, 'staf');
  await context.setOffline(true);
  await page.getByLabel('Topik').fill('air bersih');
  await page.getByLabel('Mata pelajaran').selectOption('ipas');
  await button(page, 'Lanjut').click();
  await page.getByRole('heading', { name: 'Apa yang akan mereka keliru?' }).waitFor();
  await button(page, /^(Lanjut|Lewati)$/).click();
  await button(page, 'Tambah yang dekat dengan sekolah kita').click();
  await page.getByLabel('Apa yang dekat?').fill('sungai di belakang sekolah');
  await page.getByLabel('Satu pertanyaan yang lahir darinya').fill('Ke mana perginya warna air itu');
  await sound(page, 'konteks: menulis');
  await shot(page, 'konteks-tulis');
  await button(page, 'Simpan').click();
  await page.getByRole('heading', { name: 'Pertanyaan mana yang menyingkap pemahaman?' }).waitFor();
  await button(page, /^Ke mana perginya warna air itu\?/).click();
  await page.getByRole('heading', { name: 'Usulan rencana' }).waitFor();
  await page.getByRole('main').getByText('sungai di belakang sekolah').first().waitFor();
  await context.setOffline(false);
  const school = (await api(page, '/api/me')).grants.find((grant) => grant.role === 'teacher').school.id;
  await until(page, async (path) => (await (await fetch(path)).json()).contexts.length === 1, `/api/schools/${school}/contexts`);

  await page.setViewportSize(small);
  await page.goto(`${at.url}/rencana/konteks`);
  await page.getByRole('heading', { name: 'sungai di belakang sekolah' }).waitFor();
  await button(page, 'Ubah: sungai di belakang sekolah').click();
  await page.getByLabel('Yang perlu diketahui guru lain').fill('Warnanya berubah menjelang sore.');
  await button(page, 'Simpan').click();
  await page.getByText('Warnanya berubah menjelang sore.').waitFor();
  await sound(page, 'konteks 320');
  await shot(page, 'konteks-320');
  await button(page, 'Singkirkan: sungai di belakang sekolah').click();
  await page.getByText('Belum ada yang ditulis').waitFor();
  await button(page, 'Kembalikan').click();
  await page.getByRole('heading', { name: 'sungai di belakang sekolah' }).waitFor();
  await until(page, async (path) => (await (await fetch(path)).json()).contexts[0]?.version === 4, `/api/schools/${school}/contexts`);
  await context.close();
});
