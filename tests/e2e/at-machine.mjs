// People at a machine without a screen: they ask the server as themselves. For what happened before a test's own page is opened.
import assert from 'node:assert/strict';

/** Somebody who signs in by `path` with `body`: a function that asks as this person. */
export async function person(url, path, body) {
  const ask = async (method, where, what, cookie) => {
    const answer = await fetch(url + where, { method, headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }, ...(what === undefined ? {} : { body: JSON.stringify(what) }) });
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

/** A school's operator, and two teachers who have a class each. */
export async function twoTeachers(url, office, school, password) {
  const redeemed = (slip) => person(url, '/api/slips/redeem', { code: slip.code, password });
  const operator = await redeemed(await office('POST', `/api/schools/${school.id}/operator-slip`, { name: 'Operator Contoh', origin: url }));
  const { assignments } = await operator('GET', `/api/schools/${school.id}/assignments`);
  const two = [...new Map(assignments.map((one) => [one.staff, one])).values()].slice(0, 2);
  assert.equal(two.length, 2, school.name);
  const { slips } = await operator('POST', `/api/schools/${school.id}/slips`, { staff: two.map((one) => one.staff), origin: url });
  const teachers = [];
  for (const slip of slips) {
    const ask = await redeemed(slip);
    const { group, members } = (await ask('GET', '/api/today')).classes[0];
    teachers.push({ ask, login: slip.login, school, operator, group, members });
  }
  return teachers;
}
