// Children who do not read yet: number keys, three pictures in order, undo; by touch, by keyboard, and as a reader hears it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startFake } from '../fake-api.mjs';
import { assertSound, becomes, launch, openPage, phone, shot, small, until } from './kit.mjs';

const names = ['ikan', 'perahu', 'canting', 'kucing', 'pohon', 'matahari', 'payung', 'sepeda', 'bunga', 'ayam', 'rumah', 'bintang'];
const drawings = names.map((picture, i) => ({ picture, lines: `M 8 8 L 56 ${8 + 4 * i} L 56 56 Z`, solid: '' }));
const noVoices = { open: false, may_vote: false, statements: [] };
const lesson = 'lesson_01k0000000000000000000000a';
const seat = { lesson, title: 'Perahu daun', name: 'Adi', level: 'tk', paused: false, ended: false, question: null, mine: null, voices: noVoices };

let browser, fake, door, joins;
let over = false;
before(async () => {
  fake = await startFake({
    extra: {
      'POST /api/join/look': (given) => (given.code === '329726' ? { status: 200, body: door } : { status: 404, body: { error: { code: 'join.code_unknown', message: '', field: 'code', hint: '' } } }),
      'POST /api/join': (given) => {
        joins.push(given);
        if (over) return { status: 404, body: { error: { code: 'join.code_unknown', message: '', field: 'code', hint: '' } } };
        return given.pin === 'bunga ikan rumah'
          ? { status: 200, body: { token: 'f'.repeat(64), name: 'Adi', lesson } }
          : { status: 403, body: { error: { code: 'join.pin_wrong', message: '', field: 'pin', hint: '' } } };
      },
      'GET /api/seat': () => ({ status: 200, body: seat })
    }
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

async function open(t, viewport, look) {
  door = look;
  joins = [];
  const context = await browser.newContext({ viewport });
  t.after(() => context.close());
  const page = await openPage(context);
  await page.goto(`${fake.url}/ikut?kode=329726`);
  return page;
}
const picture = (page, name) => page.getByRole('button', { name, exact: true });
const tap = async (page, ...pictures) => {
  for (const name of pictures) await picture(page, name).click();
};
const button = (page, name) => page.getByRole('button', { name, exact: true });
const pictures = { kind: 'pictures', both: false, drawings };

for (const [size, viewport] of Object.entries({ phone, small })) {
  test(`a child joins with its number and three pictures: ${size}`, async (t) => {
    const page = await open(t, viewport, pictures);
    await picture(page, 'ikan').waitFor();
    await becomes(() => page.getByLabel('PIN-mu').count(), 0);
    await becomes(() => page.getByLabel('Kode di papan').count(), 0, 'who cannot read is not shown a code to type');
    await tap(page, '1', '4', 'Hapus angka', '2');
    await becomes(() => page.getByLabel('Nomormu').inputValue(), '12');
    await tap(page, 'bunga', 'ikan', 'sepeda');
    await page.getByText('3 dari 3 gambar: bunga, ikan, sepeda.').waitFor();
    await tap(page, 'ayam'); // a fourth is not taken
    await becomes(() => picture(page, 'ayam').getAttribute('aria-pressed'), 'false');
    await assertSound(page, `gambar ${size}`);
    await shot(page, `ikut-gambar-${size}`);
    await button(page, 'Ikut').click();
    await page.getByRole('alert').getByText('Gambarnya belum cocok').waitFor();
    await page.getByText('Belum ada gambar yang dipilih.').waitFor();
    await becomes(() => button(page, 'Ikut').isDisabled(), true);
    await tap(page, 'bunga', 'rumah', 'rumah', 'ayam', 'Hapus gambar'); // a second tap takes one back, too
    await tap(page, 'ikan', 'rumah');
    await button(page, 'Ikut').click();
    await page.getByRole('heading', { name: 'Halo, Adi!' }).waitFor();
    assert.deepEqual(joins.map((each) => [each.number, each.pin]), [[12, 'bunga ikan sepeda'], [12, 'bunga ikan rumah']]);
  });
}

test('a tablet goes from child to child: the code is typed once, and asked again when its lesson is over', async (t) => {
  const page = await open(t, phone, pictures);
  await page.goto(`${fake.url}/ikut`);
  await page.getByLabel('Kode di papan').fill('329726');
  await picture(page, 'ikan').waitFor();
  await tap(page, '3', 'bunga', 'ikan', 'rumah');
  await button(page, 'Ikut').click();
  await button(page, 'Selesai di HP ini').click();
  await picture(page, 'ikan').waitFor();
  await page.getByText('Kode pelajaran 329 726.').waitFor();
  await becomes(() => page.getByLabel('Kode di papan').count(), 0);
  await shot(page, 'ikut-tablet');
  over = true;
  t.after(() => (over = false));
  await tap(page, '4', 'bunga', 'ikan', 'rumah');
  await button(page, 'Ikut').click();
  await page.getByRole('alert').getByText('Kodenya belum cocok').waitFor();
  await page.getByLabel('Kode di papan').fill('');
});

test('with the keyboard alone', async (t) => {
  const page = await open(t, phone, pictures);
  await picture(page, 'bunga').waitFor();
  await page.getByLabel('Nomormu').focus();
  await page.keyboard.type('3');
  for (const name of ['bunga', 'ikan', 'rumah']) {
    for (let i = 0; i < 40 && !(await picture(page, name).evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    if (name !== 'rumah') await page.getByLabel('Nomormu').focus();
  }
  await page.getByText('3 dari 3 gambar: bunga, ikan, rumah.').waitFor();
  await button(page, 'Ikut').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Halo, Adi!' }).waitFor();
});

test('who still has a PIN finds its field; a class with PINs sees no pictures', async (t) => {
  const page = await open(t, phone, { ...pictures, both: true });
  await button(page, 'Kartuku memakai PIN').click();
  await page.getByLabel('PIN-mu').waitFor();
  await becomes(() => picture(page, 'ikan').count(), 0);
  await button(page, 'Kartuku memakai gambar').click();
  await picture(page, 'ikan').waitFor();
  door = { kind: 'pin', both: false, drawings: [] };
  const looked = fake.state.requests.filter((each) => each.path === '/api/join/look').length;
  await page.reload();
  await until(page, () => document.querySelector('h1') !== null);
  await page.getByLabel('PIN-mu').waitFor();
  await becomes(() => picture(page, 'ikan').count(), 0);
  assert.ok(fake.state.requests.filter((each) => each.path === '/api/join/look').length > looked);
});
