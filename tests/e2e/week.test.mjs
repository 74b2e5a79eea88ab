// A head's and a supervisor's week on Hari ini: free at first, then what a teacher asked for, a visit of today begun without network, a day that is
// a holiday; two schools of two districts as a way to go, which asks nobody else for a map. The teacher's own day stays as it was. The clock stands on Tuesday, 1 December 2026.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { calm, installed, isKept, isSaidOnDisk, launch, phone, readyOffline, reopen, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, looks, patient } from './people.mjs';

const house = new House();
const [tuesday, wednesday, thursday, friday] = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
let browser, logins, url, teacher, head, supervisor, school, me;
const asked = new Map(); // page -> addresses

async function enter(role) {
  const page = await patient(browser, phone, installed);
  const addresses = [];
  asked.set(page, addresses);
  page.on('request', (request) => addresses.push(new URL(request.url())));
  await signIn(page, url, logins[role].login, logins[role].password, '/hari-ini');
  await until(page, calm);
  return page;
}
const write = async (page, path, body, method = 'PUT') =>
  assert.equal(await page.evaluate(async ([way, where, what]) => (await fetch(where, { method: way, headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) })).status, [method, path, body]), 200, path);
const section = (page) => page.getByRole('region', { name: 'Pekan ini' });
const dayOf = (page, day) => section(page).locator(`[data-day="${day}"]`);
const goesOn = (page, name) => page.locator('footer.action').getByRole('link', { name });
/** Opens Hari ini again, once with what is kept and then with what the server says. */
async function again(page) {
  await page.goto(`${url}/hari-ini`);
  await until(page, calm);
  await reopen(page);
  await section(page).waitFor();
  await until(page, calm);
}

before(async () => {
  logins = house.simulate(300, ['--today', tuesday]);
  ({ url } = await house.serve(0, [...house.store, '--today', tuesday]));
  browser = await launch();
  teacher = await enter('guru');
  head = await enter('kepala sekolah');
  supervisor = await enter('pengawas');
  me = (await api(teacher, '/api/me')).person;
  school = (await api(head, '/api/me')).grants.find((one) => one.role === 'principal').school;
});
after(async () => {
  await browser?.close();
  await house.clear();
});

test('a week in which nobody waits reads so, and offers one thing to do', async () => {
  await section(head).getByText(/^Pekan ini lapang/).waitFor();
  await section(head).getByText('30 Nov – 5 Des').waitFor();
  assert.equal(await section(head).locator('[data-day]').count(), 0);
  await looks(head, 'pekan-01-lapang');
  await section(head).getByRole('link', { name: 'Usulkan satu kunjungan' }).click();
  await head.waitForURL('**/kunjungan');
});

test('what a teacher asked for stands on its day or below, and each line opens where it is done', async () => {
  const { body } = await api(teacher, '/api/examples/sd5-tanah-turun');
  const plan = newId('plan');
  await write(teacher, `/api/plans/${plan}`, { school: school.id, base: 0, body });
  await write(teacher, `/api/plans/${plan}/submission`, { version: 1 }, 'POST');
  const ask = (more) => write(teacher, `/api/my/visits/${newId('visit')}`, { school: school.id, visitor: 'principal', indicator: '', show_step: true, ...more });
  await ask({ day: thursday, about: 'V, IPAS, jam ke-2' });
  await ask({ day: tuesday, about: 'Murid menanggapi gagasan temannya.', word: true });
  await write(head, `/api/schools/${school.id}/days/${friday}`, { kind: 'holiday', about: 'Hari jadi sekolah', jp: null });
  await again(head);
  await dayOf(head, thursday).getByText('undangan guru, belum dijawab').waitFor();
  await dayOf(head, friday).getByText('Libur: Hari jadi sekolah').waitFor();
  const list = section(head).getByRole('list', { name: 'Diminta guru' });
  await list.getByText('meminta kata singkat').waitFor();
  await list.getByText('1 rencana menunggu telaah').waitFor();
  assert.equal(await list.getByRole('link').count(), 2, 'the invitation has a day of its own');
  await looks(head, 'pekan-02-diminta');
  assert.ok((await list.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).includes(`/rencana/diserahkan/${plan}`));
  await goesOn(head, `Lanjutkan: jawab undangan ${me.name}`).click();
  await head.waitForURL('**/kunjungan*');
  await button(head, /^Saya datang/).click();
  await until(head, async () => (await (await fetch('/api/visits')).json()).invitations.length === 1);
  await again(head);
  await dayOf(head, thursday).getByText('siap dikunjungi').waitFor();
  // A plan that the head said something of waits no more.
  await write(head, `/api/submitted-plans/${plan}/comments/${newId('comment')}`, { version: 1, place: '/design/topic', quote: '', text: 'Dekat dengan murid.' });
  await again(head);
  await list.getByText('1 rencana menunggu telaah').waitFor({ state: 'detached' });
});

test('a visit of today is gone on with, and what was begun without network is what presses', async () => {
  const visit = newId('visit');
  await write(head, `/api/visits/${visit}`, { school: school.id, teacher: me.id, day: tuesday, about: 'V, Matematika, jam ke-4' });
  await again(head);
  await goesOn(head, `Lanjutkan ke kunjungan: ${me.name}`).waitFor();
  await readyOffline(head, 'staf');
  for (const path of ['/api/visits', '/api/visit-forms', '/api/growth-steps', '/api/published-process', '/api/submitted-plans', `/api/schools/${school.id}/days`]) await until(head, isKept, path);
  await head.context().setOffline(true);
  await reopen(head);
  await goesOn(head, `Lanjutkan ke kunjungan: ${me.name}`).click();
  await head.waitForURL(`**/kunjungan/${visit}`);
  await head.getByLabel('Bagian', { exact: true }).selectOption({ label: '8. Penutup' });
  await head.getByLabel('Kekuatan yang terlihat').fill('Murid menunggu giliran temannya.');
  await until(head, isSaidOnDisk, 'Murid menunggu giliran');
  await head.goto(`${url}/hari-ini`);
  await goesOn(head, `Lanjutkan catatan: ${me.name}`).waitFor();
  await dayOf(head, tuesday).getByText('catatan belum dikirim').waitFor();
  await dayOf(head, friday).getByText('Libur: Hari jadi sekolah').waitFor();
  await looks(head, 'pekan-03-tanpa-jaringan');
  await head.context().setOffline(false);
  await until(head, async (id) => (await (await fetch('/api/visits')).json()).visits.find((one) => one.visit === id)?.record.strength !== '', visit);
});

test('a supervisor’s day is a way by district, in the order of the hours, and asks nobody else', async () => {
  const places = (await api(supervisor, '/api/me')).grants.map((one) => one.school);
  assert.equal(places.length, 2);
  const [near, far] = places;
  assert.notEqual(near.district, far.district);
  // A visitor is invited for next week by the demonstration's teacher.
  await section(supervisor).getByRole('list', { name: 'Diminta guru' }).getByText(/^mengundang untuk Kamis, 10 Desember/).waitFor();
  const { teachers } = await api(supervisor, '/api/visit-teachers');
  const of = (place) => teachers.filter((one) => one.school === place.id);
  const goes = (place, n, about) => write(supervisor, `/api/visits/${newId('visit')}`, { school: place.id, teacher: of(place)[n].person, day: wednesday, about });
  await goes(near, 0, 'II, jam ke-5');
  await goes(far, 0, 'IV, jam ke-1');
  await goes(near, 1, 'III, jam ke-4');
  await again(supervisor);
  const day = dayOf(supervisor, wednesday);
  assert.deepEqual(await day.locator('[data-district]').evaluateAll((all) => all.map((one) => one.dataset.district)), [far.district, near.district]);
  assert.deepEqual(await day.locator('a strong').allInnerTexts(), [of(far)[0].name, of(near)[1].name, of(near)[0].name]);
  await day.getByText(`${far.name}, ${far.village}`).waitFor();
  await looks(supervisor, 'pekan-04-rute');
  await readyOffline(supervisor, 'staf');
  await until(supervisor, isKept, '/api/visits');
  await supervisor.context().setOffline(true);
  await reopen(supervisor);
  await day.getByText(`${far.name}, ${far.village}`).waitFor();
  await supervisor.context().setOffline(false);
  assert.deepEqual([...new Set(asked.get(supervisor).map((one) => one.origin))], [url], 'no map, nobody else');
  // Judging together and circles are a teacher's: who does not teach asks for neither.
  assert.deepEqual(asked.get(supervisor).filter((one) => /^\/api\/(rounds|circles)$/.test(one.pathname)), []);
});

test('the teacher’s own day is what it was', async () => {
  await teacher.goto(`${url}/hari-ini`);
  await until(teacher, calm);
  await teacher.getByRole('heading', { name: 'Hari ini' }).waitFor();
  assert.equal(await section(teacher).count(), 0);
  assert.deepEqual(asked.get(teacher).filter((one) => /^\/api\/(visits|rounds|circles|published-process|submitted-plans)$/.test(one.pathname)), []);
});
