// Jawaban teman: pupils look at a classmate's answer on their phones, without names; the teacher reads what they say before its owner does, and it
// is never a level of the class. And groups for tomorrow, taken into the next lesson.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { catchPrint, installed, openPage, phone, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { answered, api, ask, button, consent, endLesson, inClass, join, openDoor, pinsOf, sheetShot, shot, sound } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

const texts = ['Air tanah disedot terus', 'Hujannya deras sekali', 'Selokan di kampung kita penuh sampah'];
const words = 'Mengapa jalan kita tergenang?';
const know = (page, path, see, given) => until(page, see, [path, given]);

/** The first three of the class, each on a phone, have answered; the question is closed. */
async function threePhones(page, lesson) {
  const view = await api(page, `/api/lessons/${lesson}`);
  const children = view.members.slice(0, texts.length);
  const office = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  for (const child of children) await consent(office, view.group.school, child.pupil, 'device', true);
  const pins = await pinsOf(office, view.group, children);
  await office.context().close();
  const code = view.door.code || (await openDoor(page));
  await ask(page, 'Jawaban tertulis', words);
  const phones = [];
  for (const [i, child] of children.entries()) {
    const pupil = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
    await join(pupil, at.url, code, child.number, pins.get(child.pupil));
    await pupil.getByRole('heading', { name: words }).waitFor();
    await pupil.getByLabel('Jawabanmu').fill(texts[i]);
    await button(pupil, 'Kirim jawaban').click();
    await button(pupil, 'Ubah jawaban').waitFor();
    phones.push(pupil);
  }
  const question = (await api(page, `/api/lessons/${lesson}`)).questions.find((one) => one.text === words).id;
  await know(page, `/api/lessons/${lesson}/questions/${question}/work`, async ([path, n]) => (await (await fetch(path)).json()).works.length === n, texts.length);
  return { children, phones, question };
}

async function say(pupil, level, good, next) {
  await pupil.getByRole('group', { name: 'Menurutku, kalimat yang paling cocok:' }).getByRole('button', { name: level }).click();
  await pupil.getByLabel('Yang sudah baik: … karena …').fill(good);
  await pupil.getByLabel('Supaya lebih dalam, coba …').fill(next);
  await button(pupil, 'Kirim').click();
}

test('what pupils say of a classmate’s answer is read by the teacher first, reaches its owner without a name, and is no level of the class', async () => {
  const { page, lesson } = await inClass(await browser.newContext({ viewport: phone, locale: 'id-ID' }), at.url, logins.guru);
  const { children, phones, question } = await threePhones(page, lesson);
  await button(page, 'Tutup pertanyaan').click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Jawaban teman/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Jawaban teman' });
  await sheet.getByRole('button', { name: 'Bagikan jawaban teman' }).waitFor();
  await page.setViewportSize(small);
  await sound(page, 'jawaban teman 320');
  await page.setViewportSize(phone);
  await sheet.getByRole('button', { name: 'Bagikan jawaban teman' }).click();
  await sheet.getByText('0 tanggapan masuk, 3 masih ditunggu.').waitFor();

  // Each phone has one answer that is not its own, and no name.
  const [first, second] = phones;
  for (const [i, pupil] of phones.entries()) {
    const form = pupil.getByRole('form', { name: 'Jawaban teman' });
    await form.waitFor();
    const read = await form.innerText();
    assert.ok(texts.some((text, k) => k !== i && read.includes(text)) && !read.includes(texts[i]), read);
    for (const child of children) assert.ok(!read.includes(child.name), read);
  }
  for (const size of [small, phone]) {
    await first.setViewportSize(size);
    await sound(first, `menanggapi ${size.width}`);
    await shot(first, 'menanggapi-teman');
  }
  // Half of it is still there after a reload; the whole waits on the phone without a network.
  await first.getByLabel('Yang sudah baik: … karena …').fill('Sebabnya jelas');
  await reopen(first);
  await first.getByLabel('Yang sudah baik: … karena …').waitFor();
  assert.equal(await first.getByLabel('Yang sudah baik: … karena …').inputValue(), 'Sebabnya jelas');
  await first.context().setOffline(true);
  await say(first, /beberapa hal yang benar/, 'Sebabnya jelas karena ada contohnya', 'sebut akibatnya juga');
  await first.getByText('Tersimpan di HP ini.').waitFor();
  await first.context().setOffline(false);
  await first.evaluate(() => dispatchEvent(new Event('online')));
  await first.getByText('Terkirim. Gurumu membacanya dulu.').waitFor();
  await sheet.getByText('Sebabnya jelas karena ada contohnya').waitFor();
  await say(second, /satu hal yang benar/, 'Jelek', 'diam saja');
  await sheet.getByText('diam saja').waitFor();

  // The teacher stops while the third still writes: its half sentence is there until it is cleared away.
  const third = phones[2];
  await third.getByLabel('Yang sudah baik: … karena …').fill('Contohnya');
  await sheet.getByRole('button', { name: 'Hentikan yang belum ditulis' }).click();
  await third.getByText('Gurumu sudah menghentikan ini. Tulisanmu masih ada di sini.').waitFor();
  await third.getByText('Contohnya', { exact: true }).waitFor();
  for (const size of [small, phone]) {
    await third.setViewportSize(size);
    await sound(third, `tulisan tertinggal ${size.width}`);
    await shot(third, 'tulisan-tertinggal');
  }
  await reopen(third);
  await third.getByText('Contohnya', { exact: true }).waitFor();
  await button(third, 'Hapus tulisan ini').click();
  await third.getByText('Contohnya', { exact: true }).waitFor({ state: 'detached' });

  const work = `/api/lessons/${lesson}/questions/${question}/work`;
  const { peers } = await api(page, work);
  const [kind, unkind] = children.map((one) => peers.said.find((said) => said.by === one.pupil));
  const owner = phones[children.findIndex((one) => one.pupil === kind.pupil)];
  await sheet.getByRole('article').filter({ hasText: 'diam saja' }).getByRole('button', { name: /^Sembunyikan/ }).click();
  await sheet.getByText(/disembunyikan$/).waitFor();
  for (const size of [small, phone]) {
    await page.setViewportSize(size);
    await sound(page, `tanggapan ${size.width}`);
    await sheetShot(page, 'tanggapan-teman');
  }
  for (const one of phones) assert.ok(!(await one.getByText('Umpan balik untukmu').count()), 'nothing before the teacher passes it on');
  await sheet.getByRole('button', { name: 'Sampaikan 1 tanggapan' }).click();
  // In the card of the answer, as a classmate's; a next try answers it.
  const card = owner.getByRole('article').filter({ hasText: words });
  await card.getByText(/^Dari seorang teman sekelas\./).waitFor();
  await card.getByText('Sebabnya jelas karena ada contohnya').waitFor();
  await card.getByText('Menurut temanmu: Jawaban ini menyebut beberapa hal yang benar.').waitFor();
  for (const child of children) assert.ok(!(await card.innerText()).includes(child.name), 'no name in the card');
  for (const size of [small, phone]) {
    await owner.setViewportSize(size);
    await sound(owner, `kata teman ${size.width}`);
    await shot(owner, 'kata-teman');
  }
  await card.getByLabel('Tulis jawabanmu sekali lagi').fill('Sekarang kusebut akibatnya juga: jalan tergenang.');
  await button(card, 'Kirim percobaan').click();
  await owner.getByText('Umpan balik dan percobaanmu (1)').click();
  await owner.getByRole('article').filter({ hasText: words }).getByText('Percobaanmu sudah terkirim.').waitFor();
  await owner.getByText('Sebabnya jelas karena ada contohnya').waitFor();
  await shot(owner, 'kata-teman-dicoba');
  await know(page, work, async ([path, pupil]) => (await (await fetch(path)).json()).works.find((one) => one.pupil === pupil).tries.length === 1, kind.pupil);
  for (const one of phones) assert.ok(one === second || !(await one.locator('main').innerText()).includes('diam saja'), 'an unkind word stays with the teacher');
  assert.equal(unkind.state, 'said');

  // Beside the own level, as a talk; no level of anybody.
  await page.keyboard.press('Escape');
  await button(page, 'Menurut murid sendiri').click();
  const talk = page.getByRole('dialog', { name: 'Menurut murid sendiri' });
  await talk.getByText('Menurut seorang teman:').waitFor();
  assert.equal(await talk.getByText('diam saja').count(), 0);
  assert.deepEqual((await api(page, `/api/lessons/${lesson}/depth`)).objectives, []);
  assert.ok((await api(page, work)).works.every((one) => one.level === null && one.own_level === null));
  for (const one of [page, ...phones]) assert.deepEqual(one.wrong, []);
  for (const one of phones) await one.context().close();
});

test('groups for tomorrow: a sheet of tasks without a level, and taken into the next lesson', async () => {
  const page = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  const { lesson, question, members } = await answered(page, at.url, logins['guru sma'], words, texts);
  await endLesson(page);
  await page.goto(`${at.url}/dalam/${lesson}/${question}`);
  await page.locator('.bench-ready').waitFor({ state: 'attached' });
  for (const [i, level] of [1, 3, 2].entries()) {
    await page.keyboard.press(String(level));
    await page.getByText(`${i + 1} dari ${texts.length} ditentukan`).waitFor();
  }
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await button(page, 'Langkah berikutnya').click();
  const sheet = page.getByRole('dialog', { name: 'Langkah berikutnya' });
  await sheet.getByText('Campuran', { exact: true }).click();
  await sheet.getByText('5', { exact: true }).click();
  const printing = await catchPrint(page);
  await sheet.getByRole('button', { name: 'Cetak lembar tugas' }).click();
  const printed = await printing();
  assert.match(printed, /Kelompok 1.*Tugas:.*Supaya/s);
  for (const level of ['Belum tepat', 'Satu gagasan', 'Beberapa gagasan', 'Saling terhubung', 'Meluas', 'ingkat']) assert.ok(!printed.includes(level), `pupils read it: ${level}`);
  assert.equal(await page.locator('.paper').count(), 0, 'it stands in the page only while it is printed');
  const groups = await sheet.locator('ol li').count();
  await sheet.getByRole('button', { name: 'Siapkan untuk pertemuan berikutnya' }).click();
  await sheet.getByText('Tersimpan di HP ini.').waitFor();
  await sound(page, 'siapkan kelompok');

  await page.goto(`${at.url}/hari-ini`);
  await button(page, 'Mulai pertemuan').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tanpa rencana', exact: true }).click();
  await page.waitForURL('**/pertemuan/**');
  const next = new URL(page.url()).pathname.split('/').at(-1);
  assert.notEqual(next, lesson);
  await button(page, /^Kelompok/).click();
  const teams = page.getByRole('dialog', { name: 'Kelompok' });
  await teams.getByRole('button', { name: `Pakai ${groups} kelompok yang sudah disiapkan` }).waitFor();
  await sound(page, 'kelompok siap');
  await shot(page, 'kelompok-siap');
  await teams.getByRole('button', { name: `Pakai ${groups} kelompok yang sudah disiapkan` }).click();
  await know(page, `/api/lessons/${next}`, async ([path, n]) => (await (await fetch(path)).json()).teams?.length === n, groups);
  const view = await api(page, `/api/lessons/${next}`);
  assert.deepEqual(view.teams.flatMap((one) => one.pupils).sort(), members.map((one) => one.pupil).sort(), 'everybody is in one');
  assert.equal(await teams.getByRole('button', { name: /^Pakai/ }).count(), 0, 'taken once');
  assert.deepEqual(page.wrong, []);
});
