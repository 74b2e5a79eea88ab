import { afterEach, expect, test, vi } from 'vitest';
import { heardServer, serverNow } from './clock';

afterEach(() => vi.useRealTimers());

test('a phone whose clock is a day off writes the server’s time', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  heardServer(1_000_000 + 86_400_000, 999_000, 1_001_000);
  expect(serverNow()).toBe(1_000_000 + 86_400_000);
  heardServer(1_000_000, 999_000, 1_001_000);
  expect(serverNow()).toBe(1_000_000);
});

test('the way of an answer is no wrong clock', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  heardServer(1_020_000, 1_000_000, 1_000_000);
  expect(serverNow()).toBe(1_000_000);
});
