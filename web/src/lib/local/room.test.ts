import { expect, it } from 'vitest';
import { isTight } from './room.svelte';

const mb = 1024 * 1024;

it('a phone is nearly full when less than twenty megabytes are left to us', () => {
  expect(isTight({ usage: 5 * mb, quota: 900 * mb })).toBe(false);
  expect(isTight({ usage: 5 * mb, quota: 25 * mb })).toBe(false);
  expect(isTight({ usage: 5 * mb, quota: 24 * mb })).toBe(true);
  expect(isTight({ usage: 30 * mb, quota: 24 * mb })).toBe(true);
});

it('nothing is said where the browser says nothing', () => {
  expect(isTight({})).toBe(false);
  expect(isTight({ usage: 5 })).toBe(false);
  expect(isTight({ usage: 0, quota: 0 })).toBe(false);
});
