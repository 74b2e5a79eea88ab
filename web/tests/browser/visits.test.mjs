// A class visit on its pages, with a server of our own: few items a screen, evidence first, nothing is sent half; the teacher reads a strength
// first and one step last, and publishes or not; one next step says why and can be swapped.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, becomes, desk, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const pack = (name) => parse(readFileSync(new URL(`../../../packs/${name}.yaml`, import.meta.url), 'utf8'));
const [form, kinerja, steps] = [pack('observation/cermin-15'), pack('observation/kinerja'), pack('growth/steps').steps];
const forms = {
  forms: [{ id: 'cermin-15', title: form.pack.title, checked: false, items: form.items, closing: form.closing, talk: form.talk.map(({ id, name, look }) => ({ id, text: name, look })) }],
  indicators: kinerja.indicators,
  given: kinerja.steps.map(({ id, name }) => ({ id, text: name })),
  indicators_checked: false
};
const catalogue = { steps: steps.map((one) => ({ findings: [], at: {}, ...one })) };
const id = (kind, n) => `${kind}_01k0000000000000000000000${n}`;
const record = { step: '', step_words: '', step_seen: '', indicator: '', items: [], behaviours: [], talk: [], strength: '', learnt: '', not_yet: '', follow_up: '', next_step: '' };
const visit = (n, more) => ({
  visit: id('visit', n), school: 'school_01k0000000000000000000000a', school_name: 'SD Contoh Tirto 01', level: 'sd', teacher: 'Ratna Contoh', kind: 'colleague', visitor: 'Sari Contoh', by_me: false, day: '2026-11-25',
  about: '4A, IPAS jam ke-2', indicator: 'interaktif', show_step: true, code: '', accepted_at: 1, form: 'cermin-15', record, saved_at: null, sent_at: null, answer: '', answered_at: null, published_at: null, step: null, ...more
});
const step = steps.find((one) => one.id === 'satu-mengapa');
const made = visit(1, { step: { id: step.id, name: step.name, seen: step.seen } });
const came = visit(2, {
  teacher: 'Sari Contoh', visitor: 'Budi Contoh', kind: 'principal', sent_at: 1795393800000,
  record: { ...record, indicator: 'interaktif', strength: 'Murid menebak sebelum mencoba.', items: [{ item: 'memahami', evidence: 'Lima murid menjelaskan dengan kata sendiri.', note: 'Bagus bila diulang.' }], behaviours: [{ behaviour: 'merata', given: 'belum-efektif', evidence: 'Lima nama terdengar.' }],
    talk: [{ move: 'tunggu', count: 3 }], not_yet: 'Refleksi terburu-buru.', next_step: 'lima-menit-terakhir', follow_up: 'Pasang pengingat.' }
});
const invited = visit(3, { teacher: 'Sari Contoh', visitor: '', by_me: true, code: '7KQX4-MPR2W', accepted_at: null, day: '2026-12-02' });
const body = (what) => () => ({ status: 200, body: what });
const extra = {
  'GET /api/visit-forms': body(forms),
  'GET /api/growth-steps': body(catalogue),
  'GET /api/visits': body({ visits: [made], invitations: [] }),
  'GET /api/my/visits': body({ visits: [invited, came] }),
  'GET /api/my/steps': body({ now: null, before: [{ taken: id('taken', 1), step: 'berdua-dulu', words: '', taken_at: 1795000000000, tries: 3, tried_at: 1795100000000, ended: 'kept', ended_at: 1795200000000 }], suggestions: [{ step: 'lima-menit-terakhir', sign: 'refleksi', n: 2, of: 9 }, { step: 'tiket-keluar', sign: 'refleksi', n: 2, of: 9 }] })
};
let browser, fake, page;
before(async () => {
  fake = await startFake({ extra });
  browser = await launch();
  page = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await signIn(page, fake.url, 'sari', password);
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

const main = (name) => page.locator('footer.action').getByRole('button', { name });
const written = (path, method = 'PUT') => fake.order.map((one) => fake.applied.get(one).command).filter((one) => one.path === path && one.method === method);
/** Pictures in three widths of what is on the screen now. */
async function looked(name) {
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await assertSound(page, `${name} ${size.width}`);
    await shot(page, `${name}-${size.width}`);
  }
}

test('a visitor sees what is tried first, fills in a few items a screen and sends nothing half', async () => {
  await page.goto(`${fake.url}/kunjungan`);
  await page.getByRole('link', { name: /Ratna Contoh/ }).click();
  await page.getByRole('heading', { name: 'Guru sedang mencoba: Satu “mengapa” setelah jawaban' }).waitFor();
  await looked('kunjungan-lihat-dulu');
  await page.getByText('Ajakan bicara', { exact: true }).click();
  await page.getByRole('button', { name: /^Menunggu/ }).click();
  await page.getByRole('button', { name: /^Menunggu/ }).click();
  await page.getByRole('button', { name: 'Kurangi satu: Menunggu' }).click();
  await page.getByRole('button', { name: 'Menunggu 1' }).waitFor();
  await looked('kunjungan-ajakan');
  await main('Lanjut').click();
  await page.getByRole('heading', { name: 'Keselarasan' }).waitFor();
  await page.getByLabel('Bukti: yang terlihat dan terdengar (1)').fill('Guru membaca tujuan bersama murid.');
  await looked('kunjungan-butir');
  await page.getByLabel('Bagian', { exact: true }).selectOption({ label: '8. Indikator kinerja' });
  await page.getByLabel('Langkah (1)').selectOption({ label: 'Dilakukan dan efektif' });
  await looked('kunjungan-indikator');
  await main('Lanjut').click();
  await page.getByLabel('Kekuatan yang terlihat').fill('Murid menunggu giliran temannya.');
  await looked('kunjungan-penutup');
  await main('Kirim ke guru').click();
  const sending = page.getByRole('dialog', { name: 'Kirim catatan ini?' });
  await sending.getByText(/^Ada langkah indikator tanpa bukti/).waitFor();
  assert.ok(await sending.getByRole('button', { name: 'Kirim ke guru' }).isDisabled());
  await sending.getByRole('button', { name: 'Batal' }).click();
  await page.getByLabel('Bagian', { exact: true }).selectOption({ label: '8. Indikator kinerja' });
  await page.getByLabel('Bukti: yang terlihat dan terdengar (1)').fill('Lima pasangan bertukar dugaan.');
  await main('Lanjut').click();
  await page.getByLabel('Satu langkah dari daftar').selectOption({ label: 'Jaga lima menit terakhir' });
  await main('Kirim ke guru').click();
  await sending.getByRole('button', { name: 'Kirim ke guru' }).click();
  await page.getByText(/^Dikirim ke guru/).waitFor();
  const path = `/api/visits/${made.visit}`;
  await becomes(() => written(`${path}/sent`).length, 1, 'it is sent once');
  const said = written(`${path}/record`).at(-1).body;
  assert.equal(said.form, 'cermin-15');
  assert.equal(said.record.step, 'satu-mengapa');
  assert.deepEqual(said.record.items, [{ item: 'sesuai-rencana', evidence: 'Guru membaca tujuan bersama murid.', note: '' }]);
  assert.deepEqual(said.record.behaviours, [{ behaviour: 'sesama-murid', given: 'efektif', evidence: 'Lima pasangan bertukar dugaan.' }]);
  assert.deepEqual(said.record.talk, [{ move: 'tunggu', count: 1 }]);
  assert.ok(fake.order.findIndex((one) => fake.applied.get(one).command.path === `${path}/sent`) > 0, 'what was written went before it');
});

test('its teacher reads a strength first and one step last, answers, publishes and takes it back', async () => {
  await page.goto(`${fake.url}/tumbuh/kunjungan`);
  await page.getByText(/^Ada 1 catatan kunjungan\. Di bawah delapan/).waitFor();
  await looked('kunjungan-daftar-guru');
  await page.getByRole('link', { name: /Budi Contoh/ }).click();
  await page.getByText('Murid menebak sebelum mencoba.').waitFor();
  const headings = await page.locator('main h2').allInnerTexts();
  assert.equal(headings[0], 'Kekuatan yang terlihat');
  assert.equal(headings.filter((one) => one !== 'Siapa yang boleh membaca').at(-1), 'Satu langkah untuk besok');
  await looked('kunjungan-dibaca-guru');
  const path = `/api/my/visits/${came.visit}`;
  await page.getByLabel('Tanggapan Bapak/Ibu').fill('Terima kasih.');
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await becomes(() => written(`${path}/answer`).map((one) => one.body), [{ text: 'Terima kasih.' }], 'the answer');
  await page.getByRole('button', { name: 'Bagikan kepada kepala sekolah dan pengawas' }).click();
  await becomes(() => written(`${path}/publication`).length, 1, 'published');
  assert.equal(written(`${path}/publication`, 'DELETE').length, 0);
});

test('a colleague is invited by a code', async () => {
  await page.goto(`${fake.url}/tumbuh/kunjungan/${invited.visit}`);
  await page.getByText('7KQX4-MPR2W').waitFor();
  await looked('kunjungan-kode');
  await page.goto(`${fake.url}/tumbuh/kunjungan`);
  await main('Undang ke kelas').click();
  await assertSound(page, 'undang ke kelas');
  await shot(page, 'kunjungan-undang');
  await page.keyboard.press('Escape');
});

test('one next step says why, can be swapped, is taken and tried', async () => {
  await page.goto(`${fake.url}/tumbuh/langkah`);
  await page.getByText('Refleksi terjadi dalam 2 dari 9 pertemuan terakhir.').waitFor();
  await looked('langkah-usulan');
  await page.getByRole('button', { name: 'Usulan lain' }).click();
  await page.getByRole('heading', { name: 'Tiket keluar satu kalimat' }).waitFor();
  await main('Saya coba langkah ini').click();
  const take = () => fake.order.map((one) => fake.applied.get(one).command).filter((one) => /^\/api\/my\/steps\/taken_\w+$/.test(one.path)).map((one) => one.body.step);
  await becomes(take, ['tiket-keluar'], 'the step is taken');
});
