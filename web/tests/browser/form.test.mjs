// The official form of a plan: out of the editor, and out of a plan that was handed in.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { password, people, startFake } from '../fake-api.mjs';
import { assertSound, becomes, installed, launch, openPage, phone, readyOffline, shot, signIn } from './kit.mjs';

const id = 'plan_01k0000000000000000000000a';
const school = people.sari.grants[0].school;
const body = {
  identity: { level: 'sd', phase: 'C', grade: '5', subject: 'ipas', class_size: 30, school_year: '2026/2027', meetings: [{ jp: 2, minutes: 70 }] },
  identification: { readiness: '', material: '', dimensions: [] },
  design: { outcome: '', outcome_version: '', cross_discipline: '', objectives: [], topic: 'Tanah turun', practice: '', partnership: '', environment: { culture: '', physical: '', virtual: '' }, digital: '' },
  steps: [], assessments: [], contexts: [], unplaced: []
};
const about = { id, school, title: 'Tanah turun', level: 'sd', grade: '5', subject: 'ipas', meetings: 1 };
const plan = { ...about, version: 1, saved_at: 1, submitted_at: null, submitted_version: 0, adapted_from: '' };
const file = (name, type) => ({ file: { name, type, bytes: 'isi' } });
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const refused = { status: 503, body: { error: { code: 'server.busy', message: 'Server sedang sibuk.', field: '', hint: 'Coba lagi.' } } };
const answers = {
  [`GET /api/plans/${id}`]: () => ({ status: 200, body: { plan, body, silences: [] } }),
  [`GET /api/plans/${id}/form.docx`]: () => file('Rencana mengajar Tanah turun.docx', docx),
  [`GET /api/plans/${id}/form.pdf`]: () => refused,
  [`GET /api/submitted-plans/${id}`]: () => ({ status: 200, body: { plan: { ...about, author: 'Sari Contoh', version: 1, submitted_at: 1 }, body } }),
  [`GET /api/submitted-plans/${id}/form.pdf`]: () => file('Rencana mengajar Tanah turun.pdf', 'application/pdf')
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function open(t, login, path, held = {}) {
  const fake = await startFake({ extra: answers });
  const context = await browser.newContext({ ...held, viewport: phone, acceptDownloads: true });
  t.after(async () => {
    await context.close();
    await fake.stop();
  });
  const page = await openPage(context);
  await signIn(page, fake.url, login, password, path);
  return { page, fake };
}
const button = (page, name) => page.getByRole('button', { name, exact: true });

test('a plan leaves as DOCX, and a refusal says what to do', async (t) => {
  const { page } = await open(t, 'sari', `/rencana/${id}`);
  await button(page, 'Kirim').click();
  await page.getByText('Kirim rencana dalam bentuk resmi').waitFor();
  assert.equal(await page.getByText('Kertas').count(), 0, 'the form is A4 by itself');
  await shot(page, 'form');
  await assertSound(page, 'form');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Simpan DOCX').click()]);
  assert.equal(download.suggestedFilename(), 'Rencana mengajar Tanah turun.docx');
  await button(page, 'Simpan PDF').click();
  await page.getByText('Server sedang sibuk.').waitFor();
});

test('without a network the form is not offered', async (t) => {
  const { page, fake } = await open(t, 'sari', `/rencana/${id}`, installed);
  await button(page, 'Kirim').waitFor();
  await readyOffline(page, 'staf');
  await fake.down();
  await page.goto(`${fake.url}/rencana/${id}`);
  await page.getByRole('textbox', { name: 'Topik' }).waitFor();
  await becomes(() => button(page, 'Kirim').count(), 0);
});

test('who may read a plan that was handed in takes its form', async (t) => {
  const { page } = await open(t, 'budi', `/rencana/diserahkan/${id}`);
  await button(page, 'Kirim').click();
  await shot(page, 'form-handed-in');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Simpan PDF').click()]);
  assert.equal(download.suggestedFilename(), 'Rencana mengajar Tanah turun.pdf');
});
