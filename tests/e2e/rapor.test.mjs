// The term's duties: a class's rapor out of judged work in a few touches, also without a network; kokurikuler by a tap a pupil; the
// narrative of a kindergarten. What leaves is what e-Rapor takes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { becomes, desk, installed, openPage, phone, reopen, signIn, small, until } from '../../web/tests/browser/kit.mjs';
import { House } from './house.mjs';
import { api, button, shot, sound } from './people.mjs';
import { countTouches, minutes, nothing } from './touches.mjs';

const house = new House();
let browser, logins, at;
before(async () => ({ logins, at, browser } = await house.open()));
after(() => house.clear());

async function teacher(role) {
  const context = await browser.newContext({ ...installed, viewport: phone, locale: 'id-ID' });
  const counts = await countTouches(context);
  const page = await openPage(context);
  await signIn(page, at.url, logins[role].login, logins[role].password);
  const today = await api(page, '/api/today');
  const named = today.classes.find((one) => logins[role].about.endsWith(one.group.name)) ?? today.classes[0];
  return { page, counts, group: named.group.id };
}
const report = (page, group, more = '') => api(page, `/api/groups/${group}/report?semester=2026-1${more}`);
async function everySize(page, name) {
  await sound(page, name);
  await shot(page, name);
  await page.setViewportSize(small);
  await sound(page, name);
  await shot(page, name);
  await page.setViewportSize(desk);
  await shot(page, `${name}-lebar`);
  await page.setViewportSize(phone);
}
/** A file as the server makes it: its kind by its first bytes, and how long it is. */
const file = (page, path) =>
  page.evaluate(async (where) => {
    const answer = await fetch(where);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, begins: String.fromCharCode(...bytes.slice(0, 4)), size: bytes.length };
  }, path);

test('a class is written in minutes: drafts of judged work, one changed without a network, all kept with one touch', async () => {
  const { page, counts, group } = await teacher('guru');
  await page.goto(`${at.url}/kelas/${group}`);
  Object.assign(counts, nothing());
  await page.getByRole('link', { name: 'Rapor: kalimat dan nilai' }).click();
  const known = await report(page, group);
  const drafted = known.lines.filter((one) => one.drafts.first || one.drafts.second);
  assert.ok(drafted.length > 5, 'the made-up city has judged work');
  const row = (one) => page.getByRole('button', { name: new RegExp(`^${one.number} ?${one.name}`) });
  await row(drafted[0]).getByText('draf').waitFor();
  for (const one of drafted) assert.ok((one.drafts.first || one.drafts.second).startsWith(`${one.name} `), 'the name first');
  const silent = known.lines.find((one) => one.judged === 0);
  if (silent) await row(silent).getByText('Belum ada hasil kerja sendiri').waitFor();
  await everySize(page, 'rapor');

  await page.context().setOffline(true);
  await row(drafted[0]).click();
  await page.getByRole('textbox', { name: 'Capaian tertinggi' }).fill(`${drafted[0].name} menjelaskan dengan kata sendiri.`);
  await page.getByRole('textbox', { name: 'Nilai sumatif' }).fill('101');
  await button(page, 'Simpan').last().click();
  await page.getByText('Isi bilangan bulat 0 sampai 100, atau kosongkan.').waitFor();
  await page.getByRole('textbox', { name: 'Nilai sumatif' }).fill('88');
  await sound(page, 'rapor-ubah');
  await shot(page, 'rapor-ubah');
  await button(page, 'Simpan').last().click();
  await row(drafted[0]).getByText('menjelaskan dengan kata sendiri').waitFor();
  await row(drafted[0]).getByText('Nilai sumatif 88').waitFor();
  await row(drafted[0]).getByText('tersimpan').waitFor();
  await button(page, `Simpan ${drafted.length - 1} draf yang sudah saya baca`).click();
  await page.getByText('Semua kalimat tersimpan.').waitFor();
  assert.ok(counts.touch <= 10, `${counts.touch} touches`);
  assert.ok(minutes(counts) <= 5, `${minutes(counts)} minutes`);

  await page.context().setOffline(false);
  await until(page, async ([path, many]) => (await (await fetch(path)).json()).lines.filter((one) => one.first !== null || one.second !== null).length === many, [`/api/groups/${group}/report?semester=2026-1`, drafted.length]);
  const kept = (await report(page, group)).lines.find((one) => one.pupil === drafted[0].pupil);
  assert.deepEqual([kept.first, kept.mark], [`${drafted[0].name} menjelaskan dengan kata sendiri.`, 88]);
  await reopen(page);
  await row(drafted[0]).getByText('menjelaskan dengan kata sendiri').waitFor();

  // A draft again, only because it was asked for.
  await row(drafted[0]).click();
  await button(page, 'Pakai draf lagi').click();
  await row(drafted[0]).getByText('draf').waitFor();
  await row(drafted[0]).getByText('Nilai sumatif 88').waitFor();
  const xlsx = await file(page, `/api/groups/${group}/report.xlsx?semester=2026-1`);
  assert.deepEqual([xlsx.status, xlsx.begins.slice(0, 2)], [200, 'PK']);
  const pdf = await file(page, `/api/groups/${group}/report.pdf?semester=2026-1`);
  assert.deepEqual([pdf.status, pdf.begins], [200, '%PDF']);
  await page.getByText('Kriteria ketercapaian (KKTP)').click();
  await page.getByText('Tabel tujuan dan wujud tiap tingkat').waitFor();
  await sound(page, 'rapor-kktp');
  for (const [ending, begins] of [['pdf', '%PDF'], ['docx', 'PK']]) {
    const kktp = await file(page, `/api/groups/${group}/kktp.${ending}?semester=2026-1`);
    assert.deepEqual([kktp.status, kktp.begins.slice(0, begins.length)], [200, begins]);
  }
});

test('kokurikuler: one subdimension for the class, a tap a pupil, the sentence comes with it', async () => {
  const { page, group } = await teacher('guru');
  const { lines } = await report(page, group);
  await page.goto(`${at.url}/kelas/${group}/rapor`);
  await page.getByLabel('Mata pelajaran').selectOption({ label: 'Kokurikuler' });
  await page.getByLabel('Subdimensi').selectOption({ label: 'Penalaran kritis: Penyampaian argumentasi' });
  const stage = (one, name) => page.getByRole('group', { name: `Tahap ${one.name}` }).getByRole('button', { name });
  await stage(lines[0], 'Cakap').click();
  await page.getByText(`${lines[0].name} menyampaikan pendapat secara runtut`).waitFor();
  await stage(lines[1], 'Mahir').click();
  await page.getByText(`${lines[1].name} menguji alasannya sendiri`).waitFor();
  await everySize(page, 'rapor-kokurikuler');
  await until(page, async ([path]) => (await (await fetch(path)).json()).lines.filter((one) => one.stage !== '').length === 2, [`/api/groups/${group}/report?semester=2026-1&subject=kokurikuler`]);
  const first = (await report(page, group, '&subject=kokurikuler')).lines[0];
  assert.deepEqual([first.stage, first.about], ['cakap', 'penalaran-kritis/argumentasi']);
});

test('TK: a narrative of what was noted, with its days, and no number', async () => {
  const { page, group } = await teacher('guru tk');
  const { members } = await api(page, `/api/groups/${group}`);
  const lesson = (await api(page, `/api/lessons?group=${group}`)).lessons[0].id;
  const put = (path, body) =>
    page.evaluate(async ([where, what]) => (await fetch(where, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) })).status, [path, body]);
  const made = (await report(page, group)).lines.filter((one) => Object.values(one.drafts).some(Boolean));
  assert.ok(made.length > members.length / 3, `the made-up city noted something of ${made.length} children`);
  for (const text of ['Menghitung lima perahu daun tanpa dibantu.', 'Mengucapkan terima kasih kepada teman yang berbagi daun.', 'Menunggu giliran di bak air.']) {
    assert.equal(await put(`/api/lessons/${lesson}/anecdotes/${newId('anecdote')}`, { pupil: members[0].pupil, text, at: Date.now() }), 200);
  }
  await page.goto(`${at.url}/kelas/${group}/rapor`);
  const row = page.getByRole('button', { name: new RegExp(`^${members[0].number} ?${members[0].name}`) });
  await row.getByText('Mengucapkan terima kasih').waitFor();
  await row.getByText('Jati diri').waitFor();
  await everySize(page, 'rapor-tk');
  await row.click();
  await page.getByRole('textbox', { name: 'Jati diri' }).fill('Sabar menunggu giliran di bak air.');
  assert.equal(await page.getByLabel('Nilai sumatif').count(), 0, 'no number in a kindergarten');
  // Closed by Escape: what was typed is kept all the same.
  await page.keyboard.press('Escape');
  await row.getByText('Sabar menunggu giliran di bak air.').waitFor();
  await until(page, async ([path]) => (await (await fetch(path)).json()).lines[0].second === 'Sabar menunggu giliran di bak air.', [`/api/groups/${group}/report?semester=2026-1`]);
  const pdf = await file(page, `/api/groups/${group}/report.pdf?semester=2026-1`);
  assert.deepEqual([pdf.status, pdf.begins], [200, '%PDF']);
  await becomes(async () => (await report(page, group)).lines[0].mark, null, 'no number');
});

test('a mark that is none is said on closing and waits, through a reload too, until it is put right', async () => {
  const { page, group } = await teacher('guru');
  await page.goto(`${at.url}/kelas/${group}/rapor`);
  const one = (await report(page, group)).lines.at(-1);
  const row = page.getByRole('button', { name: new RegExp(`^${one.number} ?${one.name}`) });
  await row.click();
  await page.getByRole('textbox', { name: 'Nilai sumatif' }).fill('101');
  await page.keyboard.press('Escape');
  await row.getByText('Nilai sumatif "101" belum tersimpan').waitFor();
  await reopen(page);
  await row.getByText('Nilai sumatif "101" belum tersimpan').waitFor();
  await everySize(page, 'rapor-nilai-keliru');
  await row.click();
  await page.getByText('Isi bilangan bulat 0 sampai 100, atau kosongkan.').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Nilai sumatif' }).inputValue(), '101');
  await page.getByRole('textbox', { name: 'Nilai sumatif' }).fill('91');
  await page.keyboard.press('Escape');
  await row.getByText('Nilai sumatif 91').waitFor();
  await row.getByText(/belum tersimpan/).waitFor({ state: 'detached' });
  await until(page, async ([path, pupil]) => (await (await fetch(path)).json()).lines.find((line) => line.pupil === pupil).mark === 91, [`/api/groups/${group}/report?semester=2026-1`, one.pupil]);
  assert.deepEqual(page.wrong, []);
});
