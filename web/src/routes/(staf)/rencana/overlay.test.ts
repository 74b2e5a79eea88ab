import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { silencesWithUnsent, waitingSaves, withUnsent } from './overlay';
import { blankPlan } from './plan';
import type { PlanItem } from './wire';

let n = 0;
const command = (method: Command['method'], path: string, body: unknown = {}): Command => ({ id: `cmd_${++n}`, v: 1, at: 1000 + n, method, path, body });
const named = (topic: string) => ({ ...blankPlan('sd', () => `x${++n}`), design: { ...blankPlan('sd', () => 'x').design, topic } });
const save = (id: string, topic: string, name = 's') => command('PUT', `/api/plans/${id}`, { school: 'school_1', base: 1, save: name, on: [], body: named(topic) });
const item = (id: string, title: string): PlanItem => ({
  id, school: 'school_1', title, level: 'sd', grade: '5', subject: 'ipas', meetings: 1, version: 3, saved_at: 1, submitted_at: null, submitted_version: 0, adapted_from: '', adapted_version: 0
});

describe('the list with what is unsent', () => {
  it('shows new plans, new titles, and not those put away', () => {
    const list = withUnsent(
      [item('p1', 'Satu'), item('p2', 'Dua'), item('p3', 'Tiga')],
      [save('p2', 'Dua baru'), save('p9', 'Sembilan'), command('DELETE', '/api/plans/p3'), command('POST', '/api/plans/p1/submission')]
    );
    expect(list.map((plan) => plan.title)).toEqual(['Sembilan', 'Dua baru', 'Satu']);
    expect(list[1]!.version).toBe(3);
    expect(list[2]!.submitted_at).not.toBeNull();
  });
  it('is the list when nothing waits, and is not led astray by other writes', () => {
    const list = [item('p1', 'Satu')];
    expect(withUnsent(list, [command('PUT', '/api/lessons/l1', {}), command('PUT', '/api/plans/p1/silences/s1', {})])).toEqual(list);
  });
});

describe('the saves that wait', () => {
  it('come newest first, of this plan alone', () => {
    const unsent = [save('p1', 'a', 'save_a'), save('p2', 'b', 'save_b'), save('p1', 'c', 'save_c')];
    expect(waitingSaves(unsent, 'p1').map((each) => each.save)).toEqual(['save_c', 'save_a']);
  });
});

describe('silences', () => {
  it('are added, changed and taken back before the server knows', () => {
    const kept = { id: 's1', code: 'PM101', place: '/design', why: '', at: 1 };
    const put = command('PUT', '/api/plans/p1/silences/s2', { code: 'PM204', place: '/steps', why: 'x' });
    expect(silencesWithUnsent([kept], [put], 'p1').map((each) => each.code)).toEqual(['PM101', 'PM204']);
    expect(silencesWithUnsent([kept], [command('DELETE', '/api/plans/p1/silences/s1')], 'p1')).toEqual([]);
    expect(silencesWithUnsent([kept], [command('DELETE', '/api/plans/p2/silences/s1')], 'p1')).toEqual([kept]);
  });
});
