import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Member } from '$lib/lesson/types';
import type { Card, CardState, Look } from './door';
import { answersOf, countsOf, holders, lastCard, Passes, standing, type Known } from './standing';

const member = (number: number, pupil = `pupil_${number}`): Member => ({ pupil, number, name: `Murid ${number}`, grade: '5', phase: 'C', device: false, team: '', goal: '' });
const nobody: Known = { away: new Set(), noted: new Set() };
const sign: Record<string, CardState> = { '=': 'locked', '?': 'doubtful', '-': 'unseen' };
/** "1=A 2? 3-" as what the engine says after a picture. */
const look = (text: string, foreign: number[] = []): Look => ({
  seen: [],
  foreign,
  cards: [...text.matchAll(/(\d+)([=?-])([A-D]?)/g)].map(([, number, state, side]): Card => ({ number: Number(number), state: sign[state!]!, side: side ? 'ABCD'.indexOf(side) : -1 }))
});
const seen = (...texts: (string | Look)[]) => {
  const passes = new Passes();
  texts.forEach((text, i) => {
    if (i > 0) passes.next();
    passes.add(typeof text === 'string' ? look(text) : text);
  });
  return passes;
};
const numbers = (members: readonly Member[]) => members.map((one) => one.number);

describe('who has answered by card', () => {
  const members = [1, 2, 3, 4].map((number) => member(number));
  it('is read, doubtful or unseen, and a side without an option is neither answer nor doubt', () => {
    const now = standing(members, seen('1=A 2? 3- 4=C'), 2, nobody);
    expect([now.read, now.doubtful, now.unseen, now.off].map(numbers)).toEqual([[1], [2], [3], [4]]);
    expect(answersOf(members, seen('1=A 2? 3- 4=C'), 2)).toEqual([{ pupil: 'pupil_1', side: 0 }]);
  });
  it('is nobody before the first picture', () => {
    expect(numbers(standing(members, new Passes(), 4, nobody).unseen)).toEqual([1, 2, 3, 4]);
    expect(answersOf(members, new Passes(), 4)).toEqual([]);
  });
  it('does not wait for who is away or known, and hears them all the same', () => {
    const known = { away: new Set(['pupil_1', 'pupil_2']), noted: new Set(['pupil_3', 'pupil_4']) };
    const now = standing(members, seen('1=A 2- 3=B 4-'), 4, known);
    expect([now.read, now.noted, now.unseen].map(numbers)).toEqual([[1, 3], [4], []]);
  });
  it('has no place for a number without a card, or for one that two pupils carry', () => {
    const odd = [member(0), member(5, 'a'), member(5, 'b'), member(117), member(116)];
    expect([...holders(odd).byCard.keys()]).toEqual([116]);
    expect(numbers(standing(odd, seen('5=A 116=B'), 4, nobody).without)).toEqual([0, 5, 5, 117]);
    expect(answersOf(odd, seen('5=A 116=B'), 4)).toEqual([{ pupil: 'pupil_116', side: 1 }]);
  });
  it('of a vote is a count, whoever holds the card', () => {
    expect(countsOf(seen('1=A 2=B 3? 4=D', '1=C 5=A'), 3)).toEqual([1, 1, 1]);
  });
  it('keeps what an earlier pass read until a later one reads it otherwise', () => {
    const passes = seen('1=A 2=B 3? 4-', '1=D 2? 3- 4-');
    expect(passes.cards().map((card) => [card.number, card.state, card.side])).toEqual([[1, 'locked', 3], [2, 'locked', 1], [3, 'doubtful', -1], [4, 'unseen', -1]]);
  });
  it('in one pass a card that has become doubtful is doubtful', () => {
    const passes = seen('1=A');
    passes.add(look('1?'));
    expect(passes.cards()[0]?.state).toBe('doubtful');
  });
  it('is not called doubtful before it had time to become clear, and a photo has none', () => {
    const doubtful = (passes: Passes) => numbers(standing(members, passes, 4, nobody).doubtful);
    const passes = new Passes(3);
    for (const expected of [[], [], [1], [1]]) {
      passes.add(look('1?'));
      expect(doubtful(passes)).toEqual(expected);
    }
    passes.add(look('1=A'));
    passes.add(look('1?'));
    expect(doubtful(passes)).toEqual([]);
    passes.add(look('1? 2?'), true);
    expect(doubtful(passes)).toEqual([1, 2]);
  });
  it('names strangers of all passes, each once', () => {
    expect(standing(members, seen(look('1-', [44, 40]), look('1-', [40])), 4, nobody).foreign).toEqual([40, 44]);
  });
});

it('knows as many cards as the engine reads', () => {
  const dictionary = readFileSync(new URL('../../../../src/engines/vision/dictionary.hpp', import.meta.url), 'utf8');
  expect(dictionary).toContain(`int last_card = ${lastCard};`);
});
