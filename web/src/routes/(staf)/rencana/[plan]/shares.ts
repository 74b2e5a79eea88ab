/** Where a meeting's minutes go, by stage and by who works. Pure. */
import type { Share } from '$lib/engine/checker';
import { stages, type Plan, type Stage } from '../plan';

export type Who = keyof Share;
export const who = ['pupils', 'teacher', 'untold'] as const satisfies readonly Who[];

export interface Row extends Share {
  stage: Stage;
  all: number;
}

const none: Share = { teacher: 0, pupils: 0, untold: 0 };

/** `shares` stand beside the plan's steps; a step that the reading does not know yet counts as not told. */
export function rowsOf(plan: Plan, shares: readonly Share[], meeting: number): Row[] {
  const row = (stage: Stage): Row => {
    const sum: Row = { stage, ...none, all: 0 };
    plan.steps.forEach((step, n) => {
      if (step.meeting !== meeting || step.stage !== stage) return;
      const minutes = step.minutes || 0;
      const share = shares[n];
      // A text just changed is read again in a moment; until then the minutes must still add up.
      const fits = share && share.teacher + share.pupils + share.untold === minutes;
      const part = fits ? share : { ...none, untold: minutes };
      for (const each of who) sum[each] += part[each];
      sum.all += minutes;
    });
    return sum;
  };
  return [...stages, '' as const].map(row).filter((each) => each.all > 0);
}

export function sumOf(rows: readonly Row[]): Omit<Row, 'stage'> {
  const sum = { ...none, all: 0 };
  for (const row of rows) for (const each of [...who, 'all'] as const) sum[each] += row[each];
  return sum;
}
