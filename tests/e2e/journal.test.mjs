// The journal by age: an SMA pupil on the own phone, with a goal that is looked at again and a lesson that ends without network; an SD child
// without phone, by its teacher and on paper; a TK class by faces and drawings, and in their own voices. Every form says who reads it and whom one may talk to; a few
// pupils a lesson come up to be read, and what the teacher means to do about one is nobody else's.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { installed, media, openPage, phone, readyOffline, reopen, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, beginLevel, beginPlan, button, consent, endLesson, join, joinByPictures, looks, openDoor, sheetShot, sound, spoken } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open(300, media)));
after(() => house.clear());

const newPage = async (more = {}) => openPage(await browser.newContext({ viewport: phone, locale: 'id-ID', ...more }));
const know = (page, path, see, given) => until(page, see, [path, given]);
const journalsOf = (page, lesson, count) => know(page, `/api/lessons/${lesson}/journals`, async ([path, n]) => (await (await fetch(path)).json()).journals.length === n, count);
/** The photographed journal page of this child is with the server. */
const pageArrived = (page, lesson, { pupil }) =>
  know(page, `/api/lessons/${lesson}/works`, async ([path, who]) => (await (await fetch(path)).json()).works.some((one) => one.page === 'journal' && one.pupil === who), pupil);
/** In the reading turn of one child: its page is a picture that can be looked at. */
async function journalPageSeen(region) {
  const image = region.locator('img[alt^="Halaman jurnal"]');
  await image.scrollIntoViewIfNeeded();
  assert.ok(await image.evaluate((one) => one.decode().then(() => one.naturalHeight === 1000)));
}
/** In the page: are these words on the child's phone, half written or as its goal? */
const seatHolds = (words) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const seat = opening.result.transaction('device').objectStore('device').get('seat');
      seat.onsuccess = () => (opening.result.close(), resolve(JSON.stringify([seat.result?.drafts, seat.result?.form?.goal]).includes(words)));
    };
  });
async function closeSheet(page) {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

test('the school says whom a child may talk to', async () => {
  const office = await newPage();
  await signIn(office, at.url, logins.operator.login, logins.operator.password, '/sekolah');
  await office.getByRole('link', { name: /^Butuh bicara/ }).click();
  await office.getByLabel('Siapa di sekolah ini').fill('Bu Rini, ruang BK, setiap istirahat');
  await button(office, 'Simpan').click();
  await office.getByText('Tersimpan. Jurnal berikutnya sudah menyebutnya.').waitFor();
  await office.getByText(/SAPA 129/).waitFor();
  await looks(office, 'jurnal-sekolah');
  assert.deepEqual(office.wrong, []);
  await office.context().close();
});

test('SMA: prompts that rotate, a goal that is looked at again, and a lesson that ends without network', async () => {
  const { page, lesson, view, child, key } = await beginLevel(await newPage(), at.url, logins, 'sma', 1);
  const pupil = await newPage(installed);
  await join(pupil, at.url, await openDoor(page), child.number, key);
  await endLesson(page);
  await pupil.getByRole('heading', { name: 'Jurnalku' }).waitFor();
  await pupil.getByLabel('Tulis bebas').waitFor(); // the form came from the server
  const first = await pupil.getByRole('textbox').evaluateAll((all) => all.map((one) => one.labels[0].textContent));
  assert.equal(first.length, 5, 'three prompts, free words and a goal');
  await pupil.getByText(/^Yang membaca jurnal ini: .+, gurumu di pelajaran ini\.$/).waitFor();
  await pupil.getByRole('heading', { name: 'Butuh bicara?' }).waitFor();
  await pupil.getByText('Suaramu tidak direkam di sini karena belum ada izin dari walimu.').waitFor();
  assert.equal(await button(pupil, 'Rekam suara').count(), 0, 'no voice without the guardian’s word');
  assert.equal(await pupil.getByRole('link', { name: 'Telepon 129' }).getAttribute('href'), 'tel:129');
  assert.equal(await pupil.getByRole('link', { name: 'WhatsApp 08111-129-129' }).getAttribute('href'), 'https://wa.me/628111129129');
  await button(pupil, 'Senang').click();
  await pupil.getByLabel(first[0]).fill('Persamaan itu seperti timbangan.');
  await pupil.getByLabel('Satu hal kecil yang ingin kucapai').fill('Bertanya satu kali');
  await pupil.getByText('Seminggu lagi').waitFor();
  await looks(pupil, 'jurnal-sma');
  // Half a journal outlives a reload.
  await until(pupil, seatHolds, 'Bertanya satu kali');
  await reopen(pupil);
  await pupil.getByRole('heading', { name: 'Jurnalku' }).waitFor();
  assert.equal(await pupil.getByLabel(first[0]).inputValue(), 'Persamaan itu seperti timbangan.');
  await button(pupil, 'Simpan jurnalku').click();
  await pupil.getByText('Jurnalmu sudah disimpan.').waitFor();
  await journalsOf(page, lesson, 1);

  // The next lesson asks something else, and looks at the goal.
  const second = await beginPlan(page, at.url, logins['guru sma'], 1);
  await button(pupil, 'Selesai di HP ini').click();
  await join(pupil, at.url, await openDoor(page), child.number, key);
  await until(pupil, seatHolds, 'Bertanya satu kali'); // now as the goal of the form that came along
  await endLesson(page);
  await pupil.getByRole('heading', { name: 'Jurnalku' }).waitFor();
  await pupil.context().setOffline(true);
  await pupil.getByText('Bertanya satu kali', { exact: false }).waitFor();
  const asked = await pupil.getByRole('textbox').evaluateAll((all) => all.map((one) => one.labels[0].textContent));
  assert.notDeepEqual(asked.slice(0, 3), first.slice(0, 3));
  await pupil.getByText('Tercapai', { exact: true }).click();
  await pupil.getByLabel('Ceritakan dengan satu kalimat').fill('Tadi aku bertanya');
  await pupil.getByLabel('Tulis bebas').fill('Aku takut pulang sore.');
  await looks(pupil, 'jurnal-sma-target');
  await button(pupil, 'Simpan jurnalku').click();
  await pupil.getByText('Tersimpan di HP ini. Dikirim begitu ada jaringan.').first().waitFor();
  await pupil.context().setOffline(false);
  await pupil.evaluate(() => dispatchEvent(new Event('online')));
  await pupil.getByText('Jurnalmu sudah disimpan.').waitFor();
  await journalsOf(page, second, 1);

  // Her teacher reads who comes up, and means to do something about it.
  await page.goto(`${at.url}/murid/${view.group.id}/baca`);
  await page.getByText(/^0 dari \d sudah dibaca\.$/).waitFor();
  await looks(page, 'jurnal-baca');
  const turn = await api(page, `/api/groups/${view.group.id}/reading-turn`);
  assert.equal(turn.pupils.length, Math.min(5, turn.members));
  const { name } = turn.pupils[0];
  await button(page, spoken('Baca', name)).click();
  await page.getByText(/^1 dari \d sudah dibaca\.$/).waitFor();
  const one = page.getByRole('region', { name, exact: true });
  await one.getByLabel('Catat tindak lanjut').fill('Ajak bicara besok pagi');
  await one.getByRole('button', { name: 'Simpan' }).click();
  await one.getByText('Ajak bicara besok pagi', { exact: true }).waitFor();
  await looks(page, 'jurnal-baca-satu');
  await know(page, '/api/my/follow-ups', async ([path]) => (await (await fetch(path)).json()).follow_ups.length === 1);

  await page.goto(`${at.url}/murid/${view.group.id}/${child.pupil}`);
  await page.getByText('Aku takut pulang sore.').waitFor();
  await page.getByRole('heading', { name: 'Target murid' }).waitFor();
  await page.getByText(/tercapai\. Tadi aku bertanya/).waitFor();
  await sheetShot(page, 'jurnal-murid');

  await page.goto(`${at.url}/hari-ini`);
  const meant = page.getByRole('region', { name: 'Tindak lanjut saya' });
  await meant.getByRole('listitem').filter({ hasText: 'Ajak bicara besok pagi' }).waitFor();
  await looks(page, 'jurnal-hari-ini');
  await meant.getByRole('button', { name: /^Selesai/ }).click();
  await meant.waitFor({ state: 'detached' });
  assert.deepEqual([...page.wrong, ...pupil.wrong], []);
  for (const each of [page, pupil]) await each.context().close();
});

test('SD: a child without phone, by its teacher and on paper', async () => {
  const { page, lesson, view } = await beginLevel(await newPage(installed), at.url, logins, 'sd rendah');
  const group = view.group.id;
  const [child] = view.members;
  const office = await newPage();
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  for (const kind of ['sample', 'family']) await consent(office, view.group.school, child.pupil, kind, true);
  await office.context().close();
  const { journals: before } = await api(page, `/api/groups/${group}/pupils/${child.pupil}/journals`);
  await button(page, /^Satu kalimat murid/).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('heading', { name: 'Awal kalimat hari ini' }).waitFor();
  await sheet.getByRole('button', { name: spoken('Tulis', child.name) }).first().click();
  await sheet.getByRole('textbox').fill('Aku baru tahu bahwa air bisa jernih.');
  await sheet.getByRole('button', { name: 'Tulis', exact: true }).click();
  await sheet.getByText('Aku baru tahu bahwa air bisa jernih.').waitFor();
  await sheet.getByRole('button', { name: spoken('Target', child.name) }).first().click();
  await sheet.getByLabel('Target baru, dengan kata murid').fill('Bercerita di rumah');
  await sheetShot(page, 'jurnal-sd-guru');
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await sheet.getByRole('button', { name: spoken('Target ✓', child.name) }).first().waitFor();
  await sound(page, 'jurnal-sd-guru');
  await closeSheet(page);
  await journalsOf(page, lesson, 1);

  // Two write on paper; of one of them no guardian allows that it is kept: its page stays on this screen.
  await page.goto(`${at.url}/pertemuan/${lesson}/halaman`);
  await page.getByRole('heading', { name: 'Foto halaman karya', level: 1 }).waitFor();
  const { keeps } = await api(page, `/api/lessons/${lesson}/works`);
  assert.ok(keeps.includes(child.pupil), 'the guardian of this child allows that work is kept');
  const other = view.members.find((one) => !keeps.includes(one.pupil));
  await page.getByLabel('Pilih beberapa foto').setInputFiles([house.pagePhoto(group, child.number, 7, 'journal'), house.pagePhoto(group, other.number, 8, 'journal')]);
  await page.getByRole('listitem').filter({ hasText: `${other.number} ${other.name}` }).getByText('jurnal · hanya di layar ini').waitFor();
  await pageArrived(page, lesson, child);
  await page.getByText('Target di halaman jurnal tidak ikut terbaca dari foto. Ketik lewat “Satu kalimat murid” pada pertemuan ini.').waitFor();
  await looks(page, 'jurnal-sd-kertas');
  const { works } = await api(page, `/api/lessons/${lesson}/works`);
  assert.deepEqual(works.map((one) => one.pupil), [child.pupil]);
  await page.goto(`${at.url}/pertemuan/${lesson}`);
  await endLesson(page);
  await know(page, `/api/lessons/${lesson}`, async ([path]) => (await (await fetch(path)).json()).ended_at !== null);

  // Their teacher reads: the page of the one, and that the other's is nowhere but on paper.
  await page.goto(`${at.url}/murid/${group}/baca`);
  const of = ({ name }) => page.getByRole('region', { name, exact: true });
  await of(child).getByText(`${before.length + 2} jurnal belum dibaca.`, { exact: true }).waitFor();
  await of(other).getByText('Di Selami belum ada yang baru. Bila ia menulis di kertas, baca lembarnya; bila tidak, tanyakan langsung.').waitFor();
  await button(page, spoken('Baca', child.name)).click();
  await journalPageSeen(of(child));
  await of(child).getByText('Aku baru tahu bahwa air bisa jernih.').waitFor();
  await button(page, spoken('Baca', other.name)).click();
  await of(other).getByText('Di Selami belum ada jurnalnya.', { exact: true }).waitFor();
  await of(other).getByText('Tanpa izin wali, jurnal di kertas tidak disimpan di Selami. Bila ia menulis di kertas, baca lembarnya.').waitFor();
  assert.equal(await of(child).getByText(/^Tanpa izin wali/).count(), 0);
  await looks(page, 'jurnal-sd-baca');

  // In the next lesson the goal is looked at again.
  await beginPlan(page, at.url, logins['guru sd rendah']);
  await button(page, /^Satu kalimat murid/).click();
  await sheet.getByRole('button', { name: spoken('Target ✓', child.name) }).first().click();
  await sheet.getByText(/^Bercerita di rumah/).waitFor();
  await sheet.getByText('Tercapai', { exact: true }).click();
  await sheet.getByLabel('Satu kalimat dari murid').fill('Aku bercerita kepada ibu');
  await sheetShot(page, 'jurnal-sd-target');
  await sheet.getByRole('button', { name: 'Simpan' }).click();
  await sheet.getByRole('button', { name: spoken('Target', child.name) }).first().waitFor();
  await closeSheet(page);

  // The child chooses its page, and the family without a phone has it on the slip.
  await page.goto(`${at.url}/murid/${group}/${child.pupil}`);
  await page.getByText(/tercapai\. Aku bercerita kepada ibu/).waitFor();
  await button(page, 'Karya pilihan murid').click();
  const drawn = page.getByRole('region', { name: 'Bisa dipilih' }).getByRole('article').filter({ has: page.getByText(/halaman yang difoto guru/) });
  await drawn.getByRole('button', { name: /^Pilih ini/ }).click();
  await drawn.getByLabel('Mengapa karya ini?').fill('Tulisanku rapi');
  await drawn.getByRole('button', { name: 'Pilih ini', exact: true }).click();
  await page.getByText('Alasan: Tulisanku rapi').waitFor();
  await page.getByText('Sedang dikirim.').waitFor({ state: 'detached' });
  await looks(page, 'jurnal-sd-karya');
  await page.goto(`${at.url}/kelas/${group}/keluarga`);
  await button(page, /^Kirim$/).first().click();
  const [slip] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: 'Simpan PDF' }).click()]);
  const said = execFileSync('pdftotext', [await slip.path(), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  assert.equal(said.split('Karya pilihan anak:').length, 2, said);
  assert.ok(said.includes('Tulisanku rapi'), said);
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});

test('TK: a face, a drawing on paper and the own voice; the tablet asks for no words', async () => {
  const { page, lesson, view, child, key } = await beginLevel(await newPage(), at.url, logins, 'tk', 1);
  const tablet = await newPage(installed);
  await joinByPictures(tablet, at.url, await openDoor(page), child.number, key);
  await button(page, /^Satu kalimat murid/).click();
  await page.getByRole('dialog').getByRole('heading', { name: 'Yang digambar hari ini' }).waitFor();
  await sheetShot(page, 'jurnal-tk-guru');
  await closeSheet(page);
  await endLesson(page);
  await tablet.getByRole('heading', { name: 'Jurnalku' }).waitFor();
  await tablet.getByText(/^Gambarlah /).waitFor();
  assert.equal(await tablet.getByRole('textbox').count(), 0);
  await looks(tablet, 'jurnal-tk');
  await button(tablet, 'Senang').click();
  await button(tablet, 'Simpan jurnalku').click();
  await tablet.getByText('Jurnalmu sudah disimpan.').waitFor();
  await journalsOf(page, lesson, 1);

  // Spoken: heard first; without network it waits on the tablet.
  await button(tablet, 'Rekam suara').click();
  await tablet.getByText(/^Sedang merekam: [1-9]/).waitFor();
  await button(tablet, 'Selesai merekam').click();
  await button(tablet, /^Dengarkan rekaman/).waitFor();
  await looks(tablet, 'jurnal-tk-suara');
  await readyOffline(tablet, 'ikut');
  await tablet.context().setOffline(true);
  await button(tablet, 'Kirim suaraku').click();
  await tablet.getByText('Tersimpan. Dikirim begitu ada jaringan.').waitFor();
  await reopen(tablet);
  await tablet.getByText('Tersimpan. Dikirim begitu ada jaringan.').waitFor();
  await tablet.context().setOffline(false);
  await tablet.evaluate(() => dispatchEvent(new Event('online')));
  await know(page, `/api/lessons/${lesson}/works`, async ([path, pupil]) => (await (await fetch(path)).json()).works.filter((one) => one.page === 'spoken' && one.pupil === pupil).length === 1, child.pupil);
  await tablet.getByText('Tersimpan. Dikirim begitu ada jaringan.').waitFor({ state: 'detached' });

  // What it drew on paper is photographed; a page for those who do not write asks for no goal.
  await page.goto(`${at.url}/pertemuan/${lesson}/halaman`);
  await page.getByRole('heading', { name: 'Foto halaman karya', level: 1 }).waitFor();
  await page.getByLabel('Pilih beberapa foto').setInputFiles([house.pagePhoto(view.group.id, child.number, 8, 'journal')]);
  await pageArrived(page, lesson, child);
  await page.getByText(/^jurnal · /).waitFor();
  assert.equal(await page.getByText(/^Target di halaman jurnal/).count(), 0);

  // The teacher sees and hears it where journals are read.
  await page.goto(`${at.url}/murid/${view.group.id}/baca`);
  await button(page, spoken('Baca', child.name)).click();
  const one = page.getByRole('region', { name: child.name, exact: true });
  await journalPageSeen(one);
  await one.getByRole('button', { name: /Dengarkan rekaman/ }).click();
  await one.getByRole('button', { name: /Jeda/ }).waitFor();
  await one.getByRole('button', { name: /Dengarkan rekaman/ }).waitFor();
  await looks(page, 'jurnal-tk-dengar');
  await page.goto(`${at.url}/murid/${view.group.id}/${child.pupil}`);
  await page.getByRole('button', { name: /^Kalimat setelah pertemuan, .*Dengarkan rekaman/ }).waitFor();
  await sheetShot(page, 'jurnal-tk-murid');
  assert.deepEqual([...page.wrong, ...tablet.wrong], []);
  for (const each of [page, tablet]) await each.context().close();
});
