// How long a teacher without an account waits on /coba: from an empty browser to the page, and from the chosen file to the first three
// saran. Chromium slows the main thread alone, so the same is measured unslowed and multiplied: the true phone lies between the two.
//   ninja -C build/release everything; .tools/bin/node bench/trial.mjs [SLOW-DOWN]      default 6
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
process.env.SELAMI_WEB ??= resolve(join(root, 'build/release/web'));
const { startFake } = await import('../web/tests/fake-api.mjs');
const { launch, openPage, phone } = await import('../web/tests/browser/kit.mjs');
const { zipped } = await import('../web/src/lib/import/zip.ts');
const rate = Number(process.argv[2] ?? 6);

const folder = join(root, 'tests/planning/documents/02-smp7-ipa-modul-ajar.docx.parts');
const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)));
const docx = await zipped(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]), 'application/octet-stream');
const file = { name: 'RPP.docx', mimeType: docx.type, buffer: Buffer.from(await docx.arrayBuffer()) };

async function visit(browser, url, slow) {
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const page = await openPage(context);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const began = performance.now();
  await page.goto(`${url}/coba`);
  await page.getByLabel('Buka berkas RPP (DOCX)').waitFor();
  const shown = performance.now();
  await page.getByLabel('Buka berkas RPP (DOCX)').setInputFiles(file);
  await page.locator('article').nth(2).waitFor();
  const told = performance.now();
  await context.close();
  return { page: Math.round(shown - began), saran: Math.round(told - shown) };
}

const fake = await startFake();
const browser = await launch();
await visit(browser, fake.url, 1); // warms the machine, not the visitors: each has an empty browser
const plain = await visit(browser, fake.url, 1);
const slowed = await visit(browser, fake.url, rate);
console.log(`unslowed           page ${plain.page} ms, from the file to three saran ${plain.saran} ms`);
console.log(`main thread ${rate}x slower   page ${slowed.page} ms, from the file to three saran ${slowed.saran} ms`);
console.log(`all of it ${rate}x slower (reckoned)   from opening to three saran ${rate * (plain.page + plain.saran)} ms; goal 10000 ms`);
await browser.close();
process.exit(0);
