// Teachers of several schools who judge together: each taught a class that answered one question, and guardians allow that the work is kept.
import assert from 'node:assert/strict';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { openPage, phone, signIn } from '../../web/tests/browser/kit.mjs';

export const password = 'pagi cerah laut';
export const question = 'Mengapa air sungai menjadi jernih?';
let at;

/** Somebody at a machine, without a screen: asks the server as this person. */
export async function person(path, body) {
  const ask = async (method, where, what, cookie) => {
    const answer = await fetch(at.url + where, { method, headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }, ...(what === undefined ? {} : { body: JSON.stringify(what) }) });
    return { answer, value: await answer.json() };
  };
  const { answer, value } = await ask('POST', path, body);
  assert.equal(answer.status, 200, JSON.stringify(value));
  const cookie = answer.headers.get('set-cookie').split(';')[0];
  return async (method, where, what) => {
    const said = await ask(method, where, what, cookie);
    assert.equal(said.answer.status, 200, `${method} ${where}: ${JSON.stringify(said.value)}`);
    return said.value;
  };
}
const redeemed = (slip) => person('/api/slips/redeem', { code: slip.code, password });

/** Two teachers of a school with a class each; three of their pupils answered, and guardians allow it. */
async function taught(office, school, said) {
  const operator = await redeemed(await office('POST', `/api/schools/${school.id}/operator-slip`, { name: 'Operator Contoh', origin: at.url }));
  const { assignments } = await operator('GET', `/api/schools/${school.id}/assignments`);
  const two = [...new Map(assignments.map((one) => [one.staff, one])).values()].slice(0, 2);
  assert.equal(two.length, 2, school.name);
  const { slips } = await operator('POST', `/api/schools/${school.id}/slips`, { staff: two.map((one) => one.staff), origin: at.url });
  const out = [];
  for (const slip of slips) {
    const ask = await redeemed(slip);
    const { group, members } = (await ask('GET', '/api/today')).classes[0];
    const lesson = newId('lesson');
    await ask('PUT', `/api/lessons/${lesson}`, { group: group.id, title: 'Air sungai', day: (await (await fetch(`${at.url}/api/city`)).json()).today, started_at: Date.now(), steps: [] });
    const asked = newId('question');
    await ask('PUT', `/api/lessons/${lesson}/questions/${asked}`, { kind: 'text', text: question, options: [] });
    const pupils = members.slice(0, 3).map((one) => one.pupil);
    const marks = pupils.map((pupil, i) => ({ response: newId('response'), pupil, text: said(members[i].name, i) }));
    await ask('PUT', `/api/lessons/${lesson}/questions/${asked}/taps`, { marks, at: Date.now() });
    for (const pupil of pupils) await operator('PUT', `/api/schools/${school.id}/consents/${newId('consent')}`, { pupil, kind: 'sample', given: true, given_by: 'Wali Contoh' });
    out.push({ ask, login: slip.login, school, operator, asked, pupils, name: members[0].name });
  }
  return out;
}

/** Two teachers each of the first four schools. `said(name, i)`: the answer of a class's pupil i, whose name it may hold. */
export async function eightOf(place, logins, said) {
  at = place;
  const office = await person('/api/sign-in', { login: logins.dinas.login, password: logins.dinas.password });
  const { schools } = await office('GET', '/api/schools');
  const teachers = [];
  for (const school of schools.slice(0, 4)) teachers.push(...(await taught(office, school, said)));
  assert.equal(teachers.length, 8);
  return teachers;
}

/** A teacher's phone. */
export async function phoneOf(browser, teacher, viewport = phone) {
  const page = await openPage(await browser.newContext({ viewport, locale: 'id-ID' }));
  page.setDefaultTimeout(60_000);
  await signIn(page, at.url, teacher.login, password);
  return page;
}
