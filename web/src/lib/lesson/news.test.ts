import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer as Told } from '$lib/api/types';
import { answeredIn, calmMs, counted, learnt, newsPath, type Known } from './news';

type News = Told<'AnswersNews'>;
const answer = (pupil: string, choice: number, team = ''): News['answers'][number] => ({ response: `response_${pupil}`, pupil, source: 'phone', choice, text: '', sure: null, choices: [], team, work: null, kept: false, other: null, parts: [] });
const news = (seq: number, whole: boolean, kept: number, ...answers: News['answers']): News => ({ question: 'question_1', seq, whole, kept, counts: [kept, 0], tally: [], answers });
const answered = (question: string) => JSON.stringify({ what: 'answers', question });
const pupils = (known: Known | undefined) => known?.answers.map(({ pupil, choice }) => [pupil, choice]);

describe('what is asked for', () => {
  it('is what the bench asks for', () => {
    const told = JSON.parse(readFileSync('../tests/golden/phone-reads.json', 'utf8')) as { calm_ms: number; teacher: string };
    expect(calmMs).toBe(told.calm_ms);
    const path = told.teacher.replace('{lesson}', 'lesson_1').replace('{question}', 'question_1').replace('{seq}', '7');
    expect(newsPath('/api/lessons/lesson_1', 'question_1', { seq: 7, answers: [], counts: [], tally: [] })).toBe(path);
  });
  it('is each answered question once where nothing else was told', () => {
    expect(answeredIn([answered('a'), answered('b'), answered('a')])).toEqual(['a', 'b']);
  });
  it.each([[undefined], [[answered('a'), '{"what":"question"}']], [['']], [['{"what":"answers"}']], [['null']]])('is the lesson after %j', (said) => {
    expect(answeredIn(said)).toBeUndefined();
  });
});

describe('what is known after news', () => {
  const two = learnt(undefined, news(4, true, 2, answer('dina', 0), answer('rafi', 1)));
  it('is all where all was told', () => expect(pupils(two)).toEqual([['dina', 0], ['rafi', 1]]));
  it('is what was known with what is new', () => {
    expect(pupils(learnt(two, news(6, false, 3, answer('rafi', 0), answer('bima', 1))))).toEqual([['dina', 0], ['rafi', 0], ['bima', 1]]);
  });
  it('has to be read whole when an answer was taken back, also while another came', () => {
    expect(learnt(two, news(6, false, 1))).toBeUndefined();
    expect(learnt(two, news(6, false, 2, answer('bima', 1)))).toBeUndefined();
  });
  it('is not taken back by an answer that comes late', () => {
    expect(learnt(two, news(3, true, 1, answer('dina', 1)))).toBe(two);
    expect(learnt(two, news(3, false, 2))).toBeUndefined();
  });
});

it("a question's line counts a group once, and hands beside answers", () => {
  const known = learnt(undefined, news(1, true, 3, answer('dina', 0, 'A'), answer('rafi', 0, 'A'), answer('bima', 1)))!;
  expect(counted('choice', { ...known, counts: [3, 3], tally: [2, 2] })).toEqual({ counts: [3, 3], tally: [2, 2], by: ['dina', 'rafi', 'bima'], teams: ['A'], answered: 6 });
});
