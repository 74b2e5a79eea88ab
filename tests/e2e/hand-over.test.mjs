// A phone that finds no network gives its work to a colleague's: as a locked file, done once and as its owner's. Whoever
// carries it can read nothing of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { launch, openPage, phone, readyOffline, shot, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { Network } from './network.mjs';
import { api, ask, button, countHands, sound } from './people.mjs';

const house = new House();
const network = new Network();
let browser, logins, at, teacher, colleague, file, known;

before(async () => {
  logins = house.simulate(300);
  at = await house.serve();
  await network.start(at.port);
  browser = await launch();
  teacher = await phoneOf(network.url, 'guru');
  colleague = await phoneOf(at.url, 'kepala sekolah');
});
after(async () => {
  await browser?.close();
  await network.stop();
  await house.clear();
});

async function phoneOf(url, role) {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const page = await openPage(context);
  await signIn(page, url, logins[role].login, logins[role].password);
  return page;
}
const lessonIds = async () => (await api(teacher, '/api/lessons')).lessons.map((lesson) => lesson.id);
const waiting = (page) =>
  page.evaluate(async () => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = db.transaction('commands').objectStore('commands').count();
    const count = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
    db.close();
    return count;
  });

test('a lesson is given where no network is, and locked into a file', async () => {
  await teacher.goto(`${network.url}/hari-ini`);
  await readyOffline(teacher, 'staf');
  await until(teacher, () => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('device').objectStore('device').get('seal');
      asking.onsuccess = () => (opening.result.close(), resolve(asking.result !== undefined));
    };
  }));
  const { classes } = await api(teacher, '/api/today');
  known = await lessonIds();
  network.up = false;
  await teacher.goto(`${network.url}/hari-ini?mulai=${classes[0].group.id}`);
  await button(teacher, /anpa rencana/).click();
  await teacher.waitForURL('**/pertemuan/**');
  await ask(teacher, 'Pilihan', 'Dari mana air di sumur kita?');
  await countHands(teacher, { A: 5, B: 3 });
  const there = await waiting(teacher);
  assert.ok(there >= 4, `${there} wait`);

  await teacher.goto(`${network.url}/saya`);
  await button(teacher, 'Kirim lewat HP lain').click();
  await teacher.getByText(`${there} kiriman menjadi satu berkas terkunci.`).waitFor();
  await sound(teacher, 'kirim lewat HP lain');
  await shot(teacher, 'titip-kiriman');
  const [kept] = await Promise.all([teacher.waitForEvent('download'), button(teacher, 'Simpan di HP').click()]);
  assert.match(kept.suggestedFilename(), /^kiriman-selami-[\d-]+\.txt$/);
  const text = readFileSync(await kept.path(), 'utf8');
  assert.doesNotMatch(text, /sumur|lesson_|person_/);
  file = { name: kept.suggestedFilename(), mimeType: 'text/plain', buffer: Buffer.from(text) };
  assert.equal(await waiting(teacher), there, 'it stays on the phone, too');
});

test('a colleague carries it: first without a network, then it is done as its owner\'s', async () => {
  await colleague.goto(`${at.url}/saya`);
  await colleague.getByText('Bawa kiriman rekan').click();
  const pick = colleague.locator('input[type=file]');
  await pick.setInputFiles({ name: 'belanja.txt', mimeType: 'text/plain', buffer: Buffer.from('beras, kecap') });
  await colleague.getByText('Berkas ini bukan kiriman Selami.').waitFor();
  await colleague.context().setOffline(true);
  await pick.setInputFiles(file);
  await colleague.getByText('Kiriman rekan tersimpan di HP ini dan menunggu jaringan.').waitFor();
  await sound(colleague, 'bawa kiriman rekan');
  await shot(colleague, 'bawa-kiriman');
  await colleague.context().setOffline(false);
  await colleague.reload(); // killed and opened again: it was on the disk
  await colleague.getByText(/^Kiriman rekan sampai: \d+ tercatat$/).waitFor();
  await shot(colleague, 'kiriman-sampai');
});

test('the owner\'s phone comes back, hears what became of each, and nothing is there twice', async () => {
  network.up = true;
  await teacher.goto(`${network.url}/saya`);
  await teacher.getByText('Tidak ada yang menunggu').waitFor();
  const fresh = (await lessonIds()).filter((lesson) => !known.includes(lesson));
  assert.equal(fresh.length, 1);
  const { questions } = await api(teacher, `/api/lessons/${fresh[0]}`);
  assert.deepEqual(questions.map(({ text, counts }) => [text, counts.slice(0, 2)]), [['Dari mana air di sumur kita?', [5, 3]]]);
  assert.ok(network.arrived.every(({ outcome }) => outcome.status === 200), 'each was answered as done');
});
