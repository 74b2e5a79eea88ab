// Papers that write themselves: the journal and the recap on a phone, and the way out of them.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, desk, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const group = 'group_01k0000000000000000000000g';
const id = (prefix, n) => `${prefix}_01k000000000000000000000${String(n).padStart(2, '0')}`;
const long = 'Muhammad Nama Yang Panjang Sekali Sampai Enam Puluh Huruf Lengkap';

const entry = (n, more = {}) => ({
  lesson: id('lesson', n), day: `2026-11-${String(n + 2).padStart(2, '0')}`, hours: '', group, group_name: 'V-A', subject: 'IPAS', title: `Air bersih ${n}`,
  objectives: ['Menilai apakah saringan membuat air aman berdasarkan bukti'], here: 28, sick: 1, excused: 0, unexplained: 0, late: n === 1, late_marks: false, running: false, at_home: false, others: [], note: '', ...more
});
const journal = (entries) => ({ period: '2026-11', words: 'November 2026', from: '2026-11-01', until: '2026-11-30', teacher: 'Sari Contoh', schools: [{ school: id('school', 1), name: 'SD Contoh Tirto 01', entries }] });
const sums = (sick) => ({ here: 2 - sick, sick, excused: 0, unexplained: 0 });
const recap = (pupils, days = ['2026-11-03', '2026-11-06']) => ({ group, group_name: 'V-A', school: 'SD Contoh Tirto 01', period: '2026-11', words: 'November 2026', from: '2026-11-01', until: '2026-11-30', days, months: ['2026-11'], pupils });
const pupil = (n, marks, sick = 0) => ({ pupil: id('pupil', n), number: n, name: n === 2 ? long : `Murid Contoh ${n}`, marks, months: [sums(sick)], sums: sums(sick), late: n === 2 ? ['2026-11-06'] : [] });

const school = people.sari.grants[0].school;
people.oki = { person: { id: id('person', 9), name: 'Oki Contoh' }, grants: [{ role: 'operator', school }] };

let browser;
let seen = [];
const pdf = { file: { name: 'Jurnal mengajar Sari Contoh 2026-11.pdf', type: 'application/pdf', bytes: '%PDF-1.5 contoh' } };
const answers = {
  'GET /api/my/journal': () => ({ status: 200, body: journal([entry(1), entry(2, { here: 0, sick: 0, running: true, others: ['Budi Contoh'], at_home: true, late_marks: true, note: 'Saringan bocor' })]) }),
  'GET /api/my/journal.pdf': () => (seen.push('pdf'), pdf),
  'GET /api/my/journal.xlsx': () => ({ status: 503, body: { error: { code: 'server.busy', message: 'Server sedang sibuk.', field: '', hint: 'Coba lagi.' } } }),
  [`GET /api/groups/${group}/attendance`]: () => ({ status: 200, body: recap([pupil(1, ['H', 'H']), pupil(2, ['S', '(A)'], 1), { ...pupil(3, ['H', '']), number: 0 }]) }),
  'GET /api/groups': () => ({ status: 200, body: { groups: [{ id: group, name: 'V-A', pupils: 3, grade: '5', phase: 'C' }] } })
};

before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function open(t, path, { viewport = phone, extra = answers, init, login = 'sari' } = {}) {
  const fake = await startFake({ extra });
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  if (init) await context.addInitScript(init);
  const page = await openPage(context);
  t.after(async () => {
    await context.close();
    await fake.stop();
  });
  await signIn(page, fake.url, login, password, path);
  return { page, fake };
}

test('the journal shows what was taught, and is found from Kelas', async (t) => {
  const { page } = await open(t, '/kelas');
  await page.getByRole('link', { name: 'Jurnal mengajar' }).click();
  await page.getByText('Air bersih 1').waitFor();
  await page.getByText('dicatat terlambat', { exact: true }).waitFor();
  await page.getByText('presensi belum dicatat').waitFor();
  await page.getByText('diajar oleh Budi Contoh (pengganti)').waitFor();
  await page.getByText('presensi dicatat terlambat').waitFor();
  await page.getByText('hari rob, belajar dari rumah').waitFor();
  await page.getByText('Saringan bocor').waitFor();
  await assertSound(page, 'journal');
  await shot(page, 'jurnal');
});

for (const [name, viewport] of [['small', small], ['desk', desk]]) {
  test(`both papers fit a ${name} screen, also with long names`, async (t) => {
    const { page, fake } = await open(t, '/kelas/jurnal', { viewport });
    await page.getByText('Air bersih 1').waitFor();
    await assertSound(page, `journal ${name}`);
    await shot(page, `jurnal-${name}`);
    await page.goto(`${fake.url}/kelas/${group}/presensi`);
    await page.getByText(long).waitFor();
    await page.getByText('sudah pindah').waitFor();
    await page.getByText('(A)*').waitFor();
    await assertSound(page, `recap ${name}`);
    await shot(page, `presensi-${name}`);
  });
}

test('another month is asked for, and an empty one says what to do', async (t) => {
  const { page, fake } = await open(t, '/kelas/jurnal', { extra: { ...answers, 'GET /api/my/journal': () => ({ status: 200, body: journal([]) }) } });
  await page.getByText('Belum ada pertemuan yang tercatat.').waitFor();
  await assertSound(page, 'empty');
  await shot(page, 'jurnal-kosong');
  const before = fake.state.requests.filter((one) => one.path === '/api/my/journal').length;
  await page.getByLabel('Bulan atau semester').selectOption({ index: 2 });
  await page.getByText('Belum ada pertemuan yang tercatat.').waitFor();
  assert.equal(fake.state.requests.filter((one) => one.path === '/api/my/journal').length, before + 1);
});

test('without a share sheet the PDF is saved under its sensible name, and a failure is told', async (t) => {
  const { page, fake } = await open(t, '/kelas/jurnal', { init: () => { delete Navigator.prototype.share; delete Navigator.prototype.canShare; } });
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await assertSound(page, 'send');
  await shot(page, 'kirim');
  await page.getByRole('radio', { name: 'A4' }).check();
  await becomes(() => page.getByRole('button', { name: 'Kirim PDF' }).count(), 0);
  const wanted = (ending) => page.waitForRequest((one) => one.url().includes(`${ending}?`));
  const [download, printed] = await Promise.all([page.waitForEvent('download'), wanted('.pdf'), page.getByRole('button', { name: 'Simpan PDF' }).click()]);
  assert.match(printed.url(), /month=\d{4}-\d\d&sheet=a4$/);
  assert.equal(download.suggestedFilename(), 'Jurnal mengajar Sari Contoh 2026-11.pdf');
  assert.equal(readFileSync(await download.path(), 'utf8'), '%PDF-1.5 contoh');
  await page.getByText('Tersimpan di perangkat ini').waitFor();
  const [book] = await Promise.all([wanted('.xlsx'), page.getByRole('button', { name: 'Simpan XLSX' }).click()]);
  assert.match(book.url(), /month=\d{4}-\d\d&sheet=a4$/, 'a workbook is printed, too');
  await page.getByRole('alert').waitFor();
  await assertSound(page, 'send failed');
  // The choice is this phone's for all its papers, also after a restart.
  await page.goto(`${fake.url}/kelas/${group}/presensi`);
  await page.getByText(long).waitFor();
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.getByRole('radio', { name: 'A4', checked: true }).waitFor();
});

test('a phone shares the file itself; a tap too old for the browser is asked for again, and asks the server once', async (t) => {
  seen = [];
  const { page } = await open(t, '/kelas/jurnal', {
    init: () => {
      globalThis.shared = [];
      Object.defineProperty(Navigator.prototype, 'canShare', { value: () => true, configurable: true });
      Object.defineProperty(Navigator.prototype, 'share', {
        configurable: true,
        value: (what) => {
          globalThis.shared.push(what.files ? what.files[0].name : what.text);
          return globalThis.shared.length === 1 ? Promise.reject(new DOMException('', 'NotAllowedError')) : Promise.resolve();
        }
      });
    }
  });
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.getByRole('button', { name: 'Kirim PDF' }).click();
  await page.getByText('Ketuk Kirim sekali lagi').waitFor();
  await page.getByRole('button', { name: 'Kirim PDF' }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.getByRole('button', { name: 'Kirim teks' }).click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  const shared = await page.evaluate(() => globalThis.shared);
  assert.deepEqual(shared.slice(0, 2), ['Jurnal mengajar Sari Contoh 2026-11.pdf', 'Jurnal mengajar Sari Contoh 2026-11.pdf']);
  assert.match(shared[2], /1\. Selasa, 3 November, V-A, IPAS: Air bersih 1/);
  assert.match(shared[2], /dicatat terlambat/);
  assert.deepEqual(seen, ['pdf']);
});

test('without network the copy on the phone stays, and says so', async (t) => {
  const { page, fake } = await open(t, `/kelas/${group}/presensi`);
  await page.getByText(long).waitFor();
  await fake.down();
  await page.getByLabel('Bulan atau semester').selectOption({ index: 1 });
  await page.getByText('Sedang tanpa jaringan').waitFor();
  await page.getByLabel('Bulan atau semester').selectOption({ index: 0 });
  await page.getByText(long).waitFor();
  await assertSound(page, 'offline');
  await fake.up();
});

const letter = { file: { name: 'Surat operator SD Contoh Tirto 01.pdf', type: 'application/pdf', bytes: '%PDF-1.5 surat' } };

test('the operator\'s letter goes to paper with the code that only this page knows', async (t) => {
  let asked;
  const slip = { person: id('person', 5), name: 'Operator Contoh', login: 'operator.contoh', code: 'ABCDE-12345', school: school.name, address: 'https://selami.example/masuk', expires: 1_797_985_800_000, qr: { size: 21, path: 'M4 4h7v1h-7z' } };
  const view = { ...school, form: 'SD', public: true, village: '', pupils: 0, staff: 0, signed_in: 0, state: 'none', operators: ['Operator Contoh'] };
  const extra = {
    'GET /api/schools': () => ({ status: 200, body: { schools: [view] } }),
    [`POST /api/schools/${school.id}/operator-slip`]: () => ({ status: 200, body: slip }),
    'POST /api/slips/paper': (body) => ((asked = body), letter)
  };
  const { page } = await open(t, '/sekolah', { extra, login: 'wati' });
  await page.getByRole('button', { name: school.name }).click();
  await page.locator('dialog[open] button').last().click();
  await page.getByText('ABCDE-12345').waitFor();
  await assertSound(page, 'letter');
  await shot(page, 'surat-operator');
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan PDF' }).click()]);
  assert.equal(download.suggestedFilename(), 'Surat operator SD Contoh Tirto 01.pdf');
  const { person, qr, ...printed } = slip;
  assert.deepEqual(asked, { kind: 'operator', slips: [printed], sheet: 'f4' });
});

test('letters to the families of a class are asked for beside their answers', async (t) => {
  const member = { pupil: id('pupil', 1), number: 1, name: 'Murid Contoh 1', grade: '5', phase: 'C', pin: false, device: false, sample: false, photo_voice: false, family: false };
  const extra = {
    [`GET /api/groups/${group}`]: () => ({ status: 200, body: { id: group, school: school.id, name: 'V-A', school_year: '2026/2027', level: 'sd', members: [member] } }),
    [`GET /api/schools/${school.id}/groups`]: () => ({ status: 200, body: { groups: [] } }),
    [`GET /api/schools/${school.id}/staff`]: () => ({ status: 200, body: { staff: [] } }),
    [`GET /api/schools/${school.id}/assignments`]: () => ({ status: 200, body: { assignments: [] } }),
    [`GET /api/schools/${school.id}/groups/${group}/consent-letters.pdf`]: () => ({ file: { ...letter.file, name: 'Surat orang tua V-A.pdf' } })
  };
  const { page } = await open(t, `/sekolah/rombel/${group}`, { extra, login: 'oki', viewport: small });
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await assertSound(page, 'families');
  await shot(page, 'surat-orang-tua');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Simpan PDF' }).click()]);
  assert.equal(download.suggestedFilename(), 'Surat orang tua V-A.pdf');
});
