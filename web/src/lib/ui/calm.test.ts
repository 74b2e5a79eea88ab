import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Calm } from './calm.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('takes the second of two quick taps for none, on whichever button it lands', () => {
  const calm = new Calm();
  const done: string[] = [];
  const [insert, skip] = ['insert', 'skip'].map((name) => () => calm.on(() => done.push(name)));
  insert!().onclick();
  insert!().onclick();
  expect(skip!()['aria-disabled']).toBe(true);
  skip!().onclick();
  expect(done).toEqual(['insert']);
  vi.runAllTimers();
  expect(skip!()['aria-disabled']).toBeUndefined();
  skip!().onclick();
  expect(done).toEqual(['insert', 'skip']);
});
