import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan';
import { whereIs } from './where';

let made = 0;
const plan = blankPlan('sd', (kind) => `${kind}_${++made}`);

describe('a place as a teacher says it', () => {
  it.each([
    [`/steps/${plan.steps[1]!.id}/text`, 'Langkah 2: Mengaplikasi'],
    ['/steps', 'Pengalaman belajar'],
    [`/assessments/${plan.assessments[0]!.id}/criteria`, 'Asesmen 1'],
    [`/design/objectives/${plan.design.objectives[0]!.id}/text`, 'Tujuan 1'],
    ['/design/objectives', 'Tujuan pembelajaran'],
    ['/design/environment/physical', 'Lingkungan pembelajaran'],
    ['/identity/meetings/0', 'Identitas'],
    ['/steps/gone/text', 'Pengalaman belajar'],
    ['/elsewhere', '']
  ])('%s', (place, said) => expect(whereIs(plan, place)).toBe(said));
});
