import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { circlesNow, codeTyped, meIn, noteIn, saidIn, standing, todo, type Own } from './circle';
import type { Circle, CircleNote, Circles, Part } from './types';

const note = (part: Part, text = 'Lima murid'): CircleNote => ({ part, text, at: 1, plan: null, round: null });
const circle = (mine: CircleNote[] = [], others: CircleNote[] = [], more: Partial<Circle> = {}): Circle => ({
  circle: 'circle_1', question: 'Mengapa berhenti di satu gagasan?', about: 'IPAS', school: 'school_a', starts: '2026-11-23', weeks: 8, own: true, code: 'ABC123', open: true, writable: true,
  phases: [
    { part: 'assess', from: '2026-11-23', until: '2026-12-06' },
    { part: 'design', from: '2026-12-07', until: '2026-12-20' },
    { part: 'teach', from: '2026-12-21', until: '2027-01-03' },
    { part: 'reflect', from: '2027-01-04', until: '2027-01-17' }
  ],
  members: [{ name: 'Bu Sari', school: 'SD Satu', me: true, notes: mine }, { name: 'Bu Ratna', school: 'SD Dua', me: false, notes: others }],
  ...more
});
const own: Own = { name: 'Bu Sari', rounds: [{ round: 'round_b', title: 'Bedah rob', way: 'bedah', state: 'collecting' }] };
const list = (circles: Circle[]): Circles => ({ circles, plans: [{ plan: 'plan_a', title: 'Air bersih' }] });
let n = 0;
const command = (path: string, body: unknown = {}, method: Command['method'] = 'PUT'): Command => ({ id: `cmd_${++n}`, v: 1, at: 1000 + n, method, path, body });

describe('a circle on a day', () => {
  it('stands in one phase, and says until when', () => {
    expect(standing(circle(), '2026-11-01')).toEqual({ state: 'coming', part: 'assess', until: '2026-12-06' });
    expect(standing(circle(), '2026-12-06')).toMatchObject({ state: 'running', part: 'assess' });
    expect(standing(circle(), '2026-12-07')).toMatchObject({ state: 'running', part: 'design' });
    expect(standing(circle(), '2027-01-17')).toMatchObject({ state: 'running', part: 'reflect' });
    expect(standing(circle(), '2027-01-18')).toMatchObject({ state: 'ended', until: '2027-01-17' });
    expect(standing(circle([], [], { phases: [] }), '2027-01-18').state).toBe('unsent');
  });
  it('asks for one thing', () => {
    const day = '2026-11-25';
    expect(todo(circle([], [], { phases: [] }), day)).toBe('send');
    expect(todo(circle([], [], { members: [circle().members[0]!] }), day)).toBe('invite');
    expect(todo(circle([], [note('assess')]), day)).toBe('write');
    expect(todo(circle([note('assess')], [note('assess')]), day)).toBe('read');
    expect(todo(circle([note('assess')]), day)).toBe('wait');
    expect(todo(circle([note('assess')]), '2026-12-08')).toBe('write');
    expect(todo(circle([note('reflect')]), '2027-01-05')).toBe('differently');
    expect(todo(circle([note('reflect'), note('differently')], [note('reflect')]), '2027-01-05')).toBe('read');
    expect(todo(circle([note('reflect')]), '2027-02-01')).toBe('differently');
    expect(todo(circle([note('reflect')], [], { writable: false }), '2027-06-01')).toBe('done');
    expect(todo(circle([note('differently')]), '2027-02-01')).toBe('done');
    expect(todo(circle([], [], { members: [circle().members[0]!], open: false }), '2027-02-01'), 'nobody is invited to what is over').toBe('differently');
  });
});

describe('what this phone wrote', () => {
  it('lies over what the server said, the last word in front', () => {
    const [now] = circlesNow(list([circle([note('assess', 'lama')])]), [
      command('/api/circles/circle_1/notes/assess', { text: 'baru', plan: 'plan_a', round: null }),
      command('/api/circles/circle_1/notes/design', { text: 'rancangan', plan: null, round: 'round_b' }),
      command('/api/circles/circle_2/notes/assess', { text: 'lain', plan: null, round: null })
    ], own);
    expect(noteIn(meIn(now!), 'assess')).toMatchObject({ text: 'baru', plan: { title: 'Air bersih' } });
    expect(noteIn(meIn(now!), 'design')?.round).toMatchObject({ title: 'Bedah rob', inside: true });
    expect(saidIn(now!, 'assess').map((one) => one.member.name)).toEqual(['Bu Sari']);
    expect(noteIn(now!.members[1], 'assess')).toBeUndefined();
  });
  it('takes an empty note away, and keeps the round that the phone cannot name', () => {
    const before: CircleNote = { ...note('teach'), round: { round: 'round_x', title: 'Lain', way: 'bedah', state: 'judging', inside: true, code: '' } };
    const [now] = circlesNow(list([circle([note('assess'), before])]), [
      command('/api/circles/circle_1/notes/assess', { text: ' ', plan: null, round: null }),
      command('/api/circles/circle_1/notes/teach', { text: 'Lagi', plan: null, round: 'round_x' })
    ], own);
    expect(noteIn(meIn(now!), 'assess')).toBeUndefined();
    expect(noteIn(meIn(now!), 'teach')).toMatchObject({ text: 'Lagi', round: { title: 'Lain' } });
  });
  it('opens, changes and leaves', () => {
    const body = { school: 'school_a', question: 'Siapa yang belum bicara?', about: '', starts: '2026-11-23', weeks: 4 };
    const made = circlesNow(list([circle()]), [command('/api/circles/circle_9', body)], own);
    expect(made.map((one) => one.circle)).toEqual(['circle_9', 'circle_1']);
    expect(made[0]).toMatchObject({ code: '', phases: [], members: [{ name: 'Bu Sari', me: true }] });
    expect(circlesNow(list([circle()]), [command('/api/circles/circle_1', body)], own)[0]).toMatchObject({ question: 'Siapa yang belum bicara?', code: 'ABC123' });
    expect(circlesNow(list([circle()]), [command('/api/circles/circle_1/membership', {}, 'DELETE')], own)).toEqual([]);
  });
});

it('a code may be typed with blanks and in small letters', () => {
  expect(codeTyped('abc 123')).toBe(true);
  expect(codeTyped('abc 12')).toBe(false);
});
