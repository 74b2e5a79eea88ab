// What people do on the pages, in words that more than one story uses.
import assert from 'node:assert/strict';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { assertFits, assertSound, desk, openPage, phone, shot as picture, signIn, small, until } from '../../web/tests/browser/kit.mjs';

export const button = (page, name) => page.getByRole('button', { name });
export const api = (page, path) => page.evaluate(async (where) => (await fetch(where)).json(), path);

/** At its end, so that the action bar covers no text while axe looks. */
export async function sound(page, name) {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    for (const open of document.querySelectorAll('dialog[open]')) open.scrollTo(0, 0);
  });
  await assertSound(page, name);
}

/** A page for cameras, microphones or several phones at once: a busy machine takes its time. */
export async function patient(browser, viewport = phone, more = {}) {
  const page = await openPage(await browser.newContext({ viewport, locale: 'id-ID', ...more }));
  page.setDefaultTimeout(60_000);
  return page;
}

/** The guardian's word on a kind, as the operator writes it down from the slip that came back. */
export async function consent(office, school, pupil, kind, given) {
  const status = await office.evaluate(async ([path, body]) => (await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status,
    [`/api/schools/${school}/consents/${newId('consent')}`, { pupil, kind, given, given_by: 'Wali Contoh' }]);
  assert.equal(status, 200);
}

/** Opens the address of a slip and makes a password. */
export async function redeem(page, address, password) {
  await page.goto(address);
  await page.getByLabel('Kata sandi baru').fill(password);
  await page.getByLabel('Ulangi kata sandi').fill(password);
  await sound(page, 'slip');
  await button(page, 'Mulai memakai Selami').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
}

/** PINs, or pictures where a class has these, that the operator who is signed in on `office` makes for pupils of a group: by pupil. */
export async function pinsOf(office, group, members) {
  const { pins } = await office.evaluate(async ([school, body]) => (await fetch(`/api/schools/${school}/pins`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json(),
    [group.school, { group: group.id, pupils: members.map((one) => one.pupil) }]);
  return new Map(pins.map((one) => [one.pupil, one.pin]));
}

/** The office's letter to the operator of this school, as the page asks for it: its code. */
export const operatorCode = (office, npsn, name) =>
  office.evaluate(async ([wanted, called]) => {
    const { schools } = await (await fetch('/api/schools')).json();
    const { id } = schools.find((one) => one.npsn === wanted);
    const answer = await fetch(`/api/schools/${id}/operator-slip`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: called, origin: location.origin }) });
    return (await answer.json()).code;
  }, [npsn, name]);

/** The slips on the sheet that is about to be printed. */
export async function slips(page) {
  await page.waitForURL('**/sekolah/cetak');
  await page.locator('.slip p:nth-child(4) b').first().waitFor();
  const codes = await page.locator('.slip p:nth-child(4) b').allTextContents();
  return codes.map((code) => ({ code: code.trim() }));
}

/** Imports a file: first only looked at, then kept by the button of this name. */
export async function upload(page, address, kind, path, name) {
  await page.goto(`${address}/impor/${kind}`);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText('Belum ada yang disimpan.').waitFor();
  await sound(page, `impor ${kind}`);
  await button(page, name).click();
  await page.getByText('Tersimpan.').waitFor();
}

/** The smallest phone has pictures of its own. */
export const shot = (page, name) => picture(page, page.viewportSize().width === small.width ? `${name}-320` : name);
/** A sheet is longer than the screen: its picture is taken on a screen as long as it. */
export async function sheetShot(page, name) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: size.width, height: 1600 });
  await shot(page, name);
  await page.setViewportSize(size);
}
/**
 * On three sizes, sound and as a picture; afterwards it has its own size again. No rule of the app's styles parts 360 from 320 pixels
 * (web/src/lib/ui/breakpoints.test.ts), so axe looks at the smaller one.
 */
export async function looks(page, name) {
  const own = page.viewportSize();
  for (const size of [small, desk, phone]) {
    await page.setViewportSize(size);
    await (size === phone ? assertFits : sound)(page, `${name}-${size.width}`);
    await (size === desk ? shot(page, `${name}-1280`) : sheetShot(page, name));
  }
  await page.setViewportSize(own);
}
/** A phone of its own on which this person is signed in. */
export async function enter(browser, address, { login, password }, more = {}) {
  const page = await patient(browser, phone, more);
  await signIn(page, address, login, password);
  return page;
}
/** The one main action of a page. */
export const mainAction = (page, name) => page.locator('footer.action').getByRole('button', { name });
/** A button's name as it is read out: whose it is comes after a colon that is not seen. */
export const spoken = (word, what) => new RegExp(`^${word} ?: ${what}$`);
/** Bu guru, in a new page, in her lesson that runs. */
export async function inClass(context, address, { login, password }) {
  const page = await openPage(context);
  page.setDefaultTimeout(60_000); // other pages run beside hers
  await signIn(page, address, login, password, '/hari-ini');
  await page.getByRole('link', { name: 'Lanjutkan pertemuan' }).click();
  await button(page, 'Akhiri pertemuan').waitFor();
  return { page, lesson: new URL(page.url()).pathname.split('/').at(-1) };
}
const close = (page) => page.keyboard.press('Escape');

/** Asks for saran on a phone, where they come in a sheet; `name` of the screenshot. It stays open when there are any. */
export async function check(page, none, name = '') {
  await button(page, /^Periksa/).click();
  const sheet = page.getByRole('dialog', { name: 'Saran' });
  if (none) await sheet.getByText('Tidak ada saran lagi.').waitFor();
  else await sheet.getByRole('article').first().waitFor();
  if (name) {
    await sound(page, name);
    await shot(page, name);
  }
  if (none) await close(page);
}

/** A pupil's own phone: opens the address of the QR and joins. */
export async function join(page, address, code, number, pin) {
  await page.goto(`${address}/ikut?kode=${code}`);
  await page.getByLabel('Nomormu').fill(String(number));
  await page.getByLabel('PIN-mu').fill(pin);
  await button(page, 'Ikut').click();
  await page.getByRole('heading', { name: /^Halo, / }).waitFor();
}

/** The school's tablet: opens the address of the QR and joins by own number and pictures, "ikan perahu bintang". */
export async function joinByPictures(page, address, code, number, pictures) {
  await page.goto(`${address}/ikut?kode=${code}`);
  for (const digit of String(number)) await page.getByRole('group', { name: 'Tombol angka' }).getByRole('button', { name: digit, exact: true }).click();
  for (const picture of pictures.split(' ')) await page.getByRole('button', { name: new RegExp(`^${picture}$`, 'i') }).click();
  await button(page, 'Ikut').click();
  await page.getByRole('heading', { name: /^Halo, / }).waitFor();
}

/** The teacher of the demonstration begins a meeting of the plan that was made for her, or the first plan, with its first step: the lesson's id. */
export async function beginPlan(page, address, login, meeting) {
  await page.goto(`${address}/hari-ini`);
  await button(page, 'Mulai pertemuan').click();
  const sheet = page.getByRole('dialog');
  const group = sheet.getByRole('button', { name: new RegExp(`^${login.about.split(', ').at(-1)} `) });
  const plan = meeting ? sheet.getByRole('button', { name: `Pertemuan ${meeting}`, exact: true }) : sheet.locator('.plan button').first();
  await group.or(plan).first().waitFor();
  if (await group.isVisible()) await group.click();
  await plan.first().click();
  await page.waitForURL('**/pertemuan/**');
  await button(page, 'Mulai langkah pertama').click();
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  await until(page, async (path) => (await fetch(path)).ok, `/api/lessons/${lesson}`);
  return lesson;
}

/** The teacher of a level begins the plan that the demonstration made; the child and the key are those of its pupil. */
export async function beginLevel(page, address, logins, level, meeting) {
  const login = logins[`guru ${level}`];
  await signIn(page, address, login.login, login.password);
  const lesson = await beginPlan(page, address, login, meeting);
  const view = await api(page, `/api/lessons/${lesson}`);
  const pupil = logins[`murid ${level}`];
  const number = Number(/nomor (\d+)/.exec(pupil.login)[1]);
  return { page, lesson, view, child: view.members.find((one) => one.number === number), key: pupil.password.replace('kunci ', '') };
}

/** Opens the teacher's door for phones and says its code. */
export async function openDoor(page) {
  await button(page, /^(HP murid|Tablet sekolah)/).click();
  await button(page, 'Buka pintu').click();
  await page.getByRole('img', { name: 'Kode QR ke halaman murid' }).waitFor();
  await sound(page, 'pintu');
  await shot(page, 'pintu');
  const code = (await page.locator('dd.code').textContent()).replace(/\D/g, '');
  await close(page);
  return code;
}

/** A new question of this kind, opened at once; its sheet stays open. */
export async function ask(page, kind, text) {
  await button(page, 'Pertanyaan baru').click();
  await page.getByText(kind, { exact: true }).click();
  await page.getByRole('textbox', { name: 'Pertanyaan' }).fill(text);
  await button(page, 'Buka sekarang').click();
  await page.getByRole('dialog').getByText(text).first().waitFor();
}

/** A lesson without a plan, or the one that goes on, with a written question that the first of the class answered so, on paper. */
export async function answered(page, address, { login, password }, words, texts) {
  await signIn(page, address, login, password, '/hari-ini');
  const goesOn = page.getByRole('link', { name: 'Lanjutkan pertemuan' });
  await goesOn.or(button(page, 'Mulai pertemuan')).first().waitFor();
  if (await goesOn.count()) await goesOn.click();
  else {
    await button(page, 'Mulai pertemuan').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tanpa rencana', exact: true }).click();
  }
  await button(page, 'Akhiri pertemuan').waitFor();
  const lesson = new URL(page.url()).pathname.split('/').at(-1);
  await ask(page, 'Jawaban tertulis', words);
  await until(page, async ([path, text]) => ((await (await fetch(path)).json()).questions ?? []).some((one) => one.text === text), [`/api/lessons/${lesson}`, words]);
  const view = await api(page, `/api/lessons/${lesson}`);
  const question = view.questions.find((one) => one.text === words).id;
  assert.ok(view.members.length >= texts.length, `a class of ${view.members.length}`);
  await page.keyboard.press('Escape');
  const marks = texts.map((text, i) => ({ response: newId('response'), pupil: view.members[i].pupil, choice: null, text }));
  assert.equal(await page.evaluate(async ([path, body]) => (await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status,
    [`/api/lessons/${lesson}/questions/${question}/taps`, { marks, at: Date.now() }]), 200);
  return { lesson, question, members: view.members };
}

/** Begins a lesson of a class without a plan, after the network went. Resolves with its id. */
export async function beginOffline(page, group) {
  await page.context().setOffline(true);
  await button(page, 'Mulai pertemuan').click();
  const sheet = page.getByRole('dialog');
  const rombel = sheet.getByRole('button', { name: new RegExp(`^${group.name} ·`) });
  if (await rombel.count()) await rombel.click();
  await sheet.getByRole('button', { name: 'Tanpa rencana', exact: true }).click();
  await page.waitForURL('**/pertemuan/lesson_*');
  return page.url().split('/').at(-1);
}

/** Counts hands: {'A': 12, …}. */
export async function countHands(page, counts) {
  for (const [option, count] of Object.entries(counts)) {
    const field = page.getByRole('spinbutton', { name: option });
    await field.fill(String(count));
    await field.press('Tab');
  }
  await sound(page, 'hitung tangan');
  await shot(page, 'hitung-tangan');
  await close(page);
}

/** Writes what pupils without a phone say: {name: text}. */
export async function writeFor(page, answers) {
  for (const [name, text] of Object.entries(answers)) {
    await page.getByRole('group', { name }).getByRole('button', { name: 'Tulis jawaban' }).click();
    await page.getByLabel(`Jawaban ${name}`).fill(text);
    await page.getByRole('group', { name }).getByRole('button', { name: 'Tulis', exact: true }).click();
  }
  await sound(page, 'tulis jawaban');
  await shot(page, 'tulis-jawaban');
  await close(page);
}

/** One tap a pupil: its SOLO level. */
export async function tapLevels(page, levels) {
  for (const [name, level] of Object.entries(levels)) {
    await page.getByRole('group', { name }).getByRole('button', { name: new RegExp(`^${level} · `) }).click();
  }
  await sound(page, 'ketuk tingkat');
  await shot(page, 'ketuk-tingkat');
  await close(page);
}

/** Suara murid by hands: the same counts for each statement. */
export async function voicesByHands(page, counts, answered) {
  await button(page, /^Suara murid/).click();
  await button(page, 'Hitung tangan, kartu, atau biji').click();
  for (const [answer, count] of Object.entries(counts)) {
    for (const field of await page.getByRole('spinbutton', { name: answer, exact: true }).all()) {
      await field.fill(String(count));
      await field.press('Tab');
    }
  }
  await sound(page, 'suara murid');
  await shot(page, 'suara-murid');
  await button(page, 'Simpan hitungan').click();
  await page.getByText(`${answered} murid ikut menjawab`).waitFor();
  await close(page);
}

/** Ends the lesson; its page says what was kept. */
export async function endLesson(page) {
  await button(page, 'Akhiri pertemuan').click();
  await button(page, 'Ya, akhiri').click();
  await page.getByRole('heading', { name: 'Yang tersimpan' }).waitFor();
  await sound(page, 'sesudahnya');
  await shot(page, 'sesudahnya');
}

/** Judges all answers of a question by keys, in the order that the page shows them; alike ones each for itself, too. */
export async function judge(page, address, lesson, question, levels) {
  await page.goto(`${address}/dalam/${lesson}/${question}`);
  const { length } = levels;
  await page.locator('.bench-ready').waitFor({ state: 'attached' });
  const alike = page.getByRole('article').getByRole('checkbox');
  for (let i = 0; i < length; i++) {
    await page.getByText(`${i} dari ${length} ditentukan`).waitFor();
    if (i === 1) await sound(page, 'menilai');
    const several = await alike.count();
    for (let other = 1; other < several; other++) await alike.nth(other).uncheck();
    await page.keyboard.press(String(levels[i]));
    if (several > 0) await page.keyboard.press(String(levels[i]));
  }
  await page.getByText('Tingkat semua jawaban sudah ditentukan.').waitFor();
  await shot(page, 'dinilai');
}
