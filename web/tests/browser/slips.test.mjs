// The operator's pile of consent slips: one list a class, one tap a slip, also without network; and what it says on the class's page.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, becomes, desk, installed, launch, openPage, phone, shot, signIn, small, until } from './kit.mjs';

const school = 'school_01k0000000000000000000000a';
const id = 'group_01k0000000000000000000000a';
const names = ['Adi Contoh', 'Bunga Contoh', 'Citra Dewi Kusumaningrum Lestari Wulandari'];
const member = (name, i) => ({ pupil: `pupil_01k0000000000000000000000${i}`, number: i + 1, name, grade: '5', phase: 'C', device: i === 0, sample: false, photo_voice: false, family: false, returned: i === 0, pin: false, home: '' });
let members = names.map(member);
const ok = (value) => () => ({ status: 200, body: value });
const group = () => ({ status: 200, body: { id, school, name: 'V-A', school_year: '2026/2027', level: 'sd', kind: 'rombel', subject: '', key: 'pin', members } });

let browser, fake;
before(async () => {
  const faults = {
    command: (command) => {
      const found = /\/pupils\/(pupil_\w+)\/consents\//.exec(command.path);
      if (found) members = members.map((one) => (one.pupil === found[1] ? { ...one, ...command.body, returned: command.body.back ?? true } : one));
      return undefined;
    }
  };
  fake = await startFake({
    faults,
    extra: { [`GET /api/groups/${id}`]: group, [`GET /api/schools/${school}/groups`]: ok({ groups: [] }), [`GET /api/schools/${school}/staff`]: ok({ staff: [] }), [`GET /api/schools/${school}/assignments`]: ok({ assignments: [] }) }
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

async function open(t, viewport, held = {}) {
  members = names.map(member);
  const context = await browser.newContext({ ...held, viewport });
  t.after(() => context.close());
  const page = await openPage(context);
  await signIn(page, fake.url, 'oki', password, `/sekolah/rombel/${id}/izin`);
  await page.getByText('1 dari 3 kembali').waitFor();
  return { context, page };
}
const slips = () => fake.state.order.map((each) => fake.state.applied.get(each).command).filter((command) => command.path.includes('/consents/'));

for (const [size, viewport] of Object.entries({ phone, small, desk })) {
  test(`a pile is ticked, a slip a tap: ${size}`, async (t) => {
    const { page } = await open(t, viewport);
    await assertSound(page, `izin ${size}`);
    // What the program does not do yet is said where its consent is written down.
    await page.getByText('Berbagi dengan keluarga belum ada').waitFor();
    const before = slips().length;
    await page.getByRole('button', { name: 'Semua ya untuk Bunga Contoh' }).click();
    await page.getByText('2 dari 3 kembali').waitFor();
    await page.getByRole('button', { name: /^Semua tidak untuk Citra/ }).click();
    await page.getByText('3 dari 3 kembali').waitFor();
    await page.getByRole('group', { name: 'Adi Contoh' }).getByLabel('1: HP/tablet sendiri').uncheck();
    await until(page, () => /^(terkirim|Semua sudah terkirim)/m.test(document.body.innerText));
    await shot(page, `izin-${size}`);
    const sent = slips().slice(before).map(({ path, body }) => [names[Number(/pupil_01k0+(\d)\//.exec(path)[1])].split(' ')[0], body.device, body.sample, body.photo_voice, body.family]);
    assert.deepEqual(sent, [['Bunga', true, true, true, true], ['Citra', false, false, false, false], ['Adi', false, false, false, false]]);
    await page.goto(`${fake.url}/sekolah/rombel/${id}`);
    await page.getByText('3 dari 3 lembar jawaban sudah kembali.').waitFor();
    await assertSound(page, `rombel ${size}`);
  });
}

for (const [size, viewport] of Object.entries({ phone, small })) {
  test(`a mistake is taken back; what would be erased is asked about first: ${size}`, async (t) => {
    const { page } = await open(t, viewport);
    const adi = page.getByRole('group', { name: 'Adi Contoh' });
    const sample = adi.getByLabel('2: hasil kerja');
    const before = slips().length;
    await sample.check();
    await until(page, () => /^(terkirim|Semua sudah terkirim)/m.test(document.body.innerText));
    await sample.click();
    const ask = page.getByRole('dialog', { name: 'Izin Adi Contoh berakhir?' });
    await ask.getByText('akan dihapus').waitFor();
    await assertSound(page, `izin ask ${size}`);
    await shot(page, `izin-tanya-${size}`);
    await ask.getByRole('button', { name: 'Biarkan tercentang' }).click();
    await becomes(() => sample.isChecked(), true);
    assert.equal(slips().length, before + 1, 'nothing was sent');
    await page.getByRole('button', { name: 'Belum kembali untuk Adi Contoh' }).click();
    await ask.getByRole('button', { name: 'Akhiri dan hapus' }).click();
    await page.getByText('0 dari 3 kembali').waitFor();
    await becomes(() => sample.isChecked(), false);
    await until(page, () => /^(terkirim|Semua sudah terkirim)/m.test(document.body.innerText));
    assert.equal(slips().at(-1).body.back, false);
  });
}

/** In the page: has the phone kept the newest word, yes to the phone and no to photos? */
const lastIsOnDisk = () =>
  new Promise((resolve) => {
    const opening = indexedDB.open('selami');
    opening.onsuccess = () => {
      const rows = opening.result.transaction('commands').objectStore('commands').getAll();
      rows.onsuccess = () => (opening.result.close(), resolve(rows.result.some(({ command: { body } }) => body.device && body.photo_voice === false)));
    };
  });

test('without network the pile is ticked all the same, and is there after the page was closed', async (t) => {
  const { context, page } = await open(t, phone, installed);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  const before = slips().length;
  await page.getByRole('button', { name: 'Semua ya untuk Bunga Contoh' }).click();
  await page.getByRole('group', { name: 'Bunga Contoh' }).getByLabel('3: foto dan suara').uncheck();
  await page.getByText('2 dari 3 kembali').waitFor();
  await until(page, lastIsOnDisk);
  await page.reload();
  await page.getByText('2 dari 3 kembali').waitFor();
  await becomes(() => page.getByRole('group', { name: 'Bunga Contoh' }).getByLabel('3: foto dan suara').isChecked(), false);
  assert.equal(slips().length, before);
  await context.setOffline(false);
  await until(page, () => /^(terkirim|Semua sudah terkirim)/m.test(document.body.innerText));
  const last = slips().at(-1).body;
  assert.deepEqual([last.device, last.photo_voice], [true, false], 'the newest word came last');
  assert.ok(slips().length > before);
});
