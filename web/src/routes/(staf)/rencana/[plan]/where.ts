/** A place of the plan as a teacher says it: "Langkah 2: Memahami". Pure. */
import { stageName, t } from '../names';
import type { Plan } from '../plan';

/** Asked anew each time: the language of the screen may change. */
const fields = (): Record<string, string> => ({
  topic: t.field.topic, practice: t.field.practice, partnership: t.field.partnership, digital: t.field.digital, outcome: t.field.outcome, cross_discipline: t.field.cross,
  environment: t.field.environment, readiness: t.field.readiness, material: t.field.material, dimensions: t.field.dimensions
});
const parts = (): Record<string, string> => ({ identity: t.part.identity, identification: t.part.identification, design: t.part.design, steps: t.part.steps, assessments: t.part.assessments });

/** Of a place with ids, or empty when it is none of the form's. */
export function whereIs(plan: Plan, place: string): string {
  const [, part = '', second = '', third = ''] = place.split('/');
  const n = (list: readonly { id: string }[], id: string) => list.findIndex((each) => each.id === id);
  if (part === 'steps') {
    const at = n(plan.steps, second);
    if (at >= 0) return t.step.name(at + 1, stageName(plan.steps[at]!.stage));
  }
  if (part === 'assessments') {
    const at = n(plan.assessments, second);
    if (at >= 0) return t.assessment.name(at + 1);
  }
  if (second === 'objectives') {
    const at = n(plan.design.objectives, third);
    return at >= 0 ? t.field.objective(at + 1) : t.field.objectives;
  }
  return fields()[second] ?? parts()[part] ?? '';
}
