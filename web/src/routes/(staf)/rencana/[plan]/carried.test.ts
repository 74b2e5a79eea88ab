import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan';
import { gapsOf, toggled } from './carried';

let made = 0;
const newId = (kind: string) => `${kind}_${++made}`;

describe('objective, step, assessment', () => {
  it('gaps are named', () => {
    const plan = blankPlan('sd', newId);
    plan.design.objectives.push({ id: 'b', text: 'x' });
    const first = plan.design.objectives[0]!.id;
    plan.steps[0]!.objectives = [first];
    plan.assessments[0]!.objectives = ['b'];
    expect(gapsOf(plan)).toEqual(['Tujuan 2 belum dilatih di langkah mana pun.', 'Tujuan 1 belum dinilai di asesmen mana pun.']);
    plan.steps[1]!.objectives = ['b'];
    plan.assessments[0]!.objectives = [first, 'b'];
    expect(gapsOf(plan)).toEqual([]);
    plan.assessments.push({ ...plan.assessments[0]!, id: 'q', objectives: ['gone'] });
    expect(gapsOf(plan)).toEqual(['Asesmen 2 belum menilai tujuan mana pun.']);
  });
  it('one objective that nothing names is carried by everything', () => {
    expect(gapsOf(blankPlan('sd', newId))).toEqual([]);
  });
  it('a tap connects and takes away', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});
