// A teacher through one coaching cycle on a phone: she takes the step that is suggested, a colleague of another school comes in by her code and
// writes down without network what was seen, she reads it first, answers, publishes it to head and supervisor and takes it back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calm, installed, isKept, isSaidOnDisk, phone, readyOffline, reopen, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, enter as enterAs, looks, mainAction as main, sheetShot, shot, sound } from './people.mjs';
import { byHand, countTouches, minutes, told } from './touches.mjs';

const house = new House();
let browser, logins, at, teacher, colleague, head, supervisor, visit, step, fingers;

const enter = (role, more) => enterAs(browser, at.url, logins[role], more);
const published = async (page) => (await api(page, '/api/published-visits')).visits.map((one) => one.visit);

before(async () => {
  ({ logins, at, browser } = await house.open());
  teacher = await enter('guru', installed);
  colleague = await enter('guru smp', installed);
  fingers = await countTouches(colleague.context());
  head = await enter('kepala sekolah');
  supervisor = await enter('pengawas');
});
after(() => house.clear());

test('the mirror leads to one next step, which says why and can be swapped', async () => {
  await teacher.goto(`${at.url}/tumbuh`);
  await teacher.getByRole('link', { name: 'Satu langkah berikutnya' }).waitFor();
  await looks(teacher, 'kunjungan-01-tumbuh');
  await teacher.getByRole('link', { name: 'Satu langkah berikutnya' }).click();
  await teacher.getByRole('heading', { name: 'Usulan untuk besok' }).waitFor();
  // What the head's visit asked for comes first.
  await teacher.getByText('Diminta dalam kunjungan kelas terakhir.').waitFor();
  await teacher.getByRole('heading', { name: 'Giliran dari stik nama' }).waitFor();
  await looks(teacher, 'kunjungan-02-usulan');
  await button(teacher, 'Usulan lain').click();
  await teacher.getByRole('heading', { name: 'Giliran dari stik nama' }).waitFor({ state: 'detached' });
  step = await teacher.locator('section h3').first().innerText();
  await main(teacher, 'Saya coba langkah ini').click();
  await teacher.getByRole('heading', { name: 'Sedang dicoba' }).waitFor();
  await teacher.getByText('Belum dicoba.').waitFor();
  await main(teacher, 'Sudah saya coba hari ini').click();
  await teacher.getByText('Sudah dicoba 1 kali.', { exact: true }).waitFor();
  await looks(teacher, 'kunjungan-03-dicoba');
  await until(teacher, async () => (await (await fetch('/api/my/steps')).json()).now?.tries === 1);
});

test('she invites a colleague, and looks at who comes', async () => {
  await teacher.goto(`${at.url}/tumbuh/kunjungan`);
  await teacher.getByText(/Selami tidak menarik garis/).waitFor();
  await looks(teacher, 'kunjungan-04-daftar');
  await main(teacher, 'Undang ke kelas').click();
  const sheet = teacher.getByRole('dialog', { name: 'Undang ke kelas' });
  await sheet.getByLabel('Kelas, pelajaran, dan jam').fill('V, IPAS, jam ke-2');
  await sheet.getByLabel('Indikator kinerja yang saya pilih').selectOption({ label: 'Aktivitas interaktif' });
  await sound(teacher, 'undang');
  await sheetShot(teacher, 'kunjungan-05-undang');
  await sheet.getByRole('button', { name: 'Undang', exact: true }).click();
  await teacher.waitForURL('**/tumbuh/kunjungan/visit_*');
  visit = new URL(teacher.url()).pathname.split('/').at(-1);
  const code = await teacher.locator('.code').innerText();
  assert.match(code, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await looks(teacher, 'kunjungan-06-kode');

  await colleague.goto(`${at.url}/kunjungan`);
  await colleague.getByText('Belum ada kunjungan').waitFor();
  await main(colleague, 'Masuk dengan kode').click();
  const joining = colleague.getByRole('dialog', { name: 'Masuk dengan kode' });
  await joining.getByLabel('Kode kunjungan').fill(code);
  await joining.getByRole('button', { name: 'Masuk', exact: true }).click();
  await colleague.getByText(/^Guru belum menyetujui kunjungan ini/).waitFor();
  await looks(colleague, 'kunjungan-07-menunggu');

  await reopen(teacher);
  await teacher.getByText(/ingin datang\.$/).waitFor();
  await main(teacher, 'Setuju').click();
  await teacher.getByText(/akan datang\. Catatannya/).waitFor();
  await until(colleague, async (id) => (await (await fetch('/api/visits')).json()).visits.find((one) => one.visit === id)?.accepted_at > 0, visit);
});

/** The colleague's other phone, which has a network while the first has none. */
async function writesElsewhere() {
  const other = await enter('guru smp');
  await other.goto(`${at.url}/kunjungan/${visit}`);
  await other.getByLabel('Bagian', { exact: true }).selectOption({ label: '9. Penutup' });
  await other.getByLabel('Yang saya pelajari').fill('Stik nama membuat giliran adil.');
  await main(other, 'Kirim ke guru').focus();
  await until(other, async (id) => (await (await fetch('/api/visits')).json()).visits.find((one) => one.visit === id)?.record.learnt !== '', visit);
  await other.context().close();
}

test('the colleague writes down what was seen, without network', async () => {
  await colleague.goto(`${at.url}/kunjungan/${visit}`);
  await colleague.getByRole('heading', { name: `Guru sedang mencoba: ${step}` }).waitFor();
  await readyOffline(colleague, 'staf');
  await until(colleague, isKept, '/api/visits');
  await until(colleague, isKept, '/api/visit-forms');
  await colleague.context().setOffline(true);
  await reopen(colleague);
  await colleague.getByRole('heading', { name: `Guru sedang mencoba: ${step}` }).waitFor();
  await looks(colleague, 'kunjungan-08-lihat-dulu');
  await writesElsewhere();
  await colleague.getByLabel('Yang terlihat dari langkah itu').fill('Terlihat empat kali, dua kali diikuti murid lain.');
  await colleague.getByText('Ajakan bicara', { exact: true }).click();
  const waits = colleague.getByRole('button', { name: /^Menunggu \d/ });
  for (let taps = 0; taps < 3; taps += 1) await waits.click();
  await colleague.getByRole('button', { name: 'Kurangi satu: Menunggu' }).click();
  await colleague.getByRole('button', { name: 'Menunggu 2' }).waitFor();
  await sound(colleague, 'ajakan bicara');
  await shot(colleague, 'kunjungan-09-ajakan');
  await main(colleague, 'Lanjut').click();
  await colleague.getByRole('heading', { name: 'Keselarasan' }).waitFor();
  await colleague.getByLabel('Bukti: yang terlihat dan terdengar (1)').fill('Guru membaca tujuan bersama murid.');
  await looks(colleague, 'kunjungan-10-butir');
  await colleague.getByLabel('Bagian', { exact: true }).selectOption({ label: '6. Langkah pembelajaran (butir 10–12)' });
  await colleague.getByLabel('Bukti: yang terlihat dan terdengar (10)').fill('Delapan murid menulis apa yang berubah dari dugaannya.');
  await colleague.getByText('2 dari 15 butir berisi bukti').waitFor();
  // Half-way the phone is put away: what was typed is still there.
  await until(colleague, isSaidOnDisk, 'Delapan murid menulis');
  await reopen(colleague);
  await colleague.getByText('2 dari 15 butir berisi bukti').waitFor();
  await colleague.getByLabel('Bagian', { exact: true }).selectOption({ label: '8. Indikator kinerja' });
  await colleague.getByLabel('Bukti: yang terlihat dan terdengar (1)').fill('Lima pasangan bertukar dugaan.');
  await colleague.getByLabel('Langkah (1)').selectOption({ label: 'Dilakukan dan efektif' });
  await looks(colleague, 'kunjungan-11-indikator');
  await main(colleague, 'Lanjut').click();
  await main(colleague, 'Kirim ke guru').click();
  await colleague.getByText('Tulis dulu satu kekuatan yang terlihat.').waitFor();
  await colleague.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await colleague.getByLabel('Kekuatan yang terlihat').fill('Murid menunggu giliran temannya dan menanggapi.');
  await colleague.getByLabel('Satu langkah dari daftar').selectOption({ label: 'Jaga lima menit terakhir' });
  await looks(colleague, 'kunjungan-12-penutup');
  await main(colleague, 'Kirim ke guru').click();
  await colleague.getByText(/^Guru membacanya lebih dulu/).waitFor();
  await sheetShot(colleague, 'kunjungan-13-kirim');
  await colleague.getByRole('dialog').getByRole('button', { name: 'Kirim ke guru' }).click();
  await colleague.getByText(/^Dikirim ke guru/).waitFor();
  await looks(colleague, 'kunjungan-14-terkirim');
  assert.equal((await api(teacher, '/api/my/visits')).visits.find((one) => one.visit === visit).sent_at, null, 'it lies on the phone');
  await colleague.context().setOffline(false);
  await until(teacher, async (id) => (await (await fetch('/api/my/visits')).json()).visits.find((one) => one.visit === id)?.sent_at > 0, visit);
  const { record } = (await api(teacher, '/api/my/visits')).visits.find((one) => one.visit === visit);
  assert.equal(record.learnt, 'Stik nama membuat giliran adil.', 'what the other phone wrote is there, too');
  assert.deepEqual(record.items.map((one) => one.evidence).sort(), ['Delapan murid menulis apa yang berubah dari dugaannya.', 'Guru membaca tujuan bersama murid.']);
});

test('the visit costs its visitor at most 15 minutes at the phone, the lesson that is watched not counted', async (t) => {
  const { record } = (await api(colleague, '/api/visits')).visits.find((one) => one.visit === visit);
  const cost = byHand(fingers);
  const evidence = [...record.items, ...record.behaviours].map((one) => one.evidence);
  const written = [record.step_seen, record.strength, ...evidence].join('').length;
  assert.ok(fingers.letter >= written && fingers.touch > 20, `the count works: ${told(fingers)} for ${written} letters`);
  assert.ok(minutes(cost) <= 15, told(cost));
  // This colleague saw two of the 15 items. Reckoned, not played: a line as long as the longest in each of the others, with one more touch to come to it.
  const others = 15 - record.items.length;
  const whole = { ...cost, touch: cost.touch + others, field: cost.field + others, letter: cost.letter + others * Math.max(...evidence.map((one) => one.length)) };
  t.diagnostic(`a visit, from the code to what is sent: ${told(cost)}`);
  t.diagnostic(`were there evidence for all 15 items: ${told(whole)}`);
  assert.ok(minutes(whole) <= 15, told(whole));
});

test('nobody above sees it; she reads it first, a strength first and one step last, and answers', async () => {
  for (const above of [head, supervisor]) assert.ok(!(await published(above)).includes(visit));
  await teacher.goto(`${at.url}/tumbuh/kunjungan/${visit}`);
  await teacher.getByText('Murid menunggu giliran temannya dan menanggapi.').waitFor();
  const headings = await teacher.locator('main h2').allInnerTexts();
  assert.equal(headings[0], 'Kekuatan yang terlihat');
  assert.equal(headings.filter((one) => one !== 'Siapa yang boleh membaca').at(-1), 'Satu langkah untuk besok');
  await teacher.getByText('Sekarang hanya Bapak/Ibu dan pengunjung.').waitFor();
  await looks(teacher, 'kunjungan-15-dibaca-guru');
  await teacher.getByLabel('Tanggapan Bapak/Ibu').fill('Terima kasih, besok saya pasang pengingat.');
  await button(teacher, 'Kirim tanggapan').click();
  await teacher.getByText('Terima kasih, besok saya pasang pengingat.').waitFor();
  await until(colleague, async (id) => (await (await fetch('/api/visits')).json()).visits.find((one) => one.visit === id)?.answered_at > 0, visit);
});

test('she publishes it: head and supervisor read it; taken back, they do not', async () => {
  await button(teacher, 'Bagikan kepada kepala sekolah dan pengawas').click();
  await teacher.getByText(/^Dibagikan kepada kepala sekolah dan pengawas sejak/).waitFor();
  for (const above of [head, supervisor]) await until(above, async (id) => (await (await fetch('/api/published-visits')).json()).visits.some((one) => one.visit === id), visit);
  await head.goto(`${at.url}/kunjungan`);
  await head.getByRole('heading', { name: 'Dibagikan guru' }).waitFor();
  await looks(head, 'kunjungan-16-kepala-sekolah');
  await head.goto(`${at.url}/kunjungan/dibagikan/${visit}`);
  await head.getByText('Murid menunggu giliran temannya dan menanggapi.').waitFor();
  assert.equal(await head.getByText('Ajakan bicara yang terhitung').count(), 0, 'the tally is hers');
  await looks(head, 'kunjungan-17-dibagikan');
  for (const kind of ['pdf', 'docx']) {
    const status = await head.evaluate(async (path) => (await fetch(path)).status, `/api/published-visits/${visit}/paper.${kind}`);
    assert.equal(status, 200, kind);
  }
  await button(teacher, 'Tarik kembali').click();
  await teacher.getByText('Sekarang hanya Bapak/Ibu dan pengunjung.').waitFor();
  for (const above of [head, supervisor]) await until(above, async (id) => !(await (await fetch('/api/published-visits')).json()).visits.some((one) => one.visit === id), visit);
  await head.goto(`${at.url}/kunjungan/dibagikan/${visit}`);
  await head.getByText('Kunjungan ini tidak ditemukan.').waitFor();
  assert.equal(await head.getByText('Murid menunggu giliran temannya dan menanggapi.').count(), 0);
  await teacher.goto(`${at.url}/tumbuh/kunjungan/${visit}`);
  await teacher.getByText('Murid menunggu giliran temannya dan menanggapi.').waitFor();
});

test('a head proposes a day, a supervisor takes an invitation', async () => {
  await head.goto(`${at.url}/kunjungan`);
  await main(head, 'Usulkan kunjungan').click();
  const sheet = head.getByRole('dialog', { name: 'Usulkan kunjungan' });
  const names = await sheet.getByLabel('Guru').locator('option').allInnerTexts();
  assert.ok(names.length > 2);
  await sheet.getByLabel('Guru').selectOption({ index: 1 });
  await sheetShot(head, 'kunjungan-18-usulkan');
  await sheet.getByRole('button', { name: 'Usulkan', exact: true }).click();
  await head.getByRole('list', { name: 'Kunjungan saya' }).getByText(names[1], { exact: true }).first().waitFor();

  await supervisor.goto(`${at.url}/kunjungan`);
  await supervisor.getByRole('heading', { name: 'Undangan guru' }).waitFor();
  await looks(supervisor, 'kunjungan-19-pengawas');
  await button(supervisor, /^Saya datang/).click();
  await supervisor.getByRole('heading', { name: 'Undangan guru' }).waitFor({ state: 'detached' });
  // Once the server has it, and the list has come from there: a list that is just being exchanged takes no tap.
  await until(supervisor, async () => (await (await fetch('/api/visits')).json()).invitations.length === 0);
  await reopen(supervisor);
  await until(supervisor, calm);
  await supervisor.getByRole('list', { name: 'Kunjungan saya' }).getByRole('link').first().click();
  await supervisor.waitForURL('**/kunjungan/visit_*');
  await supervisor.getByText(/^Tulis yang terlihat dan terdengar/).waitFor();
  await until(supervisor, calm);
  assert.equal(await supervisor.getByLabel('Formulir kunjungan').count(), 0, 'there is one form: nothing to choose');
});

/** As if the installation had a second pack, of a name that comes before the national one's. */
async function secondForm(page) {
  await page.route('**/api/visit-forms', async (route) => {
    const response = await route.fetch();
    const json = await response.json();
    const [usual] = json.forms;
    json.forms.unshift({ ...usual, id: 'amatan-sekolah', title: { id: 'Amatan sekolah kami', en: 'Our school’s form' }, items: usual.items.slice(0, 4) });
    await route.fulfill({ response, json });
  });
}

test('where there is a second form, it is chosen before anything is written', async () => {
  await secondForm(supervisor);
  await reopen(supervisor);
  const pick = supervisor.getByLabel('Formulir kunjungan');
  await pick.waitFor();
  assert.equal(await pick.locator('option:checked').innerText(), 'Kunjungan kelas, 15 butir');
  await supervisor.getByText('0 dari 15 butir berisi bukti').waitFor();
  await pick.selectOption({ label: 'Amatan sekolah kami' });
  await supervisor.getByText('0 dari 4 butir berisi bukti').waitFor();
  await looks(supervisor, 'kunjungan-20-formulir');
  await pick.selectOption({ label: 'Kunjungan kelas, 15 butir' });
  await supervisor.getByText('0 dari 15 butir berisi bukti').waitFor();
  await supervisor.getByText('Ajakan bicara', { exact: true }).click();
  await supervisor.getByRole('button', { name: /^Menunggu \d/ }).click();
  await pick.waitFor({ state: 'detached' });
  await supervisor.getByText('Formulir kunjungan: Kunjungan kelas, 15 butir').waitFor();
});
