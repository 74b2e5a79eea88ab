import { describe, expect, it } from 'vitest';
import { apply } from './overlay';
import type { LessonCopy } from './types';

describe('anecdotes on the phone', () => {
  const lesson = 'lesson_01k0000000000000000000000a';
  const start = { view: { id: lesson }, answers: {}, journals: [] } as unknown as LessonCopy;
  const note = (id: string, text: string) => ({ method: 'PUT' as const, path: `/api/lessons/${lesson}/anecdotes/anecdote_${id}`, body: { pupil: 'pupil_0', text, at: 3 } });
  it('are several a child, are changed and taken back, and the same twice is one', () => {
    const two = [note('a', 'Mencoba lagi'), note('a', 'Mencoba lagi'), note('b', 'Bertanya')].reduce(apply, start);
    expect(two.anecdotes?.map((one) => one.text)).toEqual(['Mencoba lagi', 'Bertanya']);
    expect(apply(two, note('a', 'Mencoba dua kali')).anecdotes?.map((one) => one.text)).toEqual(['Mencoba dua kali', 'Bertanya']);
    expect(apply(two, note('a', ' ')).anecdotes?.map((one) => one.text)).toEqual(['Bertanya']);
  });
});
