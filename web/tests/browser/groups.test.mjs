// A learning group put together on a small phone: rombel opened, pupils ticked, kept without network and sent later.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound as sound, becomes, desk, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const school = 'school_01k0000000000000000000000a';
const group = (n, name, pupils) => ({ id: `group_01k0000000000000000000000${n}`, school, name, school_year: '2026/2027', level: 'sd', pupils, grade: '5', phase: 'C', without_phase: 0, guess_grade: '5', guess_phase: 'C', sure: true, pins: 0, kind: 'rombel', subject: '', teachers: [] });
const member = (n, name, home = '') => ({ pupil: `pupil_01k0000000000000000000000${n}`, number: Number(n), name, grade: '5', phase: 'C', device: false, sample: false, photo_voice: false, family: false, pin: false, home });
const groups = [group('a', 'V-A', 3), group('b', 'V-B', 2)];
const pages = {
  a: { ...groups[0], members: [member('1', 'Adi Nugroho'), member('2', 'Citra Ayu Lestari Wulandari Kusumaningrum'), member('3', 'Dewi')] },
  b: { ...groups[1], members: [member('4', 'Eka'), member('5', 'Fajar')] }
};
const ok = (value) => () => ({ status: 200, body: value });
const made = { ...group('c', 'Pilihan Batik', 2), kind: 'belajar', subject: '', members: [member('1', 'Adi Nugroho', 'V-A 1'), member('5', 'Fajar', 'V-B 2')] };
const extra = {
  'GET /api/groups': ok({ groups: [...groups, made] }),
  'GET /api/groups/group_01k0000000000000000000000a': ok(pages.a),
  'GET /api/groups/group_01k0000000000000000000000b': ok(pages.b),
  'GET /api/groups/group_01k0000000000000000000000c': ok(made),
  'GET /api/lessons': ok({ lessons: [] })
};

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

async function assertSound(page, name) {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await sound(page, name);
}

for (const size of [phone, small, desk]) {
  test(`a learning group from two rombel at ${size.width} px`, async () => {
    const context = await browser.newContext({ viewport: size });
    const page = await openPage(context);
    await signIn(page, fake.url, 'sari', password, '/kelas');
    await page.getByRole('link', { name: 'Kelompok belajar baru' }).click();
    const save = page.getByRole('button', { name: /^Simpan kelompok/ });
    await save.waitFor();
    await becomes(() => save.isDisabled(), true, 'nothing is named or picked');
    await page.getByLabel('Nama kelompok').fill('Pilihan Batik');
    await page.getByText('V-A · 3 murid').click();
    await page.getByLabel('1 Adi Nugroho').check();
    await page.getByText('V-B · 2 murid').click();
    await page.getByLabel('5 Fajar').check();
    await page.getByText('V-A · 1 dari 3 dipilih').waitFor();
    await assertSound(page, `kelompok ${size.width}`);
    await shot(page, `kelompok-${size.width}`);
    const sent = fake.state.order.length;
    await page.getByRole('button', { name: 'Simpan kelompok, 2 murid' }).click();
    await page.waitForURL('**/kelas');
    for (let i = 0; i < 100 && fake.state.order.length === sent; i++) await page.waitForTimeout(50);
    const { command } = fake.state.applied.get(fake.state.order.at(-1));
    assert.match(command.path, /^\/api\/learning-groups\/group_[0-9a-z]{26}$/);
    assert.deepEqual(command.body, { school, name: 'Pilihan Batik', subject: '', pupils: ['pupil_01k00000000000000000000001', 'pupil_01k00000000000000000000005'] });
    await context.close();
  });
}

test('a group that is there opens with its members, and says where each belongs', async () => {
  const context = await browser.newContext({ viewport: phone });
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/kelas/${made.id}`);
  await page.getByText('V-B 2').waitFor();
  await assertSound(page, 'kelompok, daftar');
  await shot(page, 'kelompok-daftar');
  await page.getByRole('link', { name: 'Ubah anggota atau nama kelompok' }).click();
  await page.getByText('V-A · 1 dari 3 dipilih').waitFor();
  await becomes(() => page.getByLabel('Nama kelompok').inputValue(), 'Pilihan Batik');
  await context.close();
});

test('who teaches in two schools reads of which one each class is', async () => {
  const other = { id: 'school_01k0000000000000000000000b', npsn: '20329002', name: 'SD Contoh Podosugih', level: 'sd', district: 'Pekalongan Barat' };
  people.dua = { person: { id: 'person_01k0000000000000000000000du', name: 'Dua Contoh' }, grants: [...people.sari.grants, { role: 'teacher', school: other }] };
  extra['GET /api/groups'] = ok({ groups: [groups[0], { ...group('d', 'V-A', 5), school: other.id }] });
  const context = await browser.newContext({ viewport: small });
  const page = await openPage(context);
  await signIn(page, fake.url, 'dua', password, '/murid');
  await page.getByRole('link', { name: /V-A SD Contoh Podosugih/ }).waitFor();
  await page.getByRole('link', { name: /V-A SD Contoh Tirto 01/ }).waitFor();
  await assertSound(page, 'dua sekolah');
  await shot(page, 'dua-sekolah');
  await context.close();
  extra['GET /api/groups'] = ok({ groups: [...groups, made] });
});
