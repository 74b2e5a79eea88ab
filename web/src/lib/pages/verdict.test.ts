import { describe, expect, it } from 'vitest';
import type { Member } from '$lib/lesson/types';
import type { PageRead, PageReport } from './types';
import { missing, verdictOn } from './verdict';

const members: Member[] = [1, 2, 7].map((number) => ({ pupil: `pupil_${number}`, number, name: '', grade: '', phase: '', device: false, team: '', goal: '' }));
const read = (change: Partial<PageReport> = {}): PageRead => ({ page: { number: 7, doubt: 'none', kind: 'journal', tag: 1, corners: [], ...change }, fault: null });

describe('a read page', () => {
  it('is filed when everything on it agrees', () => {
    expect(verdictOn(read(), true, members)).toEqual({ is: 'filed', pupil: 'pupil_7', page: 'journal' });
  });
  it('is asked about when anything is not sure, with a guess', () => {
    expect(verdictOn(read({ doubt: 'strip' }), true, members)).toEqual({ is: 'asked', pupil: 'pupil_7', page: 'journal' });
    expect(verdictOn(read({ doubt: 'bare', kind: null, tag: null }), null, members)).toEqual({ is: 'asked', pupil: 'pupil_7', page: 'work' });
    expect(verdictOn(read(), null, members).is).toBe('asked');
    expect(verdictOn(read({ number: 30 }), true, members)).toEqual({ is: 'asked', pupil: null, page: 'journal' });
  });
  it('of another class, or none, is said', () => {
    expect(verdictOn(read(), false, members)).toEqual({ is: 'wrong', wrong: 'other_class' });
    expect(verdictOn({ page: null, fault: 'several' }, null, members)).toEqual({ is: 'wrong', wrong: 'several' });
  });
});

it('those awaited are neither away nor filed', () => {
  expect(missing(members, new Set(['pupil_2']), new Set(['pupil_1']))).toEqual([7]);
});
