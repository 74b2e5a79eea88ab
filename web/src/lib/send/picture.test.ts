import { expect, it } from 'vitest';
import { wrapped } from './picture';

const measure = (text: string) => text.length;

it('breaks lines at words and loses none', () => {
  expect(wrapped('satu dua tiga', 8, measure)).toEqual(['satu dua', 'tiga']);
  expect(wrapped('sangatpanjangsekali a', 8, measure)).toEqual(['sangatpanjangsekali', 'a']);
  expect(wrapped('satu\ndua', 80, measure)).toEqual(['satu', 'dua']);
  expect(wrapped('', 8, measure)).toEqual(['']);
});
