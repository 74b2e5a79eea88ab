// The plan's editor: saves by itself, goes on without a network, mends by one tap, loses nothing to another device.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, becomes, desk, installed, launch, openPage, phone, readyOffline, shot, signIn, small, until } from './kit.mjs';

const id = 'plan_01k0000000000000000000000a';
const school = 'school_01k0000000000000000000000a';
const step = (name, stage, text) => ({ id: name, meeting: 1, stage, minutes: 35, principles: ['bermakna'], text, objectives: [], questions: [] });
const usual = {
  identity: { level: 'sd', phase: 'C', grade: '5', subject: 'ipas', class_size: 30, school_year: '2026/2027', meetings: [{ jp: 2, minutes: 70 }] },
  identification: { readiness: '', material: '', dimensions: ['penalaran-kritis'] },
  design: { outcome: '', outcome_version: '', cross_discipline: '', objectives: [{ id: 't1', text: 'Menjelaskan mengapa tanah turun' }], topic: 'Tanah turun', practice: 'Inkuiri', partnership: '', environment: { culture: 'Saling bertanya', physical: 'Kelas', virtual: '' }, digital: '' },
  steps: [step('a', 'memahami', 'Murid membandingkan dua foto jalan.'), step('b', 'mengaplikasi', 'Murid membuat model tanah dari spons.')],
  assessments: [{ id: 'p', when: 'proses', purpose: 'for', technique: 'Observasi', text: 'Murid menjelaskan modelnya.', criteria: 'Menyebut sebabnya.', objectives: ['t1'] }],
  contexts: [],
  unplaced: []
};
const plan = { id, school, title: 'Tanah turun', level: 'sd', grade: '5', subject: 'ipas', meetings: 1, version: 1, saved_at: 1, submitted_at: null, submitted_version: 0, adapted_from: '' };

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

/** Two versions that the server has: the second says one step otherwise and has one more. */
const heads = [{ version: 2, saved_at: 2, base: 1, merged: false }, { version: 1, saved_at: 1, base: 0, merged: false }];
const second = { ...usual, steps: [{ ...usual.steps[0], text: 'Murid membandingkan tiga foto jalan.' }, usual.steps[1], step('c', 'merefleksi', 'Murid menulis apa yang berubah.')] };
const versions = {
  [`GET /api/plans/${id}/versions`]: () => ({ status: 200, body: { versions: heads } }),
  [`GET /api/plans/${id}/versions/1`]: () => ({ status: 200, body: { version: heads[1], body: usual } }),
  [`GET /api/plans/${id}/versions/2`]: () => ({ status: 200, body: { version: heads[0], body: second } })
};

/** The editor, open with this text; `merge(sent)` may say what the server made of a save. */
async function write(t, merge = () => undefined, viewport = phone, body = usual, extra = {}, held = {}) {
  let version = 1;
  const newest = { plan, body, silences: [] };
  const command = ({ id: key, method, path, body: sent }) => {
    if (method !== 'PUT' || path !== `/api/plans/${id}`) return undefined;
    version += 1;
    const merged = merge(sent.body);
    Object.assign(newest, { plan: { ...plan, version }, body: merged?.body ?? sent.body });
    return { id: key, status: 200, body: { id, version, saved_at: version, merged: merged !== undefined, conflicts: merged?.conflicts ?? [], body: merged?.body ?? null } };
  };
  const fake = await startFake({ faults: { command }, extra: { [`GET /api/plans/${id}`]: () => ({ status: 200, body: structuredClone(newest) }), ...versions, ...extra } });
  const context = await browser.newContext({ ...held, viewport });
  t.after(async () => {
    await context.close();
    await fake.stop();
  });
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password, `/rencana/${id}`);
  await topic(page).waitFor();
  const saves = () => fake.state.order.map((key) => fake.state.applied.get(key).command.body.body);
  return { fake, context, page, saves };
}
const topic = (page) => page.getByRole('textbox', { name: 'Topik' });
const seen = (page, text) => page.getByText(text).first().waitFor();

test('what is typed is saved without a button', async (t) => {
  const { page, saves } = await write(t);
  await topic(page).fill('Mengapa tanah turun?');
  await topic(page).blur();
  await seen(page, /^terkirim \d\d\.\d\d$/);
  assert.deepEqual(saves().map((save) => save.design.topic), ['Mengapa tanah turun?']);
  await shot(page, 'editor');
  await assertSound(page, 'editor');
});

test('written without a network, opened again, sent when there is one', async (t) => {
  const { fake, context, page, saves } = await write(t, undefined, phone, usual, {}, installed);
  await readyOffline(page, 'staf');
  await fake.down();
  await topic(page).fill('Ditulis di jalan');
  await topic(page).blur();
  await seen(page, '1 menunggu kirim');
  await page.close(); // as when the phone kills the browser
  const again = await openPage(context);
  await again.goto(`${fake.url}/rencana/${id}`);
  await topic(again).waitFor();
  await becomes(() => topic(again).inputValue(), 'Ditulis di jalan');
  await assertSound(again, 'editor offline');
  await fake.up();
  await again.evaluate(() => dispatchEvent(new Event('online')));
  await seen(again, /^terkirim \d\d\.\d\d$/);
  assert.deepEqual(saves().map((save) => save.design.topic), ['Ditulis di jalan']);
});

test('a saran that can be mended is mended by one tap', async (t) => {
  const { page, saves } = await write(t);
  await page.getByRole('button', { name: /^Periksa/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Saran' });
  const card = sheet.getByRole('article').filter({ has: page.getByRole('button', { name: 'Perbaiki' }) });
  await card.first().waitFor();
  await assertSound(page, 'saran');
  await shot(page, 'editor-saran');
  await card.first().getByRole('button', { name: 'Perbaiki' }).click();
  await page.keyboard.press('Escape');
  await page.getByText(/Langkah 3: Merefleksi/).first().waitFor();
  await seen(page, /^terkirim \d\d\.\d\d$/);
  const [mended] = saves();
  assert.deepEqual(mended.steps.map((one) => one.stage), ['memahami', 'mengaplikasi', 'merefleksi']);
  assert.ok(mended.steps.every((one) => one.id !== ''), 'the new step has an id of its own');
});

test('a plan that is nearly a published one: saran say which and how much; a step that was changed since is said no more, and without a network the others stand', async (t) => {
  const copied = { title: 'Tanah kota kita', author: 'Bu Contoh', percent: 82, texts: usual.steps.map((one) => one.text) };
  const { fake, page } = await write(t, undefined, phone, usual, { [`GET /api/plans/${id}/copied`]: () => ({ status: 200, body: { plan: 'plan_01k0000000000000000000000z', copied } }) }, installed);
  const sheet = page.getByRole('dialog', { name: 'Saran' });
  const said = sheet.getByText(/82 % teks rencana ini sama dengan "Tanah kota kita" dari Bu Contoh/);
  const more = sheet.getByRole('button', { name: /^\d lainnya$/ });
  const ask = async () => {
    await page.getByRole('button', { name: /^Periksa/ }).click();
    await sheet.getByRole('article').first().waitFor();
  };
  // It comes with the server's answer, after the others: as soon as there are more of them, more are asked for.
  const untilSaid = async () => {
    while (!(await said.isVisible())) if (await more.isVisible()) await more.click();
  };
  await ask();
  await untilSaid();
  await sheet.getByText(/kata demi kata: langkah 1, 2\./).waitFor();
  await said.scrollIntoViewIfNeeded();
  await shot(page, 'editor-salinan');
  await assertSound(page, 'saran: salinan');
  await page.keyboard.press('Escape');
  await page.locator('summary', { hasText: 'Langkah 1' }).click();
  const first = page.locator('[data-place="/steps/a/text"]').getByRole('textbox');
  await first.fill('Murid menandai dua jalan yang mereka lewati dan menduga mengapa tergenang.');
  await first.blur();
  await ask();
  await untilSaid();
  await sheet.getByText(/kata demi kata: langkah 2\./).waitFor();
  await page.keyboard.press('Escape');
  await fake.down();
  await ask();
});

test('another device wrote in the same place: its text stands, ours is one tap away', async (t) => {
  let first = true;
  const { page, saves } = await write(t, (sent) => {
    if (!first) return undefined;
    first = false;
    return { conflicts: ['/design/topic'], body: { ...sent, design: { ...sent.design, topic: 'Dari laptop' } } };
  });
  await topic(page).fill('Dari HP');
  await topic(page).blur();
  await seen(page, 'Dua perangkat menulis di tempat yang sama');
  await becomes(() => topic(page).inputValue(), 'Dari laptop');
  await assertSound(page, 'dua perangkat');
  await shot(page, 'editor-dua-perangkat');
  await page.getByRole('button', { name: 'Pakai tulisan ini' }).click();
  await becomes(() => topic(page).inputValue(), 'Dari HP');
  await until(page, () => /terkirim/.test(document.body.innerText));
  assert.deepEqual(saves().map((save) => save.design.topic).at(-1), 'Dari HP');
});

test('things are written in the right order and mixed for pupils by one tap; options for who does not read have pictures', async (t) => {
  const { page } = await write(t);
  await page.locator('summary', { hasText: 'Langkah 1' }).click();
  await page.getByRole('button', { name: 'Tambah pertanyaan' }).click();
  const question = page.locator('details[data-place*="/questions/"]');
  await question.locator('summary').click();
  await question.getByRole('textbox', { name: 'Pertanyaan' }).fill('Urutkan: dari yang terjadi lebih dulu.');
  const kind = question.getByLabel('Cara menjawab');
  await kind.selectOption({ label: 'Mengurutkan' });
  const things = ['Air disedot', 'Tanah turun', 'Rob masuk'];
  for (const [i, text] of things.entries()) {
    await becomes(() => question.getByRole('button', { name: 'Acak untuk murid' }).count(), 0, 'three things at least');
    await question.getByRole('button', { name: 'Tambah hal' }).click();
    await question.getByRole('textbox', { name: `Hal ${i + 1}` }).fill(text);
  }
  await question.getByRole('button', { name: 'Acak untuk murid' }).click();
  await question.getByText('Tempatnya yang tepat: ke-1').waitFor();
  const shown = async () => [await question.getByRole('textbox', { name: /^Hal \d$/ }).evaluateAll((fields) => fields.map((field) => field.value)), (await question.getByText(/^Tempatnya yang tepat/).allTextContents()).map((text) => Number(text.at(-1)))];
  const [texts, places] = await shown();
  assert.notDeepEqual(texts, things, 'pupils do not see the right order');
  assert.deepEqual(places.map((_, i) => texts[places.indexOf(i + 1)]), things);
  await assertSound(page, 'editor urutan');
  await shot(page, 'editor-urutan');
  await question.getByRole('button', { name: 'Kembalikan ke urutan yang tepat' }).click();
  await question.getByRole('button', { name: 'Acak untuk murid' }).waitFor();
  assert.deepEqual(await shown(), [things, []]);
  await kind.selectOption({ label: 'Boleh pilih beberapa' });
  await question.getByLabel('Gambar').first().selectOption({ label: 'Hujan' });
  await assertSound(page, 'editor gambar');
  await shot(page, 'editor-gambar');
});

/** The plan of these tests with more to say about: what is missing, what stays at the surface, two objectives of which one is carried. */
function rough(t, viewport) {
  const design = { ...usual.design, objectives: [...usual.design.objectives, { id: 't2', text: 'Murid menyebutkan nama daerah yang tanahnya turun.' }] };
  const steps = [{ ...usual.steps[0], text: 'Guru menjelaskan foto jalan. Murid menyimak.', objectives: ['t1'] }, usual.steps[1]];
  const before = { ...usual, design: { ...design, practice: '' }, steps };
  return write(t, undefined, viewport, before);
}

test('three saran at most, three more on asking, a fix taken back by one tap', async (t) => {
  const { page } = await rough(t);
  assert.equal(await page.getByRole('status').filter({ hasText: /Perlu dilengkapi|Masih di permukaan/ }).count(), 0, 'nobody asked');
  await page.getByRole('button', { name: /^Periksa/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Saran' });
  const cards = sheet.getByRole('article');
  await becomes(() => cards.count(), 3);
  await sheet.getByRole('button', { name: /^\d lainnya$/ }).click();
  await becomes(async () => (await cards.count()) > 3, true);
  await shot(page, 'editor-saran-lebih');
  await cards.filter({ has: page.getByRole('button', { name: 'Perbaiki' }) }).first().getByRole('button', { name: 'Perbaiki' }).click();
  await sheet.getByText('Sudah diperbaiki.').waitFor();
  await page.getByText(/Langkah 3: Merefleksi/).first().waitFor({ state: 'attached' });
  await assertSound(page, 'saran diperbaiki');
  await sheet.getByRole('button', { name: 'Urungkan' }).click();
  await becomes(() => page.getByText(/Langkah 3: Merefleksi/).count(), 0);
});

test('on a laptop each saran stands beside its line, and each leads to the other', async (t) => {
  const { page } = await rough(t, desk);
  await page.getByRole('button', { name: /^Periksa/ }).click();
  const side = page.getByRole('complementary', { name: 'Saran' });
  const cards = side.getByRole('article');
  await becomes(() => cards.count(), 3);
  await shot(page, 'editor-laptop');
  await assertSound(page, 'editor laptop');
  // None lies over another.
  await becomes(async () => {
    const boxes = await side.locator('section.card').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]).sort((a, b) => a[0] - b[0]));
    return boxes.every(([top], n) => n === 0 || top >= boxes[n - 1][1]);
  }, true);
  const practice = page.getByRole('textbox', { name: 'Praktik pedagogis' });
  const way = page.locator('[data-place="/design/practice"]').getByRole('button', { name: /^Saran \d$/ });
  const name = (await way.textContent()).trim();
  await way.click();
  const card = side.getByRole('region', { name, exact: true });
  await becomes(() => card.evaluate((one) => one === document.activeElement), true);
  await page.locator('.pointed').waitFor();
  await card.getByRole('button', { name: 'Ke tempatnya' }).click();
  await becomes(() => practice.evaluate((one) => one === document.activeElement), true);
});

test('what was written is taken back and brought again, also by keys', async (t) => {
  const { page, saves } = await write(t);
  const undo = page.getByRole('button', { name: 'Urungkan' });
  const redo = page.getByRole('button', { name: 'Ulangi' });
  assert.ok(await undo.isDisabled());
  await topic(page).fill('Satu');
  await topic(page).blur();
  await page.getByRole('button', { name: 'Tambah langkah' }).click();
  await page.getByText(/Langkah 3/).first().waitFor();
  await undo.click();
  await becomes(() => page.getByText(/Langkah 3/).count(), 0);
  await undo.click();
  await becomes(() => topic(page).inputValue(), 'Tanah turun');
  await redo.click();
  await becomes(() => topic(page).inputValue(), 'Satu');
  await topic(page).press('End');
  await topic(page).pressSequentially(' dua');
  await page.keyboard.press('Control+z');
  await becomes(() => topic(page).inputValue(), 'Satu');
  await page.keyboard.press('Control+Shift+z');
  await becomes(() => topic(page).inputValue(), 'Satu dua');
  await topic(page).blur();
  await becomes(() => saves().at(-1)?.design.topic, 'Satu dua');
});

test('the ladder of an objective: where it stands, what carries it, one rung deeper by a tap', async (t) => {
  const { page } = await rough(t);
  const second = page.locator('[data-place="/design/objectives/t2"]');
  await second.locator('summary', { hasText: 'Tangga kedalaman' }).click();
  await second.getByText('Tujuan ini di anak tangga: Satu gagasan').waitFor();
  await second.getByText('Terbaca dari “menyebutkan nama daerah yang tanahnya turun”.').waitFor();
  await assertSound(page, 'tangga');
  await shot(page, 'editor-tangga');
  await second.getByRole('button', { name: 'Pakai kalimat ini' }).click();
  const text = page.getByRole('textbox', { name: 'Tujuan 2' });
  await becomes(() => text.inputValue(), 'Murid menguraikan ciri-ciri daerah yang tanahnya turun.');
  await second.getByText('Tujuan ini di anak tangga: Beberapa gagasan').waitFor();
  await second.getByRole('button', { name: 'Urungkan' }).click();
  await becomes(() => text.inputValue(), 'Murid menyebutkan nama daerah yang tanahnya turun.');
  const first = page.locator('[data-place="/design/objectives/t1"]');
  await first.locator('summary', { hasText: 'Tangga kedalaman' }).click();
  await first.getByText('Langkah 1', { exact: false }).first().waitFor();
});

for (const [name, viewport] of [['hp kecil', small], ['laptop', desk]]) {
  test(`objectives, steps and assessments on a ${name}: gaps are named, a tap connects`, async (t) => {
    const { page, saves } = await rough(t, viewport);
    const part = page.locator('[data-place="/matrix"]');
    await part.locator('summary').click();
    await part.getByText('Tujuan 2 belum dilatih di langkah mana pun.').waitFor();
    await becomes(() => part.getByRole('table').count(), viewport === desk ? 1 : 0);
    const box = viewport === desk ? part.getByRole('checkbox', { name: 'Tujuan 2 dilatih di langkah 2' }) : part.getByRole('group', { name: 'Tujuan 2' }).getByRole('checkbox', { name: /^Langkah 2/ });
    await box.focus();
    await page.keyboard.press('Space');
    await becomes(() => part.getByText('Tujuan 2 belum dilatih di langkah mana pun.').count(), 0);
    await assertSound(page, `matriks ${name}`);
    await shot(page, `editor-matriks-${viewport.width}`);
    await becomes(() => saves().at(-1)?.steps[1].objectives, ['t2']);
  });
}

test('minutes by who works: a bar and its table that add up', async (t) => {
  const { page } = await rough(t, small);
  await page.locator('summary', { hasText: 'Siapa yang bekerja' }).click();
  const table = page.getByRole('table', { name: 'Menit pertemuan 1 menurut tahap dan siapa yang bekerja' });
  const row = (name) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell').allTextContents();
  await becomes(() => row('Memahami'), ['0', '35', '35']);
  await becomes(() => row('Jumlah'), ['35', '35', '70']);
  await assertSound(page, 'siapa bekerja');
  await shot(page, 'editor-menit');
  await page.emulateMedia({ media: 'print' });
  await shot(page, 'editor-menit-cetak');
});

test('a version says what it changed, word by word, and is there as a whole', async (t) => {
  const { fake, page } = await write(t);
  await page.goto(`${fake.url}/rencana/${id}/versi`);
  await page.getByRole('button', { name: /^Versi 2/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Versi 2' });
  await sheet.getByText('Yang berubah dari versi 1').waitFor();
  await becomes(() => sheet.getByRole('deletion').allTextContents().then((all) => all.map((one) => one.trim())), ['dua']);
  await becomes(() => sheet.getByRole('insertion').first().textContent().then((one) => one.trim()), 'tiga');
  await becomes(() => sheet.getByText('Murid menulis apa yang berubah.').first().isVisible(), true);
  await assertSound(page, 'versi');
  await shot(page, 'editor-versi');
  await sheet.getByText('Isi lengkap').click();
  await sheet.getByText('Murid membuat model tanah dari spons.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Versi 1/ }).click();
  await page.getByRole('dialog', { name: 'Versi 1' }).getByText('Murid membandingkan dua foto jalan.').waitFor();
});

// What a screen reader hears, part by part, with names and roles: kept in a file so that a change is read by somebody.
for (const [name, viewport] of [['hp', phone], ['laptop', desk]]) {
  test(`the tree of the editor for who hears it, on a ${name}`, async (t) => {
    const { page } = await rough(t, viewport);
    await page.getByRole('button', { name: /^Periksa/ }).click();
    if (viewport === phone) {
      await page.getByRole('dialog', { name: 'Saran' }).getByRole('article').first().waitFor();
      await page.keyboard.press('Escape');
      await becomes(() => page.getByRole('dialog').count(), 0);
    } else await becomes(() => page.getByRole('complementary', { name: 'Saran' }).getByRole('article').count(), 3);
    for (const part of ['Langkah 1', 'Siapa yang bekerja', 'Tujuan, langkah, dan asesmen']) await page.locator('summary', { hasText: part }).first().click();
    await page.locator('summary', { hasText: 'Tangga kedalaman' }).nth(1).click();
    await page.getByText('Tujuan ini di anak tangga: Satu gagasan').waitFor();
    await page.getByRole('table', { name: /^Menit pertemuan 1/ }).waitFor();
    await page.getByText('Tujuan 2 belum dilatih di langkah mana pun.').last().waitFor();
    const golden = new URL(`../golden/editor-${name}.aria.yaml`, import.meta.url);
    const parts = [page.getByRole('group', { name: 'Urungkan dan ulangi' }), ...['Identitas', 'Identifikasi', 'Desain pembelajaran', 'Pengalaman belajar', 'Asesmen'].map((part) => page.getByRole('region', { name: part, exact: true })), page.locator('[data-place="/matrix"]')];
    if (viewport === desk) parts.push(page.getByRole('complementary', { name: 'Saran' }));
    const heard = async () => {
      const said = [];
      for (const part of parts) said.push(await part.ariaSnapshot());
      return `${said.join('\n')}\n`;
    };
    if (process.env.SELAMI_UPDATE) {
      mkdirSync(new URL('.', golden), { recursive: true });
      writeFileSync(golden, await heard());
    }
    await becomes(heard, readFileSync(golden, 'utf8'), 'SELAMI_UPDATE=1 writes it; read the difference');
  });
}
