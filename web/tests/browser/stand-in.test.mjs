// Titip kelas from the office's side: the head hands over for somebody absent and takes back; and a pendamping's way to a colleague's lesson.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, becomes, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const school = 'school_01k0000000000000000000000a';
const group = 'group_01k0000000000000000000000a';
const now = Date.UTC(2026, 10, 24, 1, 0); // a Tuesday, 8 o'clock in the city
const slot = (staff, teacher, first, subject) => ({ id: `slot_01k000000000000000000000${staff}${first}`, school, group, group_name: 'V-A', staff: `staff_01k000000000000000000000${staff}`, teacher, subject, weekday: 2, first, last: first + 1, assists: false, mine: false });
const hours = { school, name: 'SD Contoh', level: 'sd', usual: true, level_minutes: 35, hours: { week_days: 6, first_bell: 420, jp: [], pauses: [] }, week: [] };
const ok = (value) => () => ({ status: 200, body: value });
const lesson = 'lesson_01k0000000000000000000000a';
const today = { day: '2026-11-24', now, classes: [{ group: { id: group, school, name: 'V-A', level: 'sd' }, subjects: [''], members: [], statement_set: 'sd-down' }], running: null, lessons: [],
  colleagues: [{ lesson, school, group_name: 'V-A', teacher: 'Budi Contoh', title: 'Tanah turun', started_at: now, ended_at: null }], plans: [], week: { schools: [], slots: [] }, progress: [] };

let browser, fake, handed, made;
before(async () => {
  const hand = (given, _login, path) => {
    made.push(given);
    const one = { handover: path.split('/').pop(), school, group: given.group, group_name: 'V-A', teacher: 'Rina Contoh', day: '2026-11-24', lessons: given.lessons.map(({ lesson: id, title, subject }) => ({ lesson: id, title, subject, started_at: null, ended_at: null, steps: subject === 'ipas' ? 4 : 0 })), substitutes: [], code: '' };
    handed = [one];
    return { status: 200, body: { ...one, code: '7KQX4-MPR2W' } };
  };
  fake = await startFake({
    now: () => now,
    extra: {
      'GET /api/handovers': () => ({ status: 200, body: { handovers: handed } }),
      [`GET /api/schools/${school}/timetable`]: ok({ hours, choices: [], slots: [slot('0ri', 'Rina Contoh', 3, 'matematika'), slot('0ri', 'Rina Contoh', 1, 'ipas'), slot('0sa', 'Sari Contoh', 5, '')], collisions: [] }),
      [`GET /api/schools/${school}/groups`]: ok({ groups: [] }),
      [`GET /api/schools/${school}/assignments`]: ok({ assignments: [] }),
      'GET /api/submitted-plans': ok({ plans: [] }),
      'GET /api/today': ok(today),
      'GET /api/plans': ok({ plans: [] }),
      [`GET /api/lessons/${lesson}/work`]: ok({ id: lesson, title: 'Tanah turun', questions: [{ id: 'question_01k0000000000000000000000a', text: 'Apa yang berubah?', answered: 3 }] }),
      [`GET /api/lessons/${lesson}/depth`]: ok({ members: 3, objectives: [] }),
      'GET /api/lessons': ok({ lessons: [] }),
      'GET /api/qr': ok({ size: 21, path: 'M4 4h7v1h-7z' }),
      'PUT /api/handovers/*': hand
    }
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});
async function as(t, login, viewport, path) {
  handed = [];
  made = [];
  const context = await browser.newContext({ viewport });
  t.after(() => context.close());
  const page = await openPage(context);
  await page.clock.setFixedTime(now);
  await signIn(page, fake.url, login, password, path);
  return page;
}

for (const [size, viewport] of Object.entries({ phone, small })) {
  test(`the head finds whoever is absent by today's timetable: ${size}`, async (t) => {
    const page = await as(t, 'budi', viewport, '/hari-ini');
    await page.getByRole('link', { name: 'Titip kelas hari ini' }).click();
    await page.getByText('Belum ada kelas yang dititipkan').waitFor();
    await assertSound(page, `titip, kosong ${size}`);
    await page.getByRole('button', { name: 'Titipkan kelas' }).click();
    await page.getByLabel('Guru', { exact: true }).selectOption('Rina Contoh');
    const room = page.getByRole('button', { name: /^V-A · jam 1–2 IPAS, jam 3–4 Mat/ });
    await room.waitFor();
    await assertSound(page, `titip, siapa ${size}`);
    await room.click();
    await page.getByText('7KQX4-MPR2W').waitFor();
    await page.getByText('belum dimulai · 4 langkah rencana').waitFor();
    await page.getByRole('img', { name: 'Kode QR untuk guru pengganti' }).waitFor();
    const code = await page.getByRole('img', { name: 'Kode QR untuk guru pengganti' }).boundingBox();
    assert.ok(code.y + code.height < viewport.height, `the code ends at ${code.y + code.height}: somebody waits to scan it`);
    await assertSound(page, `titip, kode ${size}`);
    await shot(page, `titip-kepala-${size}`);
    assert.equal(made.length, 1);
    assert.equal(made[0].teacher, 'staff_01k0000000000000000000000ri');
    assert.deepEqual(made[0].lessons.map((one) => [one.subject, one.plan]), [['ipas', null], ['matematika', null]]);
    assert.match(made[0].lessons[0].title, /^IPAS V-A, jam 1–2$/);
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (globalThis.copied = text) } }));
    await page.getByRole('button', { name: 'Salin teks' }).click();
    await page.waitForFunction(() => globalThis.copied);
    assert.match(await page.evaluate(() => globalThis.copied), /^Titip kelas V-A \(Rina Contoh\), SD .+ · \p{L}+, \d+ \p{L}+\. Buka http/u, 'a chat is read on other days, and at other schools');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Akhiri titipan' }).click();
    handed = [];
    await page.getByRole('button', { name: 'Ya, akhiri' }).click();
    await page.getByText('Belum ada kelas yang dititipkan').waitFor();
  });
}

test('a pendamping finds the colleague’s running lesson on Hari ini', async (t) => {
  const page = await as(t, 'sari', phone, '/hari-ini');
  const link = page.getByRole('list', { name: 'Pelajaran rekan di kelas Bapak/Ibu' }).getByRole('link');
  await link.waitFor();
  await becomes(() => link.getAttribute('href'), `/dalam/${lesson}`);
  assert.match(await link.innerText(), /Tanah turun[\s\S]*V-A · Budi Contoh/);
  await assertSound(page, 'hari ini, rekan');
  await shot(page, 'hari-ini-rekan');
  await link.click();
  await page.getByRole('link', { name: /Apa yang berubah/ }).waitFor();
  await assertSound(page, 'lesson of a colleague');
  await becomes(() => page.getByRole('link', { name: /pertemuan/i }).count(), 0, 'the lesson itself stays its teacher’s');
  assert.equal(fake.state.requests.some((each) => each.path === `/api/lessons/${lesson}/journals`), false, 'nor are its sentences asked for');
});
