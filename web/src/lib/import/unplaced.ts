/** Moving a text that found no place to where it belongs. Pure. */
import { at, put } from '../../routes/(staf)/rencana/place';
import { stages, whens, type NewId, type Plan } from '../../routes/(staf)/rencana/plan';
import { write, type Label } from './asked';

const field = (place: string): Target => ({ place, label: { part: 'field', n: 0, of: place.split('/').at(-1)! } });

export interface Target {
  place: string;
  label: Label;
}

/** The places that a text may be moved to, in the order of the form; a place with text keeps it, the new text comes below. */
export function targetsIn(plan: Plan): Target[] {
  return [
    field('/identification/readiness'),
    field('/identification/material'),
    field('/design/outcome'),
    field('/design/cross_discipline'),
    { place: '/design/objectives/-/text', label: { part: 'objective', n: -1, of: '' } },
    field('/design/topic'),
    field('/design/practice'),
    field('/design/partnership'),
    field('/design/environment/culture'),
    field('/design/environment/physical'),
    field('/design/environment/virtual'),
    field('/design/digital'),
    ...plan.steps.map((step, n): Target => ({ place: `/steps/${n}/text`, label: { part: 'step', n, of: step.stage } })),
    ...stages.map((of): Target => ({ place: `/steps/-${of}/text`, label: { part: 'step', n: -1, of } })),
    ...plan.assessments.map((one, n): Target => ({ place: `/assessments/${n}/text`, label: { part: 'assessment', n, of: one.when } })),
    ...whens.map((of): Target => ({ place: `/assessments/-${of}/text`, label: { part: 'assessment', n: -1, of } }))
  ];
}

/** False, with nothing changed, when there is no such text or place. */
export function moveUnplaced(plan: Plan, n: number, to: string, newId: NewId): boolean {
  const text = plan.unplaced[n];
  if (text === undefined) return false;
  const there = at(plan, to);
  const done = typeof there === 'string' ? put(plan, to, [there.trim(), text].filter(Boolean).join('\n')) : write(plan, to, text, newId);
  if (done) plan.unplaced.splice(n, 1);
  return done;
}

export function putAway(plan: Plan, n: number): boolean {
  return plan.unplaced.splice(n, 1).length === 1;
}
