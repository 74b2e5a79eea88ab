// One fair scale: a teacher judged the class; without judging together the page says that level and way of judging cannot be told apart. After a
// round among four schools and a night, it says where the class stands; a new judgement moves it at once, marked, until the next night.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { becomes, desk, installed, phone, readyOffline, reopen, signIn, small } from '../../web/tests/browser/kit.mjs';
import { allow, person, twoTeachers } from './at-machine.mjs';
import { House } from './house.mjs';
import { patient, shot, sound } from './people.mjs';

const house = new House();
const password = 'pagi cerah laut';
const texts = ['Mengapa air sungai menjadi jernih?', 'Ke mana air hujan pergi?', 'Mengapa sumur mengering?'];
let browser, logins, at, teachers;

/** Always the same dice. */
let seed = 7;
const dice = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648);

/** A lesson of three questions; each pupil's answers, judged by the class's own teacher. Teacher 0 is strict by a level. */
async function taught(teacher, number) {
  const { ask, group, members, operator, school } = teacher;
  const today = (await (await fetch(`${at.url}/api/city`)).json()).today;
  teacher.lesson = newId('lesson');
  await ask('PUT', `/api/lessons/${teacher.lesson}`, { group: group.id, title: 'Air sungai', subject: 'ipas', day: today, started_at: Date.now(), steps: [] });
  teacher.questions = [];
  teacher.depth = members.map(() => 1 + 2 * dice());
  teacher.strict = number === 0 ? 1 : 0.4 * dice();
  for (const text of texts) {
    const question = newId('question');
    teacher.questions.push(question);
    await ask('PUT', `/api/lessons/${teacher.lesson}/questions/${question}`, { kind: 'text', text, options: [] });
    await ask('PUT', `/api/lessons/${teacher.lesson}/questions/${question}/taps`, { marks: members.map((one) => ({ response: newId('response'), pupil: one.pupil, text: 'Karena pasir menahan kotoran' })), at: Date.now() });
    for (const [i, one] of members.entries()) await judged(teacher, question, one.pupil, levelOf(teacher.depth[i], teacher));
  }
  teacher.given = members.slice(0, 3).map((one) => one.pupil);
  for (const pupil of teacher.given) await allow(operator, school, pupil);
}
const levelOf = (depth, by) => Math.max(0, Math.min(4, Math.round(depth - by.strict + 1.6 * (dice() - 0.5))));
const judged = (teacher, question, pupil, level) =>
  teacher.ask('PUT', `/api/judgements/${newId('judgement')}`, { lesson: teacher.lesson, question, pupil, level, source: 'single', at: Date.now() });

/** A round to its end, at machines. */
async function together() {
  const round = newId('round');
  const { code } = await teachers[0].ask('PUT', `/api/rounds/${round}`, { school: teachers[0].school.id, title: 'Air', each_max: 3 });
  const depths = new Map();
  for (const [i, one] of teachers.entries()) {
    if (i > 0) await one.ask('POST', '/api/round-joins', { code, school: one.school.id });
    for (const [k, pupil] of one.given.entries()) {
      const piece = newId('shared');
      depths.set(piece, one.depth[k]);
      await one.ask('PUT', `/api/rounds/${round}/pieces/${piece}`, { question: one.questions[0], pupil, text: 'Karena pasir menahan kotoran' });
    }
  }
  await teachers[0].ask('PUT', `/api/rounds/${round}/plan`, {});
  for (const one of teachers) {
    for (const task of (await one.ask('GET', `/api/rounds/${round}/tasks`)).tasks) {
      await one.ask('PUT', `/api/rounds/${round}/judgements/${newId('judgement')}`, { piece: task.piece, level: levelOf(depths.get(task.piece), one), at: Date.now() });
    }
  }
  return round;
}

const night = () => house.run('depth', 'nightly', ...house.store);

before(async () => {
  ({ logins, at, browser } = await house.open(700));
  night(); // the one that the server begins with is overtaken, whenever it ends
  const office = await person(at.url, '/api/sign-in', { login: logins.dinas.login, password: logins.dinas.password });
  const { schools } = await office('GET', '/api/schools');
  teachers = [];
  for (const school of schools.slice(0, 4)) teachers.push(...(await twoTeachers(at.url, office, school, password)));
  for (const [i, one] of teachers.entries()) await taught(one, i);
});
after(() => house.clear());

async function pageOf(teacher, viewport = phone) {
  const page = await patient(browser, viewport, installed);
  await signIn(page, at.url, teacher.login, password, `/dalam/${teacher.lesson}`);
  return page;
}

test('before a night the page says when the class’s place is computed', async () => {
  const page = await pageOf(teachers[0]);
  await page.getByText('dihitung nanti malam').waitFor();
  await sound(page, 'letak: menunggu');
  await page.context().close();
});

test('without judging together it says that they cannot be told apart, and what helps', async () => {
  assert.match(night(), /penilaian, \d+ kelas, 0 di antaranya ditampilkan/);
  const page = await pageOf(teachers[0]);
  await page.getByText('Belum bisa dibedakan: tingkat kelas atau cara menilai').waitFor();
  await page.getByText(/Masih kurang kira-kira \d+ karya/).waitFor();
  await sound(page, 'letak: belum bisa dibedakan');
  await shot(page, 'letak-1-belum');
  await page.getByRole('link', { name: 'Ke Menilai bersama' }).click();
  await page.getByRole('heading', { name: 'Menilai bersama' }).first().waitFor();
  await page.context().close();
});

test('after a round and a night it says where the class stands, without a network, too', async () => {
  await together();
  assert.match(night(), /penilaian, /);
  assert.equal(night(), 'penilaiannya sama dengan malam sebelumnya\nkunjungan: sama dengan malam sebelumnya\n');
  const page = await pageOf(teachers[0]);
  await page.getByText(/Kelas ini berada/).first().waitFor();
  await page.getByText(/Hampir pasti/).first().waitFor();
  assert.equal(await page.getByText('sementara', { exact: true }).count(), 0);
  await sound(page, 'letak');
  await shot(page, 'letak-2-kelas');
  await readyOffline(page, 'staf');
  await page.context().setOffline(true);
  await reopen(page);
  await page.getByText(/Kelas ini berada/).first().waitFor();
  await page.context().close();
  for (const view of [small, desk]) {
    const other = await pageOf(teachers[0], view);
    await other.getByText(/Kelas ini berada/).first().waitFor();
    await sound(other, `letak ${view.width}`);
    await shot(other, view === desk ? 'letak-2-kelas-1280' : 'letak-2-kelas');
    await other.context().close();
  }
});

test('a new judgement moves the class at once, marked, until the next night', async () => {
  const one = teachers[0];
  const before = (await one.ask('GET', `/api/groups/${one.group.id}/scale`)).subjects.find((its) => its.subject === 'ipas');
  for (const member of one.members) await judged(one, one.questions[2], member.pupil, 4);
  const page = await pageOf(one);
  await page.getByText('sementara', { exact: true }).waitFor();
  await sound(page, 'letak: sementara');
  await shot(page, 'letak-3-sementara');
  const moved = (await one.ask('GET', `/api/groups/${one.group.id}/scale`)).subjects.find((its) => its.subject === 'ipas');
  assert.ok(moved.now.middle > before.now.middle, `${moved.now.middle} after ${before.now.middle}`);
  assert.match(night(), /penilaian, /);
  await reopen(page);
  await page.getByText(/Kelas ini berada/).first().waitFor();
  await page.getByText('sementara', { exact: true }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('the server fits by itself, in a process beside it', async () => {
  const one = teachers[2];
  const place = async () => (await one.ask('GET', `/api/groups/${one.group.id}/scale`)).subjects.find((its) => its.subject === 'ipas');
  for (const member of one.members) await judged(one, one.questions[1], member.pupil, 0);
  assert.equal((await place()).provisional, true);
  await house.end();
  await house.serve(at.port);
  await becomes(async () => (await place()).provisional, false, 'the new judgements are of the night');
});

test('nobody else is told, and no answer of the product holds a measure of a pupil or a severity', async () => {
  const other = await person(at.url, '/api/sign-in', { login: teachers[1].login, password });
  await assert.rejects(other('GET', `/api/groups/${teachers[0].group.id}/scale`), /404|group\.unknown/);
  const office = await person(at.url, '/api/sign-in', { login: logins.dinas.login, password: logins.dinas.password });
  await assert.rejects(office('GET', `/api/groups/${teachers[0].group.id}/scale`), /403/);
  await assert.rejects(teachers[0].operator('GET', `/api/groups/${teachers[0].group.id}/scale`), /403/);
});
