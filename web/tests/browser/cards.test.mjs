// Cards in class: the camera over a class reads who answered, also without network; what is doubtful is said; a photo does as
// well; no camera is no dead end. The class is made up, its film comes from tests/kit/scenes.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { cannotAsk, Film, png, sidewaysJpeg, turned } from './film.mjs';
import { assertSound, becomes, desk, installed, launch, openPage, phone, readyOffline, shot, signIn, small, until } from './kit.mjs';

const group = { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' };
// Twelve cards are held up; eleven and twelve are nobody's here, and thirteen left the card in the bag.
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13];
const members = numbers.map((number) => ({ pupil: `pupil_01k000000000000000000000${String(number).padStart(2, '0')}`, number, name: number === 3 ? 'Citra Ayu Lestari Wulandari Kusumaningrum' : `Murid ${number}`, grade: '5', phase: 'C', device: false }));
const ok = (value) => () => ({ status: 200, body: value });
const extra = {
  'GET /api/today': ok({ day: '', now: 0, classes: [{ group, subjects: ['ipas'], members, statement_set: 'sd-down' }], running: null, lessons: [], plans: [] }),
  'GET /api/plans': ok({ plans: [] }),
  'GET /api/lessons': ok({ lessons: [] })
};
let film, browser, blind;
before(async () => {
  film = new Film(12, 4);
  browser = await launch(film.words);
  blind = await launch();
});
after(async () => {
  await browser?.close();
  await blind?.close();
  film?.clear();
});

const button = (page, name) => page.getByRole('button', { name });
const side = (number) => film.truth.get(number);

/** A lesson on this phone, with a question of so many options; its sheet is open. `offline`: the network will go. */
async function lesson(t, { viewport = phone, offline = false, options = 4, eyes = browser, allowed = true, stub } = {}) {
  const fake = await startFake({ extra });
  t.after(fake.stop);
  const context = await eyes.newContext({ ...(offline ? installed : {}), viewport, permissions: allowed ? ['camera'] : [] });
  t.after(() => context.close());
  if (stub) await context.addInitScript(stub);
  const page = await openPage(context);
  page.setDefaultTimeout(60_000); // reading beside other work takes its time
  await signIn(page, fake.url, 'sari', password, '/hari-ini');
  if (offline) await readyOffline(page, 'staf');
  await button(page, 'Mulai pertemuan').click();
  await button(page, 'Tanpa rencana').click();
  await page.waitForURL('**/pertemuan/**');
  if (options > 0) {
    await button(page, 'Pertanyaan baru').click();
    await page.getByRole('group', { name: 'Berapa pilihan?' }).getByText(String(options), { exact: true }).click();
    await button(page, 'Buka sekarang').click();
  }
  return { fake, page, context };
}
/** The leaf that says how cards are read; its camera is still closed. */
async function askForCamera(page) {
  await page.getByText('Kartu', { exact: true }).click();
  await button(page, 'Buka kamera').waitFor();
}
async function openCamera(page) {
  await askForCamera(page);
  await lookThrough(page);
}
async function lookThrough(page) {
  await button(page, 'Buka kamera').click();
  await page.getByRole('dialog', { name: 'Kartu jawaban' }).waitFor();
}
/** The commands that this phone sent, of one kind. */
const sent = (fake, part) => fake.state.order.map((id) => fake.state.applied.get(id).command).filter((one) => one.path.endsWith(part));
const read = (page, n) => page.getByText(new RegExp(`^(Semua kartu terbaca: )?${n} dari`)).waitFor();
const box = (page, title) => page.getByRole('dialog', { name: 'Kartu jawaban' }).locator('section', { has: page.getByRole('heading', { name: title }) });

/** Each screen in turn, and the phone's at the end. */
async function onEachScreen(page, look) {
  for (const [size, viewport] of Object.entries({ small, desk, lying: { width: 740, height: 360 }, phone })) {
    await page.setViewportSize(viewport);
    await look(size);
  }
}

test('a sweep without network: ten answers, one pupil to ask, nothing of two strangers', async (t) => {
  const { fake, page } = await lesson(t, { offline: true });
  await fake.down();
  await askForCamera(page);
  await onEachScreen(page, async (size) => {
    await assertSound(page, `kartu-cara-${size}`);
    await shot(page, `kartu-cara-${size}`);
  });
  await lookThrough(page);
  await read(page, 10);
  await page.getByText('Ada kartu di luar kelas ini: nomor 11, 12. Tidak dihitung.').waitFor();
  await becomes(() => box(page, /^Belum terlihat/).innerText(), 'Belum terlihat (1)\n13 Murid 13');
  const words = await page.getByRole('dialog', { name: 'Kartu jawaban' }).innerText();
  assert.doesNotMatch(words, /benar|salah/i, 'pupils may look on: nobody learns what is right');
  await onEachScreen(page, async (size) => {
    await button(page, 'Catat 10 jawaban').waitFor();
    await assertSound(page, `kamera ${size}`);
    await shot(page, `kartu-${size}`);
  });
  await button(page, 'Catat 10 jawaban').click();
  const first = page.getByRole('group', { name: 'Murid 1', exact: true });
  await first.getByRole('button', { pressed: true }).waitFor();
  assert.equal((await first.getByRole('button', { pressed: true }).innerText()).trim()[0], 'ABCD'[side(1)]);
  await page.getByText('10 dari 11 menjawab').first().waitFor();
  await onEachScreen(page, (size) => assertSound(page, `sesudah kamera ${size}`));

  await fake.up();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(/^terkirim \d/).waitFor();
  const taps = sent(fake, '/taps');
  assert.equal(taps.length, 1, 'the class is one write');
  assert.equal(taps[0].body.way, 'card');
  assert.deepEqual(
    taps[0].body.marks.map((mark) => [mark.pupil, mark.choice]).sort(),
    members.filter((one) => one.number < 11).map((one) => [one.pupil, side(one.number)]).sort()
  );
});

test('cards say how sure their pupils are, in a second scan; then the class talks and votes again by cards', async (t) => {
  const { fake, page } = await lesson(t, { options: 0 });
  await button(page, /^Bantuan bertanya/).click();
  await page.getByRole('dialog').getByText('Yakin atau ragu', { exact: true }).click();
  await page.keyboard.press('Escape');
  await button(page, 'Pertanyaan baru').click();
  await page.getByRole('group', { name: 'Berapa pilihan?' }).getByText('4', { exact: true }).click();
  await button(page, 'Buka sekarang').click();
  await openCamera(page);
  await button(page, 'Catat 10 jawaban').click();
  await page.getByText('Sesudah jawabannya terbaca').waitFor();
  await assertSound(page, 'kartu, lalu yakin');
  await shot(page, 'kartu-yakin-360');
  await button(page, 'Pindai yakin atau ragu').click();
  const known = numbers.filter((number) => number < 11 && side(number) < 2);
  await button(page, `Catat ${known.length} yakin atau ragu`).waitFor();
  await assertSound(page, 'kamera, yakin atau ragu');
  await shot(page, 'kartu-yakin-kamera-360');
  await button(page, `Catat ${known.length} yakin atau ragu`).click();
  await button(page, 'Tutup pertanyaan').click();
  await page.getByRole('group', { name: /^Pilihan mana yang tepat/ }).getByRole('button', { name: 'A', exact: true }).click();
  await button(page, 'Bicara berdua, lalu pungut lagi').click();
  // Read by cards, it is voted again by cards: the camera opens itself, and leaving it before anybody said how sure keeps the vote open.
  await button(page, 'Pungut suara lagi').click();
  await page.getByRole('dialog', { name: 'Kartu jawaban' }).waitFor();
  await button(page, 'Catat 10 jawaban').click();
  await button(page, /^Catat \d+, tutup suara$/).waitFor();
  await button(page, 'Ketuk per murid').click();
  await button(page, 'Tutup suara kedua').click();
  await page.getByText('Siapa berpindah').click();
  await page.getByText('10 murid terbaca di kedua suara.').waitFor();
  await assertSound(page, 'suara kedua dengan kartu');
  await shot(page, 'kartu-suara-kedua-360');
  await page.getByText(/^terkirim \d/).waitFor();
  const taps = sent(fake, '/taps');
  const again = fake.state.order.map((id) => fake.state.applied.get(id).command).find((one) => one.body?.again_of);
  const [first, second] = [taps[0].path, taps.at(-1).path].map((path) => path.split('/').at(-2));
  assert.deepEqual([again.body.again_of, again.path.split('/').at(-1)], [first, second], 'the second vote is a question of its own');
  const truth = (of) => members.filter((one) => of.includes(one.number)).map((one) => [one.pupil, side(one.number)]);
  assert.deepEqual(taps.map((one) => one.body.way), ['card', 'card', 'card']);
  assert.deepEqual(taps[1].body.marks.map((mark) => [mark.pupil, mark.choice, mark.sure]).sort(), truth(known).map(([pupil, up]) => [pupil, up, up === 0]).sort());
  const all = truth(numbers.filter((number) => number < 11)).sort();
  for (const one of [taps[0], taps[2]]) assert.deepEqual(one.body.marks.map((mark) => [mark.pupil, mark.choice]).sort(), all);
});

test('Suara murid by cards: counts alone leave the camera, and nobody is named on it', async (t) => {
  const { fake, page } = await lesson(t, { options: 0 });
  await button(page, /^Suara murid/).click();
  await button(page, 'Hitung tangan, kartu, atau biji').click();
  await page.getByText('Cara lain: biji atau kartu').click();
  await page.getByText('minta murid bertukar kartu dulu').waitFor();
  await page.getByText('tiap murid memasukkan satu biji').waitFor();
  await assertSound(page, 'suara, hitung');
  await shot(page, 'suara-hitung-360');
  const meant = numbers.filter((number) => number < 11); // the fourth side skips: who shows it takes part
  assert.ok(meant.some((number) => side(number) === 3));
  const counts = [0, 1, 2].map((up) => meant.filter((number) => side(number) === up).length);
  for (const [i, statement] of (await button(page, /^Hitung dengan kartu/).all()).entries()) {
    await statement.click();
    const camera = page.getByRole('dialog', { name: 'Suara murid dengan kartu' });
    await camera.getByText(`${meant.length} kartu terhitung`).waitFor();
    const words = await camera.innerText();
    for (const { name } of members) assert.ok(!words.includes(name), name);
    if (i === 0) await assertSound(page, 'suara dengan kartu');
    if (i === 0) await shot(page, 'suara-kartu-360');
    await button(page, `Pakai hitungan ${meant.length} kartu`).click();
    await camera.waitFor({ state: 'detached' });
  }
  await button(page, 'Simpan hitungan').click();
  await page.getByText(`${meant.length} murid ikut menjawab`).waitFor();
  await page.getByText(/^terkirim \d/).waitFor();
  const [{ body }] = sent(fake, '/voices/hands');
  assert.deepEqual(body, { answers: [counts, counts, counts], answered: meant.length, statement_set: null });
  assert.ok(fake.state.order.every((id) => !/pupil_/.test(JSON.stringify(fake.state.applied.get(id).command)) || !/voices/.test(fake.state.applied.get(id).command.path)));
});

test('a side that is no option is said, and is no answer', async (t) => {
  const { fake, page } = await lesson(t, { options: 2 });
  await openCamera(page);
  const meant = numbers.filter((number) => side(number) < 2);
  const off = numbers.filter((number) => side(number) >= 2);
  assert.ok(meant.length > 0 && off.length > 0);
  await read(page, meant.length);
  await page.getByRole('heading', { name: `Sisi kartunya bukan pilihan (${off.length})` }).waitFor();
  await shot(page, 'kartu-bukan-pilihan');
  await button(page, `Catat ${meant.length} jawaban`).click();
  await page.getByText(/^terkirim \d/).waitFor();
  assert.deepEqual(sent(fake, '/taps')[0].body.marks.map((mark) => mark.choice).sort(), meant.map(side).sort());
  await page.keyboard.press('Escape');
  await button(page, 'Pertanyaan baru').click();
  await button(page, 'Buka sekarang').click();
  await button(page, 'Buka kamera').waitFor(); // who uses cards finds them there with the next question
});

test('without leave for the camera the way is named, a photo does as well, and a second one mends the doubtful', async (t) => {
  const { fake, page } = await lesson(t, { offline: true, allowed: false, ...(cannotAsk ? { stub: refusing('NotAllowedError') } : {}) });
  await fake.down();
  await openCamera(page);
  await page.getByText('Kamera belum diizinkan.').waitFor();
  await assertSound(page, 'kamera tidak diizinkan');
  await shot(page, 'kartu-tidak-diizinkan');
  const pick = page.getByLabel('Dari foto');
  await pick.setInputFiles({ name: 'catatan.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') });
  await page.getByText('Foto itu tidak dapat dibuka.').waitFor();
  await pick.setInputFiles(png(turned(film.picture(0), 45)));
  await page.getByRole('heading', { name: /^Perlu dilihat lagi/ }).waitFor(); // held between two sides
  await assertSound(page, 'kartu ragu');
  await shot(page, 'kartu-ragu');
  await pick.setInputFiles(await sidewaysJpeg(page, film.picture(0)));
  await page.getByText(/^\d+ kartu terbaca dari foto\./).waitFor();
  await pick.setInputFiles(png(film.picture(20)));
  await button(page, 'Catat 10 jawaban').click();
  await fake.up();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(/^terkirim \d/).waitFor();
  for (const { pupil, choice } of sent(fake, '/taps')[0].body.marks) assert.equal(choice, side(members.find((one) => one.pupil === pupil).number));
});

const refusing = (name) => `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '${name}'))`;
for (const [what, { eyes, stub, words }] of Object.entries({
  'no camera': { eyes: () => blind, words: 'Perangkat ini tidak punya kamera.' },
  'a camera that another app holds': { stub: refusing('NotReadableError'), words: 'Kamera sedang dipakai aplikasi lain.' },
  'a browser that gives none': { stub: 'Object.defineProperty(navigator, "mediaDevices", { value: undefined })', words: 'Browser ini tidak dapat membuka kamera' }
})) {
  test(`${what}: said in plain words, and the list to tap is one touch away`, async (t) => {
    const { page } = await lesson(t, { viewport: small, eyes: eyes?.(), stub });
    await openCamera(page);
    await page.getByText(words).waitFor();
    await assertSound(page, what);
    await button(page, 'Ketuk per murid').click();
    await page.getByRole('group', { name: 'Murid 1', exact: true }).getByRole('button', { name: 'B', exact: true }).click();
    await page.getByText('1 dari 11 menjawab').first().waitFor();
  });
}

test('the lamp where the phone has one; the screen stays on; the camera is given back, also while the page is away', async (t) => {
  const { page } = await lesson(t, {
    stub: `
      globalThis.asked = [];
      globalThis.tracks = [];
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wish) => { const stream = await open(wish); tracks.push(...stream.getTracks()); return stream; };
      Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { asked.push('awake'); return { release: async () => void asked.push('dark') }; } } });
      MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true });
      MediaStreamTrack.prototype.applyConstraints = async (wish) => void asked.push(wish.advanced[0].torch);
      const stop = MediaStreamTrack.prototype.stop;
      MediaStreamTrack.prototype.stop = function () { asked.push('stopped'); return stop.call(this); };`
  });
  await until(page, () => asked.join() === 'awake'); // the lesson's own, which asks again when the page is back
  await page.evaluate(() => void (asked.length = 0));
  await openCamera(page);
  await button(page, 'Nyalakan lampu').click();
  await button(page, 'Matikan lampu').click();
  await button(page, 'Nyalakan lampu').waitFor();
  const turn = (state) => page.evaluate((to) => { Object.defineProperty(document, 'visibilityState', { value: to, configurable: true }); document.dispatchEvent(new Event('visibilitychange')); }, state);
  await turn('hidden');
  await until(page, () => asked.length === 5);
  await turn('visible');
  await button(page, 'Nyalakan lampu').waitFor();
  await until(page, () => asked.length === 7);
  await page.evaluate(() => tracks[1].dispatchEvent(new Event('ended'))); // the phone's own program took it
  await page.getByText('Kamera berhenti. Coba lagi.').waitFor();
  await button(page, 'Coba kamera lagi').click();
  await button(page, 'Nyalakan lampu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Kartu jawaban' }).waitFor({ state: 'detached' });
  await until(page, () => asked.length === 12);
  assert.deepEqual(await page.evaluate(() => asked), ['awake', true, false, 'stopped', 'dark', 'awake', 'awake', 'stopped', 'dark', 'awake', 'stopped', 'dark']);
});

test('cards take attendance: who was seen is here, who was not is asked about and set to nothing', async (t) => {
  const { fake, page } = await lesson(t, { options: 0 });
  await button(page, /^Kehadiran/).click();
  await button(page, 'Hadir dengan kartu').click();
  await read(page, 10);
  await button(page, 'Catat 10 hadir').click();
  await page.getByText('1 kartu belum terlihat. Muridnya ada di kelas?').waitFor();
  await page.getByText('10 dari 11 hadir').first().waitFor();
  await assertSound(page, 'hadir dengan kartu');
  await shot(page, 'kartu-hadir');
  await page.getByText(/^terkirim \d/).waitFor();
  assert.deepEqual(sent(fake, '/attendance')[0].body.marks.map((mark) => `${mark.pupil} ${mark.state}`).sort(), members.filter((one) => one.number < 11).map((one) => `${one.pupil} hadir`).sort());
  await page.getByRole('group', { name: 'Murid 13' }).getByRole('button', { name: 'Sakit' }).click();
  await page.getByText(/^terkirim \d/).waitFor();
  await until(page, () => true);
  const after = sent(fake, '/attendance').at(-1).body.marks;
  assert.deepEqual(after, [{ pupil: members.at(-1).pupil, state: 'sakit' }]);
});

test('cards are ordered on the class\'s page', async (t) => {
  const pdf = { name: 'Kartu jawaban V-A A4.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
  const own = { ...group, kind: 'belajar', key: 'pin', members: members.map((one) => ({ ...one, home: '' })) };
  const fake = await startFake({ extra: { ...extra, [`GET /api/groups/${group.id}`]: ok(own), [`GET /api/groups/${group.id}/cards.pdf`]: () => ({ file: pdf }) } });
  t.after(fake.stop);
  const context = await blind.newContext({ viewport: small });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/kelas/${group.id}`);
  await page.getByRole('link', { name: 'Cetak kartu jawaban' }).click();
  await page.getByRole('heading', { name: 'Kartu jawaban', level: 1 }).waitFor();
  await page.getByText('murid memakai kartu rombelnya').waitFor();
  for (const [size, viewport] of Object.entries({ small, phone, desk })) {
    await page.setViewportSize(viewport);
    await shot(page, `kartu-cetak-${size}`);
    await assertSound(page, `kartu, cetak ${size}`);
  }
  await page.getByText('A4', { exact: true }).click();
  await page.getByText('Gambar di samping huruf').click();
  await button(page, 'Kirim').click();
  const [wanted, kept] = await Promise.all([
    page.waitForRequest((request) => request.url().includes('/cards.pdf')),
    page.waitForEvent('download'),
    button(page, 'Simpan PDF').click()
  ]);
  assert.match(wanted.url(), /size=a4&pictures=true&back=false&spare=4&sheet=f4$/);
  assert.equal(kept.suggestedFilename(), pdf.name);
});

test('own levels by cards: a side is one of the first four levels, tapped ones are corrected, all of it a talk', async (t) => {
  const { fake, page } = await lesson(t, { viewport: phone });
  await openCamera(page);
  await read(page, 10);
  await button(page, 'Catat 10 jawaban').click();
  await page.getByText('10 dari 11 menjawab').first().waitFor();
  await until(page, () => /terkirim \d/.test(document.querySelector('.sync-state')?.textContent ?? ''));
  const [, id, question] = /lessons\/(\w+)\/questions\/(\w+)\/taps/.exec(sent(fake, '/taps')[0].path);
  await page.goto(`${fake.url}/dalam/${id}/${question}`);
  await button(page, 'Menurut murid sendiri').click();
  await button(page, 'Baca dari kartu').click();
  const camera = page.getByRole('dialog', { name: 'Kartu: menurut murid sendiri' });
  await camera.getByText('A: Aku sudah mencoba, tetapi belum menjawab pertanyaannya.').waitFor();
  await button(page, 'Catat 10 murid').waitFor();
  await onEachScreen(page, async (size) => {
    await assertSound(page, `kartu sendiri ${size}`);
    await shot(page, `kartu-sendiri-${size}`);
  });
  await button(page, 'Catat 10 murid').click();
  const talk = page.getByRole('dialog', { name: 'Menurut murid sendiri' });
  await talk.getByRole('group', { name: 'Tingkat menurut Murid nomor 1', exact: true }).getByRole('button', { pressed: true }).waitFor();
  // Who feels further still is asked.
  await talk.getByRole('group', { name: 'Tingkat menurut Murid nomor 2', exact: true }).getByRole('button', { name: 'Meluas' }).click();
  await until(page, () => /terkirim \d/.test(document.querySelector('.sync-state')?.textContent ?? ''));
  const told = new Map(fake.state.order.map((one) => fake.state.applied.get(one).command).filter((one) => one.path.includes('/own-levels/')).map((one) => [one.path.split('/').at(-1), one.body.level]));
  assert.deepEqual(Object.fromEntries(told), Object.fromEntries(members.filter(({ number }) => number <= 10).map(({ pupil, number }) => [pupil, number === 2 ? 4 : side(number)])));
  assert.equal(fake.state.order.map((one) => fake.state.applied.get(one).command).filter((one) => one.path.startsWith('/api/judgements/')).length, 0);
  assert.deepEqual(page.wrong, []);
});
