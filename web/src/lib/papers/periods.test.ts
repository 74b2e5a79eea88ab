import { expect, test } from 'vitest';
import { periods } from './periods';

const values = (today: string) => periods(today, (month) => month, (half, year) => `${half} ${year}`).map((one) => one.value);

test('a year of months, this one first, then two semesters', () => {
  const found = values('2026-11-24');
  expect(found.slice(0, 2)).toEqual(['month=2026-11', 'month=2026-10']);
  expect(found[11]).toBe('month=2025-12');
  expect(found.slice(12)).toEqual(['semester=2026-1', 'semester=2025-2']);
});

test('January looks back over the year and belongs to the semester that July began', () => {
  const found = values('2027-01-04');
  expect(found.slice(0, 2)).toEqual(['month=2027-01', 'month=2026-12']);
  expect(found.slice(12)).toEqual(['semester=2026-2', 'semester=2026-1']);
});
