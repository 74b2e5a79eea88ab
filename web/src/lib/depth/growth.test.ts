import { describe, expect, it } from 'vitest';
import { strengthOf, type Growth } from './growth.ts';

const growth = (more: Partial<Growth>): Growth => ({ lessons: 10, with_voices: 0, with_levels: 0, with_all_experiences: 0, lines: [], ...more });

describe('growth', () => {
  it('starts from a strength that is there', () => {
    expect(strengthOf(growth({ with_all_experiences: 5 }))).toBe('all');
    expect(strengthOf(growth({ with_all_experiences: 4, with_voices: 1 }))).toBe('voices');
    expect(strengthOf(growth({}))).toBe('start');
  });
});
