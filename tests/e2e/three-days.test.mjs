// Three school days without network, two classes, a phone whose browser is killed again and again: everything arrives once, in
// the order in which it was tapped, and after all of that the photos, the voice and the page that were taken.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { shot, signInByForm, until } from '../../web/tests/browser/kit.mjs';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { person } from './at-machine.mjs';
import { Handset } from './handset.mjs';
import { House } from './house.mjs';
import { Network } from './network.mjs';
import { ask as newQuestion, button } from './people.mjs';

const house = new House();
const network = new Network();
const handset = new Handset(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
const dayMs = 86_400_000;
const pupilsPlanned = 40;
const classBytesMost = 50_000;
/** As web/src/lib/lesson/provisions.ts brings them. */
const plansOfClass = 10;
let logins, at;

before(async () => {
  logins = house.simulate(300);
  at = await house.serve();
  await network.start(at.port);
});
after(async () => {
  await handset.clear();
  await network.stop();
  await house.clear();
});

/** Asks the server past the phone, as this login. */
async function as(role) {
  const { login, password } = logins[role];
  const ask = await person(at.url, '/api/sign-in', { login, password });
  return (method, path, body) => ask(method, `/api${path}`, body);
}

/** The teacher gets a second class, and the first one forty pupils. */
async function fill() {
  const teacher = await as('guru');
  const operator = await as('operator');
  const own = (await teacher('GET', '/today')).classes[0].group;
  const school = `/schools/${own.school}`;
  const { assignments } = await operator('GET', `${school}/assignments`);
  const { groups } = await operator('GET', `${school}/groups`);
  const mine = assignments.find((one) => one.group === own.id && one.subject === '');
  const [second, ...donors] = groups.filter((one) => one.id !== own.id);
  const { members } = await teacher('GET', `/groups/${own.id}`);
  await operator('PUT', `${school}/assignments/${newId('assignment')}`, { staff: mine.staff, group: second.id, subject: 'ipas', role: 'mapel', since: mine.since, until: null });
  let missing = pupilsPlanned - members.length;
  for (const donor of donors) {
    const page = await operator('GET', `/groups/${donor.id}`);
    for (const one of page.members.slice(0, missing)) await operator('PUT', `${school}/pupils/${one.pupil}/place`, { group: own.id });
    missing -= Math.min(missing, page.members.length);
  }
  for (const { pupil } of (await teacher('GET', '/today')).classes.flatMap((one) => chosen(one.members))) {
    for (const kind of ['sample', 'photo-voice']) await operator('PUT', `${school}/consents/${newId('consent')}`, { pupil, kind, given: true, given_by: 'Wali Contoh' });
  }
  return [own.name, second.name];
}

/** What lies on the phone's disk in a store, oldest first; of photos only their names. */
const onDisk = (page, store) =>
  page.evaluate(async (name) => {
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const asking = db.transaction(name).objectStore(name).getAll();
    const rows = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
    db.close();
    return rows.map((row) => row.command ?? row.id);
  }, store);
/** What waits there to be sent: what was tapped. */
const queue = (page) => onDisk(page, 'commands');

/** Until the disk of the phone, not only the page, has so many. */
async function kept(page, n, store = 'commands') {
  await until(page, async ([most, name]) => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const counting = db.transaction(name).objectStore(name).count();
    const count = await new Promise((resolve) => (counting.onsuccess = () => resolve(counting.result)));
    db.close();
    return count >= most;
  }, [n, store]);
}

/** Until the copies and the pages are here, and nothing is on its way any more. */
async function provisioned(page) {
  await until(page, async () => {
    for (const key of await caches.keys()) {
      const note = await (await caches.open(key)).match('/_rooms');
      if (note && (await note.json()).includes('staf')) return true;
    }
    return false;
  });
  await until(page, async () => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = db.transaction('reads').objectStore('reads').getAllKeys();
    const keys = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
    db.close();
    const paths = keys.map(([, path]) => path);
return paths.filter((path) => path.startsWith('/api/lessons?group=')).length === 2; // the last that is brought
  });
}

test('what comes to the phone at the first sign-in is at most 50 kB a class', async (t) => {
  const classes = await fill();
  const came = [];
  network.server.on('request', (request) => request.method === 'GET' && came.push(request.url));
  const page = await handset.open();
  await signInByForm(page, network.url, logins.guru.login, logins.guru.password);
  await provisioned(page);
  await handset.close();
  network.server.removeAllListeners('request').on('request', (from, to) => void network.pass(from, to));
  const ask = await as('guru');
  const today = await ask('GET', '/today');
  assert.deepEqual(today.classes.map((one) => one.group.name).sort(), [...classes].sort());
  assert.equal(Math.max(...today.classes.map((one) => one.members.length)), pupilsPlanned);
  const paths = [...new Set(came)].filter((url) => url.startsWith('/api/') && !/sign-in|events|commands/.test(url));
  const sizes = await Promise.all(paths.map(async (path) => gzipSync(JSON.stringify(await ask('GET', path.slice(4)))).length));
  const plans = sizes.filter((_, i) => paths[i].startsWith('/api/plans/'));
  const sum = (all) => all.reduce((a, b) => a + b, 0);
  // Of somebody who has written so many that no more are brought, each as large as the largest.
  const bytes = sum(sizes) - sum(plans) + today.classes.length * plansOfClass * Math.max(...plans);
  t.diagnostic(`${sum(sizes)} bytes compressed for ${today.classes.length} classes, ${paths.length} answers; ${bytes} with ${plansOfClass} plans a class of ${Math.max(...plans)}`);
  assert.ok(paths.some((path) => path.startsWith('/api/groups/')) && paths.includes('/api/today'));
  assert.ok(bytes / today.classes.length <= classBytesMost, `${bytes} bytes`);
});

/** Two children of whom nobody else has the name; their guardians allow that their work is kept. */
const chosen = (members) => members.filter((one) => members.filter((other) => other.name.toLowerCase().includes(one.name.toLowerCase())).length === 1).slice(-2);
const row = (page, child) => page.getByRole('dialog').getByRole('group', { name: child.name, exact: true });
let words = 0;

// What is tapped of single children. Each says the kinds of its commands, how many files it makes, and how to see it at the server.

const levels = {
  kinds: ['questions', 'taps', 'taps'],
  async tap(page, [one, other], text) {
    await newQuestion(page, 'Ketuk tingkat', text);
    await row(page, one).getByRole('button', { name: /^2 · / }).click();
    await row(page, other).getByRole('button', { name: /^3 · / }).click();
  },
  seen: (there) => there.answers.map(({ pupil, choice }) => [pupil, choice]),
  want: ([one, other]) => [[one.pupil, 2], [other.pupil, 3]]
};
const checks = {
  kinds: ['questions', 'taps', 'taps', 'taps'],
  async tap(page, [one, other], text) {
    await newQuestion(page, 'Ceklis', text);
    const grid = page.getByRole('dialog').locator('.grid');
    for (const child of [one, other, other]) await grid.getByRole('button', { name: child.name }).click();
  },
  seen: levels.seen,
  want: ([one, other]) => [[one.pupil, 2], [other.pupil, 1]]
};
const anecdote = {
  kinds: ['anecdotes'],
  async tap(page, [one], text) {
    await button(page, /^Catatan anekdot/).click();
    await page.getByRole('dialog').getByRole('button', { name: one.name, exact: true }).click();
    await page.getByLabel(`Catatan tentang ${one.name}`).fill(text);
    await button(page, 'Simpan catatan').click();
    await page.getByRole('dialog').getByText(text).waitFor();
  },
  seen: (there) => there.anecdotes.map(({ pupil, text }) => [pupil, text]),
  want: ([one], text) => [[one.pupil, text]]
};
const voices = {
  kinds: ['hands'],
  async tap(page) {
    await button(page, /^Suara murid/).click();
    await button(page, 'Hitung tangan, kartu, atau biji').click();
    for (const field of await page.getByRole('spinbutton', { name: 'Ya', exact: true }).all()) {
      await field.fill('7');
      await field.press('Tab');
    }
    await button(page, 'Simpan hitungan').click();
    await page.getByText('7 murid ikut menjawab').waitFor();
  },
  seen: (there) => [there.view.voices.state, there.view.voices.answered, there.view.voices.counts.map((counts) => counts[0])],
  want: () => ['closed', 7, [7, 7, 7]]
};
const photo = {
  kinds: ['questions', 'state', 'taps'],
  files: 1,
  async tap(page, [one], text) {
    await newQuestion(page, 'Foto karya', text);
    await row(page, one).getByRole('button', { name: /^Foto/ }).click();
    await button(page, 'Ambil foto').and(page.locator(':enabled')).click();
    await row(page, one).getByRole('img').waitFor();
  },
  seen: (there) => there.answers.map(({ pupil, kept: file }) => [pupil, file]),
  want: ([one]) => [[one.pupil, true]]
};
const spoken = {
  ...photo,
  async tap(page, [one], text) {
    await newQuestion(page, 'Suara', text);
    await row(page, one).getByRole('button', { name: /^Rekam/ }).click();
    await button(page, 'Rekam suara').click();
    await page.getByText(/^Sedang merekam: [1-9]/).waitFor();
    await button(page, 'Selesai merekam').click();
    await row(page, one).getByRole('button', { name: /Dengarkan rekaman/ }).waitFor();
  }
};
const filedPage = {
  kinds: [],
  files: 1,
  async tap(page, [one], _, group) {
    await page.getByRole('link', { name: /^Foto halaman karya/ }).click();
    await page.getByLabel('Pilih beberapa foto').setInputFiles([house.pagePhoto(group, one.number, 3)]);
    await page.getByRole('listitem').filter({ hasText: `${one.number} ${one.name}` }).getByText('tersimpan di HP ini').waitFor();
  },
  seen: (there) => there.works.filter(({ page }) => page === 'work').map(({ pupil }) => pupil),
  want: ([one]) => [one.pupil]
};
/** Vote, talk, vote again, by hands. */
const twice = {
  kinds: ['questions', 'state', 'tally', 'state', 'questions', 'show', 'questions', 'state', 'tally', 'state'],
  questions: 2,
  async tap(page, _, text) {
    const hands = async (count) => {
      const field = page.getByRole('spinbutton', { name: 'A', exact: true });
      await field.fill(String(count));
      await field.press('Tab');
    };
    await newQuestion(page, 'Pilihan', text);
    await hands(9);
    await button(page, 'Tutup pertanyaan').click();
    await page.getByRole('group', { name: /Pilihan mana yang tepat/ }).getByRole('button', { name: 'A' }).click();
    await button(page, 'Bicara berdua, lalu pungut lagi').click();
    await button(page, 'Pungut suara lagi').click();
    await button(page, 'Tutup suara kedua').waitFor();
    await hands(20);
    await button(page, 'Tutup suara kedua').click();
    await button(page, 'Tutup suara kedua').waitFor({ state: 'detached' });
  },
  seen: ({ view }) => view.questions.filter((one) => one.text.startsWith('Cerita') && one.kind === 'choice' && !one.by_team).map(({ again_of, counts, state }) => [again_of !== null, counts[0], state]),
  want: () => [[false, 9, 'closed'], [true, 20, 'closed']]
};
/** The class sheet after the lesson: who has which level, and nothing else on it. */
const paper = {
  kinds: ['questions', 'taps'],
  async tap(page, _, __, group) {
    await page.getByRole('link', { name: /^Lembar kelas/ }).click();
    await page.getByLabel('Pilih foto yang sudah ada').setInputFiles(house.sheetPhoto(group, 8, '1:2:3', '2:2:1'));
    await button(page, 'Simpan ke pertemuan').click();
    await page.getByText('Tersimpan: 2 tanda.').waitFor();
  },
  seen: ({ view }) => view.questions.filter((one) => one.text.endsWith('(lembar kelas)')).map(({ kind, answered, counts }) => [kind, answered, counts]),
  want: () => [['tap', 2, [0, 1, 0, 1, 0]]]
};
/** By day, for the class with a plan and the one without. */
const ofChildren = [
  [[levels, photo], [checks, paper]],
  [[spoken, voices], [levels, twice]],
  [[checks, filedPage], [anecdote]]
];

/** What a teacher does in one lesson, with the browser killed in between. Returns the kinds of commands in their order. */
async function teach({ group, members }, day, plan, taken) {
  const open = async () => {
    const opened = await handset.open({ ahead_ms: day * dayMs, offline: true });
    opened.setDefaultTimeout(60_000); // reading a photographed page takes a busy machine its time
    return opened;
  };
  let page = await open();
  let waits = await (async () => {
    await page.goto(`${network.url}/hari-ini`);
    await button(page, 'Mulai pertemuan').waitFor();
    return (await queue(page)).length;
  })();
  await button(page, 'Mulai pertemuan').click();
  await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${group.name} ·`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: plan ? 'Pertemuan 1' : 'Tanpa rencana', exact: true }).click();
  await page.waitForURL('**/pertemuan/lesson_*');
  const address = page.url();
  await kept(page, ++waits);
  const again = async () => {
    await handset.kill();
    page = await open();
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await again();
  const kinds = ['lessons'];
  if (plan) {
    await button(page, 'Mulai langkah pertama').click();
    await kept(page, ++waits);
    await again();
    await button(page, 'Langkah berikutnya').click();
    await kept(page, ++waits);
    kinds.push('now', 'now');
  }
  await button(page, /^Kehadiran/).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sakit' }).nth(day).click();
  await kept(page, ++waits);
  await again();
  await button(page, 'Pertanyaan baru').click();
  await button(page, 'Buka sekarang').click();
  await page.getByRole('button', { name: 'Tambah A', exact: true }).waitFor();
  await kept(page, (waits += 2));
  for (let i = 0; i <= day; i++) {
    await page.getByRole('button', { name: 'Tambah A', exact: true }).click();
    await page.waitForFunction((n) => [...document.querySelectorAll('dialog[open] input[type=number]')].some((one) => one.value === n), String(i + 1));
  }
  await until(page, async (n) => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = db.transaction('commands').objectStore('commands').getAll();
    const rows = await new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)));
    db.close();
    return rows.at(-1).command.body.counts?.[0] === n;
  }, day + 1);
  waits = (await queue(page)).length; // a count that was still being written down when the next tap came stands there, too
  kinds.push('attendance', 'questions', 'state', 'tally');
  const children = chosen(members);
  const tapped = [];
  for (const one of ofChildren[day][plan ? 0 : 1]) {
    await page.goto(address);
    const text = `Cerita ke-${++words}`;
    await one.tap(page, children, text, group.id);
    await kept(page, (waits += one.kinds.length));
    await kept(page, (taken.files += one.files ?? 0), 'photos');
    kinds.push(...one.kinds);
    tapped.push({ one, text, children });
  }
  await again();
  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByRole('heading', { name: 'Yang tersimpan' }).waitFor();
  await kept(page, ++waits);
  await handset.kill();
  return { lesson: new URL(address).pathname.split('/').at(-1), kinds: [...kinds, 'end'], ofChildren: tapped };
}

/** What was tapped of single children is at the server. */
async function seenThere(ask, lesson, view, tapped) {
  for (const { one, text, children } of tapped) {
    const question = view.questions.find((each) => each.text === text);
    const path = `/lessons/${lesson}`;
    const { answers } = question ? await ask('GET', `${path}/questions/${question.id}/answers`) : { answers: [] };
    const { anecdotes } = await ask('GET', `${path}/anecdotes`);
    const { works } = await ask('GET', `${path}/works`);
    assert.deepEqual(one.seen({ view, answers, anecdotes, works }).sort(), one.want(children, text).sort(), text);
  }
}

test('three days offline, killed many times: each tap arrives once, in order', async () => {
  network.cut();
  const ask = await as('guru');
  const { classes } = await ask('GET', '/today');
  const before_ = (await ask('GET', '/lessons?from=2000-01-01')).lessons.map((one) => one.id);
  const tapped = [];
  const taken = { files: 0 };
  for (const day of [0, 1, 2]) for (const [i, one] of classes.entries()) tapped.push({ day, group: one.group.id, plan: i === 0, ...(await teach(one, day, i === 0, taken)) });

  let page = await handset.open({ ahead_ms: 2 * dayMs, offline: true });
  await page.goto(`${network.url}/saya`);
  const disk = await queue(page);
  const files = await onDisk(page, 'photos');
  assert.equal(files.length, 3);
  const kindOf = (command) => command.path.split('/').filter((part) => part !== '' && part !== 'api' && !part.includes('_')).at(-1);
  const kinds = disk.map(kindOf);
  assert.deepEqual(kinds.filter((kind, i) => !(kind === 'tally' && kinds[i - 1] === 'tally')), tapped.flatMap((one) => one.kinds));
  await page.getByText(`${disk.length} menunggu kirim`).waitFor();
  await shot(page, 'tiga-hari');

  // Twenty seconds of network in which the server hears and the phone does not; then none; then it is back for good.
  network.restore();
  network.deaf = true;
  await handset.context.setOffline(false);
  const offAt = Date.now() + 20_000;
  while (network.arrived.length === 0 && Date.now() < offAt) await pause(100);
  assert.ok(network.arrived.length > 0, 'the phone tried by itself');
  await handset.kill();
  page = await handset.open({ ahead_ms: 2 * dayMs });
  await page.goto(`${network.url}/saya`);
  await pause(Math.max(0, offAt - Date.now()));
  network.cut();
  await page.getByText(`${disk.length} menunggu kirim`).waitFor();
  await handset.kill();
  network.restore();
  network.loses = Infinity; // killed while the first file is under way: the server has it, the phone does not know
  page = await handset.open({ ahead_ms: 2 * dayMs });
  await page.goto(`${network.url}/saya`);
  while (network.files.length === 0) await pause(100);
  await handset.kill();
  network.loses = 0;
  page = await handset.open({ ahead_ms: 2 * dayMs });
  await page.goto(`${network.url}/saya`);
  await page.getByText(/Tidak ada yang menunggu/).waitFor();
  assert.deepEqual(await onDisk(page, 'photos'), []);
  assert.deepEqual(network.files.map((one) => [one.status, one.after]), network.files.map(() => [200, network.arrived.length]), 'files come after all commands');
  const sent = network.files.map((one) => /work_\w+/.exec(one.url)[0]);
  assert.deepEqual([...new Set(sent)].sort(), [...files].sort());
  assert.ok(sent.length > files.length, 'one at least was sent twice, and is one');

  const first = new Map();
  for (const { command, outcome } of network.arrived) {
    assert.equal(outcome.status, 200, command.path);
    if (!first.has(command.id)) first.set(command.id, outcome);
    assert.deepEqual(outcome, first.get(command.id), 'a repeat hears what the first heard');
  }
  assert.deepEqual([...first.keys()], disk.map((one) => one.id));
  assert.ok(network.arrived.length > disk.length, 'some of it was sent twice');

  const lessons = (await ask('GET', '/lessons?from=2000-01-01')).lessons.filter((one) => !before_.includes(one.id));
  assert.deepEqual(lessons.map((one) => one.id).sort(), tapped.map((one) => one.lesson).sort());
  for (const { lesson, day, group, plan, ofChildren: ofThem } of tapped) {
    const view = await ask('GET', `/lessons/${lesson}`);
    await seenThere(ask, lesson, view, ofThem);
    assert.equal(view.group.id, group);
    assert.ok(view.ended_at !== null);
    assert.equal(view.steps.filter((one) => one.started_at !== null).length, plan ? 2 : 0);
    assert.deepEqual(view.attendance.filter((one) => one.state === 'sakit').map((one) => one.pupil), [view.members[day].pupil]);
    const told = new Set(ofThem.map(({ text }) => text));
    assert.deepEqual(view.questions.filter((one) => one.tally.length > 0 && !told.has(one.text)).map((one) => one.counts), [[day + 1, 0, 0, 0]]);
    const asked = ofThem.reduce((sum, { one }) => sum + (one.questions ?? (one.kinds.includes('questions') ? 1 : 0)), 0);
    assert.equal(view.questions.filter((one) => one.answered > 0).length, 1 + asked);
  }
});
