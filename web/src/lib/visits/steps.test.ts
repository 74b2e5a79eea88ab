import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import type { GrowthStep, MySteps, Visit } from './types';
import { levelKey, proposals, seenOf, stepsNow, stepStrength, unevenTurns } from './steps';
import { emptyRecord } from './visit';

const both = { id: '', en: '' };
const step = (id: string, ...signals: string[]): GrowthStep => ({ id, signals, findings: [], name: both, why: both, how: both, at: {}, rehearse: both, seen: both });
const catalogue = [step('tunggu', 'bicara', 'mulai'), step('stik', 'bicara'), step('mengapa', 'dangkal')];
const view: MySteps = { now: null, before: [], suggestions: [{ step: 'mengapa', sign: 'dangkal', n: 30, of: 50 }, { step: 'tunggu', sign: 'mulai', n: 0, of: 0 }] };
let n = 0;
const command = (path: string, body: unknown): Command => ({ id: `cmd_${++n}`, v: 1, at: 1000 + n, method: 'PUT', path: `/api/my/steps/${path}`, body });

describe('steps', () => {
  it('are taken, tried and kept without network', () => {
    const take = command('taken_1', { school: 's', step: 'mengapa' });
    const now = stepsNow(view, [take, command('taken_1/tries', { at: 1 }), command('taken_1/tries', { at: 2 })]);
    expect(now.now).toMatchObject({ step: 'mengapa', tries: 2 });
    expect(now.suggestions.map((one) => one.step)).toEqual(['tunggu']);
    const ended = stepsNow(view, [take, command('taken_1/end', { how: 'kept' })]);
    expect(ended.now).toBeNull();
    expect(ended.before[0]).toMatchObject({ step: 'mengapa', ended: 'kept' });
  });
  it('are one at a time', () => {
    const now = stepsNow(view, [command('taken_1', { step: 'mengapa' }), command('taken_2', { words: 'Sendiri' })]);
    expect(now.now).toMatchObject({ taken: 'taken_2', step: '', words: 'Sendiri' });
    expect(now.before.map((one) => one.ended)).toEqual(['aside']);
  });
});

describe('who speaks', () => {
  const loud = { spoke: ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'd'] };
  const even = { spoke: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] };
  it('is uneven when three take more than half', () => expect(unevenTurns([loud, loud, loud])).toEqual({ n: 21, of: 24 }));
  it('is not said of an even class', () => expect(unevenTurns([even, even, even])).toBeUndefined());
  it('is not said out of too little', () => {
    expect(unevenTurns([loud, loud])).toBeUndefined();
    expect(unevenTurns([{ spoke: ['a'] }, { spoke: ['a'] }, { spoke: ['a'] }])).toBeUndefined();
  });
  it('goes before the server’s own order, but not before what a visit asked for', () => {
    const uneven = { n: 21, of: 24 };
    expect(proposals(view, catalogue, undefined).map((one) => one.step)).toEqual(['mengapa', 'tunggu']);
    expect(proposals(view, catalogue, uneven).map((one) => `${one.step} ${one.sign}`)).toEqual(['tunggu bicara', 'stik bicara', 'mengapa dangkal']);
    const visited = { ...view, suggestions: [{ step: 'mengapa', sign: 'kunjungan', n: 0, of: 0 }] };
    expect(proposals(visited, catalogue, uneven)[0]!.sign).toBe('kunjungan');
    const tried = { ...view, before: [{ taken: 't', step: 'tunggu', words: '', taken_at: 0, tries: 1, tried_at: null, ended: 'kept' as const, ended_at: 1 }] };
    expect(proposals(tried, catalogue, uneven)[0]!.step).toBe('stik');
  });
});

it('knows which words of a step are a class’s', () => {
  expect(['tk', 'sma', 'slb'].map((level) => levelKey(level))).toEqual(['tk', 'sma-smk', 'slb']);
  expect([levelKey('sd', '2'), levelKey('sd', '5')]).toEqual(['sd-low', 'sd-high']);
});

describe('what visitors saw', () => {
  const visit = (name: string, day: string, sent_at: number | null, record: Partial<Visit['record']>) => ({ visit: name, visitor: `Bu ${name}`, day, sent_at, record: { ...emptyRecord, ...record } }) as Visit;
  const taken = { taken: 't', step: 'stik', words: '', taken_at: 0, tries: 2, tried_at: 1, ended: null, ended_at: null };
  it('of a step stands with it since it was taken, newest first, once it was sent', () => {
    const visits = [
      visit('Early', '2026-10-01', 1, { step: 'stik', step_seen: 'Sebelum diambil.' }),
      visit('Ayu', '2026-11-02', 2, { step: 'stik', step_seen: 'Empat nama.' }),
      visit('Ratna', '2026-11-09', 3, { step: 'stik', step_seen: 'Sembilan nama.' }),
      visit('Other', '2026-11-09', 3, { step: 'mengapa', step_seen: 'Langkah lain.' }),
      visit('Silent', '2026-11-10', 4, { step: 'stik', step_seen: ' ' }),
      visit('Unsent', '2026-11-11', null, { step: 'stik', step_seen: 'Belum dikirim.' })
    ];
    expect(seenOf(taken, '2026-11-01', visits).map((one) => one.words)).toEqual(['Sembilan nama.', 'Empat nama.']);
    const own = [visit('Ayu', '2026-11-02', 2, { step_words: 'Sendiri', step_seen: 'Dua kali.' }), visit('Ratna', '2026-11-03', 3, { step_words: 'Lain', step_seen: 'Tidak.' })];
    expect(seenOf({ step: '', words: 'Sendiri' }, '2026-11-01', own).map((one) => one.words)).toEqual(['Dua kali.']);
  });
  it('stands first as a strength, else what became usual, else that something was tried', () => {
    const tried = { ...view, now: taken };
    const kept = { ...tried, before: [{ ...taken, taken: 'u', step: 'tunggu', ended: 'kept' as const, ended_at: 5 }] };
    expect(stepStrength(kept, [visit('Ayu', '2026-11-02', 2, { strength: 'Alasan terdengar.' }), visit('Ratna', '2026-11-01', 3, { strength: 'Murid menunggu.' })])).toMatchObject({ kind: 'said', by: 'Bu Ratna' });
    expect(stepStrength(kept, [visit('Unsent', '2026-11-02', null, { strength: 'Belum dikirim.' })])).toMatchObject({ kind: 'kept', step: { step: 'tunggu' } });
    expect(stepStrength(tried, [])).toEqual({ kind: 'tried', n: 2 });
    expect(stepStrength(view, [])).toEqual({ kind: 'start' });
  });
});
