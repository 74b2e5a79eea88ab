// Selami for who uses no finger, needs large letters, or bears no movement: a whole lesson by keyboard alone, what lies over it
// with letters of twice the size (the pages themselves: every-page.test), and nothing that moves where the phone asks for rest.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomes, calm, openPage, phone, shot, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { cutOff, openFolds } from './large.mjs';
import { api, button } from './people.mjs';

const house = new House();
let browser, logins, at;
before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

async function open(role, more = {}) {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID', ...more });
  const page = await openPage(context);
  if (role) await signIn(page, at.url, logins[role].login, logins[role].password);
  return { context, page };
}

/** In the page: the focus is here, and whoever looks sees where it is. */
const focused = (element) => {
  const has = element === document.activeElement;
  if (!has) return 'elsewhere';
  for (let box = element; box && box !== document.body; box = box.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(box);
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return 'seen';
  }
  return 'unseen';
};

/** Goes on with Tab until the focus is there: never a click, never focus() from outside. */
async function tabTo(page, wanted) {
  await wanted.first().waitFor();
  const way = [];
  for (let step = 0; step < 200; step++) {
    const state = await wanted.first().evaluate(focused);
    if (state !== 'elsewhere') return assert.equal(state, 'seen', `the focus on ${wanted} cannot be seen`);
    await page.keyboard.press('Tab');
    way.push(await page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 30) ?? ''));
  }
  assert.fail(`Tab never comes to ${wanted}; it came by ${way.slice(-60).join(' | ')}`);
}
async function press(page, wanted, key = 'Enter') {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** Among radios, which are one stop for Tab, the arrows choose. */
async function arrowTo(page, group, wanted) {
  await tabTo(page, group.getByRole('radio', { checked: true }));
  for (let step = 0; step < 20 && !(await wanted.isChecked()); step++) await page.keyboard.press('ArrowDown');
  await becomes(() => wanted.isChecked(), true);
}

test('letters of twice the size: nothing is cut off and nothing hangs over in what lies over the lesson', async () => {
  const { context, page } = await open('guru');
  const { lessons } = await api(page, '/api/today');
  const lesson = lessons[0].id;
  const wrong = [];
  await page.goto(`${at.url}/pertemuan/${lesson}`);
  for (const name of [/^Pertanyaan baru/, /^Suara murid/, /^Kehadiran/, /^Papan/, /^Bantuan/]) {
    await button(page, name).first().click();
    await page.getByRole('dialog').waitFor();
    await page.evaluate(openFolds);
    wrong.push(...(await page.evaluate(cutOff)).map((one) => `pertemuan, ${name}: ${one}`));
    await shot(page, `besar-lembar-${String(name).replace(/\W/g, '')}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  assert.deepEqual(wrong, []);
  await context.close();
});

test('where the phone asks for rest nothing moves', async () => {
  const { context, page } = await open('guru', { reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    globalThis.moved = [];
    for (const kind of ['transitionrun', 'animationstart']) addEventListener(kind, (event) => globalThis.moved.push(`${kind} ${event.target.className}`), true);
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...words) {
      globalThis.moved.push(`animate ${this.className}`);
      return animate.apply(this, words);
    };
    const scroll = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function (how) {
      if (how?.behavior === 'smooth') globalThis.moved.push('scroll');
      scroll.call(this, how);
    };
  });
  const still = async (where) => assert.deepEqual(await page.evaluate(() => [...globalThis.moved, ...document.getAnimations().map((one) => one.animationName ?? one.transitionProperty ?? 'moves')]), [], where);
  for (const path of ['hari-ini', 'kelas', 'rencana', 'saya']) {
    await page.goto(`${at.url}/${path}`);
    await until(page, calm);
    await still(path);
  }
  const { lessons } = await api(page, '/api/today');
  await page.goto(`${at.url}/pertemuan/${lessons[0].id}`);
  for (const name of [/^Pertanyaan baru/, /^Suara murid/, /^Kehadiran/]) {
    await button(page, name).first().click();
    await page.getByRole('dialog').waitFor();
    await still(`sheet ${name}`);
    await page.keyboard.press('Escape');
    await still(`sheet ${name} closes`);
  }
  await context.close();
});

// Last: it ends the lesson that runs, which the others look at.
test('a whole lesson by keyboard alone', async () => {
  const { context, page } = await open(undefined);
  await page.goto(`${at.url}/masuk`);
  await tabTo(page, page.getByLabel('Nama masuk'));
  await page.keyboard.type(logins.guru.login);
  await tabTo(page, page.getByLabel('Kata sandi', { exact: true }));
  await page.keyboard.type(logins.guru.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hari-ini');

  // The demonstration's lesson runs; the keyboard ends it, and begins one of its own.
  await press(page, page.getByRole('link', { name: 'Lanjutkan pertemuan' }));
  await press(page, button(page, 'Akhiri pertemuan'));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Ya, akhiri' }));
  await press(page, page.getByRole('link', { name: 'Ke Hari ini' }));
  await page.waitForURL('**/hari-ini');
  await press(page, button(page, 'Mulai pertemuan'));
  const sheet = page.getByRole('dialog');
  const plan = sheet.getByRole('button').filter({ hasNotText: /Tutup|Tanpa rencana/ });
  await press(page, plan);
  await page.waitForURL('**/pertemuan/lesson_*');
  const lesson = page.url().split('/').at(-1);
  await press(page, button(page, 'Mulai langkah pertama'));
  await until(page, async (path) => (await (await fetch(path)).json()).step !== '', `/api/lessons/${lesson}`);

  // A question of its own: by the radio's arrows and the field, then hands, without a pointer.
  await press(page, button(page, 'Pertanyaan baru'));
  await tabTo(page, sheet.getByRole('textbox', { name: 'Pertanyaan' }));
  await page.keyboard.type('Dari mana air di sumur kita?');
  await press(page, button(page, 'Buka sekarang'));
  await sheet.getByText('Dari mana air di sumur kita?').first().waitFor();
  await tabTo(page, sheet.getByRole('spinbutton', { name: 'A', exact: true }));
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await press(page, sheet.getByRole('button', { name: 'Tutup pertanyaan' }));
  await until(page, async (path) => (await (await fetch(path)).json()).questions.some((one) => one.text.startsWith('Dari mana') && one.state === 'closed'), `/api/lessons/${lesson}`);
  await press(page, sheet.getByRole('button', { name: /^A\b/ })); // which is right
  await press(page, sheet.getByRole('button', { name: 'Tampilkan hasil di papan' }));
  await until(page, async (path) => (await (await fetch(path)).json()).questions.some((one) => one.text.startsWith('Dari mana') && one.shown_at !== null), `/api/lessons/${lesson}`);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement !== document.body), true, 'the focus is lost with the sheet');

  // A level for one pupil, by its buttons.
  await press(page, button(page, 'Pertanyaan baru'));
  await arrowTo(page, sheet.getByRole('group', { name: 'Bagaimana murid menjawab?' }), sheet.getByRole('radio', { name: /^Ketuk tingkat/ }));
  await press(page, button(page, 'Buka sekarang'));
  await press(page, sheet.getByRole('button', { name: /^3 · / }));
  await page.keyboard.press('Escape');

  await press(page, button(page, 'Akhiri pertemuan'));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Ya, akhiri' }));
  await until(page, async (path) => (await (await fetch(path)).json()).ended_at !== null, `/api/lessons/${lesson}`);
  const { questions } = await api(page, `/api/lessons/${lesson}`);
  assert.deepEqual(questions.find((one) => one.text.startsWith('Dari mana')).counts[0], 7);
  await context.close();
});
