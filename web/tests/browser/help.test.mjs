// The "?" of a page: opens by touch and by keyboard, says the same without a network, and costs nothing before somebody asks.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, desk, installed, launch, openPage, phone, readyOffline, shot, signIn, small } from './kit.mjs';

const ok = (value) => () => ({ status: 200, body: value });
let browser, fake;
before(async () => {
  fake = await startFake({ extra: { 'GET /api/groups': ok({ groups: [] }) } });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

const ask = (page) => page.getByRole('button', { name: 'Bantuan halaman ini' });

for (const size of [phone, small, desk]) {
  test(`help of a page at ${size.width} px`, async (t) => {
    const context = await browser.newContext({ viewport: size });
    t.after(() => context.close());
    const page = await openPage(context);
    await page.goto(`${fake.url}/masuk`);
    await ask(page).click();
    await page.getByRole('dialog', { name: 'Tentang halaman ini' }).getByText('ketik kode di slip').waitFor();
    await assertSound(page, `bantuan masuk ${size.width}`);
    await page.keyboard.press('Escape');
    await signIn(page, fake.url, 'sari', password, '/kelas');
    await page.getByRole('heading', { name: 'Kelas latihan' }).waitFor();
    await assertSound(page, `kelas ${size.width}`);
    await shot(page, `kelas-kosong-${size.width}`);
    await ask(page).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Tentang halaman ini' });
    await sheet.getByText('Bila tanpa jaringan').waitFor();
    await assertSound(page, `bantuan ${size.width}`);
    await shot(page, `bantuan-${size.width}`);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    assert.ok(await ask(page).evaluate((button) => button === document.activeElement), 'focus returns to where it came from');
  });
}

test('opens without a network on a phone that never asked before', async (t) => {
  const context = await browser.newContext({ ...installed, viewport: phone });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'sari', password);
  await readyOffline(page, 'staf');
  await fake.down();
  t.after(() => fake.up());
  await page.goto(`${fake.url}/kelas/jadwal`);
  await ask(page).click();
  await page.getByRole('dialog').getByText('Pilih hari, ketuk jam yang kosong').waitFor();
});
