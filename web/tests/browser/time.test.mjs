// The timetable on the phone: Hari ini opens on the lesson that is now, also cold and without network, and goes on where the
// class stopped; a week typed by taps; where each class is; a day of rob as one message; the operator's hours and file.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, desk, installed, isKept, launch, openPage, phone, readyOffline, shot, signIn, small, until } from './kit.mjs';

const ok = (value) => () => ({ status: 200, body: value });
const clock = Date.parse('2026-11-24T01:20:00Z'); // Tuesday, 08.20 WIB by the server; the phone's own clock is whatever it is
const school = people.sari.grants[0].school;
const at = `/api/schools/${school.id}`;
people.oki = { person: { id: 'person_01k0000000000000000000000ok', name: 'Oki Contoh' }, grants: [{ role: 'operator', school }] };

const id = (kind, n) => `${kind}_01k0000000000000000000000${n}`;
const group = (n, name) => ({ id: id('group', n), name, level: 'sd', school: school.id });
const members = ['Adi Nugroho', 'Bima', 'Citra'].map((name, i) => ({ pupil: id('pupil', i), number: i + 1, name, grade: '5', phase: 'C', device: false }));
const room = (n, name) => ({ group: group(n, name), subjects: ['ipas'], members, statement_set: 'sd-down' });
const plan = { id: id('plan', 'a'), school: school.id, title: 'Mengapa tanah kota kita turun?', level: 'sd', grade: '5', subject: 'ipas', version: 1, meetings: 2, saved_at: 1, adapted_from: '', submitted_at: null, submitted_version: 0 };
const step = (n, meeting, text, questions = []) => ({ id: n, meeting, stage: 'memahami', minutes: 10, text, questions });
const question = { id: 'q', kind: 'text', text: 'Tanggul saja cukup atau tidak? Beri alasan.', options: [], objective: 't1', aims: 3 };
const body = {
  identity: { meetings: [{}, {}], subject: 'ipas' },
  design: { topic: plan.title, objectives: [{ id: 't1', text: 'Menjelaskan mengapa tanah turun' }] },
  steps: [step('a', 1, 'Murid mengamati foto jalan.', [question]), step('b', 2, 'Murid mengukur model.'), step('c', 2, 'Murid menjelaskan satu kasus.')]
};
const bells = [1, 2, 3, 4, 5, 6].map((jam) => ({ jam, from: 420 + (jam - 1) * 35 + (jam > 3 ? 15 : 0), to: 420 + jam * 35 + (jam > 3 ? 15 : 0) }));
const day = (date, kind = 'school') => ({ day: date, kind, about: { id: '', en: '' }, period: '', jp_minutes: 35, bells });
const slot = (n, weekday, first, last, of = group('a', 'V-A')) => ({ id: id('slot', n), school: school.id, group: of.id, group_name: of.name, staff: id('staff', 'a'), teacher: 'Sari Contoh', subject: 'ipas', weekday, first, last, assists: false, mine: true });
const slots = [slot('a', 2, 3, 3), slot('b', 2, 5, 6, group('b', 'V-B'))];
const progress = [{ plan: plan.id, title: plan.title, group: group('a').id, group_name: 'V-A', meeting: 2, meetings: 2, step: 'c', step_text: 'Murid menjelaskan satu kasus.', finished: false, running: null, last_day: '2026-11-20', left_out: 1 }];
const today = { day: '2026-11-24', now: clock, classes: [room('a', 'V-A'), room('b', 'V-B')], running: null, lessons: [], plans: [], week: { schools: [{ school: school.id, name: school.name, days: [day('2026-11-24'), day('2026-11-25')] }], slots }, progress };
const hours = { school: school.id, name: school.name, level: 'sd', usual: true, level_minutes: 35, hours: { week_days: 6, first_bell: 420, jp_minutes: null, jp: [6, 6, 6, 6, 4, 5], pauses: [{ after: 3, minutes: 15 }] }, week: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, bells })) };
const own = { schools: [{ hours, choices: [{ group: group('a').id, group_name: 'V-A', staff: id('staff', 'a'), subjects: ['ipas'] }, { group: group('b').id, group_name: 'V-B', staff: id('staff', 'a'), subjects: [''] }], slots: [...slots, slot('c', 2, 6, 6)], collisions: [{ kind: 'teacher', one: slots[1].id, other: id('slot', 'c') }] }] };
const report = { ready: false, applied: false, added: [{ teacher: 'Sari Contoh', group: 'V-A', subject: 'ipas', weekday: 1, first: 1, last: 2 }], removed: [], unchanged: 3, missing: [], problems: [{ row: 7, code: 'timetable.group', about: '9Z' }], skipped: ['Istirahat'] };
const semester = (n, from, to) => ({ semester: n, from, to, own: false, usual_from: from, usual_to: to });
const year = (y) => ({ year: `${y}-${y + 1}`, semesters: [semester(1, `${y}-07-13`, `${y}-12-18`), semester(2, `${y + 1}-01-04`, `${y + 1}-06-18`)] });
let imports = 0;
const extra = {
  'GET /api/today': ok(today),
  'GET /api/plans': ok({ plans: [plan] }),
  [`GET /api/plans/${plan.id}`]: ok({ plan, body, silences: [] }),
  'GET /api/lessons': ok({ lessons: [] }),
  'GET /api/timetable': ok(own),
  'GET /api/progress': ok({ progress }),
  'GET /api/groups': ok({ groups: [] }),
  [`GET ${at}/hours`]: ok(hours),
  [`GET ${at}/days`]: ok({ school_year: '2026/2027', semesters: [], holidays: [{ from: '2026-12-21', to: '2027-01-02', name: { id: 'Libur semester 1', en: 'Holidays' } }], periods: [], special: [{ day: '2026-11-30', kind: 'holiday', about: 'Rapat', jp: null }] }),
  [`GET ${at}/school-years`]: ok({ years: [year(2026), year(2027)] }),
  [`GET ${at}/timetable`]: ok(own.schools[0]),
  [`GET ${at}/groups`]: ok({ groups: [{ ...group('a', 'V-A'), school_year: '2026/2027', pupils: 3, grade: '5', phase: 'C', without_phase: 0, guess_grade: '', guess_phase: '', sure: true, pins: 0, teachers: ['Sari Contoh'] }] }),
  [`GET ${at}/assignments`]: ok({ assignments: [{ id: id('assignment', 'a'), staff: id('staff', 'a'), name: 'Sari Contoh', group: group('a').id, subject: '', role: 'guru-kelas', since: '2026-07-13', until: '2027-06-30' }] }),
  [`GET ${at}/staff`]: ok({ staff: [] })
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const button = (page, name) => page.getByRole('button', { name });
async function begin(t, login, viewport = phone, held = {}) {
  const fake = await startFake({ extra, now: () => clock });
  const context = await browser.newContext({ ...held, viewport });
  t.after(async () => {
    await context.close();
    await fake.stop().catch(() => undefined);
  });
  const page = await openPage(context);
  await signIn(page, fake.url, login, password);
  return { page, fake, context };
}
test('Hari ini opens on the lesson that is now, cold and without network, and one tap goes on where the class stopped', async (t) => {
  const { fake, context, page: first } = await begin(t, 'sari', small, installed);
  await first.goto(`${fake.url}/hari-ini`);
  await first.getByRole('heading', { name: 'V-A · IPAS' }).waitFor();
  await first.getByText('jam ke-3 (08.10–08.45)').waitFor();
  await until(first, isKept, `/api/plans/${plan.id}`);
  await readyOffline(first, 'staf');
  await assertSound(first, 'hari ini, sekarang');
  await shot(first, 'hari-ini-sekarang');
  await first.close();
  await fake.down();

  const page = await openPage(context); // the browser was closed; no network
  await page.goto(`${fake.url}/hari-ini`);
  await page.getByText('jam ke-3 (08.10–08.45)').waitFor();
  await button(page, 'Mulai V-A').click();
  await page.waitForURL('**/pertemuan/**');
  await page.getByText('Murid menjelaskan satu kasus.').first().waitFor();
  await becomes(() => page.getByText('Murid mengukur model.').count(), 0); // done last time
  await button(page, 'Keluar, pertemuan tetap berjalan').click();
  await page.getByText('Sedang berlangsung').waitFor();
  await becomes(() => button(page, 'Mulai V-A').count(), 0);
});

test('what is next waits when nothing is now, and a class that has not begun starts the parallel class’s plan', async (t) => {
  const { page, fake } = await begin(t, 'sari');
  extra['GET /api/today'] = ok({ ...today, week: { ...today.week, slots: [slots[1]] } });
  t.after(() => (extra['GET /api/today'] = ok(today)));
  await page.goto(`${fake.url}/hari-ini`);
  await page.getByText('Berikutnya').waitFor();
  await page.getByText('jam ke-5–6 (09.35–10.45)').waitFor();
  await page.getByText('pertemuan 1 dari 2').waitFor();
  await assertSound(page, 'hari ini, berikutnya');
});

test('a timetable is typed by taps, also without network', async (t) => {
  const { page, fake } = await begin(t, 'sari', small, installed);
  await page.goto(`${fake.url}/kelas/jadwal`);
  await page.getByRole('radio', { name: 'Rabu' }).check({ force: true });
  await assertSound(page, 'jadwal');
  await shot(page, 'jadwal');
  await fake.down();
  await button(page, /^1 07.00/).click();
  await shot(page, 'jadwal-isi');
  await assertSound(page, 'jadwal, isi');
  await button(page, /^V-A/).click();
  await button(page, /^2 .*V-A/).waitFor(); // two jams by one tap
  await fake.up();
  await button(page, /^1 .*V-A/).click();
  await button(page, 'Hapus dari jadwal').click();
  await button(page, /^1 .*kosong/).waitFor();
  await until(page, () => document.body.innerText.includes('kosong'));
  for (let i = 0; i < 100 && fake.state.order.length < 2; i++) await page.waitForTimeout(100);
  const sent = [...fake.state.applied.values()].map(({ command }) => command);
  assert.deepEqual(sent.map((one) => one.method), ['PUT', 'DELETE']);
  assert.deepEqual({ ...sent[0].body }, { group: group('a').id, subject: 'ipas', weekday: 3, first: 1, last: 2 });
  assert.equal(sent[0].path, sent[1].path);
});

test('one list says where each class is', async (t) => {
  const { page, fake } = await begin(t, 'sari', small);
  await page.goto(`${fake.url}/kelas/sampai-mana`);
  await page.getByText('pertemuan 2 belum selesai').waitFor();
  await page.getByText('belum mulai').waitFor(); // V-B, the parallel class
  await assertSound(page, 'sampai mana');
  await shot(page, 'sampai-mana');
});

test('a day of rob: one text and one picture for the class, and the lesson is noted', async (t) => {
  const { page, fake } = await begin(t, 'sari');
  await page.goto(`${fake.url}/hari-ini/rob`);
  await page.getByRole('img').waitFor();
  const said = page.getByLabel('Pesan (boleh diubah)');
  await page.getByLabel('Pertemuan ke-').selectOption({ label: '1' });
  await until(page, () => document.querySelector('textarea')?.value.includes('Tanggul saja'));
  assert.match(await said.inputValue(), /nomor absenmu/);
  await assertSound(page, 'rob');
  await shot(page, 'rob');
  // A long message: its picture is still one that goes through a chat on a slow line.
  const drawn = await page.getByRole('img').getAttribute('src');
  await said.fill(`${await said.inputValue()}\n${'Tulis di buku, foto halamannya, lalu kirimkan kepada guru besok pagi. '.repeat(20)}`);
  await said.blur();
  await until(page, (before) => document.querySelector('figure img')?.src !== before, drawn);
  await page.evaluate(() => (navigator.canShare = undefined)); // a browser without share sheet
  const [saved] = await Promise.all([page.waitForEvent('download'), button(page, 'Kirim ke grup kelas').click()]);
  assert.match(saved.suggestedFilename(), /V-A 2026-11-24\.png$/);
  const { size } = statSync(await saved.path());
  assert.ok(size <= 300_000, `${size} bytes`);
  await page.getByText('tercatat sebagai belajar dari rumah').waitFor();
  await page.getByRole('link', { name: 'Buka pertemuan' }).click();
  await page.getByText('V-A · belajar dari rumah').waitFor();
  for (let i = 0; i < 100 && fake.state.order.length < 1; i++) await page.waitForTimeout(100);
  const [{ command }] = [...fake.state.applied.values()];
  assert.equal(command.body.at_home, true);
  assert.equal(command.body.group, group('a').id);
});

test('the operator sets the hours and notes a day', async (t) => {
  const { page, fake } = await begin(t, 'oki', small);
  const days = extra[`GET ${at}/days`];
  const noted = () => [...fake.state.applied.values()].some(({ command }) => command.path.startsWith(`${at}/days/`));
  extra[`GET ${at}/days`] = () => ({ status: 200, body: { ...days().body, special: noted() ? [{ day: '2026-11-24', kind: 'rob', about: '', jp: null }] : [] } });
  t.after(() => (extra[`GET ${at}/days`] = days));
  await page.goto(`${fake.url}/sekolah/jam`);
  await page.getByLabel('Jam masuk').fill('07.15');
  await assertSound(page, 'jam sekolah');
  await shot(page, 'jam-sekolah');
  await button(page, 'Simpan jam sekolah').click();
  await page.getByText('Tersimpan.').waitFor();
  await button(page, 'Catat tanggal ini').click();
  await page.getByRole('listitem').getByText('hari rob: belajar dari rumah').waitFor();
  for (let i = 0; i < 100 && fake.state.order.length < 2; i++) await page.waitForTimeout(100);
  const sent = [...fake.state.applied.values()].map(({ command }) => command);
  assert.equal(sent[0].body.first_bell, 435);
  assert.equal(sent[1].path, `${at}/days/2026-11-24`);
  assert.equal(sent[1].body.kind, 'rob');
});

test('the operator brings the timetable from a file: a wrong row is named, nothing is half kept', async (t) => {
  const { page, fake } = await begin(t, 'oki', desk);
  extra[`POST ${at}/timetable/import`] = () => ({ status: 200, body: ++imports === 1 ? report : imports === 2 ? { ...report, ready: true, problems: [] } : { ...report, ready: true, applied: true, problems: [] } });
  await page.goto(`${fake.url}/sekolah/jadwal`);
  await page.getByText('2 hal').or(page.getByText('1 hal')).first().waitFor();
  const file = { name: 'jadwal.csv', mimeType: 'text/csv', buffer: Buffer.from('{}') };
  await page.setInputFiles('input[type=file]', file);
  await page.getByText('Baris 7: rombel tidak ada di sekolah').waitFor();
  await becomes(() => button(page, /^Simpan/).isDisabled(), true);
  await assertSound(page, 'jadwal sekolah');
  await shot(page, 'jadwal-sekolah');
  await page.setInputFiles('input[type=file]', file);
  await button(page, 'Simpan 1 perubahan').click();
  await page.getByText('Jadwal tersimpan.').waitFor();
});

test('the operator enters a lesson for somebody, and takes it out', async (t) => {
  const { page, fake } = await begin(t, 'oki', small, installed);
  await page.goto(`${fake.url}/sekolah/jadwal`);
  await page.getByText(/^V-A · /).click();
  await page.getByText('Tambah ke jadwal').first().click();
  await page.getByLabel('Guru', { exact: true }).selectOption({ label: 'Sari Contoh · guru kelas' });
  await page.getByLabel('Mapel', { exact: true }).selectOption({ label: 'IPAS' });
  await page.getByLabel('Hari', { exact: true }).selectOption({ label: 'Jumat' });
  await page.getByLabel('Mulai jam ke-').selectOption('3');
  await assertSound(page, 'jadwal sekolah, isi');
  await shot(page, 'jadwal-sekolah-isi');
  await fake.down(); // the answer comes later: what was typed stands
  await button(page, 'Tambah ke jadwal').click();
  await page.getByText('Jumat, jam 3 ·').waitFor();
  await button(page, 'Hapus: Jumat jam 3').click();
  await becomes(() => page.getByText('Jumat, jam 3 ·').count(), 0);
  await fake.up();
  for (let i = 0; i < 100 && fake.state.order.length < 2; i++) await page.waitForTimeout(100);
  const sent = [...fake.state.applied.values()].map(({ command }) => command);
  assert.deepEqual(sent.map((one) => one.method), ['PUT', 'DELETE']);
  assert.deepEqual({ ...sent[0].body }, { group: group('a').id, staff: id('staff', 'a'), subject: 'ipas', weekday: 5, first: 3, last: 3 });
});

for (const [name, size] of Object.entries({ phone, small, desk })) {
  test(`a school sets its own dates of a semester, and the error stands at the field: ${name}`, async (t) => {
    const { page, fake } = await begin(t, 'oki', size);
    t.after(() => {
      delete fake.state.faults.command;
      extra[`GET ${at}/school-years`] = ok({ years: [year(2026), year(2027)] });
    });
    await page.goto(`${fake.url}/sekolah/jam`);
    const form = page.getByRole('form', { name: 'Tahun ajaran 2026/2027' });
    const second = form.getByRole('group', { name: 'Semester 2, 2026/2027' });
    await second.getByText('Menurut kalender kota').waitFor();
    await becomes(() => button(form, 'Kembali ke tanggal kalender kota').count(), 0, 'nothing is the school’s own yet');
    const error = { code: 'semester.overlaps', message: 'Tanggal ini juga milik semester yang lain.', field: 'semesters[0].from', hint: 'Atur kedua semester sehingga yang satu berakhir sebelum yang lain dimulai.' };
    fake.state.faults.command = (command) => ({ id: command.id, status: 422, error });
    await second.getByLabel('Hari pertama').fill('2026-12-14');
    await button(form, 'Simpan semester 2026/2027').click();
    await second.getByText(error.message).waitFor();
    await becomes(() => second.getByLabel('Hari pertama').getAttribute('aria-invalid'), 'true');
    await becomes(() => form.getByLabel('Hari terakhir').first().getAttribute('aria-invalid'), null);
    await assertSound(page, `semester, salah ${name}`);
    await shot(page, `semester-salah-${name}`);
    delete fake.state.faults.command;
    await second.getByLabel('Hari pertama').fill('2027-01-18');
    const own = year(2026);
    own.semesters[1] = { ...own.semesters[1], from: '2027-01-18', own: true };
    extra[`GET ${at}/school-years`] = ok({ years: [own, year(2027)] });
    await button(form, 'Simpan semester 2026/2027').click();
    await form.getByText('Tersimpan.').waitFor();
    const sent = [...fake.state.applied.values()].map((one) => one.command).filter((one) => one.path.endsWith('/school-years/2026-2027'));
    assert.deepEqual(sent.at(-1).body, { semesters: [{ semester: 2, from: '2027-01-18', to: '2027-06-18' }] }, 'the other follows the calendar');
    await button(form, 'Kembali ke tanggal kalender kota').click();
    await becomes(() => second.getByLabel('Hari pertama').inputValue(), '2027-01-04');
    await page.getByText('Tahun ajaran 2027/2028').click();
    await page.getByRole('group', { name: 'Semester 1, 2027/2028' }).waitFor();
    await assertSound(page, `semester ${name}`);
    await shot(page, `semester-${name}`);
  });
}
