// A phone is lost: told from the teacher's other phone, later by the operator. Its session ends at once; as soon as it has a
// network again it empties itself. What it had not sent is gone, what it had sent is not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomes, installed, openPage, phone, readyOffline, reopen, shot, signIn, signInByForm, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, ask, button, countHands, sound } from './people.mjs';

const house = new House();
let browser, logins, at, lost, other;

before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

async function phoneOf(role, viewport = phone) {
  const context = await browser.newContext({ ...installed, viewport, locale: 'id-ID' });
  const page = await openPage(context);
  await signIn(page, at.url, logins[role].login, logins[role].password);
  return { context, page };
}
/** In the page: how many things of any account are on the disk. */
const rows = (page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some((one) => one.name === 'selami')) return 0;
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('selami');
      opening.onsuccess = () => resolve(opening.result);
    });
    const tx = db.transaction(['commands', 'reads', 'refusals']);
    const counts = ['commands', 'reads', 'refusals'].map((name) => tx.objectStore(name).count());
    const all = await Promise.all(counts.map((asking) => new Promise((resolve) => (asking.onsuccess = () => resolve(asking.result)))));
    db.close();
    return all.reduce((sum, n) => sum + n, 0);
  });

test('a lesson is begun on a phone without network, then the phone is lost', async () => {
  lost = await phoneOf('guru');
  const { page, context } = lost;
  await page.goto(`${at.url}/hari-ini`);
  await readyOffline(page, 'staf');
  await until(page, async () => (await (await fetch('/api/my/phones')).json()).phones?.some((one) => one.here && one.seen_on !== null));
  const { classes } = await api(page, '/api/today');
  await context.setOffline(true);
  await page.goto(`${at.url}/hari-ini?mulai=${classes[0].group.id}`);
  await button(page, /anpa rencana/).click();
  await page.waitForURL('**/pertemuan/**');
  await ask(page, 'Pilihan', 'Dari mana air di sumur kita?');
  await countHands(page, { A: 5, B: 3 });
  assert.ok((await rows(page)) > 4);
});

test('the other phone says so, and is told what becomes of unsent work', async () => {
  other = await phoneOf('guru', small);
  const { page } = other;
  await page.goto(`${at.url}/saya`);
  await page.getByText('HP yang masuk').click();
  await page.getByText('yang sedang Bapak/Ibu pegang').waitFor();
  await sound(page, 'HP yang masuk');
  await shot(page, 'hp-yang-masuk-320');
  await button(page, /^HP ini hilang.*terakhir terhubung/).click();
  await page.getByText('Yang belum terkirim dari HP itu ikut terhapus dan tidak bisa kembali.').waitFor();
  await sound(page, 'HP ini hilang');
  await shot(page, 'hp-ini-hilang-320');
  await button(page, 'Ya, hilang').click();
  await page.getByText('belum terhubung lagi').waitFor();
  await becomes(() => button(page, /^HP ini hilang.*terakhir terhubung/).count(), 0);
});

test('connected again, the lost phone empties itself and says why', async () => {
  const { page, context } = lost;
  const before = (await api(other.page, '/api/lessons')).lessons.length;
  await context.setOffline(false);
  await page.waitForURL('**/masuk?dikosongkan');
  await page.getByText('HP ini dilaporkan hilang').waitFor();
  await sound(page, 'HP dikosongkan');
  await shot(page, 'hp-dikosongkan');
  assert.equal(await rows(page), 0);
  assert.deepEqual((await page.context().cookies()).filter((one) => one.value !== ''), []);
  await until(other.page, async () => (await (await fetch('/api/my/phones')).json()).lost[0].emptied);
  assert.equal((await api(other.page, '/api/lessons')).lessons.length, before, 'nothing came of it');
  // Found again, it is a phone like any other.
  await signInByForm(page, at.url, logins.guru.login, logins.guru.password);
  await page.getByRole('heading', { name: 'Kiriman' }).waitFor();
});

test('who knows the old password chooses a new one on the smallest phone; every other phone is signed out', async () => {
  const { page, context } = other;
  const fresh = 'ombak di tepi pantai';
  await page.goto(`${at.url}/saya`);
  await page.getByRole('link', { name: 'Ganti kata sandi' }).click();
  await page.getByRole('heading', { name: 'Ganti kata sandi' }).waitFor();
  const now = page.getByLabel('Kata sandi yang sekarang');
  const change = button(page, 'Ganti kata sandi');
  await now.fill('bukan kata sandinya');
  await page.getByLabel('Kata sandi baru').fill('ombak');
  await page.getByText('Kurang 7 huruf lagi.').waitFor();
  await context.setOffline(true);
  await page.getByText('Sedang tanpa jaringan').first().waitFor();
  assert.ok(await change.isDisabled(), 'without a network nothing is promised');
  await sound(page, 'Ganti kata sandi, tanpa jaringan');
  await shot(page, 'ganti-kata-sandi-tanpa-jaringan-320');
  await context.setOffline(false);
  await page.getByLabel('Kata sandi baru').fill(fresh);
  await page.getByLabel('Ulangi kata sandi').fill(fresh);
  await page.getByText('Kuat.', { exact: true }).waitFor();
  await change.click();
  await page.getByText('Kata sandi ini tidak cocok.').waitFor();
  await sound(page, 'Ganti kata sandi');
  await shot(page, 'ganti-kata-sandi-320');
  assert.equal(await lost.page.evaluate(async () => (await fetch('/api/me')).status), 200);
  await now.fill(logins.guru.password);
  await change.click();
  await page.getByText('Kata sandi sudah diganti.').waitFor();
  await sound(page, 'Kata sandi sudah diganti');
  await shot(page, 'kata-sandi-diganti-320');
  assert.equal(await lost.page.evaluate(async () => (await fetch('/api/me')).status), 401);
  await until(page, async () => {
    const { phones } = await (await fetch('/api/my/phones')).json();
    return phones.length === 1 && phones[0].here && phones[0].device !== null;
  });
  await page.goto(`${at.url}/saya`);
  await page.getByText('HP yang masuk').click();
  await page.getByText('Kata sandi yang sekarang dipakai sejak').waitFor();
  await shot(page, 'hp-yang-masuk-sesudah-ganti-320');
  await signIn(lost.page, at.url, logins.guru.login, fresh);
  await lost.page.getByRole('heading', { name: 'Kiriman' }).waitFor();
});

test('the operator says it of a teacher: every phone of theirs', async () => {
  const { page } = await phoneOf('operator');
  await page.goto(`${at.url}/sekolah/guru`);
  const me = await api(other.page, '/api/me');
  await page.getByRole('button', { name: `HP hilang untuk ${me.person.name}` }).click();
  await page.getByText('Yang belum terkirim dari HP itu ikut terhapus').waitFor();
  await sound(page, 'HP hilang, operator');
  await shot(page, 'hp-hilang-operator');
  await button(page, 'Ya, hilang').click();
  await page.getByText(/^\d+ HP .* sudah keluar dan akan kosong begitu terhubung lagi\.$/).waitFor();
  await shot(page, 'hp-hilang-operator-sesudah');
  await reopen(other.page);
  await other.page.waitForURL('**/masuk?dikosongkan');
  assert.equal(await rows(other.page), 0);
});
