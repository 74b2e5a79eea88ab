// The editor of plans: a plan written by keyboard alone from nothing until the checker has nothing more to say; and one plan on two
// devices, of which one has no network, written in the same step: both texts are kept, the one that lost is shown and taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomes, desk, installed, openPage, phone, readyOffline, reopen, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

async function teacher(viewport) {
  const context = await browser.newContext({ ...installed, viewport, locale: 'id-ID' });
  const page = await openPage(context);
  page.setDefaultTimeout(60_000);
  await signIn(page, at.url, logins.guru.login, logins.guru.password);
  return { context, page };
}

const focused = (target) => target.evaluate((one) => one === document.activeElement);

/** Only by Tab, as somebody does who has no mouse: whatever cannot be reached so fails here. */
async function tabTo(page, target, key = 'Tab') {
  await target.first().waitFor({ state: 'attached' });
  for (let i = 0; i < 400; i += 1) {
    if (await focused(target.first())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${target}`);
}

async function press(page, target, key = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function type(page, target, text) {
  await tabTo(page, target);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const written = {
  topic: 'Mengapa tanah kota kita turun?',
  objective: 'Dengan kotak spons dan pasir, murid menjelaskan mengapa tanah turun ketika air tanah diambil, berdasarkan ukurannya sendiri.',
  practice: 'Inkuiri terbimbing dengan model',
  culture: 'Dugaan yang berubah dihargai sebagai belajar.',
  physical: 'Meja kelompok dengan kotak spons, pipet, dan penggaris.',
  steps: [
    [25, ['Berkesadaran', 'Menggembirakan'], 'Kelompok berempat menebak seberapa turun tanahnya, membangun tanah mini dari spons, menyedot airnya dengan pipet, mengukur turunnya permukaan, dan membandingkan angka antarkelompok.'],
    [25, ['Bermakna'], 'Kelompok memilih satu jalan di dekat sekolah yang belum dibahas, menyusun rantai sebab-akibatnya, lalu menimbang usulan untuk kelurahan.'],
    [20, ['Berkesadaran'], 'Murid membuka lagi kartu dugaannya dan menuliskan apa yang berubah serta bukti yang mengubahnya.']
  ],
  assessments: [
    ['', 'ArrowUp', 'sejawat', 'Kelompok lain menanggapi rantai sebab-akibat dengan satu pertanyaan.', 'Setiap panah punya alasan.'],
    ['ArrowUp', '', 'lisan', 'Dugaan murid tentang sebab tanah turun.', 'Dugaan menyebut laut, tanah, atau hujan.'],
    ['ArrowDown', 'ArrowDown', 'tertulis', 'Penjelasan tertulis tentang satu jalan beserta usulannya.', 'Satu gagasan; beberapa gagasan; saling terhubung; meluas dengan syarat dan batas.']
  ]
};

const field = (page, name) => page.getByRole('textbox', { name, exact: true });

test('a plan is written by keyboard alone, from nothing until no saran is left', async () => {
  const { context, page } = await teacher(desk);
  await page.goto(`${at.url}/rencana/baru`);
  await press(page, button(page, 'Mulai kosong'));
  await page.waitForURL(/\/rencana\/plan_/);
  await type(page, field(page, 'Topik'), written.topic);
  for (const name of ['Penalaran kritis', 'Kolaborasi']) await press(page, page.getByRole('checkbox', { name }), 'Space');
  await type(page, field(page, 'Tujuan 1'), written.objective);
  await type(page, field(page, 'Praktik pedagogis'), written.practice);
  await type(page, field(page, 'Budaya belajar'), written.culture);
  await type(page, field(page, 'Ruang fisik'), written.physical);

  for (const [n, [minutes, principles, text]] of written.steps.entries()) {
    const step = page.locator('details[data-place^="/steps/"]').nth(n);
    await press(page, step.locator('> summary'));
    await type(page, step.getByRole('spinbutton', { name: 'Menit' }), String(minutes));
    for (const name of principles) await press(page, step.getByRole('checkbox', { name }), 'Space');
    await type(page, step.getByRole('textbox', { name: 'Kegiatan' }), text);
  }
  for (const [n, [when, purpose, technique, text, criteria]] of written.assessments.entries()) {
    if (n > 0) await press(page, button(page, 'Tambah asesmen'));
    const one = page.locator('details[data-place^="/assessments/"]').nth(n);
    await one.waitFor();
    // The new part stands before the button that made it.
    await tabTo(page, one.locator('> summary'), n > 0 ? 'Shift+Tab' : 'Tab');
    await page.keyboard.press('Enter');
    for (const [name, key] of [['Kapan', when], ['Untuk apa', purpose]]) {
      await tabTo(page, one.getByRole('combobox', { name }));
      if (key) await page.keyboard.press(key);
    }
    await type(page, one.getByRole('textbox', { name: 'Teknik' }), technique);
    await type(page, one.getByRole('textbox', { name: 'Yang ditunjukkan murid' }), text);
    await type(page, one.getByRole('textbox', { name: 'Kriteria' }), criteria);
  }
  await press(page, button(page, /^Periksa/));
  await page.getByText('Tidak ada saran lagi. Rencana ini siap dipakai.').waitFor();
  await sound(page, 'editor, hanya papan ketik');
  await shot(page, 'editor-papan-ketik');

  // What is wrong is found, reached and mended by keys as well: nothing that a mouse can do is missing.
  const last = page.locator('details[data-place^="/steps/"]').nth(2);
  await tabTo(page, last.getByRole('checkbox', { name: 'Berkesadaran' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await press(page, button(page, /^Periksa/));
  const side = page.getByRole('complementary', { name: 'Saran' });
  const missing = side.getByRole('article').filter({ hasText: /prinsip/i }).first();
  await missing.waitFor();
  await tabTo(page, missing.getByRole('button', { name: 'Ke tempatnya' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await becomes(() => last.evaluate((one) => one.contains(document.activeElement)), true);
  await page.keyboard.press('Control+z');
  await page.getByText('Tidak ada saran lagi. Rencana ini siap dipakai.').waitFor();

  const id = page.url().split('/').at(-1);
  await until(page, async ([path, text]) => {
    const answer = await fetch(path);
    return answer.ok && (await answer.json()).body.assessments[2]?.criteria === text;
  }, [`/api/plans/${id}`, written.assessments[2][4]]);
  const { body } = await api(page, `/api/plans/${id}`);
  assert.deepEqual(body.steps.map((step) => step.text), written.steps.map((step) => step[2]));
  assert.deepEqual(body.steps[2].principles, ['berkesadaran']);
  assert.deepEqual(body.assessments.map((one) => [one.when, one.purpose]), [['proses', 'as'], ['awal', 'for'], ['akhir', 'of']]);
  await context.close();
});

test('two devices in one step, one without network: both texts are kept, the one that lost is shown and taken back', async () => {
  const laptop = await teacher(desk);
  await laptop.page.goto(`${at.url}/rencana/baru`);
  await button(laptop.page, 'Mulai kosong').click();
  await laptop.page.waitForURL(/\/rencana\/plan_/);
  const id = laptop.page.url().split('/').at(-1);
  const path = `/api/plans/${id}`;
  const activity = (page, n) => page.locator('details[data-place^="/steps/"]').nth(n).getByRole('textbox', { name: 'Kegiatan' });
  const open = async (page, n) => {
    await page.locator('details[data-place^="/steps/"]').nth(n).locator('> summary').click();
    await activity(page, n).waitFor();
  };
  const stands = (page, n, text) => until(page, async ([where, step, wanted]) => {
    const answer = await fetch(where);
    return answer.ok && (await answer.json()).body.steps[step].text === wanted;
  }, [path, n, text]);
  await field(laptop.page, 'Topik').fill('Rob di kampung kita');
  await open(laptop.page, 0);
  await activity(laptop.page, 0).fill('Murid mengamati foto.');
  await activity(laptop.page, 0).blur();
  await stands(laptop.page, 0, 'Murid mengamati foto.');

  const hand = await teacher(phone);
  await hand.page.goto(`${at.url}/rencana/${id}`);
  await open(hand.page, 0);
  await becomes(() => activity(hand.page, 0).inputValue(), 'Murid mengamati foto.');
  await readyOffline(hand.page, 'staf');
  await hand.context.setOffline(true);
  await activity(hand.page, 0).fill('Murid mengamati foto dan menandai yang janggal.');
  await open(hand.page, 1);
  await activity(hand.page, 1).fill('Kelompok membuat model tanah.');
  await activity(hand.page, 1).blur();
  await hand.page.getByText(/menunggu kirim/).first().waitFor();
  // Everything of the editor works away from the network.
  await hand.page.locator('summary', { hasText: 'Siapa yang bekerja' }).click();
  await hand.page.getByText('Siapa yang bekerja, pertemuan 1').waitFor();
  await hand.page.locator('summary', { hasText: 'Tangga kedalaman tujuan 1' }).click();
  await hand.page.getByText('Tulis tujuannya dulu.').waitFor();
  await hand.page.locator('summary', { hasText: 'Tujuan, langkah, dan asesmen' }).click();
  await hand.page.getByText('Ketuk sebuah kotak untuk menghubungkan atau melepas.').waitFor();

  await activity(laptop.page, 0).fill('Murid membandingkan dua foto.');
  await open(laptop.page, 2);
  await activity(laptop.page, 2).fill('Murid menulis apa yang berubah.');
  await activity(laptop.page, 2).blur();
  await stands(laptop.page, 2, 'Murid menulis apa yang berubah.');

  await hand.context.setOffline(false);
  await hand.page.getByText('Dua perangkat menulis di tempat yang sama').waitFor();
  // What came first stands; what only one of them wrote is there on both sides; what lost is shown.
  await becomes(() => activity(hand.page, 0).inputValue(), 'Murid membandingkan dua foto.');
  await becomes(() => activity(hand.page, 1).inputValue(), 'Kelompok membuat model tanah.');
  await open(hand.page, 2);
  await becomes(() => activity(hand.page, 2).inputValue(), 'Murid menulis apa yang berubah.');
  await hand.page.getByRole('heading', { name: 'Langkah 1: Memahami' }).waitFor();
  await hand.page.getByText('Murid mengamati foto dan menandai yang janggal.').waitFor();
  await sound(hand.page, 'dua perangkat, satu langkah');
  await shot(hand.page, 'editor-dua-perangkat');
  // Nothing before the merge can be undone: that would take away what the laptop wrote.
  assert.ok(await button(hand.page, 'Urungkan').isDisabled());
  const versions = (await api(hand.page, `${path}/versions`)).versions;
  assert.ok(versions.some((one) => one.merged), 'the text that lost is a version of its own');

  await button(hand.page, 'Pakai tulisan ini').click();
  await becomes(() => activity(hand.page, 0).inputValue(), 'Murid mengamati foto dan menandai yang janggal.');
  await stands(hand.page, 0, 'Murid mengamati foto dan menandai yang janggal.');
  const { body } = await api(hand.page, path);
  assert.deepEqual(body.steps.map((step) => step.text), ['Murid mengamati foto dan menandai yang janggal.', 'Kelompok membuat model tanah.', 'Murid menulis apa yang berubah.']);
  // The laptop, asked again, shows the same.
  await reopen(laptop.page);
  await open(laptop.page, 0);
  await becomes(() => activity(laptop.page, 0).inputValue(), 'Murid mengamati foto dan menandai yang janggal.');
  await laptop.context.close();
  await hand.context.close();
});
