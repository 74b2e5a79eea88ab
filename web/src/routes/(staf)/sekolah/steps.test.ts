import { expect, test } from 'vitest';
import type { Group, Staff } from '$lib/people/types';
import { firstOf, setupSteps, yearSteps } from './steps';
import yearId from './tahun/texts.id';
import id from './texts.id';

const person = (more: Partial<Staff>): Staff => ({ id: 'staff_1', name: 'Sari', login: 'sari', kind: 'guru', duty: '', teaches: true, principal: false, operator: false, signed_in: false, slip_open: false, second: false, ...more });
const group = (more: Partial<Group>): Group => ({
  id: 'group_1', school: 'school_1', name: 'V-A', school_year: '2026/2027', level: 'sd', pupils: 30, grade: '5', phase: 'C', without_phase: 0,
  guess_grade: '', guess_phase: '', sure: true, key: 'pin', pins: 0, kind: 'rombel', subject: '', teachers: [], ...more
});
const open = (people: Staff[], rooms: Group[], mine = true) => setupSteps(id, people, rooms, mine).filter((step) => !step.done).map((step) => step.key);

test('a new school begins with the two imports, which only the operator is led to', () => {
  expect(open([], [])).toEqual(['staff', 'pupils', 'teachers', 'slips', 'pins']);
  expect(setupSteps(id, [], [], true).slice(0, 2).map((step) => step.href)).toEqual(['/impor/staff', '/impor/pupils']);
  expect(setupSteps(id, [], [], false).slice(0, 2).map((step) => step.href)).toEqual(['/sekolah/guru', '/sekolah/rombel']);
});

test('who has no duty need not sign in; a class without a teacher is a step', () => {
  const people = [person({ signed_in: true }), person({ id: 'staff_2', teaches: false })];
  expect(open(people, [group({ teachers: ['Sari'], pins: 30 }), group({ id: 'group_2' })])).toEqual(['teachers', 'pins']);
});

test('a class whose phase nobody has confirmed is not ready; the operator mends all of them on one page', () => {
  const rooms = [group({ teachers: ['Sari'], without_phase: 3, pins: 30 })];
  expect(open([person({ signed_in: true })], rooms)).toEqual(['teachers']);
  const href = (mine: boolean) => setupSteps(id, [], rooms, mine).find((step) => step.key === 'teachers')?.href;
  expect([href(true), href(false)]).toEqual(['/sekolah/mengajar', '/sekolah/rombel']);
});

test('a TK needs no PINs and can be ready', () => {
  expect(open([person({ signed_in: true })], [group({ level: 'tk', teachers: ['Sari'] })])).toEqual([]);
});

const year = (more: object = {}) => ({ late: 0, promotion: 0, undo: false, arrivals: 0, semesters: false, untimed: 0, ...more });

test('the timetable comes last, is the operator\'s, and a TK has none', () => {
  const ready = [group({ teachers: ['Sari'], pins: 30 })];
  const left = (rooms: Group[], more: object) => setupSteps(id, [person({ signed_in: true })], rooms, true, year(more)).filter((step) => !step.done).map((step) => step.key);
  expect(left(ready, { untimed: 1 })).toEqual(['timetable']);
  expect(left(ready, {})).toEqual([]);
  expect(left([group({ level: 'tk', teachers: ['Sari'] })], {})).toEqual([]);
  expect(setupSteps(id, [], ready, true).map((step) => step.key)).not.toContain('timetable');
});

test('in July naik kelas comes before all else, then who teaches, then the timetable', () => {
  const first = (rooms: Group[], more: object) => firstOf(setupSteps(id, [person({ signed_in: true })], rooms, true, year(more)), yearSteps(yearId, year(more)))?.href;
  expect(first([group({ pins: 30 })], { promotion: 30 })).toBe('/sekolah/naik-kelas');
  expect(first([group({ pins: 30 })], { undo: true, untimed: 1 })).toBe('/sekolah/mengajar');
  expect(first([group({ pins: 30, teachers: ['Sari'] })], { undo: true, untimed: 1 })).toBe('/sekolah/jadwal');
  expect(first([group({ pins: 30, teachers: ['Sari'] })], { undo: true, late: 3 })).toBeUndefined();
});
