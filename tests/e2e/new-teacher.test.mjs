// A teacher who has never seen Selami: a slip, a phone of 360 px, and a network that is off half of the time. Everything is
// tried in the practice class, and nothing of it reaches the city.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomes, desk, installed, openPage, phone, shot, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, button, countHands, endLesson, redeem, slips, sound, tapLevels, voicesByHands, writeFor } from './people.mjs';

const house = new House();
let browser, logins, at, code, context, page, seenBefore, lesson;

before(async () => {
  ({ logins, at, browser } = await house.open());
});
after(async () => {
  if (page && !page.isClosed()) await shot(page, 'last-new-teacher');
  await house.clear();
});

/** What the office sees. */
async function city() {
  const office = await browser.newContext({ viewport: desk, locale: 'id-ID' });
  const its = await openPage(office);
  await signIn(its, at.url, logins.dinas.login, logins.dinas.password);
  const { schools } = await api(its, '/api/schools');
  // Who has signed in changes with the slip; who there is must not.
  const seen = [await api(its, '/api/city/overview'), schools.map((one) => [one.npsn, one.pupils, one.staff])];
  await office.close();
  return seen;
}

test('the operator prints a slip for a teacher who has a class', async () => {
  seenBefore = await city();
  const operator = await browser.newContext({ viewport: desk, locale: 'id-ID' });
  const its = await openPage(operator);
  await signIn(its, at.url, logins.operator.login, logins.operator.password);
  const school = (await api(its, '/api/me')).grants.find((one) => one.role === 'operator').school.id;
  const { assignments } = await api(its, `/api/schools/${school}/assignments`);
  await its.goto(`${at.url}/sekolah/guru`);
  await button(its, new RegExp(`kartu( baru)? untuk ${assignments[0].name}`, 'i')).click();
  [{ code }] = await slips(its);
  await operator.close();
});

test('slip, password, and the practice class is found at once', async () => {
  context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  page = await openPage(context);
  await page.goto(`${at.url}/masuk?kode=${code}`);
  await page.getByText('Selamat datang').waitFor();
  await shot(page, 'guru-baru-1-slip');
  await redeem(page, `${at.url}/masuk?kode=${code}`, 'pagi cerah laut');
  await page.getByRole('heading', { name: 'Hari ini', level: 1 }).waitFor();
  await shot(page, 'guru-baru-2-hari-ini');
  await button(page, 'Bantuan halaman ini').click();
  await page.getByRole('dialog', { name: 'Tentang halaman ini' }).waitFor();
  await shot(page, 'guru-baru-3-bantuan');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Kelas', exact: true }).click();
  await button(page, 'Buka kelas latihan').waitFor();
  await sound(page, 'kelas');
  await shot(page, 'guru-baru-4-kelas');
  await button(page, 'Buka kelas latihan').click();
  await page.getByRole('heading', { name: 'Kelas latihan', level: 1 }).waitFor();
  await page.getByText('LATIHAN – murid rekaan').waitFor();
  await sound(page, 'kelas latihan');
  await shot(page, 'guru-baru-5-kelas-latihan');
  // The list of examples and all pages come to the phone while there is a network.
  await page.getByRole('link', { name: 'Rencana', exact: true }).click();
  await page.getByRole('heading', { name: 'Rencana', level: 1 }).waitFor();
  await until(page, async () => {
    const kept = [];
    for (const key of await caches.keys()) {
      const note = await (await caches.open(key)).match('/_rooms');
      if (note) kept.push(...(await note.json()));
    }
    return kept.includes('staf');
  });
  const { examples } = await api(page, '/api/examples');
  await until(page, (ids) => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const keys = opening.result.transaction('reads').objectStore('reads').getAllKeys();
      keys.onsuccess = () => (opening.result.close(), resolve(ids.every((id) => keys.result.some(([, path]) => path === `/api/examples/${id}`))));
    };
  }), examples.filter((one) => one.level === 'sd').map((one) => one.id)); // those of the own level, before they are needed
});

test('without a network: a plan from an example, and a whole lesson', async () => {
  await context.setOffline(true);
  const make = page.getByRole('link', { name: 'Buat rencana' }).or(page.getByRole('link', { name: 'Mulai dari contoh' }));
  await make.first().click();
  await page.getByRole('heading', { name: 'Rencana baru' }).waitFor();
  await shot(page, 'guru-baru-6-contoh');
  await button(page, /^Pakai contoh ini/).first().click();
  await page.waitForURL('**/rencana/plan_*');
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await sound(page, 'rencana tanpa jaringan');
  await shot(page, 'guru-baru-7-rencana');

  await page.getByRole('link', { name: 'Kelas', exact: true }).click();
  await page.getByRole('link', { name: /^Kelas latihan/ }).click();
  await page.getByRole('link', { name: 'Mulai pertemuan di kelas ini' }).click();
  await page.getByRole('dialog', { name: 'Rencana untuk Kelas latihan' }).waitFor();
  await sound(page, 'pilih rencana');
  await shot(page, 'guru-baru-8-pilih-rencana');
  const sheet = page.getByRole('dialog');
  const whole = sheet.getByRole('button', { name: title, exact: true });
  await ((await whole.count()) > 0 ? whole : sheet.getByRole('button', { name: 'Pertemuan 1', exact: true }).first()).click();
  await page.waitForURL('**/pertemuan/**');
  lesson = page.url().split('/').at(-1);
  await page.getByText('LATIHAN – murid rekaan').waitFor();
  await button(page, 'Mulai langkah pertama').click();
  await sound(page, 'pertemuan latihan');
  await shot(page, 'guru-baru-9-pertemuan');

  await button(page, /^Kehadiran/).click();
  await page.getByRole('group', { name: 'Latihan 2 – Ombak' }).getByRole('button', { name: 'Sakit' }).click();
  await page.keyboard.press('Escape');
  await ask(page, 'Pilihan', 'Siapa yang pernah melihatnya?');
  await countHands(page, { A: 12, B: 7 });
  await ask(page, 'Jawaban tertulis', 'Mengapa begitu?');
  await writeFor(page, { 'Latihan 1 – Bintang': 'Karena airnya naik.', 'Latihan 3 – Embun': 'Karena tanahnya turun dan airnya naik.' });
  await ask(page, 'Ketuk tingkat', 'Ceritakan kembali.');
  await tapLevels(page, { 'Latihan 4 – Kerang': 2, 'Latihan 5 – Pelangi': 3 });
  await button(page, 'Langkah berikutnya').click();
  await voicesByHands(page, { Ya: 14, 'Biasa saja': 6, Tidak: 3 }, 23);
  await endLesson(page);
});

test('still without a network: the answers are judged', async () => {
  await page.getByRole('link', { name: /Tentukan tingkat pemahaman.*Mengapa begitu/ }).click();
  await page.getByText('Karena airnya naik.').waitFor();
  await page.getByText('LATIHAN – murid rekaan').waitFor();
  await sound(page, 'menilai tanpa jaringan');
  await shot(page, 'guru-baru-10-menilai');
  await button(page, /Satu gagasan/).click();
  await page.getByText('Karena tanahnya turun').waitFor();
  await button(page, /Saling terhubung/).click();
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await page.getByText('menunggu kirim').first().waitFor();
});

test('back online everything has arrived, and the city has seen nothing', async () => {
  await context.setOffline(false);
  await until(page, async (id) => {
    const answer = await fetch(`/api/lessons/${id}`);
    return answer.ok && (await answer.json()).ended_at !== null;
  }, lesson);
  const view = await api(page, `/api/lessons/${lesson}`);
  const asked = view.questions.filter((one) => one.origin === '');
  assert.deepEqual(asked.map((one) => one.answered), [19, 2, 2]);
  assert.equal(view.voices.answered, 23);
  assert.deepEqual(view.attendance.filter((one) => one.state !== 'hadir').map((one) => one.state), ['sakit']);
  await until(page, async (path) => {
    const { works } = await (await fetch(path)).json();
    return works.map((one) => one.level).join() === '1,3';
  }, `/api/lessons/${lesson}/questions/${asked[1].id}/work`);
  const { plans } = await api(page, '/api/plans');
  assert.equal(plans[0].school, (await api(page, '/api/me')).grants.find((one) => !one.practice).school.id, 'the plan lies where she works');
  const growth = await api(page, '/api/my/growth');
  assert.ok(!growth.lines.some((line) => line.lesson === lesson), 'it is no mirror');
  assert.deepEqual(await city(), seenBefore);
});

test('the practice journal says that it is one, and the class can be emptied', async () => {
  await page.goto(`${at.url}/kelas`);
  await page.getByRole('link', { name: /^Kelas latihan/ }).click();
  await page.locator('summary', { hasText: 'Jurnal latihan' }).click();
  await page.getByRole('link', { name: 'Jurnal kelas latihan' }).click();
  await page.getByText('LATIHAN – murid rekaan').waitFor();
  await page.getByRole('listitem').first().waitFor();
  await sound(page, 'jurnal latihan');
  await shot(page, 'guru-baru-11-jurnal');
  await page.goto(`${at.url}/kelas/jurnal`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await becomes(() => page.getByText('LATIHAN – murid rekaan').count(), 0);
  await page.goto(`${at.url}/kelas`);
  await page.getByRole('link', { name: /^Kelas latihan/ }).click();
  await page.locator('summary', { hasText: 'Jurnal latihan' }).click();
  await button(page, 'Kosongkan dan mulai lagi').click();
  await sound(page, 'kosongkan');
  await shot(page, 'guru-baru-12-kosongkan');
  await button(page, 'Ya, kosongkan').click();
  await page.getByText('Belum ada catatan pertemuan Bapak/Ibu di rombel ini.').waitFor();
  await context.close();
});
