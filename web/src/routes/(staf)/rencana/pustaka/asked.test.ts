import { expect, it } from 'vitest';
import { addressOf, askedIn, filtersIn, nothing, queryOf } from './asked';

it('what is asked comes back from the page’s address', () => {
  const asked = { ...nothing, words: 'air bersih', grade: '5', depth: '3', reach: 'city' };
  expect(askedIn(new URL(addressOf(asked), 'http://selami').searchParams)).toEqual(asked);
  expect(addressOf(nothing)).toBe('/rencana/pustaka');
  expect(filtersIn(asked)).toBe(3);
});

it('the server is asked by grade or by phase, and for what comes after', () => {
  expect(queryOf(nothing)).toBe('/api/library');
  expect(queryOf({ ...nothing, words: ' rob ', grade: 'C' }, 20)).toBe('/api/library?words=rob&phase=C&skip=20');
  expect(queryOf({ ...nothing, grade: '5', level: 'sd' })).toBe('/api/library?grade=5&level=sd');
});
