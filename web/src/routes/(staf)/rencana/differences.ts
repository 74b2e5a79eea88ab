/** What differs between two texts of one plan, part by part, found by ids; each can be taken over by itself. Pure. */
import { at, put } from './place';
import type { Assessment, Plan, Question, Step } from './plan';

export type Part = 'objectives' | 'steps' | 'questions' | 'assessments';

/** `place`: a pointer with ids. Of a part that was added, `list` is where it belongs and `after` the id that it stands behind there. */
export type Difference =
  | { what: 'changed'; place: string; before: unknown; after: unknown }
  | { what: 'added'; place: string; part: Part; list: string; behind: string; after: WithId }
  | { what: 'removed'; place: string; part: Part; list: string; before: WithId };
type WithId = { id: string };

/** Fields of the frame, in the order of the form. */
const frame = [
  '/identity/level', '/identity/phase', '/identity/grade', '/identity/subject', '/identity/meetings',
  '/identification/readiness', '/identification/material', '/identification/dimensions',
  '/design/outcome', '/design/cross_discipline', '/design/topic', '/design/practice', '/design/partnership',
  '/design/environment/culture', '/design/environment/physical', '/design/environment/virtual', '/design/digital', '/contexts'
] as const;
const stepFields = ['stage', 'meeting', 'minutes', 'principles', 'text', 'objectives'] as const satisfies readonly (keyof Step)[];
const questionFields = ['kind', 'text', 'options', 'aims', 'by'] as const satisfies readonly (keyof Question)[];
const assessmentFields = ['when', 'purpose', 'technique', 'text', 'criteria', 'objectives'] as const satisfies readonly (keyof Assessment)[];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function changed(before: unknown, after: unknown, place: string): Difference[] {
  return same(before, after) ? [] : [{ what: 'changed', place, before, after }];
}

/** The parts of a list: those that are gone, then each in its new order, as changed by `within` or added. */
function parts<T extends WithId>(before: readonly T[], after: readonly T[], list: string, part: Part, within: (before: T, after: T, place: string) => Difference[]): Difference[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const now = new Set(after.map((each) => each.id));
  const out: Difference[] = before.filter((each) => !now.has(each.id)).map((each) => ({ what: 'removed', place: `${list}/${each.id}`, part, list, before: each }));
  after.forEach((each, i) => {
    const place = `${list}/${each.id}`;
    const was = old.get(each.id);
    out.push(...(was ? within(was, each, place) : [{ what: 'added', place, part, list, behind: after[i - 1]?.id ?? '', after: each } as const]));
  });
  return out;
}

const fields = <T extends object>(names: readonly (keyof T & string)[]) => (before: T, after: T, place: string) => names.flatMap((name) => changed(before[name], after[name], `${place}/${name}`));

export function differences(before: Plan, after: Plan): Difference[] {
  const step = (was: Step, now: Step, place: string) => [
    ...fields<Step>(stepFields)(was, now, place),
    ...parts(was.questions, now.questions, `${place}/questions`, 'questions', fields<Question>(questionFields))
  ];
  return [
    ...frame.flatMap((place) => changed(at(before, place), at(after, place), place)),
    ...parts(before.design.objectives, after.design.objectives, '/design/objectives', 'objectives', (was, now, place) => changed(was.text, now.text, `${place}/text`)),
    ...parts(before.steps, after.steps, '/steps', 'steps', step),
    ...parts(before.assessments, after.assessments, '/assessments', 'assessments', fields<Assessment>(assessmentFields))
  ];
}

/** Does the plan have it already? */
export function has(plan: Plan, difference: Difference): boolean {
  const now = at(plan, difference.place);
  if (difference.what === 'removed') return now === undefined;
  return difference.what === 'changed' ? same(now, difference.after) : now !== undefined;
}

/** Brings one difference into the plan. False, with nothing changed, when its place is gone. */
export function takeOver(plan: Plan, difference: Difference): boolean {
  if (difference.what === 'changed') return put(plan, difference.place, structuredClone(difference.after));
  const list = at(plan, difference.list) as WithId[] | undefined;
  if (!Array.isArray(list)) return false;
  if (difference.what === 'added') {
    if (list.some((each) => each.id === difference.after.id)) return false;
    list.splice(list.findIndex((each) => each.id === difference.behind) + 1, 0, structuredClone(difference.after));
    return true;
  }
  const index = list.findIndex((each) => each.id === difference.before.id);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

/** What two texts share at their head and end, and what differs between: for showing where a sentence changed. Whole words. */
export function middle(before: string, after: string): { head: string; before: string; after: string; end: string } {
  const [one, other] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let end = 0;
  while (end < most - head && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const cut = (words: string[]) => words.slice(head, words.length - end).join('');
  return { head: one.slice(0, head).join(''), before: cut(one), after: cut(other), end: one.slice(one.length - end).join('') };
}
