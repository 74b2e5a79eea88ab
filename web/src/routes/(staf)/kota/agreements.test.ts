import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { givenNow, levelsOf, stands, unshared, type Agreement, type Agreements } from './agreements';

const today = '2026-11-24';
const agreement = (more: Partial<Agreement> = {}): Agreement => ({
  id: 'agreement_1', office: { id: 'authority_p', name: 'Dinas Provinsi' }, what: ['coverage'], levels: [], since: '2026-07-20', until: '2027-06-30', agreed_until: null,
  state: 'running', made_at: 1, made_by: 'Dewi Contoh', taken_back_at: null, ...more
});
const list = (given: Agreement[] = []): Agreements => ({
  office: { id: 'authority_k', name: 'Dinas Kota' }, offices: [{ id: 'authority_m', name: 'Kantor Kemenag' }, { id: 'authority_p', name: 'Dinas Provinsi' }], given, received: [], year_end: '2027-06-30'
});
let n = 0;
const command = (path: string, body: unknown): Command => ({ id: `cmd_${++n}`, v: 1, at: 1000 + n, method: 'PUT', path, body });

describe('what the own office gives', () => {
  it('is seen at once, before the server knows it', () => {
    const wish = { viewer: 'authority_m', what: ['coverage', 'names'], levels: ['sd'], since: null, until: '2027-06-30' };
    const [first, second] = givenNow(list([agreement()]), [command('/api/agreements/agreement_2', wish)], today);
    expect(first).toMatchObject({ id: 'agreement_2', office: { name: 'Kantor Kemenag' }, state: 'running', since: today, what: ['coverage', 'names'] });
    expect(second?.id).toBe('agreement_1');
    expect(givenNow(list(), [command('/api/agreements/agreement_2', { ...wish, since: '2027-01-04' })], today)[0]?.state).toBe('coming');
  });
  it('ends earlier, keeping the day that was agreed first', () => {
    const shorter = [command('/api/agreements/agreement_1/last-day', { until: '2027-01-31' }), command('/api/agreements/agreement_1/last-day', { until: '2026-12-31' })];
    expect(givenNow(list([agreement()]), shorter, today)[0]).toMatchObject({ until: '2026-12-31', agreed_until: '2027-06-30', state: 'running' });
  });
  it('is taken back, and stays to be read', () => {
    const [one] = givenNow(list([agreement()]), [command('/api/agreements/agreement_1/taken-back', {})], today);
    expect(one).toMatchObject({ state: 'taken_back' });
    expect(stands(one!)).toBe(false);
  });
  it('is nothing else that waits to be sent', () => {
    expect(givenNow(list([agreement()]), [command('/api/visits/visit_1', {}), command('/api/agreements/agreement_9/taken-back', {})], today)).toEqual([agreement()]);
  });
});

it('an office that sees ours already cannot be chosen again, until that has ended', () => {
  const names = (given: Agreement[]) => unshared(list(given), given).map((one) => one.name);
  expect(names([])).toEqual(['Kantor Kemenag', 'Dinas Provinsi']);
  expect(names([agreement()])).toEqual(['Kantor Kemenag']);
  expect(names([agreement({ state: 'coming' })])).toEqual(['Kantor Kemenag']);
  expect(names([agreement({ state: 'taken_back' }), agreement({ state: 'ended' })])).toEqual(['Kantor Kemenag', 'Dinas Provinsi']);
});

it('levels are those of the own schools', () => {
  expect(levelsOf([{ key: 'sd', schools: 12 }, { key: 'smp', schools: 0 }])).toEqual(['sd']);
});
