import { describe, expect, it } from 'vitest';
import type { ClassView, Progress } from '$lib/lesson/types';
import { byPlan } from './rows';

const room = (id: string, grade: string): ClassView => ({
  group: { id, name: id.toUpperCase(), level: 'sd', school: 's' }, subjects: ['ipas'], statement_set: '', members: [{ pupil: 'p', number: 1, name: 'Adi', grade, phase: 'C', device: false, team: '', goal: '' }]
});
const at = (plan: string, group: string, last_day: string): Progress => ({
  plan, title: plan, group, group_name: group.toUpperCase(), meeting: 1, meetings: 2, step: '', step_text: '', finished: false, running: null, last_day, left_out: 0
});

describe('where each class is', () => {
  it('is a list by plan, the newest first, with parallel classes that have not begun', () => {
    const rows = byPlan([at('old', '5a', '2026-11-01'), at('new', '5b', '2026-11-20'), at('new', '5a', '2026-11-19')], [room('5a', '5'), room('5b', '5'), room('5c', '5'), room('6a', '6')]);
    expect(rows.map((one) => one.plan)).toEqual(['new', 'old']);
    expect(rows[0]?.classes.map((one) => one.group)).toEqual(['5a', '5b']);
    expect(rows[0]?.waiting.map((one) => one.id)).toEqual(['5c']);
    expect(rows[1]?.waiting.map((one) => one.id)).toEqual(['5b', '5c']);
  });
  it('says nothing of classes of mixed or unknown grades', () => {
    const mixed = { ...room('slb', '1'), members: [...room('slb', '1').members, ...room('slb', '2').members] };
    expect(byPlan([at('new', '5a', '2026-11-20')], [room('5a', '5'), mixed])[0]?.waiting).toEqual([]);
  });
});
