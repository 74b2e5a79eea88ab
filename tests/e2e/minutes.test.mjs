// Minutes that Selami takes: a teacher works and sees the own minutes first, they go out on a later day, she stops the counting; weeks later the head of
// a school with enough teachers and the office read one sentence about all of them. The phone's clock is moved on by hand, the server's put to each day.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { launch, openPage, phone, reopen, signIn, until } from '../../web/tests/browser/kit.mjs';
import { person, redeemed, schoolOf } from './at-machine.mjs';
import { House } from './house.mjs';
import { api, button, looks } from './people.mjs';

const house = new House();
const password = 'pagi cerah laut';
/** Weeks of the four from 26 October to 22 November, which are told from the 30th on. */
const weeks = ['2026-11-09', '2026-11-16'];
let browser, logins, port, url, teacher, login, school;

async function on(day) {
  await house.end();
  ({ url, port } = await house.serve(port ?? 0, [...house.store, '--today', day]));
}
/** A teacher's phone said so many minutes of each week. */
async function tells(ask, at, minutes) {
  const device = newId('device', 0);
  for (const week of weeks) assert.equal((await ask('PUT', `/api/my/minutes/${at}/${week}`, { device, preparing: minutes, paperwork: 0 })).taken, true);
}
/** Key after key, each half a minute after the last: that is what counts. */
async function works(page, halfMinutes) {
  for (let i = 0; i < halfMinutes; i++) {
    await page.keyboard.press('Shift');
    await page.clock.fastForward(30_000);
  }
}

before(async () => {
  logins = house.simulate(300, ['--weeks', '0', '--today', '2026-11-02']);
  await on('2026-11-18');
  const office = await person(url, '/api/sign-in', { login: logins.dinas.login, password: logins.dinas.password });
  const head = await person(url, '/api/sign-in', { login: logins['kepala sekolah'].login, password: logins['kepala sekolah'].password });
  school = (await head('GET', '/api/me')).grants.find((one) => one.role === 'principal').school.id;
  const { schools } = await office('GET', '/api/schools');
  const own = await schoolOf(url, office, schools.find((one) => one.id === school), 6, password);
  for (const [i, slip] of own.slips.entries()) {
    const ask = await redeemed(url, slip, password);
    if (i > 0) await tells(ask, school, [4, 9, 12, 14, 40][i - 1]);
  }
  login = own.slips[0].login;
  for (const other of schools.filter((one) => one.id !== school).slice(0, 2)) {
    const { slips } = await schoolOf(url, office, other, 1, password);
    await tells(await redeemed(url, slips[0], password), other.id, 20);
  }
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await house.clear();
});

test('a teacher works, and sees the own minutes before anybody has them', async () => {
  teacher = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  teacher.setDefaultTimeout(60_000);
  await teacher.clock.install();
  await signIn(teacher, url, login, password);
  await teacher.getByText('Minggu ini belum ada satu menit pun.').waitFor();
  await teacher.getByRole('link', { name: 'Rencana', exact: true }).click();
  await teacher.getByRole('heading', { level: 1, name: 'Rencana' }).waitFor();
  await works(teacher, 8);
  await teacher.clock.fastForward('05:00'); // the phone lies on the table
  await teacher.getByRole('link', { name: 'Saya', exact: true }).click();
  // The way here is paperwork: up to half a minute, however slow this machine is.
  await teacher.getByText(/^Selami memakai [45] menit minggu ini\.$/).waitFor();
  await teacher.locator('dl div', { hasText: 'Menyiapkan dan menilai' }).getByText('4 menit').waitFor();
  await looks(teacher, 'menit-01-saya');
  assert.deepEqual(await api(teacher, '/api/my/minutes'), { on: true, weeks: [] });
});

test('they go out on a later day, once', async () => {
  await on('2026-11-20');
  await reopen(teacher);
  let own = { weeks: [] };
  for (let i = 0; i < 100 && own.weeks.length === 0; i++) {
    await teacher.clock.fastForward(61_000);
    own = await api(teacher, '/api/my/minutes');
  }
  assert.equal(own.weeks.length, 1);
  assert.equal(own.weeks[0].week, '2026-11-16');
  assert.equal(own.weeks[0].preparing, 4);
});

test('she stops the counting: nothing of hers is left, here or there', async () => {
  await teacher.getByText('Bagaimana ini dihitung?').click();
  await teacher.getByText(/^Selami menghitung selama layar terlihat/).waitFor();
  await looks(teacher, 'menit-02-cara');
  await button(teacher, 'Berhenti menghitung').click();
  await teacher.getByText('Waktu tidak dihitung.').waitFor();
  await until(teacher, async () => {
    const own = await (await fetch('/api/my/minutes')).json();
    return !own.on && own.weeks.length === 0;
  });
  await works(teacher, 4);
  await reopen(teacher);
  await teacher.getByText('Waktu tidak dihitung.').waitFor();
});

test('the head reads one sentence about the five others', async () => {
  await on('2026-11-30');
  const head = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  head.setDefaultTimeout(60_000);
  await signIn(head, url, logins['kepala sekolah'].login, logins['kepala sekolah'].password, '/binaan');
  await head.getByText('Separuh guru memakai paling banyak 15 menit seminggu.').waitFor();
  await head.getByText('Paling sedikit 75% guru cukup dengan 15 menit seminggu.').waitFor();
  await head.getByText(/^Terhitung 5 dari \d+ guru/).waitFor();
  await head.getByText('Bagaimana ini dihitung?').click();
  await looks(head, 'menit-03-sekolah');
});

test('the office reads one of all its schools', async () => {
  const office = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  office.setDefaultTimeout(60_000);
  await signIn(office, url, logins.dinas.login, logins.dinas.password, '/kota');
  await office.getByText('Separuh guru memakai paling banyak 15 menit seminggu.').waitFor();
  await office.getByText(/^Terhitung 7 dari \d+ guru/).waitFor();
  await looks(office, 'menit-04-kota');
});
