// The first pages at three sizes: they fit, they are accessible, the policy lets them run.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, desk, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

let browser;
let fake;
before(async () => {
  fake = await startFake();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

for (const [size, viewport] of Object.entries({ phone, small, desk })) {
  for (const colorScheme of size === 'phone' ? ['light', 'dark'] : ['light']) {
    test(`sign in, Saya, a missing page: ${size} ${colorScheme}`, async () => {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await openPage(context);
      await page.goto(`${fake.url}/masuk`);
      await page.getByRole('button', { name: 'Masuk', exact: true }).waitFor();
      await shot(page, `masuk-${size}-${colorScheme}`);
      await assertSound(page, 'masuk');
      await page.getByLabel('Nama masuk').fill('sari');
      await page.getByLabel('Kata sandi', { exact: true }).fill('salah');
      await page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await shot(page, `masuk-salah-${size}-${colorScheme}`);
      await assertSound(page, 'masuk refused');
      await signIn(page, fake.url, 'sari', password);
      await page.getByRole('link', { name: 'Saya' }).click();
      await page.getByRole('heading', { name: 'Kiriman' }).waitFor();
      await shot(page, `saya-${size}-${colorScheme}`);
      await assertSound(page, 'saya');
      await page.getByRole('button', { name: 'Keluar' }).click();
      await page.getByRole('dialog').waitFor();
      await shot(page, `keluar-${size}-${colorScheme}`);
      await assertSound(page, 'sign-out dialog');
      await page.keyboard.press('Escape');
      await page.goto(`${fake.url}/tidak/ada`);
      await page.getByRole('heading', { name: 'Belum berhasil' }).waitFor();
      await assertSound(page, 'missing');
      await context.close();
    });
  }
}

test('a slip makes a password and signs in', async () => {
  const context = await browser.newContext({ viewport: small });
  const page = await openPage(context);
  await page.goto(`${fake.url}/masuk?kode=abcd-1234`);
  await page.getByText('Slip ini untuk Sari Contoh').waitFor();
  await shot(page, 'slip');
  await assertSound(page, 'slip');
  await page.getByLabel('Kata sandi baru').fill('pendek');
  await page.getByRole('button', { name: 'Mulai memakai Selami' }).click();
  await page.locator('.error').waitFor();
  await page.getByLabel('Kata sandi baru').fill('tiga kata mudah');
  await page.getByLabel('Ulangi kata sandi').fill('tiga kata mudah');
  await page.getByRole('button', { name: 'Mulai memakai Selami' }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/masuk'));
  await page.goto(`${fake.url}/masuk?kode=ABCD1234`);
  await page.getByText('sudah pernah dipakai').waitFor();
  await assertSound(page, 'used slip');
  await context.close();
});

test('by keyboard alone, in English', async () => {
  const context = await browser.newContext({ viewport: phone });
  const page = await openPage(context);
  await page.goto(`${fake.url}/masuk?lanjut=/saya`);
  await page.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Login name').waitFor();
  await page.keyboard.press('Tab'); // to the page's help
  await page.keyboard.press('Tab');
  await page.keyboard.type('sari');
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/saya');
  await page.getByRole('heading', { name: 'Sending' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.reload();
  await page.getByRole('heading', { name: 'Sending' }).waitFor();
  await context.close();
});
