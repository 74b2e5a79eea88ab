import { describe, expect, it } from 'vitest';
import { lessonsOn, nowAndNext, propose, reachedIn, withLocal } from './now';
import type { Progress, Slot, Week } from './types';

const bells = [1, 2, 3, 4, 5].map((jam) => ({ jam, from: 420 + (jam - 1) * 35, to: 420 + jam * 35 }));
const slot = (id: string, weekday: number, first: number, last: number, group = 'group_a'): Slot => ({
  id, school: 'school_a', group, group_name: '4A', staff: 'staff_a', teacher: 'Sari', subject: 'ipas', weekday, first, last, assists: false, mine: true
});
const day = (date: string, kind: 'school' | 'holiday' = 'school') => ({ day: date, kind, about: { id: '', en: '' }, period: '', jp_minutes: 35, bells: kind === 'school' ? bells : [] });
const week: Week = {
  schools: [{ school: 'school_a', name: 'SD Contoh', days: [day('2026-11-23'), day('2026-11-24', 'holiday')] }],
  slots: [slot('late', 1, 4, 5, 'group_b'), slot('early', 1, 1, 2), slot('gone', 1, 7, 8), slot('holiday', 2, 1, 2)]
};

describe('the lesson that is now', () => {
  const monday = lessonsOn(week, '2026-11-23');
  it('has the day in order, with bells', () => {
    expect(monday.map((one) => [one.slot.id, one.from, one.to])).toEqual([['early', 420, 490], ['late', 525, 595]]);
  });
  it('is none on a holiday or on a day this phone knows nothing of', () => {
    expect(lessonsOn(week, '2026-11-24')).toEqual([]);
    expect(lessonsOn(week, '2026-12-21')).toEqual([]);
    expect(lessonsOn(undefined, '2026-11-23')).toEqual([]);
  });
  it('is the one whose bells ring around this minute', () => {
    expect(nowAndNext(monday, 430).now?.slot.id).toBe('early');
    expect(nowAndNext(monday, 430).next?.slot.id).toBe('late');
    expect(nowAndNext(monday, 400)).toEqual({ now: undefined, next: monday[0] });
    expect(nowAndNext(monday, 490)).toEqual({ now: undefined, next: monday[1] });
    expect(nowAndNext(monday, 600)).toEqual({ now: undefined, next: undefined });
  });
  it('is there in the evening, too', () => {
    const evening = { ...week, schools: [{ ...week.schools[0]!, days: [{ ...day('2026-11-23'), bells: [1, 2, 3].map((jam) => ({ jam, from: 1140 + (jam - 1) * 35, to: 1140 + jam * 35 })) }] }], slots: [slot('paket', 1, 1, 2)] };
    const lessons = lessonsOn(evening, '2026-11-23');
    expect(nowAndNext(lessons, 1150).now?.slot.id).toBe('paket');
    expect(nowAndNext(lessons, 480)).toEqual({ now: undefined, next: lessons[0] });
    expect(nowAndNext(lessons, 1211).now).toBeUndefined();
  });
  it('is not proposed again once it was given', () => {
    expect(nowAndNext(monday, 480, [{ group: 'group_a', from: 415, ended: true }]).now).toBeUndefined();
    expect(nowAndNext(monday, 480, [{ group: 'group_a', from: 415, ended: false }]).now?.slot.id).toBe('early');
  });
});

describe('what a class most likely does next', () => {
  const plan = (id: string, subject = 'ipas', meetings = 3) => ({ id, level: 'sd', subject, meetings });
  const at = (plan_: string, group: string, last_day: string, more: Partial<Progress> = {}): Progress => ({
    plan: plan_, title: '', group, group_name: '', meeting: 2, meetings: 3, step: 's4', step_text: '', finished: false, running: null, last_day, left_out: 0, ...more
  });
  const fits = (one: { subject: string }) => one.subject === 'ipas';
  const group = { id: 'group_a', level: 'sd' };

  it('goes on where this class stopped', () => {
    const found = propose(group, [plan('new'), plan('old')], [at('old', 'group_a', '2026-11-20'), at('old', 'group_b', '2026-11-21', { meeting: 3 })], fits);
    expect(found).toEqual({ plan: plan('old'), meeting: 2, step: 's4' });
  });
  it('follows the parallel class from the beginning', () => {
    expect(propose(group, [plan('new'), plan('old')], [at('old', 'group_b', '2026-11-21')], fits)).toEqual({ plan: plan('old'), meeting: 1, step: '' });
  });
  it('leaves a finished plan and another subject alone', () => {
    const done = at('old', 'group_a', '2026-11-20', { finished: true });
    expect(propose(group, [plan('math', 'matematika'), plan('old')], [done], fits)).toBeUndefined();
    expect(propose(group, [plan('math', 'matematika'), plan('old'), plan('new')], [done], fits)?.plan.id).toBe('new');
  });
});

describe('what this phone gave, before the server knows', () => {
  const step = (id: string, started: number | null, ended: number | null, skipped = false) => ({
    id, position: 0, stage: 'awal' as const, text: id, minutes: 10, started_at: started, ended_at: ended, paused_ms: 0, skipped, longer: 0, inserted: null
  });
  const minute = 60_000;
  it('is where the lesson stopped', () => {
    expect(reachedIn({ meeting: 1, ended_at: 1, steps: [step('a', 0, 10 * minute), step('b', null, null)] })?.next).toMatchObject({ meeting: 1, step: 'b' });
    expect(reachedIn({ meeting: 1, ended_at: 1, steps: [step('a', 0, 2 * minute), step('b', null, null)] })?.next.step).toBe('a');
    expect(reachedIn({ meeting: 1, ended_at: 1, steps: [step('a', 0, 2 * minute), step('b', null, null, true)] })?.next).toMatchObject({ meeting: 2, step: '' });
    expect(reachedIn({ meeting: 1, ended_at: null, steps: [step('a', 0, null), step('b', null, null)] })).toMatchObject({ ended: false, next: { step: 'a' } });
    expect(reachedIn({ meeting: 1, ended_at: 1, steps: [step('a', null, null)] })).toBeUndefined();
  });
  it('leaves out what was put in between in class', () => {
    const rest = { ...step('sisip', 10 * minute, 15 * minute), inserted: 'rest' as const };
    expect(reachedIn({ meeting: 1, ended_at: 1, steps: [step('a', 0, 10 * minute), rest, step('b', null, null)] })?.next).toMatchObject({ meeting: 1, step: 'b' });
    expect(reachedIn({ meeting: 1, ended_at: 1, steps: [step('a', 0, 10 * minute), step('b', null, null), rest] })?.next.step).toBe('b');
    expect(reachedIn({ meeting: 1, ended_at: null, steps: [rest, step('a', null, null)] })).toBeUndefined();
  });
  it('lies over what the server said, the newest last', () => {
    const base: Progress = { plan: 'p', title: 'Air', group: 'g', group_name: '4A', meeting: 1, meetings: 2, step: 'b', step_text: '', finished: false, running: null, last_day: '2026-11-20', left_out: 0 };
    const local = (meeting: number, last_day: string): Progress => ({ ...base, meetings: 0, meeting, step: '', last_day });
    expect(withLocal([base], [local(3, '2026-11-24'), local(2, '2026-11-23')])[0]).toMatchObject({ meeting: 2, finished: true, title: 'Air' });
    expect(withLocal([base], [local(2, '2026-11-19')])[0]).toBe(base);
    expect(withLocal([], [local(2, '2026-11-19')])).toHaveLength(1);
  });
});
