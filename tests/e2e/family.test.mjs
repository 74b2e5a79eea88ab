// Families: the guru kelas prints slips and links with a PIN; a parent opens a link on a small phone, sees one question and no other child; the
// child chooses work at its seat and the guardian's word decides whether it is seen at home; a link that was taken back ends kindly.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, phone, signIn } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, consent, inClass, join, looks, shot, sound, spoken } from './people.mjs';

const house = new House();
let browser, logins, at;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());


/** What is downloaded by this button of the sheet "Kirim …". */
async function pdfBy(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: 'Simpan PDF' }).click()]);
  await page.keyboard.press('Escape');
  return file.suggestedFilename();
}

/** The link that the page copies of a family, and the PIN beside it. */
async function copied(page, name) {
  await button(page, spoken('Salin tautan', name)).click();
  await button(page, spoken('Tersalin', name)).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /\/keluarga#[0-9a-f]{64}$/);
  return { link, pin: /PIN (\d{6})/.exec(await page.locator('li', { has: button(page, spoken('Tersalin', name)) }).first().textContent())[1] };
}

test('a class’s families, from the teacher’s page to the parent’s phone', async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID', permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, lesson } = await inClass(context, at.url, logins.guru);
  const { group: { id: group }, title } = await api(page, `/api/lessons/${lesson}`);
  const room = await api(page, `/api/groups/${group}`);
  const [child, other] = room.members;
  const first = child.name.split(' ')[0];

  await page.goto(`${at.url}/kelas/${group}`);
  await page.getByRole('link', { name: 'Keluarga: pertanyaan pekan ini' }).click();
  await page.getByRole('heading', { name: 'Pertanyaan pekan ini' }).waitFor();
  await looks(page, 'keluarga-guru');
  assert.ok((await page.locator('.question').textContent()).includes(title), 'made of what the class did');
  await button(page, 'Salin kalimat').click();
  await button(page, 'Tersalin').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Mohon Ayah\/Ibu\/Wali mengobrol/);

  await page.getByText('Tulis pertanyaan sendiri').first().click();
  await page.getByRole('textbox', { name: 'Tulis pertanyaan sendiri' }).fill('Dari mana air di rumah kita?');
  await button(page, 'Pakai pertanyaan ini').click();
  await page.getByText('Ditulis Bapak/Ibu untuk pekan ini.').waitFor();

  await button(page, /^Kirim$/).first().click();
  assert.match(await pdfBy(page), /^Slip keluarga .*\.pdf$/);

  await button(page, /^Buat tautan untuk \d+ keluarga$/).click();
  await page.getByText(/^\d+ tautan baru\./).waitFor();
  await looks(page, 'keluarga-guru-tautan');
  await button(page, /^Kirim$/).nth(1).click();
  assert.match(await pdfBy(page), /^Tautan keluarga .*\.pdf$/);
  await page.getByText('Salin tautan', { exact: true }).first().click();
  const { link, pin } = await copied(page, child.name);

  const home = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  const asked = [];
  home.on('request', (request) => asked.push(request.url()));
  await home.goto(link);
  await home.getByLabel('PIN').waitFor();
  await looks(home, 'keluarga-pin');
  await home.getByLabel('PIN').fill('000 000');
  await button(home, 'Buka').click();
  await home.getByText('PIN ini belum cocok.').waitFor();
  await sound(home, 'PIN salah');
  await home.getByLabel('PIN').fill(pin);
  await home.keyboard.press('Enter');
  await home.getByText('Dari mana air di rumah kita?').waitFor();
  await home.getByText('sekolah belum mencatat izin').waitFor();
  await looks(home, 'keluarga-pertanyaan');
  const html = await home.content();
  assert.ok(html.includes(first), 'whose question it is');
  for (const { name, pupil } of room.members) assert.ok(!html.includes(name) && !html.includes(pupil), name);
  assert.ok(!(await home.title()).includes(first), 'the title stands in the phone’s history');
  const key = link.split('#')[1];
  assert.deepEqual(asked.filter((url) => new URL(url).pathname !== '/keluarga' && (url.includes(key) || url.includes(pin))), [], 'neither key nor PIN is in an address that a server sees');
  assert.equal(await home.evaluate(async (words) => {
    const kept = [...Object.values(localStorage), ...Object.values(sessionStorage)].join();
    for (const name of await caches.keys()) for (const one of await (await caches.open(name)).keys()) if (one.url.includes('/api/')) return one.url;
    return words.some((word) => kept.includes(word)) ? kept : '';
  }, [first, 'air di rumah kita', key]), '', 'nothing stays on the phone');
  await button(home, 'Selesai, tutup').click();
  await home.getByLabel('PIN').waitFor();
  assert.ok(!(await home.content()).includes('Dari mana air'), 'closed');
  // Without a network it says so: nothing is kept that could be shown instead.
  await home.context().setOffline(true);
  await home.getByLabel('PIN').fill(pin);
  await button(home, 'Buka').click();
  await home.getByText('Tidak ada jaringan. Halaman ini').waitFor();
  await home.context().setOffline(false);

  // The child chooses at its seat; the guardian's word opens it to the family.
  const [, code, number] = /^kode (\d+), nomor (\d+)$/.exec(logins.murid.login);
  const seat = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await join(seat, at.url, code, number, logins.murid.password.replace(/^PIN /, ''));
  const pupil = room.members.find((one) => one.number === Number(number));
  await page.evaluate(async ([where, who]) => {
    const put = (path, body) => fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const question = `question_01k${'5'.repeat(23)}`;
    await put(`/api/lessons/${where}/questions/${question}`, { kind: 'text', text: 'Ke mana air hujan pergi?', options: [] });
    await put(`/api/lessons/${where}/questions/${question}/taps`, { marks: [{ response: `response_01k${'5'.repeat(23)}`, pupil: who, text: 'Ke sungai lalu ke laut' }], at: Date.now() });
    // Nothing is asked now: the pupil's page is free.
    const { questions } = await (await fetch(`/api/lessons/${where}`)).json();
    for (const one of questions) await put(`/api/lessons/${where}/questions/${one.id}/state`, { open: false, at: Date.now() });
  }, [lesson, pupil.pupil]);
  await button(seat, 'Karya pilihanku').click();
  await seat.getByText('Ke sungai lalu ke laut').first().waitFor();
  await looks(seat, 'karya-murid');
  await button(seat, spoken('Pilih ini', 'Ke sungai lalu ke laut')).click();
  await seat.getByLabel('Mengapa karya ini?').fill('Aku mencarinya sendiri di peta.');
  await seat.getByRole('button', { name: 'Pilih ini', exact: true }).first().click();
  await seat.getByText('Alasan: Aku mencarinya sendiri di peta.').waitFor();
  await sound(seat, 'karya dipilih');
  await shot(seat, 'karya-murid-dipilih');

  await page.goto(`${at.url}/murid/${group}/${pupil.pupil}`);
  await button(page, 'Karya pilihan murid').click();
  await page.getByText('Alasan: Aku mencarinya sendiri di peta.').waitFor();
  await looks(page, 'karya-guru');
  await button(page, /^Kirim$/).click();
  assert.match(await pdfBy(page), /^Portofolio .*\.pdf$/);

  const office = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await signIn(office, at.url, logins.operator.login, logins.operator.password);
  await consent(office, room.school, pupil.pupil, 'family', true);
  await page.goto(`${at.url}/kelas/${group}/keluarga`);
  await button(page, spoken('Tautan baru', pupil.name)).click();
  await page.getByLabel('Untuk siapa').fill('Ibu');
  await button(page, 'Buat tautan').click();
  await page.getByRole('img', { name: `Kode QR untuk keluarga ${pupil.name}` }).waitFor();
  await looks(page, 'keluarga-guru-qr');
  const made = await copied(page, pupil.name);
  const mother = await openPage(await browser.newContext({ viewport: phone, locale: 'id-ID' }));
  await mother.goto(made.link);
  await mother.getByLabel('PIN').fill(made.pin);
  await button(mother, 'Buka').click();
  await mother.getByText('Ke sungai lalu ke laut').first().waitFor();
  await mother.getByText('Mengapa dipilih: Aku mencarinya sendiri di peta.').waitFor();
  await looks(mother, 'keluarga-karya');

  // Taken back: it ends kindly, and says what is left.
  await page.goto(`${at.url}/kelas/${group}/keluarga`);
  const row = page.getByRole('listitem').filter({ hasText: `${child.number}. ${child.name}` });
  await row.getByText(/terakhir dibuka/).first().waitFor();
  await row.getByRole('button', { name: spoken('Cabut', `keluarga, ${child.name}`) }).click();
  await row.getByRole('button', { name: spoken('Cabut', `keluarga, ${child.name}`) }).waitFor({ state: 'detached' });
  await home.getByLabel('PIN').fill(pin);
  await button(home, 'Buka').click();
  await home.getByText('Tautan ini sudah berakhir').waitFor();
  await home.getByText('Anak tidak kehilangan apa pun').waitFor();
  await looks(home, 'keluarga-berakhir');
  await button(page, 'Cabut semua tautan kelas ini').click();
  await button(page, 'Ya, cabut semua').click();
  await button(page, 'Cabut semua tautan kelas ini').waitFor({ state: 'detached' });
  await mother.goto('about:blank');
  await mother.goto(made.link);
  await mother.getByLabel('PIN').fill(made.pin);
  await button(mother, 'Buka').click();
  await mother.getByText('Tautan ini sudah berakhir').waitFor();
  assert.ok(other, 'a class of more than one');
  for (const one of [page, home, seat, office, mother]) {
    assert.deepEqual(one.wrong, []);
    await one.context().close();
  }
});

test('a link’s preview knows nothing: no name, no face, no work, and no search engine keeps it', async () => {
  for (const path of ['/keluarga', '/keluarga?utm=x']) {
    const answer = await fetch(at.url + path, { headers: { 'user-agent': 'WhatsApp/2' } });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    const html = await answer.text();
    assert.match(html, /<title>Selami<\/title>/);
    assert.match(html, /<meta name="robots" content="noindex, nofollow"/);
    assert.ok(!/og:|twitter:|<img/i.test(html), 'a preview has a title and nothing else');
  }
});
