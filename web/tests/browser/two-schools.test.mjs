// Operator and head of two schools: one desk at a time, chosen by one tap and remembered; lists over both name the school.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, desk, launch, openPage, phone, shot, signIn, small, until } from './kit.mjs';

const ok = (value) => () => ({ status: 200, body: value });
const first = people.sari.grants[0].school;
const second = { ...first, id: 'school_01k0000000000000000000000b', npsn: '20329002', name: 'SD Contoh Bandengan 02 dengan nama yang panjang' };
people.oki = { ...people.oki, grants: [{ role: 'operator', school: first }, { role: 'operator', school: second }] };
people.budi = { ...people.budi, grants: [{ role: 'principal', school: first }, { role: 'principal', school: second }] };
people.sari = { ...people.sari, grants: [{ role: 'teacher', school: first }, { role: 'teacher', school: second }] };
const group = (school, n, name) => ({ id: `group_01k0000000000000000000000${n}`, school: school.id, name, school_year: '2026/2027', level: 'sd', kind: 'rombel', pupils: 3, grade: '5', phase: 'C', without_phase: 0, guess_grade: '5', guess_phase: 'C', sure: true, pins: 3, teachers: ['Sari Contoh'] });
const plan = (school, n, title) => ({ id: `plan_01k0000000000000000000000${n}`, school: school.id, title, level: 'sd', grade: '5', subject: 'ipas', meetings: 2, author: 'Sari Contoh', version: 3, submitted_at: 1_795_500_000_000 });
const line = (school, n, title) => ({ id: `lesson_01k0000000000000000000000${n}`, group: group(school, n, '').id, group_name: 'V-A', title, subject: '', day: '2026-11-24', started_at: Date.UTC(2026, 10, 24, 1), ended_at: Date.UTC(2026, 10, 24, 2), plan: null });
const klass = (school, n) => ({ group: { id: group(school, n, '').id, school: school.id, name: 'V-A', level: 'sd' }, subjects: [''], members: [], statement_set: 'sd-down' });
const extra = {
  'GET /api/submitted-plans': ok({ plans: [plan(first, 'a', 'Tanah turun'), plan(second, 'b', 'Batik')] }),
  'GET /api/handovers': ok({ handovers: [] }),
  'GET /api/today': ok({
    day: '2026-11-24', now: 0, classes: [klass(first, 'a'), klass(second, 'b')], running: null, lessons: [line(first, 'a', 'Tanah turun'), line(second, 'b', 'Batik')],
    colleagues: [{ lesson: 'lesson_01k0000000000000000000000c', school: second.id, group_name: 'V-B', teacher: 'Anto Contoh', title: 'Pasar', started_at: Date.UTC(2026, 10, 24, 1), ended_at: null }],
    plans: [], week: { schools: [], slots: [] }, progress: []
  }),
  'GET /api/plans': ok({ plans: [] }),
  'GET /api/lessons': ok({ lessons: [] })
};
for (const [school, n, name] of [[first, 'a', 'V-A'], [second, 'b', 'VI-B']]) {
  const at = `/api/schools/${school.id}`;
  Object.assign(extra, {
    [`GET ${at}/staff`]: ok({ staff: [] }),
    [`GET ${at}/groups`]: ok({ groups: [group(school, n, name)] }),
    [`GET ${at}/year`]: ok({ late: 0, promotion: 0, undo: false, semesters: false, arrivals: 0, untimed: 0 }),
    [`GET ${at}/overview`]: ok({ from: '2026-07-01', to: '2026-11-24', sums_to: '2026-11-23', depth_comparable: false, all: { key: '', schools: 1, schools_active: 1, hidden: 'no', teachers: 6, pupils: 150, lessons: 34, stages: [34, 34, 26], rounds: 0, answered: 0, voices: [] } }),
    [`GET ${at}/timetable`]: ok({ hours: { school: school.id, name: school.name, level: 'sd', usual: true, level_minutes: 35, hours: { week_days: 6, first_bell: 420, jp: [], pauses: [] }, week: [] }, choices: [], slots: [], collisions: [] }),
    [`GET ${at}/assignments`]: ok({ assignments: [] })
  });
}

let browser, fake;
before(async () => {
  fake = await startFake({ extra, now: () => Date.UTC(2026, 10, 24, 3) });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});
async function open(t, login, path, viewport = phone) {
  const context = await browser.newContext({ viewport });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, login, password, path);
  return page;
}
const named = (page, school) => page.locator('header').getByText(school.name).waitFor();
const choice = (page, school) => page.getByRole('button', { name: `Buka ${school.name}` });

for (const [name, size] of [['hp', phone], ['320', small], ['meja', desk]]) {
  test(`an operator goes from one desk to the other, and the phone remembers it (${name})`, async (t) => {
    const page = await open(t, 'oki', '/hari-ini', size);
    await named(page, first);
    await choice(page, second).click();
    await named(page, second);
    await assertSound(page, `hari ini, sekolah kedua ${name}`);
    await shot(page, `dua-sekolah-hari-ini-${name}`);
    await page.goto(`${fake.url}/sekolah`);
    await named(page, second);
    await choice(page, first).waitFor();
    await assertSound(page, `sekolah kedua ${name}`);
    await shot(page, `dua-sekolah-sekolah-${name}`);
    await page.goto(`${fake.url}/sekolah/rombel`);
    await page.getByText('VI-B').waitFor();
    await named(page, second);
    for (const path of ['/impor', '/impor/pupils', '/sekolah/guru', '/sekolah/jadwal', '/titipan']) {
      await page.goto(fake.url + path);
      await named(page, second);
    }
    await page.goto(`${fake.url}/impor`);
    await choice(page, first).click();
    await named(page, first);
    await page.reload();
    await named(page, first);
  });
}

test('who signs in next on this phone begins with the own first school', async (t) => {
  const page = await open(t, 'oki', '/sekolah');
  await choice(page, second).click();
  await named(page, second);
  await until(page, () => new Promise((done) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const row = opening.result.transaction('device').objectStore('device').get('device');
      row.onsuccess = () => (opening.result.close(), done(row.result?.school?.endsWith('b') ?? false));
    };
  }));
  await page.goto(`${fake.url}/saya`);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /keluar/i }).click();
  await page.waitForURL('**/masuk**');
  await signIn(page, fake.url, 'oki', password, '/sekolah');
  await named(page, first);
});

test('a head of two schools reads which one a plan is of', async (t) => {
  const page = await open(t, 'budi', '/hari-ini', small);
  await page.getByRole('link', { name: `Batik Sari Contoh · ${second.name}` }).waitFor();
  await named(page, first);
  await choice(page, second).waitFor();
  await assertSound(page, 'hari ini, kepala dua sekolah');
  await shot(page, 'dua-sekolah-kepala');
  await page.getByRole('link', { name: 'Baca rencana yang diserahkan' }).click();
  await page.getByRole('link', { name: new RegExp(`Tanah turun.*${first.name}`) }).waitFor();
  await assertSound(page, 'diserahkan, dua sekolah');
  await page.goto(`${fake.url}/titipan`);
  await named(page, first);
  await choice(page, second).click();
  await named(page, second);
});

test('who teaches in two schools reads on Hari ini which one a lesson is of', async (t) => {
  const page = await open(t, 'sari', '/hari-ini', small);
  await page.getByRole('link', { name: `Batik V-A · ${second.name}` }).waitFor();
  await page.getByRole('link', { name: `Tanah turun V-A · ${first.name}` }).waitFor();
  await page.getByRole('link', { name: `Pasar V-B · ${second.name} · Anto Contoh` }).waitFor();
  await assertSound(page, 'hari ini, dua sekolah');
  await shot(page, 'dua-sekolah-guru');
  await becomes(() => page.getByRole('button', { name: /^Buka SD/ }).count(), 0, 'a teacher has all classes in one list');
});
