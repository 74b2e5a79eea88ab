import { expect, it } from 'vitest';
import { deviceOf } from './this-phone';

it('a device is a phone, a tablet or a computer', () => {
  const android = (rest: string) => `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 ${rest}`;
  expect(deviceOf(android('Mobile Safari/537.36'))).toBe('phone');
  expect(deviceOf(android('Safari/537.36'))).toBe('tablet');
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148')).toBe('phone');
  expect(deviceOf('Mozilla/5.0 (iPad; CPU OS 15_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148')).toBe('tablet');
  expect(deviceOf('Mozilla/5.0 (Windows NT 6.1; Win64; x64) Chrome/109.0.0.0 Safari/537.36')).toBe('computer');
  expect(deviceOf('')).toBe('computer');
});
