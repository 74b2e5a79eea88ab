import { describe, expect, it } from 'vitest';
import { byChoice } from './choices.ts';
import { pieces } from './judging.ts';
import { chosen, comparable, placeOf, stacks } from './stacks.ts';
import type { QuestionWork, Work } from './types.ts';

const one = (number: number, text: string, more: Partial<Work> = {}): Work => ({
  pupil: `p${number}`, number, name: `Murid ${number}`, response: null, parts: [], source: 'tap', choice: null, text, level: null, choices: [], team: '', work: null, kept: false, goal: '', own_level: null, own_words: '', first_level: null, feedback: [], tries: [], other: null, ...more
});
const question = (works: Work[]): QuestionWork => ({
  question: 'question_a', kind: 'text', text: 'Mengapa?', options: '[]', objective: 't1', objective_text: '', aims: 3, other_raters: 0, descriptors: [], peers: null, works
});
const laid = (works: Work[], apart: string[] = []) => {
  const work = question(works);
  const all = pieces(work);
  return stacks(all, byChoice(comparable(work, all), []), new Set(apart)).map((stack) => [stack.pieces.map((piece) => piece.pupil).join(' '), stack.level]);
};

describe('stacks of answers', () => {
  it('hold the same words together where the first of them lies, and hide nobody', () => {
    expect(laid([one(1, 'hujan'), one(2, 'laut'), one(3, 'hujan'), one(4, 'Entahlah')])).toEqual([['p1 p3', null], ['p2', null], ['p4', null]]);
  });
  it('part by level, so that what is judged differently is never judged again unseen', () => {
    expect(laid([one(1, 'hujan'), one(2, 'hujan', { level: 1 }), one(3, 'hujan'), one(4, 'hujan', { level: 2 })])).toEqual([['p1 p3', null], ['p2', 1], ['p4', 2]]);
  });
  it('leave alone what the judge took out', () => {
    expect(laid([one(1, 'hujan'), one(2, 'hujan'), one(3, 'hujan')], ['p2'])).toEqual([['p1 p3', null], ['p2', null]]);
  });
  it('leave alone who works at something else, was written down twice, made something or said nothing', () => {
    const other = { source: 'tap' as const, choice: null, choices: [], text: 'laut', at: 1 } as unknown as NonNullable<Work['other']>;
    expect(laid([one(1, 'hujan'), one(2, 'hujan', { goal: 'Menyebut satu' }), one(3, 'hujan', { other }), one(4, 'hujan', { work: 'work_a' }), one(5, ''), one(6, '')])).toEqual(
      ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((pupil) => [pupil, null])
    );
  });
  it('hold a group\'s answer once, also beside the same words of another group', () => {
    expect(laid([one(1, 'hujan', { team: 'A' }), one(2, 'hujan', { team: 'A' }), one(3, 'hujan', { team: 'B' })])).toEqual([['p1 p3', null]]);
  });
  it('know where an answer lies, and compare choices by the choice', () => {
    const work = question([one(1, 'hujan'), one(2, 'laut'), one(3, 'hujan')]);
    const all = stacks(pieces(work), byChoice(comparable(work, pieces(work)), []), new Set());
    expect([placeOf(all, 'p3'), placeOf(all, 'p2'), placeOf(all, 'p9'), placeOf([], 'p1')]).toEqual([0, 1, 0, 0]);
    expect([chosen(work), chosen({ ...work, kind: 'choice' })]).toEqual([false, true]);
  });
});

describe('choices alike', () => {
  it('suggest the level of what says the same', () => {
    expect(byChoice([{ id: 'a', text: 'hujan' }, { id: 'b', text: 'hujan' }, { id: 'c', text: 'laut' }], [{ id: 'b', level: 2 }]).suggestions).toEqual([{ id: 'a', like: 'b', level: 2 }]);
  });
});
