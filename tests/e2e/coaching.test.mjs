// One coaching cycle of a teacher on a phone, whole: a strength and one step, two minutes' rehearsal, the step tried in class, a colleague who comes and looks at that step
// first, without network; the teacher answers and keeps the visit to herself; the step has its evidence, the next one is suggested; penilaian proses and the year have it all already.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calm, installed, isKept, phone, readyOffline, reopen, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, enter as enterAs, looks, mainAction as main } from './people.mjs';

const house = new House();
let browser, logins, at, teacher, colleague, visit, step, next;
const evidence = 'Dua belas murid bicara; empat di antaranya belum pernah terdengar minggu ini.';
const strength = 'Murid saling menanggapi sebelum guru bicara.';
const mirrored = /^Dalam \d+ dari \d+ pertemuan murid memahami, mengaplikasi, dan merefleksi\.$/;
const answer = 'Terima kasih. Minggu depan saya coba di jam pertama.';

const enter = (role) => enterAs(browser, at.url, logins[role], installed);
/** Of a page about the own teaching: a strength stands first; what can be done stands last, as a part of it or as its one main action. */
async function strengthFirst(page) {
  await page.getByRole('heading', { name: 'Yang sudah kuat' }).waitFor();
  assert.equal((await page.locator('main h2').allInnerTexts())[0], 'Yang sudah kuat');
}
async function stepLast(page, name) {
  const headings = (await page.locator('main h2').allInnerTexts()).filter((one) => one !== 'Siapa yang boleh membaca');
  assert.equal(headings.at(-1), name);
}
const visitOf = async (page) => (await api(page, '/api/my/visits')).visits.find((one) => one.visit === visit);
const catalogue = async (page) => (await api(page, '/api/growth-steps')).steps;

before(async () => {
  ({ logins, at, browser } = await house.open());
  teacher = await enter('guru smp');
  colleague = await enter('guru');
});
after(() => house.clear());

test('her mirror begins with a strength and ends with the one step; it says why and how to rehearse it', async () => {
  await teacher.goto(`${at.url}/tumbuh`);
  await teacher.locator('footer.action').getByRole('link', { name: 'Satu langkah berikutnya' }).waitFor();
  await teacher.getByText(mirrored).waitFor();
  await until(teacher, calm);
  await looks(teacher, 'pembinaan-01-cermin');
  await teacher.locator('footer.action').getByRole('link', { name: 'Satu langkah berikutnya' }).click();
  await teacher.getByRole('heading', { name: 'Usulan untuk besok' }).waitFor();
  await strengthFirst(teacher);
  await teacher.getByText(mirrored).waitFor();
  await teacher.getByText('Mengapa ini diusulkan').waitFor();
  await teacher.getByText('Latihan dua menit').waitFor();
  const name = await teacher.locator('section h3').first().innerText();
  step = (await catalogue(teacher)).find((one) => one.name.id === name);
  assert.ok(step, `"${name}" is one of the catalogue`);
  await teacher.getByText(step.rehearse.id).waitFor();
  await looks(teacher, 'pembinaan-02-usulan');
  await main(teacher, 'Saya coba langkah ini').click();
  await teacher.getByRole('heading', { name: 'Sedang dicoba' }).waitFor();
  await teacher.getByText('Belum dicoba.').waitFor();
  await until(teacher, async (id) => (await (await fetch('/api/my/steps')).json()).now?.step === id, step.id);
});

test('she rehearses it and tries it in class, where there is no network', async () => {
  await readyOffline(teacher, 'staf');
  for (const path of ['/api/my/steps', '/api/growth-steps', '/api/my/visits']) await until(teacher, isKept, path);
  await teacher.context().setOffline(true);
  await reopen(teacher);
  await teacher.getByText(step.rehearse.id).waitFor();
  await main(teacher, 'Sudah saya coba hari ini').click();
  await teacher.getByText('Sudah dicoba 1 kali.', { exact: true }).waitFor();
  await teacher.context().setOffline(false);
  await until(teacher, async () => (await (await fetch('/api/my/steps')).json()).now?.tries === 1);
});

test('a colleague is asked into the class from the page of penilaian proses', async () => {
  await teacher.goto(`${at.url}/tumbuh/proses`);
  await strengthFirst(teacher);
  await main(teacher, 'Minta rekan').click();
  await teacher.getByRole('dialog', { name: 'Minta rekan' }).getByRole('button', { name: 'Ke kunjungan kelas' }).click();
  await teacher.waitForURL('**/tumbuh/kunjungan');
  await main(teacher, 'Undang ke kelas').click();
  const sheet = teacher.getByRole('dialog', { name: 'Undang ke kelas' });
  await sheet.getByLabel('Kelas, pelajaran, dan jam').fill('VII, jam ke-2');
  await sheet.getByLabel('Indikator kinerja yang saya pilih').selectOption({ label: 'Aktivitas interaktif' });
  await sheet.getByRole('button', { name: 'Undang', exact: true }).click();
  await teacher.waitForURL('**/tumbuh/kunjungan/visit_*');
  visit = new URL(teacher.url()).pathname.split('/').at(-1);
  const code = await teacher.locator('.code').innerText();

  await colleague.goto(`${at.url}/kunjungan`);
  await main(colleague, 'Masuk dengan kode').click();
  const joining = colleague.getByRole('dialog', { name: 'Masuk dengan kode' });
  await joining.getByLabel('Kode kunjungan').fill(code);
  await joining.getByRole('button', { name: 'Masuk', exact: true }).click();
  await colleague.getByText(/^Guru belum menyetujui kunjungan ini/).waitFor();
  await reopen(teacher);
  await main(teacher, 'Setuju').click();
  await teacher.getByText(/akan datang\. Catatannya/).waitFor();
  await until(colleague, async (id) => (await (await fetch('/api/visits')).json()).visits.find((one) => one.visit === id)?.accepted_at > 0, visit);
});

test('the colleague looks at that step first, evidence before a level, and writes without network', async () => {
  await colleague.goto(`${at.url}/kunjungan/${visit}`);
  await colleague.getByRole('heading', { name: `Guru sedang mencoba: ${step.name.id}` }).waitFor();
  await readyOffline(colleague, 'staf');
  for (const path of ['/api/visits', '/api/visit-forms', '/api/growth-steps']) await until(colleague, isKept, path);
  await colleague.context().setOffline(true);
  await reopen(colleague);
  await colleague.getByRole('heading', { name: `Guru sedang mencoba: ${step.name.id}` }).waitFor();
  await colleague.getByLabel('Yang terlihat dari langkah itu').fill(evidence);
  await colleague.getByLabel('Bagian', { exact: true }).selectOption({ label: '8. Indikator kinerja' });
  await colleague.getByLabel('Langkah (1)').selectOption({ label: 'Dilakukan, belum efektif' });
  await colleague.getByLabel('Bagian', { exact: true }).selectOption({ label: '9. Penutup' });
  await colleague.getByLabel('Kekuatan yang terlihat').fill(strength);
  next = (await catalogue(teacher)).find((one) => one.id !== step.id);
  await colleague.getByLabel('Satu langkah dari daftar').selectOption({ label: next.name.id });
  // A step of the indicator without evidence does not go.
  await main(colleague, 'Kirim ke guru').click();
  await colleague.getByText(/^Ada langkah indikator tanpa bukti/).waitFor();
  await colleague.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await colleague.getByLabel('Bagian', { exact: true }).selectOption({ label: '8. Indikator kinerja' });
  await colleague.getByLabel('Bukti: yang terlihat dan terdengar (1)').fill('Tiga pasang bertukar dugaan, dua pasang menunggu guru.');
  await looks(colleague, 'pembinaan-03-pengamat');
  await colleague.getByLabel('Bagian', { exact: true }).selectOption({ label: '9. Penutup' });
  await main(colleague, 'Kirim ke guru').click();
  await colleague.getByRole('dialog').getByRole('button', { name: 'Kirim ke guru' }).click();
  await colleague.getByText(/^Dikirim ke guru/).waitFor();
  assert.equal((await visitOf(teacher)).sent_at, null, 'it lies on the phone');
  await colleague.context().setOffline(false);
  await until(teacher, async (id) => (await (await fetch('/api/my/visits')).json()).visits.find((one) => one.visit === id)?.sent_at > 0, visit);
});

test('she reads a strength first and one step last, answers, and does not publish it', async () => {
  await teacher.goto(`${at.url}/tumbuh/kunjungan/${visit}`);
  await teacher.getByRole('heading', { name: `Langkah yang sedang dicoba: ${step.name.id}` }).waitFor();
  await teacher.getByText(evidence).waitFor();
  assert.equal((await teacher.locator('main h2').allInnerTexts())[0], 'Kekuatan yang terlihat');
  await stepLast(teacher, 'Satu langkah untuk besok');
  await teacher.getByLabel('Tanggapan Bapak/Ibu').fill(answer);
  await button(teacher, 'Kirim tanggapan').click();
  await until(colleague, async (id) => (await (await fetch('/api/visits')).json()).visits.find((one) => one.visit === id)?.answered_at > 0, visit);
  await teacher.getByText('Sekarang hanya Bapak/Ibu dan pengunjung.').waitFor();
  assert.equal((await visitOf(teacher)).published_at, null, 'it stays with the two');
  await looks(teacher, 'pembinaan-04-dibaca');
});

test('the step has its evidence beside the own count; kept, the next one is what the visitor asked for', async () => {
  await teacher.goto(`${at.url}/tumbuh/langkah`);
  await strengthFirst(teacher);
  await teacher.getByText(strength).waitFor();
  await teacher.getByText('Sudah dicoba 1 kali.', { exact: true }).waitFor();
  await teacher.getByRole('heading', { name: 'Yang dilihat pengunjung dari langkah ini' }).waitFor();
  await teacher.getByText(evidence).waitFor();
  await looks(teacher, 'pembinaan-05-kemajuan');
  await button(teacher, 'Sudah jadi kebiasaan').click();
  await teacher.getByRole('heading', { name: next.name.id }).waitFor();
  await teacher.getByText('Diminta dalam kunjungan kelas terakhir.').waitFor();
  await teacher.getByRole('list', { name: 'Yang sudah lewat' }).getByText(evidence).waitFor();
  await main(teacher, 'Saya coba langkah ini').click();
  await teacher.getByRole('heading', { name: 'Sedang dicoba' }).waitFor();
  await until(teacher, async (id) => (await (await fetch('/api/my/steps')).json()).now?.step === id, next.id);
  await looks(teacher, 'pembinaan-06-berikutnya');
});

test('penilaian proses has what the visit gave, and asks for no colleague again', async () => {
  await teacher.goto(`${at.url}/tumbuh/proses`);
  await strengthFirst(teacher);
  await teacher.getByText(strength).first().waitFor();
  const record = (await api(teacher, '/api/my/process')).records[0];
  const said = record.parts.said.find((one) => one.id === visit);
  assert.deepEqual([said.part, said.strength, said.next_step, said.published, said.lesson], ['colleague', strength, next.id, false, true]);
  assert.ok(!record.missing.includes('colleague'));
  assert.equal(await main(teacher, 'Minta rekan').count(), 0, 'that part is there');
  await stepLast(teacher, 'Satu langkah berikutnya');
  await looks(teacher, 'pembinaan-07-proses');
});

test('her year says what she tried and what others saw, and ends with the step that she is at', async () => {
  await teacher.goto(`${at.url}/tumbuh/tahun`);
  await strengthFirst(teacher);
  await teacher.getByRole('heading', { name: 'Yang saya coba' }).waitFor();
  await teacher.getByText('dicoba 1 kali, menjadi kebiasaan').waitFor();
  const year = (await api(teacher, '/api/my/years')).years[0];
  assert.equal(year.strength, strength);
  assert.ok(year.steps.some((one) => one.step === step.id && one.ended === 'kept'));
  assert.equal(year.next_step, next.id, 'the step that she took and has not tried yet is the next one');
  await stepLast(teacher, 'Satu langkah berikutnya');
  await teacher.getByText(next.how.id).waitFor();
  await looks(teacher, 'pembinaan-08-tahun');
});
