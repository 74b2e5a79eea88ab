// Teachers of several schools who judge together: each taught a class that answered one question, and guardians allow that the work is kept.
import assert from 'node:assert/strict';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { phone, signIn } from '../../web/tests/browser/kit.mjs';
import { allow, lessonWith, person, twoTeachers } from './at-machine.mjs';
import { patient } from './people.mjs';

const password = 'pagi cerah laut';
const question = 'Mengapa air sungai menjadi jernih?';
let at;

/** Two teachers of a school with a class each; three of their pupils answered, and guardians allow it. */
async function taught(office, school, said) {
  const out = [];
  for (const teacher of await twoTeachers(at.url, office, school, password)) {
    const { ask, operator } = teacher;
    const { lesson, asked, members } = await lessonWith(at.url, ask, 'text', question);
    const pupils = members.slice(0, 3).map((one) => one.pupil);
    const marks = pupils.map((pupil, i) => ({ response: newId('response'), pupil, text: said(members[i].name, i) }));
    await ask('PUT', `/api/lessons/${lesson}/questions/${asked}/taps`, { marks, at: Date.now() });
    for (const pupil of pupils) await allow(operator, school, pupil);
    out.push({ ...teacher, asked, pupils, name: members[0].name });
  }
  return out;
}

/** Two teachers each of the first four schools. `said(name, i)`: the answer of a class's pupil i, whose name it may hold. */
export async function eightOf(place, logins, said) {
  at = place;
  const office = await person(at.url, '/api/sign-in', { login: logins.dinas.login, password: logins.dinas.password });
  const { schools } = await office('GET', '/api/schools');
  const teachers = [];
  for (const school of schools.slice(0, 4)) teachers.push(...(await taught(office, school, said)));
  assert.equal(teachers.length, 8);
  return teachers;
}

/** A teacher's phone. */
export async function phoneOf(browser, teacher, viewport = phone, more = {}) {
  const page = await patient(browser, viewport, more);
  await signIn(page, at.url, teacher.login, password);
  return page;
}
