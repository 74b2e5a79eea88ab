// Paper is photographed in the page itself: the picture never is a file of the phone, nothing of it goes to a network, and one
// follows the other. The paper is made up (tests/kit's sheet_photo), Chromium's fake camera films it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { password, startFake } from '../fake-api.mjs';
import { cannotAsk, pictureIn, Pictures } from './film.mjs';
import { assertSound, becomes, desk, installed, launch, openPage, phone, readyOffline, shot, signIn, small } from './kit.mjs';

const tree = resolve(process.env.SELAMI_RELEASE ?? new URL('../../../build/release', import.meta.url).pathname);
const group = { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' };
const members = ['Adi', 'Bima', 'Citra', 'Dewi', 'Eka', 'Fajar'].map((name, i) => ({ pupil: `pupil_01k0000000000000000000000${i}`, number: i + 1, name, grade: '5', phase: 'C', device: false }));
const ok = (value) => () => ({ status: 200, body: value });
const extra = {
  'GET /api/today': ok({ day: '', now: 0, classes: [{ group, subjects: ['ipas'], members, statement_set: 'sd-down' }], running: null, lessons: [], plans: [] }),
  'GET /api/plans': ok({ plans: [] }),
  'GET /api/lessons': ok({ lessons: [] })
};
const folder = mkdtempSync(join(tmpdir(), 'selami-snap-'));
const button = (page, name) => page.getByRole('button', { name });
let film, browser, blind;
before(async () => {
  const pgm = join(folder, 'sheet.pgm');
  execFileSync(join(tree, 'tests/sheet_photo'), [pgm, group.id, '6', '4', '0', '3:1:1']);
  const { grey, width, height } = pictureIn(readFileSync(pgm));
  // A film needs even sides.
  const even = { grey: Buffer.concat(Array.from({ length: height & ~1 }, (_, y) => grey.subarray(y * width, y * width + (width & ~1)))), width: width & ~1, height: height & ~1 };
  film = new Pictures([even]);
  browser = await launch(film.words);
  blind = await launch();
});
after(async () => {
  await browser?.close();
  await blind?.close();
  film?.clear();
  rmSync(folder, { recursive: true });
});

async function begun(t, { offline = false, eyes = browser, allowed = true, viewport = phone } = {}) {
  const fake = await startFake({ extra });
  t.after(fake.stop);
  const context = await eyes.newContext({ ...(offline ? installed : {}), viewport, permissions: allowed ? ['camera'] : [] });
  t.after(() => context.close());
  const page = await openPage(context);
  page.setDefaultTimeout(60_000); // reading beside other work takes its time
  await signIn(page, fake.url, 'sari', password, '/hari-ini');
  if (offline) await readyOffline(page, 'staf');
  await button(page, 'Mulai pertemuan').click();
  await button(page, 'Tanpa rencana').click();
  await page.waitForURL('**/pertemuan/**');
  return { fake, page, context, lesson: new URL(page.url()).pathname };
}

/** Bytes; what the app itself says while it is offline is smaller. */
const smallestPicture = 4000;

test('a class sheet is read from the camera in the page, without a network', async (t) => {
  const { page, context, lesson } = await begun(t, { offline: true });
  await page.goto(`${new URL(page.url()).origin}${lesson}/lembar`);
  await page.getByText('tetap ada di galeri HP').waitFor();
  await becomes(() => page.locator('input[capture]').count(), 0, 'nothing starts the camera program of the phone');
  await shot(page, 'lembar-pilihan-360');
  await context.setOffline(true);
  const asked = [];
  page.on('request', (request) => /^https?:/.test(request.url()) && (request.postDataBuffer()?.length ?? 0) > smallestPicture && asked.push(request.url()));
  await button(page, 'Foto lembar').click();
  const camera = page.getByRole('dialog', { name: 'Foto lembar' });
  await camera.getByText('tidak masuk galeri HP').waitFor();
  await page.waitForFunction(() => !document.querySelector('dialog[open] .main')?.disabled);
  await assertSound(page, 'kamera lembar');
  await shot(page, 'kamera-lembar-360');
  await button(page, 'Ambil foto').press('Enter');
  await page.getByText('Yang akan disimpan').waitFor();
  await page.getByText('1 dari 6 murid bertanda').waitFor();
  await camera.waitFor({ state: 'detached' });
  assert.deepEqual(asked, []);
  assert.equal(await page.evaluate(() => document.querySelector('video')), null, 'the camera is given back');
});

test('pages follow one another without closing the camera; it fits small and wide screens', async (t) => {
  const { page, lesson } = await begun(t);
  await page.goto(`${new URL(page.url()).origin}${lesson}/halaman`);
  await button(page, 'Foto halaman').click();
  const camera = page.getByRole('dialog', { name: 'Foto halaman' });
  for (const [n, size] of [small, desk, phone].entries()) {
    await page.setViewportSize(size);
    await button(page, 'Ambil foto').click();
    await camera.getByText(`${n + 1} foto diambil.`).waitFor();
    await shot(page, `kamera-halaman-${size.width}`);
  }
  await assertSound(page, 'kamera halaman');
  await button(page, 'Selesai').click();
  await camera.waitFor({ state: 'detached' });
  await page.getByText('Bukalah lewat “Lembar kelas”').first().waitFor(); // a class sheet is no page, and that was read off the pictures
});

test('without a camera, or without leave, the way by a chosen photo is said', { skip: cannotAsk }, async (t) => {
  for (const [eyes, words] of [[blind, 'tidak punya kamera'], [browser, 'Kamera belum diizinkan']]) {
    const { page, lesson } = await begun(t, { eyes, allowed: false });
    await page.goto(`${new URL(page.url()).origin}${lesson}/lembar`);
    await button(page, 'Foto lembar').click();
    await page.getByText(words).waitFor();
    await page.getByText('Tutup, lalu pilih foto').waitFor();
    await becomes(() => button(page, 'Ambil foto').isDisabled(), true);
    await assertSound(page, words);
    await shot(page, `kamera-tidak-${eyes === blind ? 'ada' : 'boleh'}`);
    await button(page, 'Selesai').click();
    await page.getByLabel('Pilih foto yang sudah ada').waitFor();
  }
});
