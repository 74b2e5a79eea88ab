// Contexts from the city: the office looks at a file, mends it and publishes it; a head takes it by a tap without network; a teacher plans with it; the
// office's next version drops that context, and the plan reads on and says gently what changed.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { desk, installed, isKept, launch, openPage, phone, readyOffline, reopen, signIn, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, looks, mainAction, sound } from './people.mjs';

const house = new House();
let browser, at, logins, office, head, teacher, plan, taken;

const context = (id, name, question) => `  - id: ${id}
    name: {id: "${name}"}
    levels: [sd]
    phases: [A, B, C]
    subjects: [ipas, matematika]
    facts:
      - {id: "${name} terlihat dari gerbang sekolah.", about: 2026, source: "Dilihat sendiri"}
    seeds:
      - {text: {id: "${question}"}, aims: 3}
      - {text: {id: "Apa yang terjadi kalau ${name.toLowerCase()} tidak ada lagi?"}, aims: 4}
`;
const headOf = 'pack:\n  id: contexts/pesisir\n  title: {id: "Konteks pesisir utara", en: "The north shore"}\n  source: "Dibuat untuk uji"\ncontexts:\n';
const first = headOf + context('tambak', 'Tambak di tepi kampung', 'Mengapa tambak digenangi saat pasang?') + context('perahu', 'Perahu kayu', 'Mengapa lambung perahu melengkung?');
const second = headOf + context('tambak', 'Tambak di tepi kampung', 'Bagaimana tambak tahu kapan pasang datang?') + context('garam', 'Ladang garam', 'Mengapa panen garam gagal saat hujan?');

async function choose(name, text) {
  const path = join(house.folder, name);
  writeFileSync(path, text);
  await office.locator('input[type=file]').setInputFiles(path);
}

before(async () => {
  logins = house.simulate(300);
  at = await house.serve();
  browser = house.browser = await launch();
  office = await openPage(await browser.newContext({ viewport: desk, locale: 'id-ID' }));
  head = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
  teacher = await openPage(await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' }));
  for (const page of [office, head, teacher]) page.setDefaultTimeout(60_000);
  await signIn(office, at.url, logins.dinas.login, logins.dinas.password);
  await signIn(head, at.url, logins['kepala sekolah'].login, logins['kepala sekolah'].password);
  await signIn(teacher, at.url, logins.guru.login, logins.guru.password);
});
after(() => house.clear());

test('the office sees by line and field what is wrong with a file, and nothing of it is kept', async () => {
  await office.goto(`${at.url}/kota`);
  await office.getByRole('link', { name: 'Paket konteks' }).click();
  await office.getByRole('heading', { name: 'Belum ada paket' }).waitFor();
  await looks(office, 'paket-01-kosong');
  await choose('salah.yaml', first.replace('levels: [sd]', 'levels: [sd, kuliah]').replace('id: perahu', 'id: tambak'));
  await office.getByText('Ada 2 hal yang perlu dibetulkan. Belum ada yang disimpan.').waitFor();
  const lines = first.split('\n');
  await office.locator(`[data-line="${lines.findIndex((line) => line.includes('levels:')) + 1}"]`).getByText('contexts 1 · levels 2').waitFor();
  await office.locator(`[data-line="${lines.findIndex((line) => line.includes('id: perahu')) + 1}"]`).getByText('Tertulis dua kali: tambak').waitFor();
  assert.equal(await mainAction(office, /^Terbitkan/).count(), 0);
  await looks(office, 'paket-02-salah');
  await choose('rusak.yaml', 'pack: [');
  await office.getByText('Ini bukan YAML yang bisa dibaca', { exact: false }).waitFor();
  assert.deepEqual((await api(office, '/api/context-packs')).versions, []);
});

test('it looks at what is in it, and publishes', async () => {
  await choose('pesisir.yaml', first);
  await office.getByText('“Konteks pesisir utara”: 2 konteks.').waitFor();
  await office.getByText('Isi berkas ini').click();
  await office.getByText('Perahu kayu', { exact: true }).click();
  await office.getByText('Mengapa lambung perahu melengkung?').waitFor();
  await looks(office, 'paket-03-dilihat');
  await mainAction(office, 'Terbitkan versi 1').click();
  await office.getByText('“Konteks pesisir utara” versi 1 sudah terbit.', { exact: false }).waitFor();
  await office.locator('[data-version="1"]').waitFor();
});

test('a head takes it by a tap, without network', async () => {
  await head.goto(`${at.url}/sekolah/paket`);
  await button(head, 'Pakai versi 1').waitFor();
  await readyOffline(head, 'staf');
  const { grants } = await api(head, '/api/me');
  taken = `/api/schools/${grants.find((one) => one.role === 'principal').school.id}/context-packs`;
  await until(head, isKept, taken);
  await head.context().setOffline(true);
  await button(head, 'Pakai versi 1').click();
  await head.getByText('Dipakai sekolah ini. Ini versi terbaru.').waitFor();
  await head.context().setOffline(false);
  await head.getByText('Isi yang dipakai').waitFor();
  await looks(head, 'paket-04-sekolah');
});

test('a teacher composes a plan with it, and it names the version', async () => {
  await teacher.goto(`${at.url}/rencana/baru`);
  await teacher.getByRole('link', { name: 'Susun rencana' }).click();
  await teacher.getByLabel('Topik').fill('pasang surut di tambak dan perahu');
  await teacher.getByLabel('Mata pelajaran').selectOption('ipas');
  await teacher.getByRole('radio', { name: '5', exact: true }).check();
  await button(teacher, 'Lanjut').click();
  await teacher.getByRole('heading', { name: 'Apa yang akan mereka keliru?' }).waitFor();
  await button(teacher, /^(Lanjut|Lewati)$/).click();
  await teacher.getByRole('heading', { name: 'Apa di dekat kita yang menunjukkannya?' }).waitFor();
  await button(teacher, /^Perahu kayu.*Dari /s).waitFor();
  await looks(teacher, 'paket-05-susun');
  await button(teacher, /^Perahu kayu/).click();
  await teacher.getByRole('heading', { name: 'Pertanyaan mana yang menyingkap pemahaman?' }).waitFor();
  await button(teacher, /^Apa yang terjadi kalau perahu kayu tidak ada lagi\?/).waitFor();
  await button(teacher, /^Mengapa lambung perahu melengkung\?/).click();
  await button(teacher, 'Pakai rencana ini').click();
  await teacher.waitForURL(/\/rencana\/plan_/);
  plan = teacher.url().split('/').at(-1);
  await until(teacher, async (path) => (await fetch(path)).ok, `/api/plans/${plan}`);
  const { versions } = await api(office, '/api/context-packs');
  assert.deepEqual((await api(teacher, `/api/plans/${plan}`)).body.contexts, [`perahu@${versions[0].id}`]);
  await teacher.getByText('Konteks lokal', { exact: true }).click();
  const used = teacher.locator('[data-context="perahu"]');
  await used.getByText('versi 1', { exact: false }).waitFor();
  // Another of the same pack is added in the editor.
  const another = teacher.getByLabel('Tambah konteks');
  await another.selectOption({ value: `tambak@${versions[0].id}` });
  await button(teacher, 'Tambahkan').click();
  await teacher.locator('[data-context="tambak"]').waitFor();
  await until(teacher, async (path) => (await (await fetch(path)).json()).body.contexts.length === 2, `/api/plans/${plan}`);
  assert.equal(await teacher.getByText('Sekolah punya', { exact: false }).count(), 0);
});

test('the next version says what it changes, and schools are told', async () => {
  await choose('pesisir-2.yaml', second);
  await office.getByText('Akan terbit sebagai versi 2.', { exact: false }).waitFor();
  for (const words of ['Baru (1)', 'Ladang garam', 'Berubah (1)', 'Tidak ada lagi (1)']) await office.getByText(words, { exact: true }).first().waitFor();
  assert.equal(await mainAction(office, 'Terbitkan versi 2').isDisabled(), true, 'without a word for schools');
  await office.getByLabel('Apa yang berubah, untuk sekolah').fill('Ladang garam baru; perahu dipindah ke paket lain.');
  await looks(office, 'paket-06-versi-2');
  await mainAction(office, 'Terbitkan versi 2').click();
  await office.getByText('versi 2 sudah terbit', { exact: false }).waitFor();
  await office.locator('[data-version="1"] > summary').click();
  await office.locator('[data-version="1"]').getByText('Perahu kayu', { exact: true }).waitFor();
  await looks(office, 'paket-07-terbit');
  await reopen(teacher);
  await teacher.getByText('Konteks lokal', { exact: true }).click();
  await teacher.locator('[data-context="perahu"]').waitFor();
  assert.equal(await teacher.getByText('Sekolah punya', { exact: false }).count(), 0, 'the school still has the first');
  await reopen(head);
  await head.getByText('Dipakai sekolah ini: versi 1.').waitFor();
  await head.getByText('Kata kantor: Ladang garam baru', { exact: false }).waitFor();
  await looks(head, 'paket-08-sekolah-versi-2');
  await button(head, 'Pakai versi 2').click();
  await head.getByText('Dipakai sekolah ini. Ini versi terbaru.').waitFor();
  await until(head, async (path) => (await (await fetch(path)).json()).taken[0].head.number === 2, taken);
});

test('the plan reads on with what was dropped, says gently what changed, and moves only by a tap', async () => {
  const before_ = (await api(teacher, `/api/plans/${plan}`)).body.contexts;
  await reopen(teacher);
  await teacher.getByText('Ada versi baru', { exact: true }).waitFor(); // before anything is opened
  await teacher.getByText('Konteks lokal', { exact: true }).click();
  await teacher.getByText('Sekolah punya “Konteks pesisir utara” versi 2.', { exact: false }).waitFor();
  await teacher.getByText('Perahu kayu: tidak ada lagi di versi itu; di sini tetap terbaca').waitFor();
  await teacher.getByText('Tambak di tepi kampung: berubah: pertanyaan').waitFor();
  const dropped = teacher.locator('[data-context="perahu"]');
  await dropped.locator('summary').click();
  await dropped.getByText('Mengapa lambung perahu melengkung?').waitFor();
  await looks(teacher, 'paket-09-rencana');
  assert.deepEqual((await api(teacher, `/api/plans/${plan}`)).body.contexts, before_, 'nothing changed by itself');
  await button(teacher, 'Pakai kata-kata versi 2').click();
  await teacher.getByText('Sekolah punya', { exact: false }).waitFor({ state: 'detached' });
  await teacher.getByText('Tidak ada lagi di versi 2 yang dipakai sekolah', { exact: false }).waitFor();
  const newest = (await api(office, '/api/context-packs')).versions[0].id;
  await until(teacher, async ([path, wanted]) => (await (await fetch(path)).json()).body.contexts.includes(wanted), [`/api/plans/${plan}`, `tambak@${newest}`]);
  assert.equal((await api(teacher, `/api/plans/${plan}`)).body.contexts[0], before_[0], 'what is gone stays as it was');
  await sound(teacher, 'rencana versi 2');
});
