// Pustaka: a teacher shares a plan, sees which names stand in it; a colleague finds it by a word of the same stem, reads it without a
// network, makes it an own plan, changes a step, sees the difference and sends it back; the author takes it over and thanks; then the plan is
// taken back, and what the colleague made of it stays. A third school adapts the colleague's; who copies without an origin is told.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { desk, installed, openPage, phone, readyOffline, reopen, shot, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, looks, redeem, sheetShot, slips, sound } from './people.mjs';

const house = new House();
let browser, logins, at, author, colleague, third, plan, child;

before(async () => {
  ({ logins, at, browser } = await house.open());
  author = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  author.setDefaultTimeout(60_000);
  await signIn(author, at.url, logins.guru.login, logins.guru.password);
});
after(() => house.clear());

const put = async (page, path, body) => {
  const status = await page.evaluate(async ([where, what]) => (await fetch(where, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) })).status, [path, body]);
  assert.equal(status, 200, path);
};

/** A plan of the author's, an example with another topic and a step that names a child. */
async function written() {
  const { classes } = await api(author, '/api/today');
  const { group, members } = classes[0];
  child = members[0].name;
  const { examples } = await api(author, '/api/examples');
  const { body } = await api(author, `/api/examples/${examples.find((one) => one.level === group.level).id}`);
  body.design.topic = 'Air sungai yang jernih';
  body.steps[0].text = `Murid membuat saringan dari arang. Lihat cara ${child} menuang.`;
  const id = newId('plan');
  await put(author, `/api/plans/${id}`, { school: group.school, base: 0, save: newId('save'), body });
  return id;
}

/** On its page: names of children go along only when the author says so. */
async function share() {
  await author.getByText(/\(nama murid\)|Tidak ada nama murid/).first().waitFor();
  const may = author.getByRole('checkbox', { name: 'Nama ini boleh ikut' });
  if (await may.count()) {
    assert.ok(await button(author, 'Bagikan').isDisabled());
    await may.check();
  }
  await button(author, 'Bagikan').click();
}

test('the author sees which names stand in the plan, and shares it with the school', async () => {
  plan = await written();
  await author.goto(`${at.url}/rencana/${plan}`);
  await author.getByRole('link', { name: 'Bagikan ke rekan' }).click();
  await author.getByText(child).first().waitFor();
  await sound(author, 'bagikan');
  await shot(author, 'pustaka-1-bagikan');
  await author.getByRole('radio', { name: /Sekolah saya/ }).check();
  await share();
  await author.getByText('Dibagikan ke sekolah, versi 1').waitFor();
  await sound(author, 'dibagikan');
  await shot(author, 'pustaka-2-dibagikan');
});

test('the operator gives a colleague a slip', async () => {
  const its = await openPage(await browser.newContext({ viewport: desk, locale: 'id-ID' }));
  its.setDefaultTimeout(60_000);
  await signIn(its, at.url, logins.operator.login, logins.operator.password);
  const school = (await api(its, '/api/me')).grants.find((one) => one.role === 'operator').school.id;
  const { assignments } = await api(its, `/api/schools/${school}/assignments`);
  const own = (await api(author, '/api/me')).person.name;
  const other = assignments.find((one) => one.name !== own);
  await its.goto(`${at.url}/sekolah/guru`);
  await button(its, new RegExp(`kartu( baru)? untuk ${other.name}`, 'i')).click();
  const [{ code }] = await slips(its);
  await its.context().close();
  colleague = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
  colleague.setDefaultTimeout(60_000);
  await redeem(colleague, `${at.url}/masuk?kode=${code}`, 'pagi cerah laut');
});

test('the colleague finds it by another word of the stem, and reads it without a network', async () => {
  await colleague.goto(`${at.url}/rencana`);
  await colleague.getByRole('link', { name: /^Pustaka/ }).click();
  await colleague.getByRole('heading', { name: 'Yang terbaru' }).waitFor();
  await colleague.getByLabel('Cari rencana').fill('menyaring');
  await colleague.getByRole('search').getByRole('button', { name: 'Cari' }).first().click();
  await colleague.waitForURL(/kata=menyaring/);
  const hit = colleague.getByRole('link', { name: /Air sungai yang jernih/ });
  await hit.waitFor();
  await sound(colleague, 'pustaka');
  await shot(colleague, 'pustaka-3-hasil');
  await colleague.getByText('Saring', { exact: true }).click();
  await colleague.getByLabel('Jenjang').waitFor();
  await sound(colleague, 'pustaka: saring');
  await shot(colleague, 'pustaka-4-saring');
  await colleague.getByLabel('Jenjang').selectOption('smk');
  await colleague.getByRole('search').getByRole('button', { name: 'Cari' }).first().click();
  await colleague.getByText('Belum ada yang cocok').waitFor();
  await shot(colleague, 'pustaka-5-tidak-ada');
  await colleague.goBack();
  await hit.click();
  await button(colleague, 'Pakai & sesuaikan').waitFor();
  await sound(colleague, 'pustaka: baca');
  await shot(colleague, 'pustaka-6-baca');
  await readyOffline(colleague, 'staf');
  await colleague.context().setOffline(true);
  await reopen(colleague);
  await colleague.getByText('Murid membuat saringan dari arang.').first().waitFor();
  await colleague.goto(`${at.url}/rencana/pustaka`);
  await colleague.getByRole('link', { name: /Air sungai yang jernih/ }).waitFor();
  await colleague.context().setOffline(false);
});

test('it becomes an own plan that knows where it came from; a change is seen and sent back', async () => {
  await colleague.goto(`${at.url}/rencana/pustaka/${plan}`);
  await button(colleague, 'Pakai & sesuaikan').click();
  await colleague.waitForURL(/\/rencana\/plan_/);
  await colleague.getByText(/Diadaptasi dari “Air sungai yang jernih”.*versi 1/).waitFor();
  await shot(colleague, 'pustaka-7-asal');
  const own = colleague.url().split('/').at(-1);
  await until(colleague, async (path) => (await fetch(path)).ok, `/api/plans/${own}`);
  const view = await api(colleague, `/api/plans/${own}`);
  assert.equal(view.plan.adapted_from, plan);
  assert.equal(view.plan.adapted_version, 1);
  view.body.steps[0].text = 'Murid membuat saringan dari arang dan kapas.';
  await put(colleague, `/api/plans/${own}`, { school: view.plan.school, base: view.plan.version, save: newId('save'), body: view.body });
  await reopen(colleague);
  await colleague.getByText('arang dan kapas').first().waitFor({ state: 'attached' });
  await colleague.getByRole('link', { name: 'Lihat bedanya' }).click();
  await colleague.getByText('1 perubahan').waitFor();
  assert.match(await colleague.locator('ins').innerText(), /kapas/);
  await sound(colleague, 'bedanya');
  await shot(colleague, 'pustaka-8-bedanya');
  await button(colleague, 'Kirim perbaikan').click();
  await colleague.getByLabel('Pesan (boleh dikosongkan)').fill('Kapas menahan butir halus.');
  await shot(colleague, 'pustaka-9-kirim');
  await button(colleague, 'Kirim').last().click();
  await colleague.getByText('Terkirim ke penulisnya').waitFor();
  await until(colleague, async () => (await (await fetch('/api/improvements')).json()).improvements.length === 1);
});

test('the author takes the change over and thanks; the colleague reads it', async () => {
  await author.goto(`${at.url}/rencana`);
  await author.getByRole('link', { name: 'Perbaikan dan pesan (1)' }).click();
  await author.getByRole('link', { name: /Air sungai yang jernih/ }).click();
  await author.getByText('Kapas menahan butir halus.').waitFor();
  await button(author, 'Ambil').waitFor();
  await sound(author, 'perbaikan');
  await shot(author, 'pustaka-10-perbaikan');
  await button(author, 'Ambil').click();
  await author.getByText('Diambil').waitFor();
  await button(author, 'Selesai dan jawab').click();
  await author.getByText('1 perubahan diambil ke rencana Bapak/Ibu.').waitFor();
  await button(author, 'Terima kasih').click();
  await author.getByText('Terjawab.').waitFor();
  await until(author, async (path) => (await (await fetch(path)).json()).body.steps[0].text.includes('kapas'), `/api/plans/${plan}`);
  await until(colleague, async () => (await (await fetch('/api/improvements')).json()).improvements[0].taken === 1);
  await colleague.goto(`${at.url}/rencana/perbaikan`);
  await colleague.getByText('1 perubahan diambil').waitFor();
  await colleague.setViewportSize(small);
  await sound(colleague, 'perbaikan: daftar');
  await shot(colleague, 'pustaka-11-daftar-320');
  await colleague.setViewportSize(phone);
  await colleague.goto(`${at.url}/rencana`);
  await colleague.getByText('Diadaptasi').waitFor();
  await shot(colleague, 'pustaka-12-rencana');
});

test('the colleague asks, also without a network; the author answers in words, and the colleague reads it', async () => {
  await colleague.goto(`${at.url}/rencana/pustaka/${plan}`);
  await button(colleague, 'Terima kasih atau tanya').waitFor();
  await looks(colleague, 'pustaka-17-tanya');
  await colleague.context().setOffline(true);
  await button(colleague, 'Terima kasih atau tanya').click();
  const sheet = colleague.getByRole('dialog', { name: 'Terima kasih atau tanya' });
  const field = sheet.getByLabel('Pesan untuk penulisnya');
  await sheet.getByRole('button', { name: 'Terima kasih', exact: true }).click();
  assert.match(await field.inputValue(), /^Terima kasih/);
  await sheet.getByRole('button', { name: 'Pertanyaan', exact: true }).click();
  assert.ok(await sheet.getByRole('button', { name: 'Kirim pesan' }).isDisabled(), 'the beginning of a question asks nothing');
  const question = `${await field.inputValue()}arangnya dari mana?`;
  await field.fill(question);
  await sound(colleague, 'tanya');
  await sheetShot(colleague, 'pustaka-18-tanya-lembar');
  await sheet.getByRole('button', { name: 'Kirim pesan' }).click();
  await colleague.getByText('Pesan ini terkirim sendiri bila ada jaringan.').waitFor();
  await looks(colleague, 'pustaka-19-ditanyakan');
  await colleague.context().setOffline(false);
  await until(author, async (words) => (await (await fetch('/api/improvements')).json()).improvements[0].words === words, question);

  await author.goto(`${at.url}/rencana`);
  await author.getByRole('link', { name: 'Perbaikan dan pesan (1)' }).click();
  await author.getByRole('link', { name: /Air sungai yang jernih/ }).first().click();
  await author.getByText(question).waitFor();
  assert.equal(await author.getByText(/perubahan|Tidak ada bedanya/).count(), 1, 'only that no change is proposed');
  await author.getByText('Tidak ada perubahan yang diusulkan.').waitFor();
  await looks(author, 'pustaka-20-pesan');
  await button(author, 'Jawab').click();
  const answer = author.getByRole('dialog', { name: 'Jawab rekan' });
  assert.equal(await answer.getByText('Tidak ada yang diambil').count(), 0);
  await answer.getByLabel('Jawaban').fill('Dari tempurung kelapa, dicuci dulu.');
  await sheetShot(author, 'pustaka-21-jawab');
  await answer.getByRole('button', { name: 'Kirim jawaban' }).click();
  await author.getByText('Terjawab.').waitFor();
  await until(colleague, async () => (await (await fetch('/api/improvements')).json()).improvements[0].answer !== '');

  await colleague.goto(`${at.url}/rencana/perbaikan`);
  await colleague.getByText('Dijawab', { exact: true }).waitFor();
  await looks(colleague, 'pustaka-22-daftar');
  await colleague.getByRole('link', { name: /Air sungai yang jernih/ }).first().click();
  await colleague.getByText('Dari tempurung kelapa, dicuci dulu.').waitFor();
  await looks(colleague, 'pustaka-23-jawaban');
  assert.equal(await button(colleague, 'Jawab').count(), 0, 'who asked does not answer');
});

test('a third school adapts what was adapted: both origins are told, what differs is seen and sent back to the second, who takes it', async () => {
  const middle = (await api(colleague, '/api/plans')).plans.find((one) => one.adapted_from === plan).id;
  await put(colleague, `/api/library/${middle}`, { reach: 'city', named: true });
  await put(author, `/api/library/${plan}`, { reach: 'city', named: true });
  third = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  third.setDefaultTimeout(60_000);
  await signIn(third, at.url, logins['guru mi'].login, logins['guru mi'].password, '/rencana/pustaka');
  // A new teacher finds a library that lives: plans of all kinds of schools, of made-up colleagues.
  await third.getByRole('link', { name: /Jajan utuh, jajan separuh/ }).waitFor();
  await sound(third, 'pustaka: terisi');
  await shot(third, 'pustaka-14-terisi');
  await third.goto(`${at.url}/rencana/pustaka/${middle}`);
  await third.getByText(/Diadaptasi dari “Air sungai yang jernih”/).waitFor();
  assert.equal(await third.getByText('tempurung').count(), 0, 'words stay between two');
  assert.deepEqual((await api(third, '/api/improvements')).improvements, []);
  await button(third, 'Pakai & sesuaikan').click();
  await third.waitForURL(/\/rencana\/plan_/);
  const own = third.url().split('/').at(-1);
  await until(third, async (path) => (await fetch(path)).ok, `/api/plans/${own}`);
  const view = await api(third, `/api/plans/${own}`);
  view.body.steps[1].text = 'Murid menimbang dua saringan buatan kelompok lain.';
  await put(third, `/api/plans/${own}`, { school: view.plan.school, base: view.plan.version, save: newId('save'), body: view.body });
  const { origins } = await api(third, `/api/plans/${own}/origins`);
  assert.deepEqual(origins.slice(0, 2).map((one) => one.id), [middle, plan]);
  assert.equal((await api(third, `/api/plans/${own}/copied`)).copied, null, 'a family is no copy');
  await reopen(third);
  await third.getByText('dua saringan buatan').first().waitFor({ state: 'attached' });
  await third.getByRole('link', { name: 'Lihat bedanya' }).click();
  await third.getByText('1 perubahan').waitFor();
  await sound(third, 'bedanya: rantai');
  await shot(third, 'pustaka-15-rantai');
  await button(third, 'Kirim perbaikan').click();
  await button(third, 'Kirim').last().click();
  await until(third, async () => (await (await fetch('/api/improvements')).json()).improvements.some((one) => one.own));
  const { improvements } = await api(third, '/api/improvements');
  await colleague.goto(`${at.url}/rencana/perbaikan/${improvements.find((one) => one.own).id}`);
  await button(colleague, 'Ambil').click();
  await button(colleague, 'Selesai dan jawab').click();
  await button(colleague, 'Terima kasih').click();
  await until(colleague, async (path) => (await (await fetch(path)).json()).body.steps[1].text.includes('dua saringan'), `/api/plans/${middle}`);
  await until(third, async () => (await (await fetch('/api/improvements')).json()).improvements.some((one) => one.own && one.taken === 1));
  await colleague.evaluate((path) => fetch(path, { method: 'DELETE' }), `/api/library/${middle}`);
});

/** Words that no pack has: of these a copy can be told. */
const ownWords = [
  'Murid menaruh tiga botol bekas di bawah talang dan mencatat tinggi airnya sesudah hujan pertama.',
  'Setiap pasangan menebak botol siapa yang paling cepat penuh lalu menuliskan sebabnya di kertas bungkus.',
  'Kelompok menggambar jalan air dari atap bu kepala sekolah sampai selokan depan kantin pak Wiryo.',
  'Murid menghitung berapa ember yang terbuang bila talang bocor selama satu minggu musim penghujan.',
  'Dua kelompok bertukar gambar dan mencari belokan tempat daun randu biasa menyumbat aliran.',
  'Murid menyusun surat pendek kepada penjaga sekolah tentang satu talang yang perlu ditambal lebih dulu.',
  'Kelas memilih satu angka yang paling mengejutkan dan menempelkannya di pintu perpustakaan lama.',
  'Murid menulis apa yang kemarin dikira benar tentang air hujan dan angka mana yang membantahnya.'
];

test('who copies a shared plan without its origin is told which one and how much, on the page of the plan and before sharing', async () => {
  const { examples } = await api(author, '/api/examples');
  const { body } = await api(author, `/api/examples/${examples[0].id}`);
  body.design.topic = 'Air talang sekolah kita';
  body.steps = ownWords.map((text, n) => ({ id: `w${n}`, meeting: 1, stage: n < 4 ? 'memahami' : n < 6 ? 'mengaplikasi' : 'merefleksi', minutes: 10, principles: ['bermakna'], text, objectives: [], questions: [] }));
  const first = newId('plan'), copy = newId('plan');
  const school = async (page) => (await api(page, '/api/today')).classes[0].group.school;
  await put(author, `/api/plans/${first}`, { school: await school(author), base: 0, save: newId('save'), body });
  await put(author, `/api/library/${first}`, { reach: 'city', named: true });
  await put(third, `/api/plans/${copy}`, { school: await school(third), base: 0, save: newId('save'), body: { ...body, steps: body.steps.map((step, n) => (n === 7 ? { ...step, text: 'Murid bercerita kepada adik kelasnya.' } : step)) } });
  const { plan: of, copied } = await api(third, `/api/plans/${copy}/copied`);
  assert.equal(of, first);
  assert.ok(copied.percent >= 80 && copied.percent < 100, `${copied.percent} %`);
  await third.goto(`${at.url}/rencana/${copy}/bagikan`);
  await third.getByText(/% teks rencana ini sama dengan "Air talang sekolah kita"/).waitFor();
  await sound(third, 'bagikan: salinan');
  await shot(third, 'pustaka-16-salinan');
});

test('the operator of the school takes it down; the author may share it again', async () => {
  const its = await openPage(await browser.newContext({ viewport: desk, locale: 'id-ID' }));
  its.setDefaultTimeout(60_000);
  await signIn(its, at.url, logins.operator.login, logins.operator.password, '/sekolah');
  await its.getByRole('link', { name: 'Pustaka rencana guru' }).click();
  const hit = its.getByRole('link', { name: /Air sungai yang jernih/ });
  await hit.waitFor();
  await sound(its, 'pustaka: operator');
  await shot(its, 'pustaka-13-operator');
  await hit.click();
  await button(its, 'Turunkan dari Pustaka').click();
  await button(its, 'Turunkan').last().click();
  await its.getByText('Rencana ini diturunkan.').waitFor();
  await until(author, async (path) => (await (await fetch(path)).json()).reach === null, `/api/plans/${plan}/publication`);
  await its.context().close();
  await author.goto(`${at.url}/rencana/${plan}/bagikan`);
  await share();
  await author.getByText(/Dibagikan ke sekolah, versi \d/).waitFor();
});

test('taken back, it is found no more; what was made of it stays', async () => {
  await button(author, 'Tarik kembali').click();
  await button(author, 'Tarik kembali').last().click();
  await until(author, async (path) => (await (await fetch(path)).json()).reach === null, `/api/plans/${plan}/publication`);
  await colleague.goto(`${at.url}/rencana/pustaka?kata=menyaring`);
  await colleague.getByText('Belum ada yang cocok').waitFor();
  await colleague.goto(`${at.url}/rencana`);
  await colleague.getByRole('link', { name: /Air sungai yang jernih/ }).click();
  await colleague.getByText('Diadaptasi dari rencana yang sudah ditarik penulisnya').waitFor();
});
