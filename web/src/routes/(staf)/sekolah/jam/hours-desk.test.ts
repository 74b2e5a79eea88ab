import { describe, expect, it } from 'vitest';
import { minutesOf, timeOf } from './hours-desk.svelte';

describe('a time as an operator writes it', () => {
  it('is minutes after midnight', () => {
    expect(minutesOf('07.15')).toBe(435);
    expect(minutesOf('7:15')).toBe(435);
    expect(minutesOf(' 07:00 ')).toBe(420);
    expect(timeOf(435)).toBe('07:15');
    expect(minutesOf(timeOf(1199))).toBe(1199);
  });
  it('or no time at all', () => {
    for (const text of ['', '7', 'pagi', '25.00', '07.1']) expect(minutesOf(text)).toBeUndefined();
    expect(minutesOf('07.75')).toBeUndefined();
  });
});
