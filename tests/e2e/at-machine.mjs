// People at a machine without a screen: they ask the server as themselves. For what happened before a test's own page is opened.
import assert from 'node:assert/strict';
import { newId } from '../../web/src/lib/outbox/ids.ts';

/** Somebody who signs in by `path` with `body`: a function that asks as this person; bytes go as they are, and its `file` brings some. */
export async function person(url, path, body) {
  let cookie;
  const send = (method, where, what) => {
    const sent = what === undefined ? {} : { body: what instanceof Uint8Array ? what : JSON.stringify(what) };
    return fetch(url + where, { method, headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }, ...sent });
  };
  const ask = async (method, where, what) => {
    const answer = await send(method, where, what);
    const value = await answer.json();
    assert.equal(answer.status, 200, `${method} ${where}: ${JSON.stringify(value)}`);
    return value;
  };
  const first = await send('POST', path, body);
  assert.equal(first.status, 200, await first.text());
  cookie = first.headers.get('set-cookie').split(';')[0];
  const file = async (where) => {
    const answer = await send('GET', where);
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  return Object.assign(ask, { file });
}
export const redeemed = (url, slip, password) => person(url, '/api/slips/redeem', { code: slip.code, password });

/** The operator of a school, and the slips of so many of its teachers who have a class. */
export async function schoolOf(url, office, school, count, password) {
  const operator = await redeemed(url, await office('POST', `/api/schools/${school.id}/operator-slip`, { name: 'Operator Contoh', origin: url }), password);
  const { assignments } = await operator('GET', `/api/schools/${school.id}/assignments`);
  const some = [...new Map(assignments.map((one) => [one.staff, one])).values()].slice(0, count);
  assert.equal(some.length, count, school.name);
  const { slips } = await operator('POST', `/api/schools/${school.id}/slips`, { staff: some.map((one) => one.staff), origin: url });
  return { operator, slips };
}

/** Two teachers of a school who have a class each, with its operator. */
export async function twoTeachers(url, office, school, password) {
  const { operator, slips } = await schoolOf(url, office, school, 2, password);
  const teachers = [];
  for (const slip of slips) {
    const ask = await redeemed(url, slip, password);
    const { group, members } = (await ask('GET', '/api/today')).classes[0];
    teachers.push({ ask, login: slip.login, school, operator, group, members });
  }
  return teachers;
}

/** A guardian's word on samples. */
export const allow = (operator, school, pupil, given = true) =>
  operator('PUT', `/api/schools/${school.id}/consents/${newId('consent')}`, { pupil, kind: 'sample', given, given_by: 'Wali Contoh' });

/** A lesson of the teacher's first class with one question of a kind. */
export async function lessonWith(url, ask, kind, text) {
  const { group, members } = (await ask('GET', '/api/today')).classes[0];
  const lesson = newId('lesson');
  await ask('PUT', `/api/lessons/${lesson}`, { group: group.id, title: 'Air sungai', day: (await (await fetch(`${url}/api/city`)).json()).today, started_at: Date.now(), steps: [] });
  const asked = newId('question');
  await ask('PUT', `/api/lessons/${lesson}/questions/${asked}`, { kind, text, options: [] });
  return { lesson, asked, members };
}
