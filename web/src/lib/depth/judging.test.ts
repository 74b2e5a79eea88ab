import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer.ts';
import { answerText, judged, nextAfter, nextOpen, overlaid, pieces } from './judging.ts';
import type { QuestionWork, Work } from './types.ts';

const one = (number: number, level: number | null, more: Partial<Work> = {}): Work => ({
  pupil: `pupil_${number}`,
  number,
  name: `Murid ${number}`,
  response: null,
  parts: [],
  source: 'tap',
  choice: null,
  text: '',
  level,
  choices: [],
  team: '',
  work: null,
  kept: false,
  goal: '', own_level: null, own_words: '', first_level: null, feedback: [], tries: [],
  other: null,
  ...more
});
const question = (works: Work[], kind: QuestionWork['kind'] = 'text'): QuestionWork => ({
  question: 'question_a',
  kind,
  text: 'Mengapa?',
  options: '[{"text":"Hujan"},{"text":"Laut naik"}]',
  objective: 't1',
  objective_text: '',
  other_raters: 0, aims: 3, descriptors: [], peers: null,
  works
});
const command = (pupil: string, level: number | null, id = 'question_a'): Command => ({
  id: `cmd_${pupil}`,
  v: 1,
  at: 0,
  method: 'PUT',
  path: '/api/judgements/judgement_x',
  body: { question: id, pupil, level }
});

describe('judging', () => {
  it('lays unsent levels over what the server knows, the later one standing', () => {
    const laid = overlaid(question([one(1, null), one(2, 3), one(3, 1)]), [
      command('pupil_1', 2),
      command('pupil_1', 4),
      command('pupil_2', null),
      command('pupil_3', 0, 'question_b')
    ]);
    expect(laid.works.map((w) => w.level)).toEqual([4, null, 1]);
    expect(judged(laid.works)).toBe(2);
  });

  it('goes on with the next unjudged answer and stays when none is left', () => {
    const some = question([one(1, 2), one(2, null), one(3, 2)]);
    expect(nextOpen(some.works, 0)).toBe(1);
    expect(nextOpen(some.works, 2)).toBe(1);
    expect(nextOpen([one(1, 2), one(2, 0)], 1)).toBe(1);
    expect(nextOpen([], 0)).toBe(0);
  });

  it('goes on after an answer, and from the start when none after it waits', () => {
    const works = [one(1, null), one(2, 3), one(3, 1), one(4, null)];
    expect(nextAfter(works, 1)).toBe(3);
    expect(nextAfter(works, 3)).toBe(3);
    expect(nextAfter([one(1, null), one(2, 3)], 1)).toBe(0);
  });

  it('takes a group\'s answer once, with a level when each of its pupils has it', () => {
    const a = { team: 'A' };
    const all = pieces(question([one(1, 3, a), one(2, null), one(3, 3, a), one(4, 2, { team: 'B' }), one(5, null, { team: 'B' })]));
    expect(all.map((piece) => [piece.team, piece.level, piece.pupils.map((each) => each.number)])).toEqual([['A', 3, [1, 3]], ['', null, [2]], ['B', null, [4, 5]]]);
    expect(judged(all)).toBe(1);
  });

  it('says an answer in words', () => {
    expect(answerText(question([], 'choice'), one(1, null, { choice: 1 }))).toBe('Laut naik');
    expect(answerText(question([], 'scale'), one(1, null, { choice: 3 }))).toBe('3');
    expect(answerText(question([]), one(1, null, { text: 'Karena laut naik' }))).toBe('Karena laut naik');
    expect(answerText({ ...question([], 'choice'), options: 'x' }, one(1, null, { choice: 0 }))).toBe('0');
    expect(answerText(question([]), one(1, null))).toBe('');
  });
  it('says what was ticked one a line, and an order by its places', () => {
    expect(answerText(question([], 'multi'), one(1, null, { choices: [0, 1] }))).toBe('• Hujan\n• Laut naik');
    expect(answerText(question([], 'order'), one(1, null, { choices: [1, 0] }))).toBe('1. Laut naik\n2. Hujan');
  });
});

describe('a next try', () => {
  const tried = (level: number | null) => one(1, 1, { text: 'Karena', first_level: 1, tries: [{ id: 'try_a', text: 'Karena pasir', work: null, kept: false, source: 'phone', at: 5, level }] });
  it('waits for a level of its own, whatever the first answer has', () => {
    expect(overlaid(question([tried(null)]), []).works[0]!.level).toBeNull();
    expect(overlaid(question([tried(3)]), []).works[0]!.level).toBe(3);
  });
  it('has the level that was given to it, not what was said of the first answer', () => {
    const of = (version: string | undefined): Command => ({ ...command('pupil_1', 4), body: { question: 'question_a', pupil: 'pupil_1', level: 4, of_try: version } });
    expect(overlaid(question([tried(null)]), [of(undefined)]).works[0]!.level).toBeNull();
    expect(overlaid(question([tried(null)]), [of('try_a')]).works[0]!.level).toBe(4);
  });
});
