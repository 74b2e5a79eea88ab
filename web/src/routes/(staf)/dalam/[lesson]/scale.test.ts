import { expect, test } from 'vitest';
import { columnsOf, heightAt, ofSubject, placeOf, rangeOf } from './scale';

test('a class stands at a level, or between two and nearer to one', () => {
  expect(placeOf(2.1)).toEqual({ at: 2 });
  expect(placeOf(1.85)).toEqual({ at: 2 });
  expect(placeOf(2.25)).toEqual({ low: 2, high: 3, nearer: 'low' });
  expect(placeOf(2.5)).toEqual({ low: 2, high: 3, nearer: 'middle' });
  expect(placeOf(2.75)).toEqual({ low: 2, high: 3, nearer: 'high' });
  expect(placeOf(0)).toEqual({ at: 0 });
  expect(placeOf(3.95)).toEqual({ at: 4 });
});

test('an interval is told by the levels next to its ends', () => {
  expect(rangeOf({ low: 1.6, middle: 2.1, high: 2.7 })).toEqual({ from: 2, to: 3 });
  expect(rangeOf({ low: 1.8, middle: 2, high: 2.3 })).toEqual({ from: 2, to: 2 });
});

test('a level lies in the middle of its row, and nothing beyond the outermost', () => {
  expect([heightAt(4), heightAt(4.2), heightAt(2), heightAt(0)]).toEqual([10, 10, 50, 90]);
});

test('the newest four stretches stand before the whole; a single one is the whole already', () => {
  const span = { low: 1, middle: 2, high: 3 };
  const weeks = ['2026-06-29', '2026-07-27', '2026-08-24', '2026-09-21', '2026-10-19'].map((since) => ({ since, until: since, span }));
  expect(columnsOf(weeks, span).map((one) => one.since)).toEqual(['2026-07-27', '2026-08-24', '2026-09-21', '2026-10-19', undefined]);
  expect(columnsOf(weeks.slice(0, 1), span)).toEqual([{ span }]);
});

test('a class has one place a subject', () => {
  const one = { subject: 'ipas', state: null, now: null, provisional: false, pupils: 0, missing: 0, weeks: [] };
  expect(ofSubject({ subjects: [one] }, 'ipas')).toBe(one);
  expect(ofSubject({ subjects: [one] }, 'matematika')).toBeUndefined();
  expect(ofSubject(undefined, 'ipas')).toBeUndefined();
});
