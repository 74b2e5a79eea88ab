/** The list by plan: each class with where it is, and parallel classes that have not begun. Pure. */
import type { ClassView, Progress } from '$lib/lesson/types';

export interface PlanRows {
  plan: string;
  title: string;
  meetings: number;
  classes: Progress[];
  /** Own classes of the same level and grade that have not begun this plan. */
  waiting: { id: string; name: string }[];
}

const gradeOf = (one: ClassView) => {
  const grades = new Set(one.members.map((member) => member.grade));
  return grades.size === 1 ? `${one.group.level} ${[...grades][0]}` : '';
};

export function byPlan(progress: readonly Progress[], classes: readonly ClassView[]): PlanRows[] {
  const out = new Map<string, PlanRows>();
  // In the order of the own classes: the server says it by grade.
  const places = new Map(classes.map((one, i) => [one.group.id, i]));
  const inOrder = (a: Progress, b: Progress) => (places.get(a.group) ?? classes.length) - (places.get(b.group) ?? classes.length);
  const newest = [...progress].sort((a, b) => (a.last_day < b.last_day ? 1 : a.last_day > b.last_day ? -1 : inOrder(a, b)));
  for (const one of newest) {
    const rows = out.get(one.plan) ?? { plan: one.plan, title: one.title, meetings: one.meetings, classes: [], waiting: [] };
    rows.classes.push(one);
    out.set(one.plan, rows);
  }
  for (const rows of out.values()) {
    rows.classes.sort(inOrder);
    const begun = new Set(rows.classes.map((one) => one.group));
    const grades = new Set(classes.filter((one) => begun.has(one.group.id)).map(gradeOf));
    rows.waiting = classes.filter((one) => !begun.has(one.group.id) && gradeOf(one) !== '' && grades.has(gradeOf(one))).map((one) => ({ id: one.group.id, name: one.group.name }));
  }
  return [...out.values()];
}
