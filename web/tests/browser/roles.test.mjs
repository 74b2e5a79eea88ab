// Where each role lands, what waits for it there, and the way on by one main action; a refused password length.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const ok = (value) => () => ({ status: 200, body: value });
const school = people.sari.grants[0].school;
const at = `/api/schools/${school.id}`;
const plan = { id: 'plan_01k0000000000000000000000a', school: school.id, title: 'Mengapa tanah kota kita turun?', level: 'sd', grade: '5', subject: 'ipas', meetings: 2, author: 'Sari Contoh', version: 3, submitted_at: 1_795_500_000_000 };
const sum = (more) => ({ key: '', schools: 1, schools_active: 1, hidden: 'no', teachers: 6, pupils: 150, lessons: 34, stages: [34, 34, 26], rounds: 0, answered: 0, voices: [], ...more });
const overview = { from: '2026-07-01', to: '2026-11-24', sums_to: '2026-11-23', depth_comparable: false, all: sum({}) };
const city = { ...overview, authority: 'Dinas Pendidikan Kota Contoh', all: sum({ schools: 5 }), levels: [sum({ key: 'sd' }), sum({ key: 'smp', schools_active: 0, hidden: 'none_yet' })], districts: [sum({ key: 'Contoh Barat' })] };
const office = (id, name) => ({ id: `authority_01k000000000000000000000${id}`, name });
const agreement = (more) => ({ id: 'agreement_01k00000000000000000000000', office: office('p0', 'Dinas Pendidikan Provinsi Contoh'), what: ['coverage'], levels: [], since: '2026-07-20', until: '2027-06-30', agreed_until: null, state: 'running', made_at: 1, made_by: 'Wati Contoh', taken_back_at: null, ...more });
const agreements = { office: office('k0', 'Dinas Pendidikan Kota Contoh'), offices: [office('m0', 'Kantor Kemenag Kota Contoh'), office('p0', 'Dinas Pendidikan Provinsi Contoh')], given: [], received: [], year_end: '2027-06-30' };
const extra = {
  'GET /api/agreements': ok(agreements),
  'GET /api/submitted-plans': ok({ plans: [plan] }),
  [`GET ${at}/overview`]: ok(overview),
  [`GET ${at}/staff`]: ok({ staff: [] }),
  [`GET ${at}/groups`]: ok({ groups: [] }),
  'GET /api/city/overview': ok(city)
};
Object.assign(extra, { 'GET /api/visits': ok({ visits: [], invitations: [] }), 'GET /api/published-process': ok({ records: [] }), 'GET /api/rounds': ok({ rounds: [] }), 'GET /api/circles': ok({ circles: [], plans: [] }) });
extra[`GET ${at}/days`] = ok({ school_year: '2026/2027', semesters: [], holidays: [], periods: [], special: [] });
const today = { day: '2026-11-24', now: 0, classes: [], running: null, lessons: [], plans: [] };
Object.assign(extra, { 'GET /api/today': ok(today), 'GET /api/plans': ok({ plans: [] }), 'GET /api/lessons': ok({ lessons: [] }) });
people.agus = { person: { id: 'person_01k0000000000000000000000ag', name: 'Agus Contoh' }, grants: [{ role: 'supervisor', school }] };

let browser;
let fake;
before(async () => {
  fake = await startFake({ extra });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

/** Opens the app as this person, at its first page. */
async function land(t, login, viewport) {
  const context = await browser.newContext({ viewport });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, login, password, '/');
  return page;
}

for (const login of ['budi', 'agus']) {
  test(`plans that were handed in wait for ${login}`, async (t) => {
    const page = await land(t, login, small);
    await page.waitForURL('**/hari-ini');
    await page.getByRole('link', { name: plan.title }).waitFor();
    await page.getByText('Sekolah ini sudah mencatat pertemuan semester ini.').waitFor();
    await page.getByRole('region', { name: 'Pekan ini' }).getByText(/^Pekan ini lapang/).waitFor();
    await assertSound(page, `hari ini ${login}`);
    await shot(page, `hari-ini-${login}`);
    await page.getByRole('link', { name: 'Baca rencana yang diserahkan' }).click();
    await page.waitForURL('**/rencana/diserahkan');
    await page.getByRole('link', { name: plan.title }).waitFor();
    await becomes(() => page.getByRole('navigation').getByRole('link', { name: 'Rencana' }).getAttribute('aria-current'), 'page');
  });
}

test('a head who also teaches goes to the lessons by one tap, and back', async (t) => {
  const page = await land(t, 'budi', phone);
  await page.getByRole('button', { name: 'Buka sebagai guru' }).click();
  await page.getByRole('heading', { name: 'Belum ada rombel' }).waitFor();
  await assertSound(page, 'hari ini guru tanpa rombel');
  await page.getByRole('button', { name: 'Buka sebagai kepala sekolah' }).click();
  await page.getByRole('link', { name: plan.title }).waitFor();
});

test('an operator is led to the first import', async (t) => {
  const page = await land(t, 'oki', phone);
  await page.waitForURL('**/hari-ini');
  await page.getByText('0 dari 5 langkah').waitFor();
  await assertSound(page, 'hari ini operator');
  await shot(page, 'hari-ini-operator');
  await page.getByRole('link', { name: 'Kerjakan langkah ini' }).click();
  await page.waitForURL('**/impor/staff');
});

test('the office sees its city, and the way to import and to its schools', async (t) => {
  const page = await land(t, 'wati', phone);
  await page.waitForURL('**/kota');
  await page.getByText('belum ada catatan').first().waitFor();
  // Words instead of a number stand in one line.
  const box = await page.locator('.bar .words').first().boundingBox();
  assert.ok(box.height < 40, `${box.height} px high`);
  await assertSound(page, 'kota');
  await shot(page, 'kota');
  await page.getByRole('link', { name: 'Impor daftar sekolah' }).click();
  await page.waitForURL('**/impor/schools');
});

test('what another office shares stands beside the own figures; what is not in the agreement is absent with its reason', async (t) => {
  const absent = { rounds: null, answered: null, voices: [], not_shared: ['voices'] };
  const sums = { all: sum({ schools: 3, ...absent }), levels: [sum({ key: 'sma', schools: 3, ...absent })], districts: [sum({ key: 'Contoh Barat', schools: 3, hidden: 'complement', ...absent })] };
  const given = { agreement: agreement({}).id, office: agreement({}).office.name, since: '2026-07-20', until: '2027-06-30', what: ['coverage', 'names'], only_levels: ['sma'], sums, names: [{ name: 'SMA Contoh', level: 'sma', district: 'Contoh Barat' }] };
  extra['GET /api/city/overview'] = ok({ ...city, given: [given], together: { ...sums, all: sum({ schools: 8, schools_active: 2, ...absent }) } });
  extra['GET /api/agreements'] = ok({ ...agreements, received: [agreement({ what: ['coverage', 'names'], levels: ['sma'], made_by: '' })], given: [agreement({ id: 'agreement_01k00000000000000000000001', state: 'taken_back', taken_back_at: 1_795_500_000_000 })] });
  const page = await land(t, 'wati', small);
  const together = page.locator('[data-together]');
  await together.getByText('2 dari 8 sekolah sudah mencatat pertemuan semester ini.').waitFor();
  await together.getByText('Sekolah Dinas Pendidikan Provinsi Contoh').click();
  await together.locator('[data-given]').getByText('Suara murid tidak termasuk kesepakatan.').waitFor();
  await together.locator('[data-given]').getByText('SMA Contoh', { exact: false }).waitFor();
  await together.locator('[data-given]').getByText('Hanya jenjang SMA/MA.', { exact: false }).waitFor();
  await page.getByRole('list', { name: 'Sekolah siapa yang kita lihat' }).getByText('cakupan dan nama sekolah · SMA/MA').waitFor();
  await assertSound(page, 'kota bersama');
  await shot(page, 'kota-bersama');
  extra['GET /api/city/overview'] = ok(city);
  extra['GET /api/agreements'] = ok(agreements);
});

test('an office without any school is told what to do first, and shown no zeros', async (t) => {
  extra['GET /api/city/overview'] = ok({ ...city, all: sum({ schools: 0, schools_active: 0, hidden: 'none_yet' }), levels: [], districts: [] });
  const page = await land(t, 'wati', small);
  await page.getByRole('heading', { name: 'Belum ada sekolah' }).waitFor();
  await assertSound(page, 'kota kosong');
  await shot(page, 'kota-kosong');
  await becomes(() => page.getByText('0 dari 0').count(), 0);
  await page.getByRole('link', { name: 'Impor daftar sekolah' }).click();
  await page.waitForURL('**/impor/schools');
  extra['GET /api/city/overview'] = ok(city);
});
