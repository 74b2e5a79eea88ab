import { expect, test } from 'vitest';
import type { Group, Staff } from '$lib/people/types';
import { setupSteps } from './steps';
import id from './texts.id';

const person = (more: Partial<Staff>): Staff => ({ id: 'staff_1', name: 'Sari', login: 'sari', kind: 'guru', duty: '', teaches: true, principal: false, operator: false, signed_in: false, slip_open: false, ...more });
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
