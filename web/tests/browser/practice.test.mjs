// Kelas latihan: each screen that shows something of it says that its pupils are invented, also a pupil's phone, the board and a substitute's.
import { after, before, test } from 'node:test';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const ok = (value) => () => ({ status: 200, body: value });
const real = people.sari.grants[0].school;
const school = { id: 'school_01k0000000000000000000000p', npsn: '', name: 'Latihan (bukan sekolah)', level: 'sd', district: '' };
const group = 'group_01k0000000000000000000000p';
const pupil = 'pupil_01k0000000000000000000000p';
const lesson = 'lesson_01k0000000000000000000000p';
people.latih = { person: { id: 'person_01k0000000000000000000000lt', name: 'Sari Contoh' }, grants: [{ role: 'teacher', school: real }, { role: 'teacher', school, practice: true }] };
const member = { pupil, number: 1, name: 'Latihan 1 – Bintang', grade: '5', phase: 'C', device: true, sample: false, photo_voice: false, family: false, returned: true, pin: true, home: '' };
const sums = { here: 1, sick: 0, excused: 0, unexplained: 0 };
const substitute = { substitute: 'substitute_01k0000000000000000000000p', name: 'Bu Ganti', teacher: 'Sari Contoh', group: { id: group, school: school.id, name: 'Kelas latihan', level: 'sd' }, day: '2026-11-24', members: [{ ...member, name: '' }], statement_set: 'sd-down', practice: true,
  lessons: [{ lesson, brief: { group, title: 'Mencoba', subject: '', day: '2026-11-24', steps: [], questions: [] }, started_at: null, ended_at: null }] };
const voices = { state: 'none', statements: [], counts: [], answered: null, from: 'none' };
const now = Date.UTC(2026, 10, 24, 1, 0);
const band = (page) => page.getByText('LATIHAN – murid rekaan').waitFor();

let browser, fake;
before(async () => {
  fake = await startFake({
    now: () => now,
    extra: {
      [`GET /api/groups/${group}`]: ok({ id: group, school: school.id, name: 'Kelas latihan', school_year: '2026/2027', level: 'sd', kind: 'rombel', subject: '', key: 'pin', members: [member] }),
      [`GET /api/groups/${group}/pupils/${pupil}/work`]: ok({ pupil, number: 1, name: member.name, pieces: [] }),
      [`GET /api/groups/${group}/pupils/${pupil}/journals`]: ok({ journals: [] }),
      [`GET /api/groups/${group}/attendance`]: ok({ group, group_name: 'Kelas latihan', school: school.name, period: '2026-11', words: 'November 2026', from: '2026-11-01', until: '2026-11-30', days: ['2026-11-23'], months: ['2026-11'], pupils: [{ pupil, number: 1, name: member.name, marks: ['H'], months: [sums], sums }] }),
      'POST /api/join/look': ok({ kind: 'pin', both: false, drawings: [] }),
      'POST /api/join': ok({ token: 'seat', name: 'Bintang', lesson }),
      'GET /api/seat': ok({ lesson, title: 'Mencoba', name: 'Bintang', level: 'sd', paused: false, ended: false, question: null, mine: null, voices: { open: false, may_vote: false, statements: [] }, practice: true }),
      'POST /api/board/join': ok({ token: 'board' }),
      'GET /api/board': ok({ lesson, title: 'Mencoba', group: 'Kelas latihan', level: 'sd', now, ended: false, paused_at: null, step: null, question: null, code: '', members: 24, joined: 0, teams: [], voices, practice: true }),
      'POST /api/substitute': ok({ token: 'sub', substitute: substitute.substitute, name: 'Bu Ganti' }),
      'GET /api/substitute': ok(substitute)
    }
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});
async function open(t, path, viewport = phone, login = '') {
  const context = await browser.newContext({ viewport });
  t.after(() => context.close());
  const page = await openPage(context);
  await page.clock.setFixedTime(now);
  if (login) await signIn(page, fake.url, login, password, path);
  else await page.goto(fake.url + path);
  return page;
}

for (const [what, path] of [['a pupil', `/murid/${group}/${pupil}`], ['the recap', `/kelas/${group}/presensi`]]) {
  test(`the teacher's page of ${what} says that it is practice`, async (t) => {
    const page = await open(t, path, phone, 'latih');
    await band(page);
    await assertSound(page, what);
    await shot(page, `latihan-${path.split('/').at(-1)}`);
  });
}

test('a pupil’s phone says it', async (t) => {
  const page = await open(t, '/ikut?kode=123456', small);
  await page.getByLabel('Nomor').fill('1');
  await page.getByLabel('PIN').fill('1234');
  await page.getByRole('button', { name: 'Ikut' }).click();
  await band(page);
  await assertSound(page, 'ikut, latihan');
  await shot(page, 'latihan-ikut');
});

test('the board says it', async (t) => {
  const page = await open(t, '/layar', phone);
  await page.getByLabel('Kode').fill('123456');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await band(page);
  await assertSound(page, 'layar, latihan');
  await shot(page, 'latihan-layar');
});

test('a substitute’s day and lesson say it', async (t) => {
  const page = await open(t, '/titip?kode=7KQX4-MPR2W', small);
  await page.getByLabel('Nama Bapak/Ibu').fill('Bu Ganti');
  await page.getByRole('button', { name: 'Buka kelas' }).click();
  await band(page);
  await shot(page, 'latihan-titip-hari');
  await assertSound(page, 'titip, latihan');
  await page.getByRole('button', { name: /Mulai pertemuan/ }).click();
  await page.waitForURL(`**/titip/${lesson}`);
  await band(page);
  await shot(page, 'latihan-titip');
});
