import { describe, expect, it } from 'vitest';
import type { LessonCopy } from '$lib/lesson/types';
import { workHere } from './here';

const answer = (pupil: string, text: string) => ({ response: `response_${pupil}`, pupil, source: 'teacher' as const, choice: null, text });
const copy = {
  view: {
    questions: [{ id: 'question_a', kind: 'text', text: 'Mengapa?', options: [], objective_id: 't1', objective_text: 'Menjelaskan', aims: 3 }],
    members: [{ pupil: 'p1', number: 1, name: 'Latihan 1 – Bintang' }, { pupil: 'p2', number: 2, name: 'Latihan 2 – Ombak' }]
  },
  answers: { question_a: [answer('p2', 'Karena laut.'), answer('p1', 'Karena hujan.')] },
  journals: []
} as unknown as LessonCopy;

describe('answers on this phone', () => {
  it('are judged by number, none of them yet', () => {
    const work = workHere(copy, 'question_a');
    expect(work?.works.map((one) => [one.number, one.text, one.level])).toEqual([[1, 'Karena hujan.', null], [2, 'Karena laut.', null]]);
    expect([work?.kind, work?.objective_text, work?.aims]).toEqual(['text', 'Menjelaskan', 3]);
  });
  it('are none when there is no such question, answer or lesson', () => {
    expect(workHere(copy, 'question_b')).toBeUndefined();
    expect(workHere({ ...copy, answers: {} }, 'question_a')).toBeUndefined();
    expect(workHere(undefined, 'question_a')).toBeUndefined();
  });
});
