import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { forEngine, nearWithUnsent, type SchoolContext } from './near';

const river: SchoolContext = { id: 'context_a', name: 'sungai', about: '', question: 'Ke mana?', subjects: ['ipas'], version: 3, saved_by: 'Bu Contoh', saved_at: 1 };
const write = (method: Command['method'], school: string, id: string, body: unknown): Command => ({ id: `cmd_${id}`, v: 1, at: 9, method, path: `/api/schools/${school}/contexts/${id}`, body });

describe('contexts of a school with unsent writes', () => {
  it('takes changes in their order, each made from the one before', () => {
    const unsent = [write('PUT', 's', 'context_a', { base: 3, name: 'kali' }), write('PUT', 's', 'context_b', { base: 0, name: 'bengkel', subjects: ['ipa'] }), write('PUT', 's', 'context_a', { base: 4, name: 'kali kecil' })];
    const out = nearWithUnsent([river], unsent, 's', 'saya');
    expect(out.map((one) => [one.name, one.version, one.saved_by])).toEqual([['bengkel', 1, 'saya'], ['kali kecil', 5, 'saya']]);
    expect(forEngine(out)[0]).toEqual({ id: 'context_b', name: 'bengkel', question: '', subjects: ['ipa'] });
  });
  it('leaves out what was put away, and other schools alone', () => {
    expect(nearWithUnsent([river], [write('DELETE', 's', 'context_a', {})], 's', '')).toEqual([]);
    expect(nearWithUnsent([river], [write('DELETE', 't', 'context_a', {}), write('PUT', 't', 'context_c', { base: 0, name: 'x' })], 's', '')).toEqual([river]);
  });
});
