// A whole lesson without network: begun, given and ended on the phone, the browser killed in between; then everything
// arrives once and in order. The pupil's phone and the board at their sizes.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound as sound, becomes, desk, installed, isKept, isSaidOnDisk, launch, openPage, phone, readyOffline, shot, signIn, small, until } from './kit.mjs';

const group = { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' };
const names = ['Adi Nugroho', 'Bima', 'Citra Ayu Lestari Wulandari Kusumaningrum', 'Dewi', 'Eka', 'Fajar'];
const members = names.map((name, i) => ({ pupil: `pupil_01k0000000000000000000000${i}`, number: i + 1, name, grade: '5', phase: 'C', device: false }));
const planId = 'plan_01k0000000000000000000000a';
const plan = { id: planId, title: 'Mengapa tanah kota kita turun?', level: 'sd', subject: 'ipas', version: 1, meetings: 1, saved_at: 1 };
const option = (text) => ({ text, right: false, reason: '', next: '' });
const body = {
  identity: { meetings: [{}], subject: 'ipas' },
  design: { topic: plan.title, objectives: [{ id: 't1', text: 'Menjelaskan mengapa tanah turun' }] },
  steps: [
    { id: 'a', meeting: 1, stage: 'awal', minutes: 10, text: 'Murid mengamati dua foto jalan.', questions: [{ id: 'q', kind: 'choice', text: 'Apa yang berubah?', options: [option('Jalannya'), option('Lautnya')], objective: 't1', aims: 2, twin: '' }] },
    { id: 'b', meeting: 1, stage: 'memahami', minutes: 20, text: 'Murid mengukur model.', questions: [] }
  ]
};
const ok = (value) => () => ({ status: 200, body: value });
const seat = { lesson: 'lesson_01k0000000000000000000000a', title: plan.title, name: 'Adi', level: 'sd', paused: false, ended: false, question: { id: 'question_01k0000000000000000000000a', kind: 'choice', text: 'Apa yang berubah?', options: ['Jalannya', 'Lautnya'], steps: 2, asks_sure: false }, mine: null, voices: { open: false, may_vote: false, statements: [] } };
const noVoices = { state: 'none', statement_set: '', statements: [], answered: null, source: null, counts: [] };
const board = { lesson: seat.lesson, title: plan.title, group: 'V-A', level: 'sd', now: 1_000_000, ended: false, paused_at: null, step: { stage: 'awal', text: 'Murid mengamati dua foto jalan.', minutes: 10, started_at: 900_000, paused_ms: 0, inserted: null }, question: { ...seat.question, state: 'closed', answered: 12, counts: [5, 7], right: [], talk: false, before: null, thoughts: [], prompt: '' }, code: '329726', members: 6, joined: 2, teams: [], voices: noVoices };
const extra = {
  'GET /api/today': ok({ day: '', now: 0, classes: [{ group, subjects: ['ipas'], members, statement_set: 'sd-down' }], running: null, lessons: [], plans: [] }),
  'GET /api/plans': ok({ plans: [plan] }),
  [`GET /api/plans/${planId}`]: ok({ plan, body, silences: [] }),
  'GET /api/lessons': ok({ lessons: [] }),
  'GET /api/qr': ok({ size: 21, path: 'M4 4h7v1h-7z' }),
  'POST /api/join': (given) =>
    given.pin === '6052' ? { status: 200, body: { token: 'f'.repeat(64), name: 'Adi', lesson: seat.lesson } } : { status: 403, body: { error: { code: 'join.pin_wrong', message: '', field: 'pin', hint: '' } } },
  'GET /api/seat': ok(seat),
  'POST /api/board/join': ok({ token: 'b'.repeat(64), lesson: seat.lesson }),
  'GET /api/board': ok(board)
};

let browser;
let fake;
before(async () => {
  fake = await startFake({ extra });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

/** At the end of the page: elsewhere the bar with the main button lies over some line, and nobody can say how legible that is. */
async function assertSound(page, name) {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await sound(page, name);
}
const button = (page, name) => page.getByRole('button', { name });
const close = (page) => page.keyboard.press('Escape');

/** As a finger that trembles taps: the second tap comes before anything is drawn. */
async function twice(page, name) {
  await button(page, name).click({ trial: true }); // the tap before has had its rest
  await button(page, name).evaluate((one) => (one.click(), one.click()));
}

/** In the page: is all that waits to be sent on the disk? */
const isOnDisk = () =>
  new Promise((resolve) => {
    const waits = Number(/(\d+) menunggu kirim/.exec(document.body.innerText)?.[1]);
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('commands').objectStore('commands').count();
      asking.onsuccess = () => (opening.result.close(), resolve(asking.result === waits));
    };
  });

/** Hari ini of a teacher whose phone has the plan and the pages, also of these rooms: the network may go. */
async function onPhone(t, ...rooms) {
  const fake = await startFake({ extra });
  t.after(fake.stop);
  const context = await browser.newContext({ ...installed, viewport: phone });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, '/hari-ini');
  await until(page, isKept, `/api/plans/${planId}`);
  await readyOffline(page, 'staf', ...rooms);
  return { fake, page, context };
}

test('a lesson without network, killed in between, arrives whole and in order', async (t) => {
  const { fake, page: first, context } = await onPhone(t);
  let page = first;
  await assertSound(page, 'hari ini');
  await fake.down();

  await button(page, 'Mulai pertemuan').click();
  await shot(page, 'mulai');
  await button(page, plan.title).click(); // one class: the second tap starts
  await page.waitForURL('**/pertemuan/**');
  await button(page, 'Mulai langkah pertama').click();
  await page.getByRole('timer').waitFor();
  await shot(page, 'pertemuan');
  await assertSound(page, 'pertemuan');

  await button(page, /^Kehadiran belum dicatat/).click();
  await page.getByRole('dialog').getByText('Belum dicatat').waitFor();
  await page.getByRole('group', { name: 'Bima' }).getByRole('button', { name: 'Sakit' }).click();
  await page.getByText('5 dari 6 hadir').first().waitFor();
  await assertSound(page, 'kehadiran');
  await close(page);

  await button(page, /Apa yang berubah/).click();
  await button(page, 'Buka pertanyaan').click();
  await button(page, 'Tambah A · Jalannya').click();
  await button(page, 'Tambah B · Lautnya').click();
  await assertSound(page, 'hitung tangan');
  await close(page);

  const address = page.url();
  await page.close(); // as when the phone kills the browser
  page = await openPage(context);
  await page.goto(address);
  await button(page, /Apa yang berubah.*2 jawaban/).waitFor();
  await button(page, 'Langkah berikutnya').click();

  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Ketuk tingkat').click();
  await button(page, 'Buka sekarang').click();
  await page.getByRole('group', { name: 'Dewi' }).getByRole('button', { name: /3 · Saling terhubung/ }).click();
  await assertSound(page, 'ketuk tingkat');
  await close(page);

  await button(page, /^Suara murid/).click();
  await button(page, 'Hitung tangan, kartu, atau biji').click();
  for (let i = 0; i < 5; i++) await button(page, 'Tambah Ya').first().click();
  await assertSound(page, 'suara');
  await button(page, 'Simpan hitungan').click();
  await page.getByText('5 murid ikut menjawab').waitFor();
  await assertSound(page, 'suara tersimpan');
  await close(page);

  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByRole('heading', { name: 'Yang tersimpan' }).waitFor();
  await page.getByLabel('Catatan untuk jurnal (bila perlu)').fill('Saringan bocor');
  await button(page, /^Satu kalimat murid/).click();
  await page.getByRole('group', { name: 'Eka' }).getByRole('button', { name: 'Senang', exact: true }).click();
  await assertSound(page, 'kalimat');
  await close(page);
  await assertSound(page, 'sesudahnya');
  await shot(page, 'sesudahnya');

  const heard = page.waitForResponse((answer) => answer.url().endsWith('/api/commands') && answer.ok());
  await fake.up();
  await page.goto(`${fake.url}/saya`);
  await heard; // by itself, as soon as the app is opened with a network
  await page.getByText('Tidak ada yang menunggu').waitFor();
  const kinds = fake.state.order.map((id) => fake.state.applied.get(id).command).map((c) => `${c.method} ${c.path.replace(/\w+_[0-9a-z]{26}/g, '*')}`);
  // A count that was on its way when the next tap came could not be replaced any more: it goes twice, and the last one stands.
  const once = kinds.filter((kind, i) => !(kind.endsWith('/tally') && kind === kinds[i - 1]));
  assert.deepEqual(once, [
    'PUT /api/lessons/*',
    'PUT /api/lessons/*/now',
    'PUT /api/lessons/*/attendance',
    'PUT /api/lessons/*/questions/*/state',
    'PUT /api/lessons/*/questions/*/tally',
    'PUT /api/lessons/*/now',
    'PUT /api/lessons/*/questions/*',
    'PUT /api/lessons/*/questions/*/taps',
    'PUT /api/lessons/*/voices/hands',
    'POST /api/lessons/*/end',
    'PUT /api/lessons/*/note',
    'PUT /api/lessons/*/journals/*'
  ]);
  await context.close();
});

/** A lesson that begins with a question which is answered in own words. */
async function askInWords(page, text) {
  await button(page, 'Mulai pertemuan').click();
  await button(page, plan.title).click();
  await page.waitForURL('**/pertemuan/**');
  await button(page, 'Pertanyaan baru').click();
  await page.getByText('Jawaban tertulis', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Pertanyaan' }).fill(text);
  await button(page, 'Buka sekarang').click();
}
async function write(page, name, text) {
  const row = page.getByRole('group', { name, exact: true });
  await row.getByRole('button', { name: 'Tulis jawaban' }).click();
  await page.getByLabel(`Jawaban ${name}`).fill(text);
  await row.getByRole('button', { name: 'Tulis', exact: true }).click();
  await row.getByRole('button', { name: 'Tulis jawaban' }).waitFor();
}

test('a screen of answers reads them when they change, and not for ever while something waits to be sent', async (t) => {
  const { page } = await onPhone(t);
  let read = 0;
  await page.route('**/api/commands', () => undefined); // under way, and no answer yet
  await page.route('**/news*', (route) => {
    read++;
    return route.fulfill({ json: { question: '', seq: 0, whole: true, counts: [], tally: [], kept: 0, answers: [] } });
  });
  await askInWords(page, 'Mengapa jalannya basah?');
  await write(page, 'Bima', 'Lautnya naik');
  await write(page, 'Dewi', 'Tanahnya turun');
  await button(page, 'Pilih dan tampilkan jawaban').click();
  const list = page.getByRole('group', { name: 'Pilih jawaban' });
  await list.getByRole('button', { name: 'Lautnya naik' }).click();
  await list.getByRole('button', { name: 'A Lautnya naik', pressed: true }).waitFor();
  await sound(page, 'pilih jawaban, belum terkirim');
  await button(page, 'Tutup pertanyaan dan tampilkan').click();
  await page.getByText('Mengapa begitu? Apa alasannya?').waitFor();
  // The question's sheet at its opening, the class's list then, the answers to pick from.
  assert.ok(read >= 1 && read <= 8, `read ${read} times`);
});

test('without network answers in own words are picked, shown and compared, by keys too, and this phone is the board', async (t) => {
  const { fake, page } = await onPhone(t, 'layar');
  await fake.down();
  await askInWords(page, 'Mengapa jalannya basah?');
  for (const [name, text] of [['Bima', 'Lautnya naik'], ['Dewi', 'Kata Bima tanahnya turun'], ['Eka', 'Hujan']]) await write(page, name, text);
  await button(page, 'Pilih dan tampilkan jawaban').click();
  const list = page.getByRole('group', { name: 'Pilih jawaban' });
  await list.getByRole('button', { name: 'Kata … tanahnya turun' }).focus();
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'A Kata … tanahnya turun', pressed: true }).waitFor();
  await list.getByRole('button', { name: 'Lautnya naik' }).click();
  await page.getByText('Belum terlihat di papan').waitFor();
  await sound(page, 'pilih jawaban');
  await button(page, 'Tutup pertanyaan dan tampilkan').click();
  await button(page, 'Bandingkan dua').click();
  await page.getByText('Apa yang sama, apa yang berbeda? Mengapa?').waitFor();
  await sound(page, 'bandingkan dua');
  await shot(page, 'bandingkan-dua-360');
  await page.getByRole('link', { name: 'Papan di HP ini' }).click();
  await page.getByText('Papan dari HP ini, tanpa jaringan.').waitFor();
  for (const text of ['Lautnya naik', 'Kata … tanahnya turun', 'Apa yang sama, apa yang berbeda? Mengapa?']) await page.getByText(text).waitFor();
  for (const name of names) assert.equal(await page.getByText(name).count(), 0, name);
  await assertSound(page, 'papan di hp');
  await shot(page, 'papan-di-hp-360');
  await page.goBack();
  await button(page, /^Mengapa jalannya basah/).click();
  await button(page, 'Selesai').click();
  await button(page, 'Pilih dan tampilkan jawaban').waitFor();
});

test('without network a lesson is led from the phone that is the board, and in no state is a name on it', async (t) => {
  const { fake, page } = await onPhone(t, 'layar');
  await fake.down();
  await button(page, 'Mulai pertemuan').click();
  await button(page, plan.title).click();
  await page.waitForURL('**/pertemuan/lesson_*');
  await button(page, 'Mulai langkah pertama').waitFor();
  await until(page, isOnDisk);
  await page.goto(`${fake.url}/layar?pertemuan=${new URL(page.url()).pathname.split('/').at(-1)}`);
  await page.getByText('Papan dari HP ini, tanpa jaringan.').waitFor();
  const lead = page.getByRole('navigation', { name: 'Pimpin pelajaran dari layar ini' });
  const states = [];
  /** What the page says now: no child is on it, nor what is right. */
  async function look(name) {
    const text = await page.locator('body').innerText();
    for (const child of names) assert.ok(!text.includes(child.split(' ')[0]), `${name}: ${child}`);
    assert.ok(!/\btepat\b/.test(text), name);
    await sound(page, name);
    return text;
  }
  await lead.getByRole('button', { name: /^Langkah berikutnya Kegiatan awal/ }).click();
  await page.getByText('Murid mengamati dua foto jalan.').waitFor();
  states.push(await look('langkah'));
  await shot(page, 'layar-pimpin-360');
  await lead.getByRole('button', { name: /^Buka pertanyaan Apa yang berubah/ }).click();
  await page.getByRole('heading', { name: 'Apa yang berubah?' }).waitFor();
  states.push(await look('terbuka'));
  await lead.getByRole('button', { name: 'Tutup pertanyaan' }).click();
  await page.getByText('Pertanyaan ditutup').waitFor();
  states.push(await look('tertutup'));
  await lead.getByRole('button', { name: 'Bicara berdua' }).click();
  await page.getByText('Bicarakan dengan temanmu: apa alasannya?').waitFor();
  states.push(await look('bicara'));
  await lead.getByRole('button', { name: 'Pungut suara lagi' }).click();
  await lead.getByRole('button', { name: 'Tutup pertanyaan' }).click();
  await lead.getByRole('button', { name: 'Tampilkan hasil' }).click();
  await lead.getByRole('button', { name: 'Sembunyikan hasil' }).waitFor();
  states.push(await look('hasil'));
  await page.setViewportSize(desk);
  await look('hasil di layar lebar');
  await shot(page, 'layar-pimpin-1280');
  assert.equal(new Set(states).size, states.length, 'each state looks different');
});

test('a question of the bank is asked in three touches, without network', async (t) => {
  const { fake, page } = await onPhone(t);
  await fake.down();
  await button(page, 'Mulai pertemuan').click();
  await button(page, 'Tanpa rencana').click();
  await page.waitForURL('**/pertemuan/**');
  await button(page, 'Pertanyaan baru').click();
  await button(page, 'Ambil dari bank (1)').click();
  await page.getByRole('searchbox', { name: 'Cari' }).fill('gempa');
  await page.getByText('Tidak ada yang cocok.').waitFor();
  await page.getByRole('searchbox', { name: 'Cari' }).fill('berubah');
  const found = page.getByRole('button', { name: /^Apa yang berubah\?/ });
  await found.waitFor();
  await assertSound(page, 'bank pertanyaan');
  await shot(page, 'bank-360');
  await page.setViewportSize(small);
  await sound(page, 'bank pertanyaan 320');
  await found.click();
  await page.getByRole('dialog').getByText('Apa yang berubah?').waitFor();
  await button(page, 'Tutup pertanyaan').waitFor(); // it is open
  await page.getByRole('dialog').getByText('Lautnya').first().waitFor();
  await page.keyboard.press('Escape');
  await button(page, 'Pertanyaan baru').click();
  await button(page, 'Buka sekarang').waitFor();
  await becomes(() => button(page, /^Ambil dari bank/).count(), 0, 'the lesson has it already');
});

test('a quick change of plan: one tap each, taken back by one, and beside the plan afterwards', async (t) => {
  const { fake, page } = await onPhone(t);
  await fake.down();
  await button(page, 'Mulai pertemuan').click();
  await button(page, plan.title).click();
  await page.waitForURL('**/pertemuan/**');
  await button(page, 'Mulai langkah pertama').click();
  await page.getByText(/ dari 10 menit/).waitFor();
  await button(page, '+5 menit').click();
  await page.getByText(/ dari 15 menit/).waitFor();
  await button(page, 'Kembali ke rencana').click();
  await page.getByText(/ dari 10 menit/).waitFor();
  await button(page, '+5 menit').click();
  await button(page, 'Jeda segar').click();
  await page.getByText('langkah 2 dari 3 · disisipkan').waitFor();
  await assertSound(page, 'sisipan');
  await shot(page, 'sisipan-360');
  await button(page, 'Batalkan sisipan').click();
  await page.getByText('langkah 1 dari 2').waitFor();
  await page.getByRole('button', { name: 'Bertanya', exact: true }).click();
  await page.getByText('Bertanya · langkah 2 dari 3 · disisipkan').waitFor();
  await until(page, isOnDisk); // a tap that is not yet written down is lost with the page
  await page.reload();
  await page.getByText('Bertanya · langkah 2 dari 3 · disisipkan').waitFor();
  await page.getByText('Berikutnya: Kegiatan awal, sisa 15 menit').waitFor();
  await assertSound(page, 'langkah yang terputus');
  await shot(page, 'langkah-terputus-360');
  await button(page, 'Lanjutkan Kegiatan awal, sisa 15 menit').click();
  await page.getByText('langkah 1 dari 3').waitFor();
  await twice(page, 'Jeda segar');
  await page.getByText('Jeda segar · langkah 2 dari 4 · disisipkan').waitFor();
  await button(page, 'Kegiatan awal sudah selesai').click();
  await page.getByText('Memahami · langkah 4 dari 4').waitFor();
  await page.getByText('Murid mengukur model.').first().waitFor();
  await twice(page, '+5 menit');
  await page.getByText('Diperpanjang 5 menit.').waitFor();
  await assertSound(page, 'langkah dengan perubahan');
  await shot(page, 'langkah-360');
  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  const table = page.getByRole('table', { name: 'Rencana dan yang terjadi' });
  await table.getByRole('row', { name: /^Kegiatan awal 10 menit \(\+5\)/ }).waitFor();
  await table.getByRole('row', { name: /^Bertanya \(disisipkan\) – / }).waitFor();
  await assertSound(page, 'rencana dan perubahan');
  await shot(page, 'rencana-dan-perubahan-360');
});

test('a plan written without network can be taught before it was ever sent', async (t) => {
  const { fake, page, context } = await onPhone(t);
  await fake.down();

  await page.goto(`${fake.url}/rencana/baru`);
  await button(page, 'Mulai kosong').click();
  const topic = page.getByRole('textbox', { name: 'Topik' });
  await topic.fill('Hujan di kota kita');
  await topic.blur();
  await until(page, isSaidOnDisk, 'Hujan di kota kita'); // that something waits was said of the empty plan already
  await page.goto(`${fake.url}/hari-ini`);
  await button(page, 'Mulai pertemuan').click();
  await button(page, 'Hujan di kota kita').click();
  await page.waitForURL('**/pertemuan/**');

  const heard = page.waitForResponse((answer) => answer.url().endsWith('/api/commands') && answer.ok());
  await fake.up();
  await page.goto(`${fake.url}/saya`);
  await heard;
  await page.getByText('Tidak ada yang menunggu').waitFor();
  const sent = fake.state.order.map((id) => fake.state.applied.get(id).command);
  const saved = sent.findIndex((one) => one.path.startsWith('/api/plans/'));
  const begun = sent.findIndex((one) => one.path.startsWith('/api/lessons/'));
  assert.ok(saved >= 0 && saved < begun, 'the plan goes before its lesson');
  assert.equal(`/api/plans/${sent[begun].body.plan}`, sent[saved].path);
  assert.equal(sent[begun].body.plan_version, null, 'whichever version the server makes of it');
});

const own = (n, text) => ({ ...seat.question, id: `question_01k000000000000000000000${n}`, kind: 'text', text, options: [], steps: 0 });

test('half an answer of a pupil stays while another question is open, and after a reload', async (t) => {
  let question = own('0wa', 'Mengapa jalannya basah?');
  const fake = await startFake({ extra: { ...extra, 'GET /api/seat': () => ({ status: 200, body: { ...seat, question } }) } });
  t.after(fake.stop);
  const context = await browser.newContext({ viewport: phone });
  t.after(() => context.close());
  const page = await openPage(context);
  await page.goto(`${fake.url}/ikut?kode=329726`);
  await page.getByLabel('Nomormu').fill('1');
  await page.getByLabel('PIN-mu').fill('6052');
  await button(page, 'Ikut').click();
  const answer = page.getByLabel('Jawabanmu');
  await answer.fill('Karena air laut');
  const [first, other] = [question, own('0wb', 'Apa buktinya?')];
  const opens = async (next) => {
    question = next;
    await page.reload();
    await page.getByRole('heading', { name: next.text }).waitFor();
  };
  await opens(other);
  await becomes(() => answer.inputValue(), '');
  await answer.fill('Foto');
  await opens(first);
  await becomes(() => answer.inputValue(), 'Karena air laut');
  await shot(page, 'ikut-setengah-360');
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await opens(other);
  await becomes(() => answer.inputValue(), 'Foto');
});

/** A screen of 65 inches is so wide, m; who sits in the last row is so far away; capitals of DejaVu and its like are so much of a letter's size. */
const [screen, row, capital] = [1.43, 8, 0.72];
const minutes = (size, width) => ((capital * size * (screen / width)) / row) * (180 / Math.PI) * 60;

for (const viewport of [desk, { width: 1920, height: 1080 }]) {
  test(`question, options and counts are read from eight metres: ${viewport.width}`, async (t) => {
    const fake = await startFake({ extra });
    t.after(fake.stop);
    const context = await browser.newContext({ viewport });
    t.after(() => context.close());
    const page = await openPage(context);
    await page.goto(`${fake.url}/layar`);
    await page.getByLabel('Kode pertemuan').fill('329726');
    await button(page, 'Tampilkan').click();
    await page.getByText('Apa yang berubah?').waitFor();
    const sizes = await page.locator('main h2, main .label, main .count, main .stage, main .code').evaluateAll((all) => all.map((one) => [one.textContent, parseFloat(getComputedStyle(one).fontSize)]));
    assert.ok(sizes.length >= 7, JSON.stringify(sizes));
    for (const [text, size] of sizes) assert.ok(minutes(size, viewport.width) >= 10, `${text}: ${minutes(size, viewport.width).toFixed(1)} minutes of arc`);
    await sound(page, `layar ${viewport.width}`);
    await shot(page, `layar-delapan-meter-${viewport.width}`);
  });
}

for (const viewport of [desk, { width: 1920, height: 1080 }]) {
  test(`groups are read from eight metres, alone and below their question: ${viewport.width}`, async (t) => {
    const teams = [...'ABCDEFGH'].map((team, i) => ({ team, numbers: [0, 8, 16, 24].map((more) => i + 1 + more) }));
    const question = { ...board.question, by_team: true, teams: ['A', 'C'], answered: 2 };
    for (const [name, now] of [['sendiri', { ...board, step: null, question: null, teams }], ['pertanyaan', { ...board, question, teams }]]) {
      const fake = await startFake({ extra: { ...extra, 'GET /api/board': ok(now) } });
      t.after(fake.stop);
      const context = await browser.newContext({ viewport });
      t.after(() => context.close());
      const page = await openPage(context);
      await page.goto(`${fake.url}/layar`);
      await page.getByLabel('Kode pertemuan').fill('329726');
      await button(page, 'Tampilkan').click();
      await page.getByText('Kelompok H · ').waitFor();
      const sizes = await page.locator('.teams strong, .teams span').evaluateAll((all) => all.map((one) => [one.textContent, parseFloat(getComputedStyle(one).fontSize)]));
      assert.ok(sizes.length >= teams.length, JSON.stringify(sizes));
      for (const [text, size] of sizes) assert.ok(minutes(size, viewport.width) >= 10, `${text}: ${minutes(size, viewport.width).toFixed(1)} minutes of arc`);
      assert.ok(await page.locator('.teams').evaluate((list) => list.getBoundingClientRect().bottom <= innerHeight), `${name}: all groups are on the screen`);
      await sound(page, `layar kelompok ${name} ${viewport.width}`);
      await shot(page, `layar-kelompok-${name}-${viewport.width}`);
    }
  });
}

test('on the board a step that was put in between is called what it is', async (t) => {
  const step = { ...board.step, stage: 'memahami', text: 'Jeda segar', inserted: 'rest' };
  const fake = await startFake({ extra: { ...extra, 'GET /api/board': ok({ ...board, step, question: null }) } });
  t.after(fake.stop);
  const context = await browser.newContext({ viewport: desk });
  t.after(() => context.close());
  const page = await openPage(context);
  await page.goto(`${fake.url}/layar`);
  await page.getByLabel('Kode pertemuan').fill('329726');
  await button(page, 'Tampilkan').click();
  await page.getByText('Jeda segar').waitFor();
  await becomes(() => page.getByText('Memahami').count(), 0);
  await sound(page, 'langkah sisipan di layar');
  await shot(page, 'layar-sisipan-1280');
});

test('two long answers on the panel leave the question below them in sight, and say that there is more', async (t) => {
  const long = 'Tanah kota kita turun karena air tanah diambil terus sejak lama. '.repeat(9).trim();
  const thoughts = [{ place: 0, text: long }, { place: 1, text: long }];
  const show = (shown) => ({ ...board, question: { ...board.question, ...own('0wa', 'Mengapa jalannya basah setiap pasang datang?'), counts: [], thoughts: shown, prompt: 'compare' } });
  let view = show(thoughts);
  const fake = await startFake({ extra: { ...extra, 'GET /api/board': () => ({ status: 200, body: view }) } });
  t.after(fake.stop);
  const context = await browser.newContext({ viewport: desk });
  t.after(() => context.close());
  const page = await openPage(context);
  await page.goto(`${fake.url}/layar`);
  await page.getByLabel('Kode pertemuan').fill('329726');
  await button(page, 'Tampilkan').click();
  const prompt = page.getByText('Apa yang sama, apa yang berbeda? Mengapa?');
  await prompt.waitFor();
  const seen = () => page.locator('blockquote').allTextContents();
  for (const text of await seen()) {
    const [words, sign] = text.split(' … ');
    assert.equal(sign, '(ada lanjutannya)');
    assert.ok(long.startsWith(`${words} `), 'whole words');
    assert.ok(words.length > 100, `${words.length} letters are too few`);
  }
  const { y, height } = await prompt.boundingBox();
  assert.ok(y + height <= desk.height, `the prompt ends at ${y + height}`);
  await page.getByText('329 726').waitFor();
  await sound(page, 'dua jawaban panjang');
  await shot(page, 'layar-dua-jawaban-1280');
  await page.setViewportSize(phone); // held in a hand it may be scrolled: all of both
  await until(page, (whole) => [...document.querySelectorAll('blockquote')].every((one) => one.textContent === whole), long);
  view = show([{ place: 0, text: 'Lautnya naik' }, { place: 1, text: 'Tanahnya turun' }]);
  await page.setViewportSize(desk);
  await page.reload();
  await prompt.waitFor();
  assert.deepEqual(await seen(), ['Lautnya naik', 'Tanahnya turun']);
  await shot(page, 'layar-dua-jawaban-pendek-1280');
});

test('what opens over a lesson comes by itself once the network lets it', async (t) => {
  const { fake, page: first, context } = await onPhone(t);
  await button(first, 'Mulai pertemuan').click();
  await button(first, plan.title).click();
  await first.waitForURL('**/pertemuan/**');
  const address = first.url();
  await first.close();
  const kept = await context.storageState({ indexedDB: true });
  const bare = await browser.newContext({ viewport: phone, storageState: kept });
  t.after(() => bare.close());
  const page = await openPage(bare);
  let refused = 0;
  let blocked = true;
  await page.route('**/_app/immutable/**', async (route) => {
    const answer = await route.fetch();
    if (!blocked || !(await answer.text()).includes('{AttendanceSheet:')) return route.fulfill({ response: answer });
    refused += 1;
    await route.abort();
  });
  await page.goto(address);
  await button(page, /^Kehadiran/).click();
  await page.getByText('Bagian ini belum sampai di HP').waitFor();
  await sound(page, 'bagian belum sampai');
  await shot(page, 'bagian-belum-sampai-360');
  assert.ok(refused > 0);
  blocked = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('group', { name: 'Bima' }).waitFor();
  assert.equal(fake.state.signIns, 1);
});

for (const [size, viewport] of Object.entries({ phone, small, desk })) {
  test(`a pupil joins, answers, changes its mind: ${size}`, async () => {
    const context = await browser.newContext({ viewport });
    const page = await openPage(context);
    await page.goto(`${fake.url}/ikut?kode=329726`);
    await page.getByLabel('Nomormu').fill('1');
    await page.getByLabel('PIN-mu').fill('1111');
    await assertSound(page, 'ikut');
    await button(page, 'Ikut').click();
    await page.getByText('PIN-nya belum cocok').waitFor();
    await page.getByLabel('PIN-mu').fill('6052');
    await button(page, 'Ikut').click();
    await button(page, /Jalannya/).click();
    await button(page, /Lautnya/).click();
    await becomes(() => button(page, /Lautnya/).getAttribute('aria-pressed'), 'true');
    await assertSound(page, 'pertanyaan murid');
    await shot(page, `ikut-${size}`);
    await page.reload();
    await page.getByRole('heading', { name: 'Halo, Adi!' }).waitFor();
    await context.close();
  });
  test(`the board: ${size}`, async () => {
    const context = await browser.newContext({ viewport });
    const page = await openPage(context);
    await page.goto(`${fake.url}/layar`);
    await assertSound(page, 'layar kode');
    await page.getByLabel('Kode pertemuan').fill('329726');
    await button(page, 'Tampilkan').click();
    await page.getByText('329 726').waitFor();
    await assertSound(page, 'layar');
    await shot(page, `layar-${size}`);
    for (const name of names) assert.equal(await page.getByText(name).count(), 0);
    await context.close();
  });
}

test('the class chooses one change, and the next lesson begins with it, all of it without a network', async (t) => {
  const { fake, page } = await onPhone(t, 'layar');
  await fake.down();
  const begin = async () => {
    await button(page, 'Mulai pertemuan').click();
    await button(page, plan.title).click();
    await page.waitForURL('**/pertemuan/**');
    await button(page, 'Mulai langkah pertama').waitFor();
    return page.url();
  };
  const first = await begin();
  await button(page, /^Suara murid/).click();
  await button(page, 'Hitung tangan, kartu, atau biji').click();
  await page.getByText('Beri 20 detik untuk berpikir').waitFor();
  for (let i = 0; i < 5; i++) await button(page, 'Tambah Ya').first().click();
  for (let i = 0; i < 5; i++) await button(page, 'Tambah Tidak').nth(1).click();
  await button(page, 'Tambah Lewati').first().click();
  await shot(page, 'suara-biji-360');
  await button(page, 'Simpan hitungan').click();
  await page.getByText('6 murid ikut menjawab').waitFor();
  await page.getByRole('heading', { name: 'Satu perubahan untuk lain kali' }).waitFor();
  await assertSound(page, 'pilihan kelas');
  await shot(page, 'pilihan-kelas-360');
  for (const [name, size] of Object.entries({ small, desk, phone })) {
    await page.setViewportSize(size);
    if (name !== 'phone') await shot(page, `pilihan-kelas-${size.width}`);
  }
  await button(page, 'Membuat sesuatu yang bisa dipakai').click(); // of what the weakest statement is about
  await page.getByText('Kelas memilih: Membuat sesuatu yang bisa dipakai.').waitFor();
  await assertSound(page, 'kelas memilih');
  await button(page, 'Ganti pilihan').click();
  await page.getByLabel('Atau dengan kalimat sendiri').fill('Belajar di tepi sungai');
  await button(page, 'Pakai kalimat ini').click();
  await page.getByText('Kelas memilih: Belajar di tepi sungai.').waitFor();
  await close(page);

  // The same phone as board: what the class sees of itself.
  const wall = await openPage(page.context());
  await wall.setViewportSize(desk);
  await wall.goto(`${new URL(first).origin}/layar?pertemuan=${first.split('/').at(-1)}`);
  await wall.getByText('Kelas memilih: Belajar di tepi sungai').waitFor();
  await assertSound(wall, 'papan, pilihan');
  await shot(wall, 'papan-pilihan-1280');
  await wall.close();

  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByRole('heading', { name: 'Yang tersimpan' }).waitFor();
  await page.getByRole('link', { name: 'Ke Hari ini' }).click();
  await begin();
  await page.getByText('kelas memilih: Belajar di tepi sungai.').waitFor();
  await assertSound(page, 'pilihan pertemuan lalu');
  await shot(page, 'pilihan-lalu-360');
  await button(page, 'Sudah dicoba').click();
  await button(page, 'Sudah dicoba').and(page.locator('[aria-pressed="true"]')).waitFor();
  await button(page, 'Mulai langkah pertama').click();
  await page.getByText('kelas memilih: Belajar').waitFor({ state: 'detached' });
  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByRole('link', { name: 'Ke Hari ini' }).click();
  await begin();
  await becomes(() => page.getByText('kelas memilih: Belajar').count(), 0, 'what was tried is not brought up again');

  const heard = page.waitForResponse((answer) => answer.url().endsWith('/api/commands') && answer.ok());
  await fake.up();
  await page.goto(`${fake.url}/saya`);
  await heard;
  await page.getByText('Tidak ada yang menunggu').waitFor();
  // Written again before it was sent it is one; after a try that may have arrived, two, and the last one counts.
  const chosen = fake.state.order.map((id) => fake.state.applied.get(id).command).filter(({ path }) => /choice/.test(path)).filter(({ path }, i, all) => path !== all[i + 1]?.path);
  assert.deepEqual(chosen.map(({ path, body }) => [path.replace(/lesson_\w+/, '*'), body]), [
    ['/api/lessons/*/choice', { text: 'Belajar di tepi sungai' }],
    ['/api/lessons/*/choice/tried', { of: first.split('/').at(-1), tried: true }]
  ]);
});
