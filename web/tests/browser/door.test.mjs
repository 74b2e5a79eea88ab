// The way in for pupils' phones: a child that typed its PIN wrongly five times is let in again by its teacher.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, becomes, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const lesson = 'lesson_01k0000000000000000000000a';
const dina = 'pupil_01k00000000000000000000000';
const group = { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' };
const seat = { pupil: dina, joined: false, failures: 0, locked: false, no_device: false };
const view = {
  id: lesson, group, plan: null, plan_version: null, meeting: 1, title: 'Tanah turun', subject: 'ipas', day: '2026-11-24', started_at: Date.now(), ended_at: null, late: false, step: '',
  paused_at: null, version: 1, steps: [], questions: [], members: [{ pupil: dina, number: 1, name: 'Dina', grade: '5', phase: 'C', device: true }], attendance: [], seats: [],
  door: { open: true, code: '329726' }, voices: { state: 'none', statement_set: '', statements: [], answered: null, source: null, counts: [] }
};

let browser;
let fake;
let now = view;
before(async () => {
  const release = () => {
    now = { ...view, seats: [seat] };
    return { status: 200, body: {} };
  };
  fake = await startFake({
    extra: {
      [`GET /api/lessons/${lesson}`]: () => ({ status: 200, body: now }),
      [`PUT /api/lessons/${lesson}/seats/${dina}/release`]: release,
      'GET /api/qr': () => ({ status: 200, body: { size: 21, path: 'M4 4h7v1h-7z' } })
    }
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

test('who is locked out stands at the door as soon as it is opened, and is let in by one tap', async (t) => {
  const context = await browser.newContext({ viewport: phone });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/pertemuan/${lesson}`);
  await page.getByRole('button', { name: /^HP murid/ }).waitFor();
  now = { ...view, seats: [{ ...seat, failures: 5, locked: true }] }; // after the page was read, and nothing told of it
  await page.getByRole('button', { name: /^HP murid/ }).click();
  await page.getByText('PIN salah lima kali').waitFor();
  await assertSound(page, 'pintu');
  await shot(page, 'pintu');
  await page.getByRole('button', { name: 'Izinkan Dina mencoba lagi' }).click();
  await page.getByText('PIN salah lima kali').waitFor({ state: 'detached' });
  assert.equal(fake.state.requests.filter((each) => each.path.endsWith('/release')).length, 1);
});

test('in a TK it is the school’s tablet that goes round, and no child is asked to read or to have a phone', async (t) => {
  now = { ...view, group: { ...group, name: 'Kelompok B', level: 'tk' }, door: { open: false, code: '' } };
  t.after(() => (now = view));
  const context = await browser.newContext({ viewport: small });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/pertemuan/${lesson}`);
  await page.getByRole('button', { name: /^Tablet sekolah/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Tablet sekolah' });
  await sheet.getByText('Anak mengetuk nomornya dan tiga gambar di kartunya; ia tidak perlu membaca.').waitFor();
  await becomes(() => sheet.getByText(/HP murid|PIN/).count(), 0);
  await assertSound(page, 'pintu tk');
  await shot(page, 'pintu-tk');
  now = { ...now, door: { open: true, code: '329726' }, seats: [{ ...seat, failures: 5, locked: true }] };
  await page.reload();
  await page.getByRole('button', { name: /^Tablet sekolah/ }).click();
  await sheet.getByText('329 726').waitFor();
  await sheet.getByRole('button', { name: 'Izinkan Dina mencoba lagi' }).waitFor();
  await assertSound(page, 'pintu tk, terbuka');
});
