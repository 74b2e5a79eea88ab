// The phone itself: what it fetches when it starts, and what it keeps of whose.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { launch, openPage, phone, signIn, until } from './kit.mjs';

let browser;
let fake;
let context;
let page;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

async function fresh(t, extra = {}) {
  fake = await startFake({ extra });
  context = await browser.newContext({ viewport: phone });
  page = await openPage(context);
  t.after(async () => {
    await context.close();
    await fake.stop();
  });
}

/** In the page: writes one thing that the phone keeps without an account. */
const put = ([key, value]) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const tx = opening.result.transaction('device', 'readwrite');
      tx.objectStore('device').put(value, key);
      tx.oncomplete = () => (opening.result.close(), resolve());
    };
  });
const asked = (path) => fake.state.requests.filter((one) => one.path === path).length;
const answered = async (path, times) => {
  for (; asked(path) < times; ) await page.waitForTimeout(50);
};

test('the key for carried work is fetched once a sign-in; a colleague\'s lines come after one\'s own provisions', async (t) => {
  let seals = 0;
  const carried = [];
  await fresh(t, {
    'GET /api/my/seal': () => ({ status: 200, body: { id: String(++seals).padStart(32, '0'), key: '00'.repeat(32) } }),
    'POST /api/carried': ({ sealed }) => (carried.push(sealed), { status: 200, body: { done: 1, refused: 0, waiting: 0, left: 0 } })
  });
  await signIn(page, fake.url, 'sari', password);
  await answered('/api/progress', 1); // the last of the provisions
  assert.equal(seals, 1);
  const line = `selami1.${'0'.repeat(32)}.AAAA`;
  await page.evaluate(put, ['carried', [line]]);
  await page.reload();
  await page.getByText('Kiriman rekan sampai: 1 tercatat').waitFor();
  assert.equal(seals, 1, 'not at every start');
  assert.deepEqual(carried, [line]);
  const order = fake.state.requests.map((one) => one.path);
  assert.ok(order.lastIndexOf('/api/carried') > order.lastIndexOf('/api/progress'));
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('button', { name: 'Ya, keluar' }).click();
  await page.waitForURL('**/masuk');
  await signIn(page, fake.url, 'sari', password);
  await until(page, () => new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const asking = opening.result.transaction('device').objectStore('device').get('seal');
      asking.onsuccess = () => (opening.result.close(), resolve(Number(asking.result?.seal.id) === 2));
    };
  }));
});
