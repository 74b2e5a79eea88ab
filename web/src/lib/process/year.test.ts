import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { toggled, wordsOf, yearsNow, type TeachingYear } from './year';

const year: TeachingYear = {
  school: 'school_1', school_name: 'SD', teacher: 'Bu Sari', start: '2026', words: 'Tahun ajaran 2026/2027', from: '2026-07-01', until: '2027-06-30', strength: '', steps: [], said: [], plans: [], halves: [],
  indicator: '', seen: [], observed: null, sentence: '', chosen_step: '', next_step: 'berdua-dulu', left_out: [], saved_at: null
};
const put = (body: unknown, path = '/api/my/years/school_1/2026'): Command => ({ id: 'cmd_1', v: 1, at: 9, method: 'PUT', path, body });

describe('a year', () => {
  it('is as this phone has said it last', () => {
    const now = yearsNow({ years: [year] }, [put({ sentence: 'Saya menunggu.', next_step: '', left_out: ['mirror'] })])[0]!;
    expect(now).toMatchObject({ sentence: 'Saya menunggu.', left_out: ['mirror'], next_step: 'berdua-dulu', saved_at: 9 });
    const chosen = yearsNow({ years: [year] }, [put({ sentence: '', next_step: 'tunggu-tiga-detik', left_out: [] })])[0]!;
    expect([chosen.next_step, wordsOf(chosen).next_step]).toEqual(['tunggu-tiga-detik', 'tunggu-tiga-detik']);
    expect(yearsNow({ years: [year] }, [put({ sentence: 'X', next_step: '', left_out: [] }, '/api/my/years/school_1/2025')])[0]).toEqual(year);
  });
  it('has a line on the paper or not', () => {
    expect(toggled(['a'], 'b', false)).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'b', true)).toEqual(['a']);
    expect(toggled(['a'], 'a', false)).toEqual(['a']);
  });
});
