// Layar papan in every state, as it is drawn: the board that a panel opened, and the teacher's own phone as the board without the server's view.
// The kinds of questions are the contract's own: one that this walk has no answer for makes it fail. What the server tells of each state is
// walked in src/teaching/board_test.cpp.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { desk, phone } from '../../web/tests/browser/kit.mjs';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { House } from './house.mjs';
import { api, button, inClass, patient, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

const { kind: kinds } = JSON.parse(readFileSync(new URL('../../api/openapi.json', import.meta.url))).components.schemas.BoardQuestion.properties;
const options = (...texts) => texts.map((text, i) => ({ text, right: i === 0, reason: 'Rahasia guru', next: 'Langkah guru', place: texts.length - i, picture: ['senang', 'biasa', 'bingung'][i] }));
const three = options('Pasang', 'Hujan', 'Angin');
/** Of each kind: how it is asked, and what one child answers, naming another where it can. */
const walked = {
  choice: { asked: { options: three, asks_sure: true, sound: newId('sound') }, says: () => ({ choice: 1, sure: true }) },
  multi: { asked: { options: three }, says: () => ({ choices: [0, 1] }) },
  order: { asked: { options: three }, says: () => ({ choices: [1, 0, 2] }) },
  scale: { asked: {}, says: () => ({ choice: 4 }) },
  text: { asked: {}, says: (other) => ({ text: `Kata ${other.name} karena pasang` }), thought: 'karena pasang' },
  photo: { asked: { options: options('Ukur', 'Potong').map((one) => ({ ...one, right: false })) }, says: () => ({ parts: [{ part: 0, work: newId('work') }] }) },
  drawing: { asked: {}, says: () => ({ work: newId('work') }) },
  voice: { asked: {}, says: () => ({ work: newId('work') }) },
  tap: { asked: {}, says: () => ({ choice: 0 }), unseen: true },
  check: { asked: {}, says: () => ({ choice: 2 }), unseen: true }
};

test('no name, level or right and wrong of one child is on either board, in any state of any kind', async () => {
  assert.deepEqual(Object.keys(walked).sort(), [...kinds.enum].sort(), 'a kind that this walk does not know');
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const view = await api(page, `/api/lessons/${lesson}`);
  const [first, second] = view.members;
  const call = async (method, path, body) => {
    const answer = await page.evaluate(async ([how, where, what]) => {
      const said = await fetch(where, { method: how, headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });
      return [said.status, await said.text()];
    }, [method, `/api/lessons/${lesson}${path}`, body]);
    assert.equal(answer[0], 200, `${method} ${path}: ${answer[1]}`);
    return JSON.parse(answer[1] || '{}');
  };
  const put = (path, body) => call('PUT', path, { ...body, at: Date.now() });
  const { token } = await call('POST', '/board-link', {});
  const panel = await patient(browser, desk);
  await panel.goto(`${at.url}/layar#${token}`);
  // The phone's own board: the server's view of it does not come through, all else does, so that its copy is as new as the lesson.
  const own = await context.newPage();
  own.setDefaultTimeout(60_000);
  own.wrong = []; // what does not come through is no error of the page
  await own.route('**/api/lessons/*/board', (route) => route.abort());
  await own.goto(`${at.url}/layar?pertemuan=${lesson}`);
  await own.getByText('Papan dari HP ini').waitFor();
  const screens = { panel, own };

  /** Waits for what the state shows and for what it took away, then looks at the whole page. */
  const look = async (state, { shows = [], gone = [], right = false } = {}) => {
    for (const [name, screen] of Object.entries(screens)) {
      for (const text of shows) await screen.getByText(text).first().waitFor();
      for (const text of gone) await screen.getByText(text).first().waitFor({ state: 'detached' });
      const html = await screen.locator('body').innerHTML();
      for (const member of view.members) assert.ok(!html.includes(member.name) && !html.includes(member.pupil), `${name}, ${state}: ${member.name}`);
      for (const secret of ['Rahasia guru', 'Langkah guru', 'Saling terhubung', 'yakin', 'sakit']) assert.ok(!html.includes(secret), `${name}, ${state}: ${secret}`);
      if (!right) assert.equal(await screen.getByText(/\btepat\b/i).count(), 0, `${name}, ${state}: what is right`);
    }
  };
  await put('/attendance', { marks: [{ pupil: view.members[2].pupil, state: 'sakit' }] });
  await look('before any question');
  let position = 100;
  const asks = async (kind, more = {}) => {
    const { asked } = walked[kind];
    const id = newId('question');
    const text = `Papan: ${kind}${more.by_team ? ' berkelompok' : ''}${more.again_of ? ' lagi' : ''}`;
    await call('PUT', `/questions/${id}`, { kind, text, options: [], position: position++, ...asked, ...more });
    await put(`/questions/${id}/state`, { open: true });
    return { id, text };
  };
  const closes = (id) => put(`/questions/${id}/state`, { open: false });
  for (const kind of kinds.enum) {
    const { says, thought, unseen } = walked[kind];
    const { id, text } = await asks(kind);
    if (!unseen) await look(`${kind} open`, { shows: [text], gone: ['Pertanyaan ditutup'] });
    const marks = [[first, second], [second, first]].map(([one, other]) => ({ response: newId('response'), pupil: one.pupil, choice: null, text: null, ...says(other) }));
    await put(`/questions/${id}/taps`, { marks });
    await look(`${kind} answered`, { shows: unseen ? [] : ['2 sudah menjawab'], right: unseen });
    if (unseen) continue; // the board goes on showing what was asked before
    // As a teacher does it, with the question's sheet open: then the answers are on the phone, whatever came at once with them.
    if (thought) await button(page, new RegExp(text)).first().click();
    if (thought) await call('PUT', `/questions/${id}/thinking`, { picks: [first.pupil, second.pupil], board: [first.pupil, second.pupil], prompt: 'compare' });
    await closes(id);
    await look(`${kind} closed`, { shows: ['Pertanyaan ditutup', ...(thought ? [thought, 'Jawaban A'] : [])] });
    if (thought) await page.keyboard.press('Escape');
    await put(`/questions/${id}/show`, { talk: true, result: false });
    await look(`${kind} talked about`, { shows: ['Bicarakan dengan temanmu'] });
    if (kind === 'choice') {
      const again = await asks(kind, { again_of: id });
      await look('asked again', { shows: [again.text] });
      await put(`/questions/${again.id}/taps`, { marks: [{ ...marks[0], response: newId('response'), choice: 0 }] });
      await closes(again.id);
      await look('closed again', { shows: ['Pertanyaan ditutup'] });
      await put(`/questions/${again.id}/show`, { talk: false, result: true });
      await look('both shown', { shows: ['Sebelum bicara', 'Sesudah bicara'], right: true });
      continue;
    }
    await put(`/questions/${id}/show`, { talk: false, result: true });
    await look(`${kind} shown`, { gone: ['Bicarakan dengan temanmu'], right: true });
  }
  await put('/teams', { teams: [{ team: 'A', pupils: [first.pupil, second.pupil] }] });
  const groups = await asks('choice', { by_team: true, asks_sure: false });
  await put(`/questions/${groups.id}/team-answers`, { marks: [{ team: 'A', choice: 1 }] });
  await look('groups', { shows: [groups.text, '1 kelompok sudah menjawab'] });
  await closes(groups.id);
  await put('/now', { step: view.steps[0].id, paused: true });
  await look('groups closed, paused', { shows: ['Pertanyaan ditutup', 'Dijeda'] });
  await call('PUT', '/voices', { open: true, statement_set: null });
  await look('Suara murid open', { shows: ['Suara murid'] });
  await call('PUT', '/voices/hands', { answers: [[6, 1, 0], [5, 2, 0], [2, 3, 2]], answered: 7, statement_set: null });
  await look('Suara murid', { shows: ['7 murid ikut menjawab'] });
  for (const [name, screen] of Object.entries(screens)) {
    await sound(screen, `papan, Suara murid ${name}`);
    await shot(screen, `papan-dijalani-${name}`);
  }
  await call('POST', '/end', { at: Date.now() });
  await look('ended', { shows: ['Pelajaran selesai'] });
  for (const screen of [panel, page]) await screen.context().close();
});
