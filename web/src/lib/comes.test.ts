import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { comes } from './comes';

const target = new EventTarget();
beforeEach(() => {
  vi.useFakeTimers();
  for (const name of ['addEventListener', 'removeEventListener'] as const) vi.stubGlobal(name, target[name].bind(target));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function part(failures: number) {
  let asked = 0;
  const seen: string[] = [];
  const stop = comes(
    async () => (asked++ < failures ? Promise.reject(new Error('no network')) : 'here'),
    (one) => seen.push(one)
  );
  return { seen, stop, asked: () => asked };
}

it('comes by itself after a while without network, once', async () => {
  const one = part(3);
  await vi.advanceTimersByTimeAsync(0);
  expect(one.seen).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([one.seen, one.asked()]).toEqual([['here'], 4]);
  target.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(one.asked()).toBe(4);
});

it('comes at once when the network is back, and not to a page that was left', async () => {
  const [stays, left] = [part(1), part(1)];
  await vi.advanceTimersByTimeAsync(0);
  left.stop();
  target.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect([stays.seen, left.seen]).toEqual([['here'], []]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([stays.seen, left.asked()]).toEqual([['here'], 1]);
});
