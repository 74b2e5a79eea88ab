import { describe, expect, it } from 'vitest';
import { adaptedCopy, backToOrigin } from './adapted';
import { differences, has, middle, takeOver } from './differences';
import { blankPlan, blankQuestion, blankStep, type Plan } from './plan';

let made = 0;
const newId = (kind: string) => `${kind}_${++made}`;

function published(): Plan {
  const plan = blankPlan('sd', newId);
  plan.design.topic = 'Air bersih';
  plan.steps[0]!.text = 'Murid mengamati air sungai.';
  plan.steps[0]!.questions.push({ ...blankQuestion(newId), text: 'Mengapa keruh?' });
  plan.steps[1]!.questions.push({ ...blankQuestion(newId), text: 'Dan air sumur?', twin: plan.steps[0]!.questions[0]!.id });
  return plan;
}

describe('an adaptation', () => {
  it('has ids of its own that any phone works out again', () => {
    const origin = published();
    const copy = adaptedCopy(origin, 'plan_a');
    expect(copy.steps[0]!.id).not.toBe(origin.steps[0]!.id);
    expect(copy.steps[0]!.id).toMatch(/^step_[0-9a-z]{26}$/);
    expect(copy.steps[1]!.questions[0]!.twin).toBe(copy.steps[0]!.questions[0]!.id);
    expect(adaptedCopy(origin, 'plan_a')).toEqual(copy);
    expect(adaptedCopy(origin, 'plan_b').steps[0]!.id).not.toBe(copy.steps[0]!.id);
  });

  it('differs in nothing at first, and goes back to the same ids', () => {
    const origin = published();
    const copy = adaptedCopy(origin, 'plan_a');
    expect(differences(adaptedCopy(origin, 'plan_a'), copy)).toEqual([]);
    expect(backToOrigin(copy, origin, 'plan_a')).toEqual(origin);
  });

  it('goes back with its new parts under their own ids', () => {
    const origin = published();
    const own = adaptedCopy(origin, 'plan_a');
    own.steps.push({ ...blankStep(1, 'penutup', newId), text: 'Murid pulang.' });
    own.steps[0]!.text = 'Murid mengamati air sumur.';
    const back = backToOrigin(own, origin, 'plan_a');
    expect(back.steps.at(-1)!.id).toBe(own.steps.at(-1)!.id);
    expect(differences(origin, back).map((each) => each.what)).toEqual(['changed', 'added']);
  });
});

describe('differences', () => {
  it('name each field by its place, and each part that came or went', () => {
    const before = published();
    const after = structuredClone(before);
    after.design.practice = 'Inkuiri';
    after.steps[0]!.minutes = 20;
    after.steps[0]!.questions[0]!.text = 'Mengapa air sungai keruh?';
    after.steps[1]!.questions.pop();
    after.assessments.pop();
    expect(differences(before, after).map((each) => `${each.what} ${each.place}`)).toEqual([
      'changed /design/practice',
      `changed /steps/${before.steps[0]!.id}/minutes`,
      `changed /steps/${before.steps[0]!.id}/questions/${before.steps[0]!.questions[0]!.id}/text`,
      `removed /steps/${before.steps[1]!.id}/questions/${before.steps[1]!.questions[0]!.id}`,
      `removed /assessments/${before.assessments[0]!.id}`
    ]);
  });

  it('are taken over one by one, in any order, until nothing differs', () => {
    const before = published();
    const after = structuredClone(before);
    after.steps.splice(1, 0, { ...blankStep(1, 'memahami', newId), text: 'Murid menduga.' }, { ...blankStep(1, 'memahami', newId), text: 'Murid mencoba.' });
    after.steps[0]!.text = 'Murid mencicipi.';
    after.identification.dimensions = ['kolaborasi'];
    after.steps.pop();
    const mine = structuredClone(before);
    const list = differences(before, after);
    expect(list).toHaveLength(5);
    for (const each of list) {
      expect(has(mine, each)).toBe(false);
      expect(takeOver(mine, each)).toBe(true);
      expect(has(mine, each)).toBe(true);
    }
    expect(differences(mine, after)).toEqual([]);
    expect(mine).toEqual(after);
  });

  it('are refused where their place is gone', () => {
    const before = published();
    const after = structuredClone(before);
    after.steps[0]!.questions.push({ ...blankQuestion(newId), text: 'Baru?' });
    const mine = structuredClone(before);
    mine.steps.shift();
    const kept = structuredClone(mine);
    expect(differences(before, after).map((each) => takeOver(mine, each))).toEqual([false]);
    expect(mine).toEqual(kept);
  });
});

it('a changed sentence shows what changed, by whole words', () => {
  expect(middle('Murid mengamati air sungai bersama.', 'Murid mengamati air sumur bersama.')).toEqual({ head: 'Murid mengamati air ', before: 'sungai ', after: 'sumur ', end: 'bersama.' });
  expect(middle('', 'Baru')).toEqual({ head: '', before: '', after: 'Baru', end: '' });
  expect(middle('a a', 'a a a')).toMatchObject({ before: '' });
});
