/** What carries an objective: the steps that practise it and the assessments that judge it. Pure. */
import type { Plan } from '../plan';
import { w } from './words';

/** What is not connected yet, in words. A plan with one objective connects by itself: nobody is asked for it there. */
export function gapsOf(plan: Plan): string[] {
  const { objectives } = plan.design;
  const nothing = [...plan.steps, ...plan.assessments].every((part) => part.objectives.length === 0);
  if (objectives.length <= 1 && nothing) return [];
  const named = (parts: readonly { objectives: readonly string[] }[], id: string) => parts.some((part) => part.objectives.includes(id));
  return [
    ...objectives.flatMap((each, n) => (named(plan.steps, each.id) ? [] : [w.matrix.gapStep(n + 1)])),
    ...objectives.flatMap((each, n) => (named(plan.assessments, each.id) ? [] : [w.matrix.gapAssessment(n + 1)])),
    ...plan.assessments.flatMap((each, n) => (each.objectives.some((id) => objectives.some((one) => one.id === id)) ? [] : [w.matrix.unusedAssessment(n + 1)]))
  ];
}

/** Connects an objective to a step or assessment, or takes it away. */
export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
