// One Chromium for a test file; a fresh profile for each phone. Errors of a page fail the test that made them.
import { chromium } from 'playwright-core';
export { chromium };
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Chromium without what only a window needs: the same engine for half of the processor's time. It reads no film as a camera. */
const shell = '/usr/lib/chromium/chromium-headless-shell';
export const wholeChromium = process.env.SELAMI_CHROMIUM ?? '/usr/bin/chromium';
const filmed = (words) => words.some((word) => word.startsWith('--use-file-for-fake-video-capture'));

export const phone = { width: 360, height: 740 };
export const small = { width: 320, height: 640 };
export const desk = { width: 1280, height: 800 };

/** A browser whose phones have no service worker (it costs two seconds of the processor each) but where a test says `installed`. */
export async function launch(more = []) {
  const browser = await chromium.launch({
    executablePath: filmed(more) ? wholeChromium : (process.env.SELAMI_CHROMIUM ?? shell),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more]
  });
  const plain = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await plain(options);
    if (options?.serviceWorkers !== installed.serviceWorkers) await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
    return context;
  };
  return browser;
}

/** For `newContext`: a phone that holds Selami itself, for when the network goes. */
export const installed = { serviceWorkers: 'allow' };

/** For `launch`: a made-up camera and microphone, allowed. */
export const media = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** A page that remembers what went wrong in it. */
export async function openPage(context) {
  const page = await context.newPage();
  await page.addInitScript(countWrites);
  page.setDefaultTimeout(30_000);
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  page.on('console', (message) => {
    // A refused or missing network is part of many tests; scripts and the policy are not.
    if (message.type() === 'error' && !/Failed to load resource|ERR_/.test(message.text())) page.wrong.push(message.text());
  });
  return page;
}

/** In the page: how many of its writes have not come to the phone's disk yet. */
function countWrites() {
  let open = 0;
  globalThis.openWrites = () => open;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given) {
    const made = begin.apply(this, given);
    if (made.mode === 'readonly') return made;
    open += 1;
    for (const end of ['complete', 'abort']) made.addEventListener(end, () => (open -= 1));
    return made;
  };
}

/** Closed and opened again as a person does it: what was tapped before is on the disk, for a hand is slower than that. */
export async function reopen(page) {
  await until(page, () => globalThis.openWrites() === 0);
  await until(page, () => globalThis.openWrites() === 0); // a write that follows another begins at once
  await page.reload();
}

const length = (page) =>
  page.evaluate(() => Math.max(document.documentElement.scrollHeight, ...[...document.querySelectorAll('dialog[open]')].map((one) => (one.scrollHeight > one.clientHeight ? Math.ceil(one.scrollHeight / 0.9) : 0))));

/** In the page: what axe finds wrong, or cannot decide; and whether the page was redrawn under its eyes, so that it may speak of what is gone. */
async function lookedAt() {
  let redrawn = false;
  const watch = new MutationObserver(() => (redrawn = true));
  watch.observe(document, { childList: true, subtree: true });
  const result = await globalThis.axe.run(document, { resultTypes: ['violations', 'incomplete'], preload: false, iframes: false });
  watch.disconnect();
  const short = (rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join(' | ')}`;
  return { redrawn, wrong: [...result.violations.map((r) => `violation ${short(r)}`), ...result.incomplete.map((r) => `incomplete ${short(r)}`)] };
}

/** In the page, asked until it is so: the page stands, and nothing that can be seen is loading. */
export const calm = () => document.querySelector('h1') !== null && ![...document.querySelectorAll('.loading, [aria-busy="true"]')].some((one) => one.checkVisibility());

/** The page stands, and nothing of it is sideways. */
export async function assertFits(page, name) {
  await page.waitForFunction(calm);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${name}: ${over} px wider than the screen`);
}

/** Nothing sideways, no violation, nothing undecided, no error. */
export async function assertSound(page, name) {
  await assertFits(page, name);
  const screen = page.viewportSize();
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  let found;
  // On a screen as long as the page or its dialog: where one lies over the other nobody can say how legible a line is. A page
  // that grew meanwhile (a picture was drawn) is looked at again, and so is one that was redrawn and had something wrong.
  for (let look = 0; look < 5; look++) {
    const long = await length(page);
    if (long > page.viewportSize().height) await page.setViewportSize({ width: screen.width, height: long });
    found = await page.evaluate(lookedAt);
    if ((await length(page)) <= page.viewportSize().height && !(found.redrawn && found.wrong.length > 0)) break;
  }
  if (page.viewportSize().height > screen.height) await page.setViewportSize(screen);
  assert.deepEqual(found.wrong, [], name);
  assert.deepEqual(page.wrong, [], name);
}

export async function shot(page, name) {
  if (process.env.SELAMI_SHOTS) await page.screenshot({ path: `${process.env.SELAMI_SHOTS}/${name}.png`, fullPage: true });
}

/**
 * Signed in by the request that the form makes, and at `path`, drawn: loading the form and a page that no test looks at was a third
 * of the browser's work. Where somebody else was signed in on this phone before, or the form itself is meant: `signInByForm`.
 */
export async function signIn(page, url, login, password, path = '/saya') {
  const answer = await page.request.post(`${url}/api/sign-in`, { data: { login, password } });
  assert.equal(answer.status(), 200, `${login} signs in`);
  await page.goto(url + path);
  await page.locator('h1').first().waitFor({ state: 'attached', timeout: 60_000 });
}

export async function signInByForm(page, url, login, password) {
  await page.goto(`${url}/masuk?lanjut=/saya`);
  await page.getByLabel('Nama masuk').fill(login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/masuk'));
}

/** Waits until what is read from a page is as expected: one part of a page may be drawn after the next. */
export async function becomes(read, expected, what) {
  let found = await read();
  for (let i = 0; i < 400 && !isDeepStrictEqual(found, expected); i++) {
    await new Promise((wait) => setTimeout(wait, 50));
    found = await read();
  }
  assert.deepEqual(found, expected, what);
}

/** A page that is just being exchanged has no answer yet, nor has one whose network has just come back. */
const notYet = /context was destroyed|Failed to fetch/;

/** Asks the page until it says yes; `question` may be asynchronous there. */
export async function until(page, question, arg) {
  let cause;
  for (let i = 0; i < 600; i++) {
    try {
      if (await page.evaluate(question, arg)) return;
    } catch (wrong) {
      if (!notYet.test(String(wrong))) throw wrong;
      cause = wrong;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`never: ${question}`, { cause });
}

/** From now on this page prints nowhere: `printed()` waits for the paper that it would have printed, and gives its words. */
export async function catchPrint(page) {
  await page.evaluate(() => {
    globalThis.printed = '';
    window.print = () => {
      globalThis.printed = document.querySelector('.paper').textContent;
      dispatchEvent(new Event('afterprint'));
    };
  });
  return async () => {
    await page.waitForFunction(() => globalThis.printed !== '');
    return page.evaluate(() => globalThis.printed);
  };
}

/** In the page: is there a copy of this answer on the phone? */
export const isKept = (path) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const rows = opening.result.transaction('reads').objectStore('reads').getAll();
      rows.onsuccess = () => (opening.result.close(), resolve(rows.result.some((row) => row.path === path)));
    };
  });

/** In the page: is what says `text` among what waits on the disk? */
export const isSaidOnDisk = (text) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('commands').objectStore('commands').getAll();
      asking.onsuccess = () => (opening.result.close(), resolve(JSON.stringify(asking.result).includes(text)));
    };
  });

/** The page's service worker holds the page, and all of these rooms are on the phone: the network may go. */
export async function readyOffline(page, ...rooms) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await until(page, async (wanted) => {
    const kept = (await (await caches.match('/_rooms'))?.json()) ?? [];
    return wanted.every((room) => kept.includes(room));
  }, rooms);
}
