import { expect, it } from 'vitest';
import { monthsOf, semesterOf, semestersOf } from './semesters';

it('a school year begins in July', () => {
  expect(['2026-06', '2026-07', '2026-12', '2027-01'].map(semesterOf)).toEqual(['2025-2', '2026-1', '2026-1', '2026-2']);
});

it('a semester has six months, and each of them is its own', () => {
  expect(monthsOf('2026-1')).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
  expect(monthsOf('2026-2')).toEqual(['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06']);
  for (const semester of ['2026-1', '2026-2']) expect(monthsOf(semester).map(semesterOf)).toEqual(Array(6).fill(semester));
});

it('semesters are those of which a month was told, newest first', () => {
  expect(semestersOf(['2027-01', '2026-12', '2026-11'])).toEqual(['2026-2', '2026-1']);
  expect(semestersOf([])).toEqual([]);
});
