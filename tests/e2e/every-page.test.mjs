// Long. Every page of Selami, opened by whom it is for: axe finds nothing on the smallest screen, nothing hangs over, and with letters of
// twice the size nothing is cut off. The pages are read from the app's folders: one that nobody opens here fails the test.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { calm, openPage, phone, shot, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { cutOff, openFolds } from './large.mjs';
import { api, join, sound } from './people.mjs';

const routes = fileURLToPath(new URL('../../web/src/routes', import.meta.url));
/** "/rencana/[plan]", as the app's folders say it; what stands in round brackets is no part of an address. */
const pages = readdirSync(routes, { recursive: true })
  .filter((path) => path.endsWith('+page.svelte'))
  .map((path) => `/${path.split('/').slice(0, -1).filter((part) => !part.startsWith('(')).join('/')}`);
const opened = new Set();

const house = new House();
let browser, logins, at;
before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

async function open(role) {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const page = await openPage(context);
  if (role) await signIn(page, at.url, logins[role].login, logins[role].password);
  return { context, page };
}

const send = async (page, method, path, body) => {
  const [status, answer] = await page.evaluate(async ([how, where, what]) => {
    const got = await fetch(where, { method: how, headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });
    return [got.status, await got.json()];
  }, [method, path, body]);
  assert.equal(status, 200, `${method} ${path}: ${JSON.stringify(answer)}`);
  return answer;
};

/** The page that stands open is sound on the smallest screen, and with letters of twice the size on a common one: what is not. */
async function look(page, name) {
  await until(page, calm);
  await page.setViewportSize(small);
  await sound(page, name);
  await page.setViewportSize(phone);
  await page.evaluate(openFolds);
  await until(page, calm);
  const found = await page.evaluate(cutOff);
  await shot(page, `besar-${name.replace(/\W+|\w+_[0-9a-z]{26}/g, '-')}`);
  return [...new Set(found)].map((one) => `${name}: ${one}`);
}

/** Opens each of these: [the page as its folder says it, an address of it]. Says of all of them what is wrong. */
async function walk(page, role, list) {
  const wrong = [];
  for (const [route, address = route] of list) {
    assert.ok(pages.includes(route), `${route} is no page of the app`);
    try {
      await page.goto(at.url + address);
      await until(page, calm);
      const came = new URL(page.url()).pathname;
      assert.equal(came, new URL(at.url + address).pathname, `${role} asked for ${address} and is on ${came}`);
      wrong.push(...(await look(page, `${role} ${address}`)));
      opened.add(route);
    } catch (cause) {
      wrong.push(`${role} ${address}: ${cause.message}`);
    }
  }
  assert.deepEqual(wrong, []);
}

/** The teacher's own plan, one of the examples; handed in, shared and adapted. */
async function handIn(page, group) {
  const { examples } = await api(page, '/api/examples');
  const { body } = await api(page, `/api/examples/${examples.find((one) => one.level === group.level).id}`);
  const [id, save] = [newId('plan'), newId('save')];
  await send(page, 'PUT', `/api/plans/${id}`, { school: group.school, base: 0, body, save });
  await send(page, 'POST', `/api/plans/${id}/submission`, { save });
  await send(page, 'PUT', `/api/library/${id}`, { reach: 'city', named: true });
  adapted = newId('plan');
  body.design.topic = 'Diubah sedikit';
  await send(page, 'PUT', `/api/plans/${adapted}`, { school: group.school, base: 0, body, save: newId('save'), adapted_from: id, adapted_version: 1 });
  return id;
}

/** A written question of this lesson, answered by two. */
async function written(page, lesson, members) {
  const question = newId('question');
  await send(page, 'PUT', `/api/lessons/${lesson}/questions/${question}`, { kind: 'text', text: 'Ke mana air hujan pergi di kampung kita?', options: [] });
  await send(page, 'PUT', `/api/lessons/${lesson}/questions/${question}/state`, { open: true, at: Date.now() });
  const marks = members.slice(0, 2).map(({ pupil }) => ({ response: newId('response'), pupil, choice: null, text: 'Ke sungai, lalu ke laut, dan sebagian meresap ke tanah' }));
  await send(page, 'PUT', `/api/lessons/${lesson}/questions/${question}/taps`, { marks, at: Date.now() });
  return question;
}

/** A link for a mitra, whom an SMK alone has. */
async function partnerOf() {
  const { context, page } = await open('guru smk');
  const { day, classes } = await api(page, '/api/today');
  const { group, members } = classes[0];
  const lesson = newId('lesson');
  await send(page, 'PUT', `/api/lessons/${lesson}`, { group: group.id, plan: null, plan_version: null, meeting: 1, subject: '', title: 'Bengkel', day, started_at: Date.now(), steps: [], questions: [] });
  const question = await written(page, lesson, members);
  const partner = await send(page, 'POST', `/api/lessons/${lesson}/questions/${question}/partners`, { name: 'Bengkel Contoh', origin: at.url });
  await context.close();
  return partner;
}

let plan, adapted;
/** Visits of the demonstration: the head's own, and one that the teacher published. */
let ofHead, shared;

test('a teacher, and who comes by the teacher’s links', async () => {
  const { context, page } = await open('guru');
  const { day, classes, lessons } = await api(page, '/api/today');
  const { group, members } = classes[0];
  const lesson = lessons[0].id;
  const pupil = members[0].pupil;
  plan = await handIn(page, group);
  const question = await written(page, lesson, members);
  const work = `/dalam/${lesson}/${question}`;
  const partner = await partnerOf();
  const handed = newId('lesson');
  const round = newId('round');
  await send(page, 'PUT', `/api/rounds/${round}`, { school: group.school, title: 'Tanah turun', each_max: 3 });
  const { code } = await send(page, 'PUT', `/api/handovers/${newId('handover')}`, { group: group.id, lessons: [{ lesson: handed, plan: null, plan_version: null, meeting: 1, subject: '', title: 'Tanah turun' }] });
  const circle = newId('circle');
  await send(page, 'PUT', `/api/circles/${circle}`, { school: group.school, question: 'Mengapa jawaban berhenti di satu gagasan?', about: 'IPAS, fase C', starts: day, weeks: 8 });
  const { visits } = await api(page, '/api/my/visits');
  [ofHead, shared] = [visits.find((one) => one.kind === 'principal'), visits.find((one) => one.published_at !== null)].map((one) => one.visit);
  const of = { group: `/kelas/${group.id}`, lesson: `/pertemuan/${lesson}` };
  await walk(page, 'guru', [
    ['/hari-ini'], ['/hari-ini/rob'],
    ['/kelas'], ['/kelas/[group]', of.group], ['/kelas/[group]/kartu', `${of.group}/kartu`], ['/kelas/[group]/lembar', `${of.group}/lembar`], ['/kelas/[group]/halaman', `${of.group}/halaman`], ['/kelas/[group]/presensi', `${of.group}/presensi`], ['/kelas/[group]/ingat-lagi', `${of.group}/ingat-lagi`], ['/kelas/[group]/rapor', `${of.group}/rapor`],
    ['/kelas/jadwal'], ['/kelas/jurnal'], ['/kelas/sampai-mana'], ['/kelompok/[group]', '/kelompok/baru'],
    ['/rencana'], ['/rencana/baru'], ['/rencana/susun'], ['/rencana/konteks'], ['/rencana/[plan]', `/rencana/${plan}`], ['/rencana/[plan]/versi', `/rencana/${plan}/versi`], ['/rencana/[plan]/telaah', `/rencana/${plan}/telaah`],
    ['/rencana/[plan]/bagikan', `/rencana/${plan}/bagikan`], ['/rencana/[plan]/asal', `/rencana/${adapted}/asal`], ['/rencana/pustaka'], ['/rencana/pustaka/[plan]', `/rencana/pustaka/${plan}`],
    ['/rencana/perbaikan'], ['/rencana/perbaikan/[improvement]', `/rencana/perbaikan/${newId('improvement')}`],
    ['/pertemuan/[lesson]', of.lesson], ['/pertemuan/[lesson]/lembar', `${of.lesson}/lembar`], ['/pertemuan/[lesson]/halaman', `${of.lesson}/halaman`], ['/pertemuan/[lesson]/seri', `${of.lesson}/seri`],
    ['/dalam/[lesson]', `/dalam/${lesson}`], ['/dalam/[lesson]/[question]', work],
    ['/murid'], ['/murid/[group]', `/murid/${group.id}`], ['/murid/[group]/baca', `/murid/${group.id}/baca`], ['/murid/[group]/[pupil]', `/murid/${group.id}/${pupil}`], ['/murid/[group]/[pupil]/profil', `/murid/${group.id}/${pupil}/profil`], ['/kelas/[group]/keluarga', `/kelas/${group.id}/keluarga`],
    ['/titipan'], ['/tumbuh'], ['/tumbuh/langkah'], ['/tumbuh/lingkar'], ['/tumbuh/lingkar/[circle]', `/tumbuh/lingkar/${circle}`], ['/tumbuh/proses'], ['/tumbuh/tahun'], ['/tumbuh/kunjungan'], ['/tumbuh/kunjungan/[visit]', `/tumbuh/kunjungan/${shared}`], ['/kunjungan'], ['/menilai'], ['/menilai/[round]', `/menilai/${round}`], ['/menilai/contoh'], ['/menilai/[round]/contoh', `/menilai/${round}/contoh`], ['/menilai/[round]/karya', `/menilai/${round}/karya`], ['/menilai/[round]/nilai', `/menilai/${round}/nilai`], ['/menilai/[round]/banding', `/menilai/${round}/banding`], ['/menilai/[round]/urutan', `/menilai/${round}/urutan`], ['/saya'], ['/saya/kata-sandi'], ['/saya/langkah-kedua'], ['/layar', `/layar?pertemuan=${lesson}`]
  ]);
  await context.close();

  const mitra = await open();
  await walk(mitra.page, 'mitra', [['/mitra', `/mitra#${partner.key}`]]);
  await mitra.context.close();

  const substitute = await open();
  await walk(substitute.page, 'pengganti', [['/titip', `/titip?kode=${code}`]]);
  await substitute.page.goto(`${at.url}/titip?kode=${code}`);
  await substitute.page.getByLabel('Nama Bapak/Ibu').fill('Bu Wulan Contoh');
  await substitute.page.getByRole('button', { name: 'Buka kelas' }).click();
  await substitute.page.getByRole('button', { name: /^Mulai pertemuan/ }).click();
  await substitute.page.waitForURL('**/titip/lesson_*');
  await walk(substitute.page, 'pengganti', [['/titip/[lesson]', `/titip/${handed}`]]);
  await substitute.context.close();
});

test('a pupil, and who has no account', async () => {
  const { context, page } = await open();
  await walk(page, 'siapa saja', [['/masuk'], ['/coba'], ['/ikut'], ['/ikut/profil'], ['/layar'], ['/titip'], ['/mitra'], ['/keluarga']]);
  const [, code, number] = /^kode (\d+), nomor (\d+)$/.exec(logins.murid.login);
  await join(page, at.url, code, number, logins.murid.password.replace(/^PIN /, ''));
  assert.deepEqual(await look(page, 'murid ikut'), []);
  await context.close();
});

test('a school’s operator, who comes to a school’s own rooms', async () => {
  const { context, page } = await open('operator');
  const { groups } = await api(page, '/api/groups');
  const group = groups[0].id;
  const { members } = await api(page, `/api/groups/${group}`);
  const of = `/sekolah/rombel/${group}`;
  await walk(page, 'operator', [
    ['/impor'], ['/impor/[kind]', '/impor/staff'], ['/impor/[kind]', '/impor/pupils'],
    ['/sekolah'], ['/sekolah/bicara'], ['/sekolah/guru'], ['/sekolah/jadwal'], ['/sekolah/jam'], ['/sekolah/mengajar'], ['/sekolah/naik-kelas'], ['/sekolah/paket'], ['/sekolah/pindahan'], ['/sekolah/terlambat'], ['/sekolah/cetak'],
    ['/sekolah/rombel'], ['/sekolah/rombel/[group]', of], ['/sekolah/rombel/[group]/[pupil]', `${of}/${members[0].pupil}`], ['/sekolah/rombel/[group]/izin', `${of}/izin`], ['/saya']
  ]);
  await context.close();
});

test('a head, a supervisor and the office', async () => {
  for (const [role, list] of [
    ['kepala sekolah', [['/hari-ini'], ['/rencana/diserahkan'], ['/rencana/diserahkan/[plan]', `/rencana/diserahkan/${plan}`], ['/rencana/diserahkan/[plan]/telaah', `/rencana/diserahkan/${plan}/telaah`], ['/sekolah'], ['/sekolah/bantuan'], ['/kunjungan'], ['/kunjungan/[visit]', `/kunjungan/${ofHead}`], ['/kunjungan/proses'], ['/kunjungan/dibagikan/[visit]', `/kunjungan/dibagikan/${shared}`], ['/saya']]],
    ['pengawas', [['/hari-ini'], ['/rencana/diserahkan'], ['/rencana/diserahkan/[plan]', `/rencana/diserahkan/${plan}`], ['/rencana/diserahkan/[plan]/telaah', `/rencana/diserahkan/${plan}/telaah`], ['/binaan'], ['/binaan/laporan'], ['/kunjungan'], ['/saya']]],
    ['dinas', [['/kota'], ['/kota/laporan'], ['/kota/paket'], ['/impor'], ['/impor/[kind]', '/impor/schools'], ['/sekolah'], ['/saya']]]
  ]) {
    const { context, page } = await open(role);
    await walk(page, role, list);
    await context.close();
  }
});

test('no page was left out', () => {
  const door = ['/']; // leads on at once: to the own first room, or to /masuk
  assert.deepEqual(pages.filter((route) => !opened.has(route) && !door.includes(route)).sort(), []);
});
