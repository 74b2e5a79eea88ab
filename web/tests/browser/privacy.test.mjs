// What a family may ask for: a copy of its child's data, who opened them, and that they be erased.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { password, startFake } from '../fake-api.mjs';
import { assertSound, becomes, launch, openPage, phone, shot, signIn, small } from './kit.mjs';

const school = 'school_01k0000000000000000000000a';
const group = 'group_01k0000000000000000000000a';
const dina = 'pupil_01k00000000000000000000000';
const member = { pupil: dina, number: 1, name: 'Dina Ayu Lestari Wulandari Kusumaningrum', grade: '5', phase: 'C', pin: true, consents: [] };
const page = { id: group, name: 'V-A', school, school_year: '2026/2027', level: 'sd', members: [member] };
const piece = { day: '2026-11-23', lesson: 'Mengapa tanah kota kita turun?', question: 'Apa yang berubah?', what: 'Jalannya', by: 'tap' };
const copy = {
  made_at: Date.UTC(2026, 10, 24), school: 'SD Contoh', controller: 'Dinas Pendidikan Kota Contoh', npsn: '20000001', pupil: dina, name: member.name, nisn: '0123456789', nipd: '', sex: 'P', left_on: null,
  memberships: [{ group: 'V-A', school_year: '2026/2027', number: 1, grade: '5', phase: 'C', since: '2026-07-13', until: null }],
  consents: [{ kind: 'device', given: true, given_by: 'Ibu', at: 1 }], attendance: [{ ...piece, question: '', what: 'sakit', by: '' }], answers: [{ ...piece, kind: 'choice' }, { ...piece, question: 'Mencoba lagi', what: '2', kind: 'check' }],
  levels: [{ ...piece, what: '3', by: 'Sari' }], exemplars: [{ ...piece, what: '3 · Karena dua sebab terhubung', by: 'Ibu Dina' }], sentences: [], anecdotes: [{ ...piece, question: '', what: 'Menyaring lagi tanpa disuruh', by: 'Sari' }], profile: [{ ...piece, question: 'profil: kolaborasi', what: 'Aku membantu temanku', by: 'murid sendiri' }], series: [{ ...piece, question: 'Menjelaskan benda yang mengapung', what: 'Perahu tenggelam. Perahu mengapung lama', by: 'Sari' }], portfolio: [{ ...piece, question: 'Ke mana airnya?', what: 'Ke laut · Aku bangga', by: 'murid' }], family_links: [{ at: 1, group: '4A', text: 'Ibu · terakhir dibuka 2026-11-23', by: 'Sari' }], goals: [{ at: 1, group: 'V-A', text: 'Menyebut satu sebab', by: 'Sari' }], reports: [], files: [{ kind: 'audio/webm', size: 42000, at: 1, lesson: 'Air', page: 'spoken', caption: '' }], openings: [{ day: '2026-11-23', person: 'Sari', what: 'work' }]
};

let browser;
let fake;
before(async () => {
  const command = ({ id, path, body }) =>
    path.includes('/erasures/')
      ? body.name === member.name
        ? { id, status: 200, body: { pupil: dina, at: 1, backups_until: '2026-12-29' } }
        : { id, status: 422, body: { error: { code: 'erasure.name_differs', message: '', field: 'name', hint: '' } } }
      : undefined;
  fake = await startFake({
    faults: { command },
    extra: {
      [`GET /api/groups/${group}`]: () => ({ status: 200, body: page }),
      [`GET /api/schools/${school}/pupils/${dina}/openings`]: () => ({ status: 200, body: { openings: copy.openings } }),
      [`GET /api/schools/${school}/pupils/${dina}/copy`]: () => ({ status: 200, body: copy })
    }
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await fake?.stop();
});

for (const [size, viewport] of Object.entries({ phone, small })) {
  test(`a copy is made when it is asked for, and all goes when that is asked: ${size}`, async (t) => {
    const context = await browser.newContext({ viewport });
    t.after(() => context.close());
    const tab = await openPage(context);
    await signIn(tab, fake.url, 'oki', password, `/sekolah/rombel/${group}/${dina}`);
    await tab.getByText('Sari, hasil kerja').waitFor();
    assert.equal(fake.state.requests.filter((one) => one.path.endsWith('/copy')).length, size === 'phone' ? 0 : 1, 'no copy is made by looking');
    await tab.getByText('Baca bersama guru kelas sebelum diserahkan: di dalamnya ada kata-kata murid sendiri, juga jurnalnya.').waitFor();
    await assertSound(tab, 'data murid');
    await shot(tab, `data-murid-${size}`);
    await tab.getByRole('button', { name: 'Buat salinan' }).click();
    await tab.getByText('Saling terhubung').waitFor();
    await tab.getByText('Menyaring lagi tanpa disuruh').waitFor();
    await tab.getByText('Yang bertanggung jawab atas data ini: Dinas Pendidikan Kota Contoh, melalui SD Contoh (NPSN 20000001).').waitFor();
    await assertSound(tab, 'salinan');
    await shot(tab, `salinan-${size}`);
    await tab.getByRole('button', { name: 'Kirim', exact: true }).click();
    await assertSound(tab, 'salinan, kirim');
    await shot(tab, `salinan-kirim-${size}`);
    const [saved] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: 'Simpan berkas teks' }).click()]);
    assert.equal(saved.suggestedFilename(), `Data ${member.name} 2026-11-24.txt`);
    const text = readFileSync(await saved.path(), 'utf8');
    for (const line of ['SD Contoh (NPSN 20000001)', '- NISN: 0123456789', 'Apa yang berubah? · Jalannya', 'Mencoba lagi · Sudah muncul', 'Menjelaskan benda yang mengapung · Perahu tenggelam. Perahu mengapung lama', 'Ke mana airnya? · Ke laut · Aku bangga', 'Ibu · terakhir dibuka 2026-11-23', '· jurnal suara · Air · audio/webm · 42 kB', 'Sari, hasil kerja']) assert.ok(text.includes(line), `${line} in\n${text}`);
    const [data] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: 'Simpan JSON' }).click()]);
    assert.equal(JSON.parse(readFileSync(await data.path(), 'utf8')).nisn, copy.nisn);

    await tab.reload();
    await tab.getByText('Hapus data murid ini').click();
    const button = tab.getByRole('button', { name: 'Hapus untuk selamanya' });
    const name = tab.getByRole('textbox', { name: /^Ketik nama murid/ });
    await name.fill('Dina');
    await becomes(() => button.isDisabled(), true, 'not by a part of the name');
    await name.fill(member.name);
    await assertSound(tab, 'hapus');
    await shot(tab, `hapus-${size}`);
    await button.click();
    await tab.getByText('Selasa, 29 Desember').waitFor();
    await assertSound(tab, 'terhapus');
  });
}
