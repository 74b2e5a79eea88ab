import { expect, it } from 'vitest';
import { lettersIn, strengthOf, wrongWith } from './password';

it('counts letters as the server does', () => {
  expect(lettersIn('laut    biru')).toBe(9);
  expect(lettersIn('🌊🐟🦐')).toBe(3);
});

it('says what is wrong before anything is sent', () => {
  expect(wrongWith('sebelas hur', 'sebelas hur')).toBe('short');
  expect(wrongWith('x'.repeat(129), 'x'.repeat(129))).toBe('long');
  expect(wrongWith('tiga kata mudah', 'tiga kata lain')).toBe('differ');
  expect(wrongWith('tiga kata mudah', 'tiga kata mudah')).toBeUndefined();
});

it('calls strong what is long or of several words, never what only has signs', () => {
  expect(strengthOf('Rahasia1!')).toBe('short');
  expect(strengthOf('198512032010012007')).toBe('weak');
  expect(strengthOf('abababababab')).toBe('weak');
  expect(strengthOf('Pekalongan!1')).toBe('fair');
  expect(strengthOf('laut yang tenang')).toBe('strong');
  expect(strengthOf('kucingnaikbecakkepasar')).toBe('strong');
});
