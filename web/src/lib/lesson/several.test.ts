import { describe, expect, it } from 'vitest';
import { apply } from './overlay';
import { byFaces, faceScale, unplanned } from './new-question';
import { isJudged, lettersOf, placed, rightOrder, severalOf, ticked } from './several';
import { firstCopy, lessonFrom } from './start';
import type { ClassView } from './types';

describe('ticks and orders', () => {
  it('are ticked in the order of the question, and placed one after another', () => {
    expect(ticked(ticked([], 2), 0)).toEqual([0, 2]);
    expect(ticked([0, 2], 2)).toEqual([0]);
    expect(placed(placed([], 2), 0)).toEqual([2, 0]);
    expect(placed([2, 0, 1], 0)).toEqual([2, 1]);
    expect([lettersOf('multi', [0, 2]), lettersOf('order', [2, 0])]).toEqual(['A, C', 'C → A']);
  });
  it('know a right order only where every place is said once', () => {
    const places = (...all: (number | undefined)[]) => all.map((place) => (place === undefined ? {} : { place }));
    expect(rightOrder(places(2, 1, 3))).toEqual([1, 0, 2]);
    for (const unsaid of [places(0, 0, 0), places(1, 1, 2), places(1, 2, 4), places(undefined, undefined)]) expect(rightOrder(unsaid)).toEqual([]);
    expect(isJudged(unplanned({ questions: [] }, 'order', 'x', ['a', 'b', 'c']))).toBe(false);
    const options = [1, 2, 3].map((place) => ({ text: String(place), right: place === 1, reason: '', next: '', place, picture: '' }));
    expect((['order', 'choice', 'multi', 'scale', 'check'] as const).map((kind) => isJudged({ kind, options }))).toEqual([true, true, true, false, false]);
    expect(isJudged({ kind: 'choice', options: options.map((option) => ({ ...option, right: false })) })).toBe(false);
  });
});

describe('a scale for who does not read yet', () => {
  const of = (level: string, ...grades: string[]) => byFaces({ group: { level } as never, members: grades.map((grade) => ({ grade })) as never });
  it('has faces in TK, SLB and the first two grades', () => {
    expect([of('tk'), of('slb', '7'), of('sd', '1', '2'), of('sd', '2', '3'), of('sd'), of('smp', '1')]).toEqual([true, true, true, false, false, false]);
    expect(faceScale({ senang: 'Senang' }).map((option) => [option.picture, option.text])).toEqual([['bingung', 'bingung'], ['biasa', 'biasa'], ['senang', 'Senang']]);
  });
});

describe('ticks on the phone', () => {
  const group: ClassView = {
    group: { id: 'group_01k0000000000000000000000a', name: 'V-A', level: 'sd', school: 'school_01k0000000000000000000000a' },
    subjects: [],
    members: [1, 2].map((number) => ({ pupil: `pupil_${number}`, number, name: '', grade: '5', phase: 'C', device: false, team: '', goal: '' })),
    statement_set: 'sd-down'
  };
  const lesson = 'lesson_01k0000000000000000000000a';
  const id = 'question_01k0000000000000000000000a';
  const write = (part: string, body: unknown) => ({ method: 'PUT' as const, path: `/api/lessons/${lesson}/${part}`, body });
  const start = (kind: 'multi' | 'order') => apply(firstCopy(lesson, lessonFrom({ group, meeting: 1, title: 'x', day: '2026-11-24', now: 1 }), group), write(`questions/${id}`, unplanned({ questions: [] }, kind, 'x', ['a', 'b', 'c'])));
  const tap = (pupil: number, choices: number[] | null) => write(`questions/${id}/taps`, { marks: [{ response: 'r', pupil: `pupil_${pupil}`, choice: null, text: null, sure: null, choices }], at: 3 });
  const question = (copy: ReturnType<typeof start>) => copy.view.questions[0]!;

  it('count each option once a pupil, and go when they are taken back', () => {
    let copy = [tap(1, [0, 2]), tap(1, [0, 2]), tap(2, [2])].reduce(apply, start('multi'));
    expect([question(copy).counts, question(copy).answered]).toEqual([[1, 0, 2], 2]);
    copy = apply(copy, tap(1, [1]));
    expect([question(copy).counts, question(copy).answered]).toEqual([[0, 1, 1], 2]);
    copy = apply(copy, tap(1, null));
    expect([question(copy).counts, question(copy).answered]).toEqual([[0, 0, 1], 1]);
    expect(severalOf(copy, question(copy))).toEqual({ kind: 'multi', options: [0, 1, 2].map(() => ({ right: false, place: 0 })), answers: [[2]] });
  });
  it('stand for as many pupils as the most hands', () => {
    const copy = apply(apply(start('multi'), tap(1, [0])), write(`questions/${id}/tally`, { counts: [4, 9, 2], at: 4 }));
    expect([question(copy).counts, question(copy).answered]).toEqual([[5, 9, 2], 10]);
    expect(question(apply(copy, write(`questions/${id}/tally`, { counts: [1, 0, 0], at: 5 }))).answered).toBe(2);
  });
  it('keep an order as it was put', () => {
    const copy = apply(start('order'), tap(1, [2, 0, 1]));
    expect([copy.answers[id]?.[0]?.choices, question(copy).counts, question(copy).answered]).toEqual([[2, 0, 1], [], 1]);
  });
});
