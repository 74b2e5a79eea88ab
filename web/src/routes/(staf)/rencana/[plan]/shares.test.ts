import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan';
import { rowsOf, sumOf } from './shares';

let made = 0;
const plan = blankPlan('sd', (kind) => `${kind}_${++made}`);
plan.steps.forEach((step, n) => (step.minutes = [10, 20, 0][n]!));
plan.steps[2]!.meeting = 2;

describe('minutes by who works', () => {
  it('add up by stage and in all', () => {
    const rows = rowsOf(plan, [{ teacher: 4, pupils: 6, untold: 0 }, { teacher: 0, pupils: 20, untold: 0 }], 1);
    expect(rows).toEqual([
      { stage: 'memahami', teacher: 4, pupils: 6, untold: 0, all: 10 },
      { stage: 'mengaplikasi', teacher: 0, pupils: 20, untold: 0, all: 20 }
    ]);
    expect(sumOf(rows)).toEqual({ teacher: 4, pupils: 26, untold: 0, all: 30 });
  });
  it('count as not told while a changed step is not read again', () => {
    expect(rowsOf(plan, [{ teacher: 4, pupils: 4, untold: 0 }], 1).map((row) => row.untold)).toEqual([10, 20]);
  });
  it('leave out a meeting without minutes', () => {
    expect(rowsOf(plan, [], 2)).toEqual([]);
  });
});
