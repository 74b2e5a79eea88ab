// Paper with codes on it: a second print never ends by mistake what lies on somebody's table; an office writes to all its schools at once.
import { after, before, beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, desk, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const school = people.oki.grants[0].school;
const at = `/api/schools/${school.id}`;
const room = 'group_01k0000000000000000000000a';
const person = (n, name, more = {}) => ({ id: `staff_01k0000000000000000000000${n}`, name, login: name.split(' ')[0].toLowerCase(), kind: 'Guru Kelas', duty: '', teaches: true, principal: false, operator: false, signed_in: false, slip_open: false, ...more });
const office = (n, name, state) => ({ id: `school_01k0000000000000000000000${n}`, npsn: `9990000${n.charCodeAt(0) % 10}`, name, level: 'sd', form: 'SD', public: true, district: 'Kecamatan Utara', village: '', pupils: 0, staff: 0, signed_in: 0, state, operators: state === 'none' ? [] : ['Oki Contoh'] });
const member = (n, name, pin) => ({ pupil: `pupil_01k0000000000000000000000${n}`, number: n, name, grade: '5', phase: 'C', device: false, sample: false, photo_voice: false, family: false, returned: false, pin, home: '' });

let browser, fake, staff, schools, members, codes, asked, printed;
const slip = (name, login, place) => ({ person: 'person_01k0000000000000000000000x', name, login, code: `KODE-${++codes}`, school: place, address: 'https://selami.example/masuk', expires: 1_798_000_000_000, qr: null });
const page_ = () => ({ id: room, school: school.id, name: 'V-A', school_year: '2026/2027', level: 'sd', kind: 'rombel', subject: '', key: 'pin', members });

const group = () => ({ id: room, school: school.id, name: 'V-A', school_year: '2026/2027', level: 'sd', kind: 'rombel', subject: '', key: 'pin', pupils: members.length, grade: '5', phase: 'C', without_phase: 0, guess_grade: '5', guess_phase: 'C', sure: true, pins: members.filter((one) => one.pin).length, teachers: ['Sari Contoh'] });

before(async () => {
  const slips = ({ staff: ids, only_missing }) => {
    asked.push({ ids, only_missing });
    const whom = staff.filter((one) => (ids.length > 0 ? ids.includes(one.id) : !one.signed_in && !(only_missing && one.slip_open)));
    staff = staff.map((one) => (whom.includes(one) ? { ...one, slip_open: true } : one));
    return { status: 200, body: { slips: whom.map((one) => slip(one.name, one.login, school.name)) } };
  };
  const pins = ({ only_missing }) => {
    asked.push({ only_missing });
    const whom = members.filter((one) => !(only_missing && one.pin));
    members = members.map((one) => ({ ...one, pin: true }));
    return { status: 200, body: { group: 'V-A', school: school.name, kind: 'pin', drawings: [], pins: whom.map(({ pupil, number, name }) => ({ pupil, number, name, pin: `${1000 + ++codes}` })) } };
  };
  const letter = (body, _login, path) => {
    asked.push(body.name);
    const one = schools.find((each) => path.includes(each.id));
    schools = schools.map((each) => (each === one ? { ...each, state: 'invited', operators: [body.name] } : each));
    return { status: 200, body: slip(body.name, `operator-${codes}`, one.name) };
  };
  fake = await startFake({
    extra: {
      [`GET ${at}/staff`]: () => ({ status: 200, body: { staff } }),
      [`POST ${at}/slips`]: slips,
      [`POST ${at}/pins`]: pins,
      [`GET ${at}/groups`]: () => ({ status: 200, body: { groups: members.some((one) => one.pin) ? [group()] : [] } }),
      [`GET ${at}/assignments`]: () => ({ status: 200, body: { assignments: [] } }),
      [`GET /api/groups/${room}`]: () => ({ status: 200, body: page_() }),
      'POST /api/slips/paper': (body) => ((printed = body), { file: { name: 'Surat operator 2 sekolah.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') } }),
      'GET /api/schools': () => ({ status: 200, body: { schools } }),
      ...Object.fromEntries(['a', 'b', 'c'].map((n) => [`POST /api/schools/${office(n, '', 'none').id}/operator-slip`, letter]))
    }
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});
beforeEach(() => {
  codes = 0;
  asked = [];
  staff = [person('a', 'Anto Contoh'), person('b', 'Budi Contoh'), person('s', 'Sari Contoh', { signed_in: true })];
  members = [member(1, 'Adi Contoh', false), member(2, 'Bunga Contoh', false)];
  schools = [office('a', 'SD Contoh Satu', 'none'), office('b', 'SD Contoh Dua', 'invited'), office('c', 'SD Contoh Tiga', 'none')];
});
async function open(t, login, path, viewport = phone) {
  const context = await browser.newContext({ viewport });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, login, password, path);
  return page;
}
const button = (page, name) => page.getByRole('button', { name });
/** And has left the sheet: what is reloaded after it is the page behind. */
async function back(page) {
  await page.getByRole('link', { name: 'Kembali', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/cetak'));
}

test('slips that were just printed are shown again, not ended', async (t) => {
  const page = await open(t, 'oki', '/sekolah/guru');
  await button(page, 'Cetak kartu untuk 2 orang').click();
  await page.getByText('KODE-1').waitFor();
  await back(page);
  await button(page, 'Cetak kartu untuk 2 orang').click();
  await page.getByRole('heading', { name: 'Kartu sudah pernah dicetak' }).waitFor();
  await assertSound(page, 'kartu, tanya');
  await shot(page, 'kartu-tanya');
  await becomes(() => button(page, /^Hanya untuk/).count(), 0, 'nobody is without');
  await button(page, 'Tampilkan lagi kartu yang tadi').click();
  await page.getByText('KODE-1').waitFor();
  await page.getByText('KODE-2').waitFor();
  assert.equal(asked.length, 1);
});

test('after a reload the codes are gone: who has none is printed alone, and one person anew only when it is said', async (t) => {
  staff = [person('a', 'Anto Contoh', { slip_open: true }), ...staff.slice(1)];
  const page = await open(t, 'oki', '/sekolah/guru', small);
  await button(page, 'Cetak kartu untuk 2 orang').click();
  await becomes(() => button(page, 'Tampilkan lagi kartu yang tadi').count(), 0);
  await assertSound(page, 'kartu, tanya 320');
  await button(page, 'Hanya untuk 1 orang yang belum dapat').click();
  await page.waitForURL('**/sekolah/cetak');
  await page.getByText('Budi Contoh').waitFor();
  assert.deepEqual(asked, [{ ids: [], only_missing: true }]);
  await back(page);
  await button(page, 'Kartu baru untuk Anto Contoh').click();
  await page.getByText('1 orang sudah punya kartu').waitFor();
  await button(page, 'Batal').click();
  assert.equal(asked.length, 1, 'nothing was made');
  await button(page, 'Kartu baru untuk Anto Contoh').click();
  await button(page, 'Buat kartu baru').click();
  await page.waitForURL('**/sekolah/cetak');
  await page.getByText('Anto Contoh').waitFor();
  assert.deepEqual(asked[1], { ids: [staff[0].id], only_missing: false });
  await back(page);
  await button(page, 'Lupa kata sandi: kartu baru untuk Sari Contoh').click();
  await page.waitForURL('**/sekolah/cetak');
});

test('pupils’ cards ask before they are replaced', async (t) => {
  const page = await open(t, 'oki', `/sekolah/rombel/${room}`);
  await button(page, 'Buat dan cetak PIN').click();
  await page.waitForURL('**/sekolah/cetak');
  await page.getByText('1001').waitFor();
  await back(page);
  members = [...members, member(3, 'Citra Contoh', false)];
  await page.reload();
  await button(page, 'Buat dan cetak PIN').click();
  await page.getByText('2 murid sudah punya kartu').waitFor();
  await assertSound(page, 'kartu murid, tanya');
  await button(page, 'Hanya untuk 1 orang yang belum dapat').click();
  await page.waitForURL('**/sekolah/cetak');
  await page.getByText('Citra Contoh').waitFor();
  assert.equal(await page.getByText('Adi Contoh').count(), 0);
  assert.deepEqual(asked, [{ only_missing: false }, { only_missing: true }]);
});

for (const [name, size] of Object.entries({ phone, small, desk })) {
  test(`after naik kelas cards with new numbers are printed, and no key is made anew: ${name}`, async (t) => {
    members = [member(7, 'Adi Contoh', true), member(9, 'Bunga Contoh', false)];
    const page = await open(t, 'oki', `/sekolah/rombel/${room}`, size);
    await button(page, 'Buat dan cetak PIN').click();
    const kept = button(page, 'Cetak lagi kartu 1 murid, kuncinya tetap');
    await kept.waitFor();
    await assertSound(page, `kartu murid, kunci tetap? ${name}`);
    await shot(page, `kartu-kunci-tetap-tanya-${name}`);
    await kept.click();
    await page.waitForURL('**/sekolah/cetak');
    await page.getByText('PIN tetap, seperti di kartu lama').waitFor();
    await page.getByText('Nomor 7').waitFor();
    assert.equal(await page.getByText('Bunga Contoh').count(), 0, 'who has none gets no card that speaks of one');
    await becomes(() => page.getByText('kode tidak dapat dilihat lagi').count(), 0, 'nothing here is seen but once');
    await assertSound(page, `kartu murid, kunci tetap ${name}`);
    await shot(page, `kartu-kunci-tetap-${name}`);
    await page.goto(`${fake.url}/sekolah/rombel`);
    await button(page, 'Cetak lagi kartu 1 murid, kuncinya tetap').click();
    await page.waitForURL('**/sekolah/cetak');
    await page.getByText('PIN tetap, seperti di kartu lama').waitFor();
    assert.deepEqual(asked, [], 'the server was asked for no key');
  });

  test(`an office prints the letters of all its schools at once: ${name}`, async (t) => {
    const page = await open(t, 'wati', '/sekolah', size);
    await button(page, 'Cetak surat 2 sekolah yang belum punya operator').click();
    await page.getByText('2 surat, satu halaman satu sekolah').waitFor();
    await assertSound(page, `surat semua ${name}`);
    await button(page, 'Buat semuanya').click();
    await page.getByText('untuk SD Contoh Tiga').waitFor();
    assert.deepEqual(asked, ['Operator SD Contoh Satu', 'Operator SD Contoh Tiga']);
    await assertSound(page, `surat semua, cetak ${name}`);
    await shot(page, `surat-semua-${name}`);
    await button(page, 'Kirim').click();
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Simpan PDF').click()]);
    assert.equal(download.suggestedFilename(), 'Surat operator 2 sekolah.pdf');
    assert.deepEqual([printed.kind, printed.slips.map((one) => [one.school, one.code])], ['operator', [['SD Contoh Satu', 'KODE-1'], ['SD Contoh Tiga', 'KODE-2']]], 'one file with every letter');
  });
}

test('a letter that is out says so before it is made again', async (t) => {
  const page = await open(t, 'wati', '/sekolah');
  await page.getByRole('button', { name: /SD Contoh Dua/ }).click();
  await page.getByText('tidak berlaku lagi').waitFor();
  await assertSound(page, 'surat, lagi');
  await button(page, 'Buat surat').click();
  await page.getByText('KODE-1').waitFor();
  await back(page);
  await page.getByRole('button', { name: /SD Contoh Dua/ }).click();
  await button(page, 'Tampilkan lagi surat yang tadi').click();
  await page.getByText('KODE-1').waitFor();
  assert.equal(asked.length, 1);
});

test('what one person made is not shown to the next on the same phone', async (t) => {
  const page = await open(t, 'oki', '/sekolah/guru');
  await button(page, 'Cetak kartu untuk 2 orang').click();
  await page.getByText('KODE-1').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Saya' }).click();
  await button(page, 'Keluar').click();
  await button(page, 'Ya, keluar').click();
  await page.getByLabel('Nama masuk').fill('wati');
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await button(page, /^Masuk$/).click();
  await page.waitForURL('**/kota');
  // Within the app, so that the page's memory is the same.
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/sekolah/cetak';
    document.body.append(link);
    link.click();
  });
  await page.getByRole('heading', { name: 'Tidak ada yang menunggu dicetak' }).waitFor();
});

test('a pupil who leaves is asked about first; one who changes class is not', async (t) => {
  const page = await open(t, 'oki', `/sekolah/rombel/${room}`, small);
  await page.getByText('Murid pindah atau keluar').click();
  await page.getByLabel('Murid', { exact: true }).selectOption({ label: '1. Adi Contoh' });
  await page.getByLabel('Ke mana').selectOption({ label: 'Keluar dari sekolah' });
  await button(page, 'Keluarkan mulai hari ini').click();
  await page.getByRole('heading', { name: 'Adi Contoh keluar dari sekolah ini?' }).waitFor();
  await assertSound(page, 'keluar, tanya');
  await button(page, 'Batal').click();
  assert.equal(fake.state.order.length, 0, 'nothing was written');
  await button(page, 'Keluarkan mulai hari ini').click();
  await button(page, 'Ya, keluarkan').click();
  for (let i = 0; i < 100 && fake.state.order.length === 0; i++) await page.waitForTimeout(50);
  const { command } = fake.state.applied.get(fake.state.order[0]);
  assert.match(command.path, /\/pupils\/pupil_\w+\/place$/);
  assert.deepEqual(command.body, { group: null, gone: 'left' });
});
