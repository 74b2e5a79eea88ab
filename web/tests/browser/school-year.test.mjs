// The operator through the year: the importer's questions, naik kelas step by step, what came late, moves between schools.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, desk, launch, openPage, phone, shot, signIn, small, until } from './kit.mjs';

const ok = (value) => () => ({ status: 200, body: value });
const school = people.sari.grants[0].school;
const at = `/api/schools/${school.id}`;
people.oki = { person: { id: 'person_01k0000000000000000000000ok', name: 'Oki Contoh' }, grants: [{ role: 'operator', school }] };
const id = (kind, n) => `${kind}_01k000000000000000000000${n}`;
const pupils = (n, ...names) => names.map((name, i) => ({ pupil: id('pupil', `${n}${i}`), number: i + 1, name }));
const group = (n, name) => ({
  id: id('group', n), school: school.id, name, school_year: '2026/2027', level: 'sd', pupils: 3, grade: '5', phase: 'C', without_phase: 0, guess_grade: '5', guess_phase: 'C', sure: true, pins: 3, teachers: ['Sari Contoh']
});
const promotion = {
  from_year: '2026/2027', to_year: '2027/2028', known: [], done: null,
  staff: [{ id: id('staff', '0a'), name: 'Sari Contoh' }, { id: id('staff', '0b'), name: 'Anto Contoh' }],
  groups: [
    { id: id('group', '05'), name: 'V-A', to: 'VI-A', graduates: false, teacher: 'Sari Contoh', pupils: pupils('5', 'Dina Contoh', 'Rafi Contoh', 'Ayu Contoh') },
    { id: id('group', '06'), name: 'VI-A', to: '', graduates: true, teacher: '', pupils: pupils('6', 'Bima Contoh', 'Citra Contoh') },
    { id: id('group', '0m'), name: 'Melati', to: '', graduates: false, teacher: '', pupils: pupils('7', 'Eko Contoh') }
  ]
};
const done = { id: id('promotion', '0x'), at: 1_815_357_600_000, undo_until: '2027-07-19', promoted: 3, graduated: 2, gone: 0, obstacles: [] };
const late = [
  { about: id('lesson', '0a'), name: 'Sari Contoh', group: 'V-A', day: '2026-12-12', kinds: ['lessons', 'attendance', 'taps'], commands: 9, since: 1_800_000_000_000, refused: '' },
  { about: id('lesson', '0b'), name: 'Anto Contoh', group: 'V-B', day: '2026-12-14', kinds: ['attendance'], commands: 1, since: 1_800_000_000_000, refused: 'question.in_use' }
];
const semesters = [
  { semester: '2026-2027-2', closed: false, by_hand: false, closes: '2027-07-14' },
  { semester: '2026-2027-1', closed: true, by_hand: false, closes: '2027-01-14' },
  { semester: '2025-2026-2', closed: true, by_hand: false, closes: '2026-07-14' }
];
const year = { late: 2, promotion: 6, undo: false, semesters: false, arrivals: 1, untimed: 0 };
const transfers = {
  in: [{ id: id('transfer', '0a'), name: 'Gita Contoh', nisn: '0880000009', sex: 'P', school: 'SD Contoh Dua', until: '2026-12-24' }],
  out: [{ id: id('transfer', '0b'), pupil: id('pupil', '52'), name: 'Ayu Contoh', school: 'SD Contoh Tiga', at: 1_795_500_000_000, until: '2026-12-23', state: 'open' }]
};
const report = {
  kind: 'pupils', school_year: '2026/2027', ready: true, applied: false, added: [], changed: [], unchanged: 30, asked: [], problems: [], skipped: [], others: 0, groups: [], kept_columns: [], dropped_columns: [], padded: [], unread_sheets: [],
  missing: [{ id: id('pupil', '50'), name: 'Dina Contoh', group: 'V-A', gone: 'stays' }, { id: id('pupil', '51'), name: 'Rafi Contoh', group: 'V-A', gone: 'stays' }]
};

let browser, fake, extra;
/** What the server says no to. */
const faults = {};
before(async () => {
  extra = {
    [`GET ${at}/staff`]: ok({ staff: [] }),
    [`GET ${at}/groups`]: ok({ groups: [group('05', 'V-A'), group('0b', 'V-B')] }),
    [`GET ${at}/year`]: ok(year),
    [`GET ${at}/late`]: ok({ late }),
    [`GET ${at}/semesters`]: ok({ semesters }),
    [`GET ${at}/promotion`]: ok(promotion),
    [`GET ${at}/transfers`]: ok(transfers),
    [`GET /api/groups/${id('group', '05')}`]: ok({ id: id('group', '05'), school: school.id, name: 'V-A', school_year: '2026/2027', level: 'sd', members: pupils('5', 'Dina Contoh', 'Rafi Contoh').map((one) => ({ ...one, grade: '5', phase: 'C', pin: true, device: false, sample: false, photo_voice: false, family: false })) })
  };
  fake = await startFake({ extra, faults });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

async function open(t, path, viewport = phone) {
  const context = await browser.newContext({ viewport });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'oki', password, path);
  return page;
}
const button = (page, name) => page.getByRole('button', { name });
/** Bodies of the commands that were sent to this path, in their order. */
const sent = (path) => fake.order.map((one) => fake.applied.get(one).command).filter((command) => command.path.includes(path));
const arrives = async (page, path, count = 1) => {
  for (let i = 0; i < 100 && sent(path).length < count; i++) await page.waitForTimeout(50);
  return sent(path);
};

test('what waits stands first on the page of the school, and nothing else of the year', async (t) => {
  const page = await open(t, '/sekolah', small);
  for (const name of [/Naik kelas/, /Terlambat/, /Pindahan/]) await page.getByRole('link', { name }).waitFor();
  await assertSound(page, 'sekolah');
  await shot(page, 'sekolah-menunggu');
  extra[`GET ${at}/year`] = ok({ late: 0, promotion: 0, undo: false, semesters: false, arrivals: 0, untimed: 0 });
  await page.reload();
  await page.getByRole('heading', { name: 'Langkah menyiapkan sekolah' }).waitFor();
  await page.getByRole('link', { name: /Terlambat/ }).waitFor({ state: 'detached' });
  extra[`GET ${at}/year`] = ok(year);
});

test('on Hari ini naik kelas comes first in July, what else waits below it, and then who teaches', async (t) => {
  const page = await open(t, '/hari-ini', small);
  const first = page.getByRole('region', { name: 'Langkah berikutnya' });
  await first.getByRole('heading', { name: 'Naik kelas' }).waitFor();
  await page.getByRole('list', { name: 'Menunggu Bapak/Ibu' }).getByRole('link', { name: /Terlambat/ }).waitFor();
  await assertSound(page, 'hari ini, Juli');
  await shot(page, 'hari-ini-juli');
  extra[`GET ${at}/staff`] = ok({ staff: [{ id: id('staff', '0a'), name: 'Sari Contoh', login: 'sari', kind: 'Guru', duty: '', teaches: true, principal: false, operator: false, signed_in: true, slip_open: false }] });
  extra[`GET ${at}/groups`] = ok({ groups: [{ ...group('05', 'VI-A'), kind: 'rombel', teachers: [] }] });
  extra[`GET ${at}/year`] = ok({ ...year, promotion: 0, undo: true, untimed: 1 });
  await page.reload();
  await first.getByRole('heading', { name: 'Siapa mengajar rombel mana' }).waitFor();
  extra[`GET ${at}/groups`] = ok({ groups: [{ ...group('05', 'VI-A'), kind: 'rombel' }] });
  await page.reload();
  await first.getByRole('heading', { name: 'Jadwal sekolah' }).waitFor();
  await page.getByRole('link', { name: 'Kerjakan langkah ini' }).click();
  await page.waitForURL('**/sekolah/jadwal');
  extra[`GET ${at}/staff`] = ok({ staff: [] });
  extra[`GET ${at}/groups`] = ok({ groups: [group('05', 'V-A'), group('0b', 'V-B')] });
  extra[`GET ${at}/year`] = ok(year);
});

for (const [name, size] of [['hp', phone], ['320', small], ['meja', desk]]) {
  test(`each page of the year is sound (${name})`, async (t) => {
    for (const [path, heading] of [['naik-kelas', 'Naik kelas'], ['terlambat', 'Terlambat'], ['pindahan', 'Pindahan']]) {
      const page = await open(t, `/sekolah/${path}`, size);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await page.locator('main strong, main section').first().waitFor();
      await assertSound(page, path);
      await shot(page, `${path}-${name}`);
      await page.close();
    }
  });
}

test('naik kelas: proposed, one exception, one command, undone', async (t) => {
  const page = await open(t, '/sekolah/naik-kelas');
  await page.getByText('3 murid dari V-A').waitFor();
  await page.getByText('1 murid menunggu').waitFor();
  await page.getByText('Murid V-A yang tidak ikut').click();
  const room = page.getByRole('region', { name: /^V-A/ });
  await room.getByLabel('Murid', { exact: true }).selectOption({ label: '2. Rafi Contoh' });
  await button(room, 'Catat pengecualian').click();
  await page.getByText('Tinggal kelas: V-A').waitFor();
  await room.getByLabel('Guru kelas VI-A').selectOption({ label: 'Anto Contoh' });
  await page.getByText('1 murid tinggal kelas').waitFor();
  await assertSound(page, 'naik kelas, pengecualian');
  await shot(page, 'naik-kelas-pengecualian');
  await button(page, 'Naikkan 5 murid').click();
  await page.getByText('3 murid masuk rombel baru, 2 lulus').waitFor();
  await assertSound(page, 'naik kelas, pertanyaan');
  await shot(page, 'naik-kelas-tanya');
  extra[`GET ${at}/promotion`] = ok({ ...promotion, groups: [], done });
  await button(page, 'Ya, naikkan').click();
  await page.getByText('Dapat dibatalkan sampai').waitFor();
  await becomes(() => page.getByRole('link', { name: 'Lanjut: siapa mengajar rombel mana' }).getAttribute('href'), '/sekolah/mengajar');
  await page.getByRole('list', { name: 'Sesudah naik kelas' }).getByRole('link', { name: /Jadwal sekolah/ }).waitFor();
  const [command] = await arrives(page, '/promotions/');
  assert.deepEqual(command.body.groups, [{ group: id('group', '05'), to: 'VI-A', teacher: id('staff', '0b') }, { group: id('group', '06'), to: '', teacher: null }]);
  assert.deepEqual(command.body.pupils, [{ pupil: id('pupil', '51'), fate: 'repeats', to: 'V-A' }]);
  await assertSound(page, 'naik kelas, sudah');
  await shot(page, 'naik-kelas-sudah');
  await button(page, 'Batalkan naik kelas').click();
  extra[`GET ${at}/promotion`] = ok(promotion);
  await button(page, 'Ya, batalkan').click();
  await page.getByText('3 murid dari V-A').waitFor();
  assert.equal((await arrives(page, '/undo')).length, 1);
  extra[`GET ${at}/promotion`] = ok({ ...promotion, groups: [], done: { ...done, obstacles: [{ what: 'lesson', group: 'VI-A', count: 2 }] } });
  await page.reload();
  await page.getByText('2 pertemuan sudah dicatat di VI-A').waitFor();
  await becomes(() => button(page, 'Batalkan naik kelas').count(), 0);
  await assertSound(page, 'naik kelas, tak dapat batal');
  extra[`GET ${at}/promotion`] = ok(promotion);
});

test('naik kelas: a refusal is told on its page, also after a new start, and what was chosen is still there', async (t) => {
  const error = { code: 'promotion.where', message: 'Untuk murid yang tinggal kelas atau pindah rombel, rombel barunya belum dipilih.', field: 'pupils', hint: 'Pilih rombelnya, lalu simpan lagi.' };
  faults.command = (command) => (command.path.includes('/promotions/') ? { id: command.id, status: 422, error } : undefined);
  t.after(() => delete faults.command);
  const page = await open(t, '/sekolah/naik-kelas', small);
  await page.getByLabel('Guru kelas VI-A').selectOption({ label: 'Anto Contoh' });
  await button(page, 'Naikkan 5 murid').click();
  await button(page, 'Ya, naikkan').click();
  const said = page.getByRole('alert').filter({ hasText: 'Naik kelas belum dilakukan' });
  await said.getByText(error.message).waitFor();
  await said.getByText(error.hint).waitFor();
  await until(page, () => !document.querySelector('main [role=status]'));
  assert.equal(await page.getByLabel('Guru kelas VI-A').evaluate((list) => list.selectedOptions[0].label), 'Anto Contoh');
  await assertSound(page, 'naik kelas, ditolak');
  await shot(page, 'naik-kelas-ditolak');
  await page.reload();
  await said.getByText(error.message).waitFor();
  await button(page, 'Sudah saya lihat').click();
  await said.waitFor({ state: 'detached' });
  // Tried again and refused again it is told once.
  for (let n = 0; n < 2; n++) {
    await button(page, 'Naikkan 5 murid').click();
    await button(page, 'Ya, naikkan').click();
    await said.waitFor();
    await until(page, () => !document.querySelector('main [role=status]'));
  }
  await becomes(() => said.count(), 1);
});

test('late records are taken in one by one or set aside after a question; a semester is opened by hand', async (t) => {
  const page = await open(t, '/sekolah/terlambat');
  await button(page, /^Masukkan: V-A/).click();
  await button(page, /^Sisihkan: V-B/).click();
  await page.getByText(/Yang diketik Anto Contoh untuk V-B/).waitFor();
  await assertSound(page, 'terlambat, sisihkan');
  await button(page, 'Ya, sisihkan').click();
  const all = await arrives(page, '/late/', 2);
  assert.deepEqual(all.map((one) => one.body.release), [true, false]);
  await button(page, 'Buka lagi: Semester 1, 2026/2027').click();
  const [opened] = await arrives(page, '/semesters/');
  assert.deepEqual([opened.path, opened.body], [`${at}/semesters/2026-2027-1`, { closed: false }]);
});

test('a pupil is offered to another school, another one accepted into a class', async (t) => {
  const page = await open(t, '/sekolah/pindahan');
  await becomes(() => button(page, 'Terima Gita Contoh').isDisabled(), true);
  await page.getByLabel('Rombel untuk Gita Contoh').selectOption({ label: 'V-B' });
  await button(page, 'Terima Gita Contoh').click();
  await page.getByLabel('Rombel', { exact: true }).selectOption({ label: 'V-A' });
  await page.getByLabel('Murid', { exact: true }).selectOption({ label: '1. Dina Contoh' });
  await page.getByLabel('NPSN sekolah baru').fill('20329002');
  await button(page, 'Tawarkan').click();
  const [answer] = await arrives(page, '/arrivals/');
  assert.deepEqual(answer.body, { group: id('group', '0b') });
  const [offer] = await arrives(page, '/transfers/');
  assert.deepEqual(offer.body, { pupil: id('pupil', '50'), npsn: '20329002' });
});

test('who is missing in the file is asked about and stays until somebody says otherwise', async (t) => {
  extra[`POST ${at}/pupils/import`] = ok(report);
  const page = await open(t, '/impor/pupils', small);
  await page.locator('input[type=file]').setInputFiles({ name: 'Daftar PD.csv', mimeType: 'text/csv', buffer: Buffer.from('{}') });
  await page.getByText('2 orang tidak ada di berkas').waitFor();
  await becomes(() => button(page, 'Tidak ada perubahan').isDisabled(), true);
  await assertSound(page, 'impor, tidak ada di berkas');
  await shot(page, 'impor-tidak-ada');
  await page.getByLabel('Dina Contoh · V-A').selectOption({ label: 'Pindah sekolah' });
  await button(page, 'Simpan 1 perubahan').waitFor();
});
