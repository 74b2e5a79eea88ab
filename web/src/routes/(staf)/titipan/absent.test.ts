import { expect, test } from 'vitest';
import type { Slot } from '$lib/lesson/types';
import type { Assignment } from '$lib/people/types';
import { absences, weekdayOf } from './absent';

const slot = (staff: string, group: string, weekday: number, first: number, more: Partial<Slot> = {}): Slot => ({
  id: `slot_${staff}${group}${weekday}${first}`, school: 'school_1', group, group_name: group.toUpperCase(), staff, teacher: `Bu ${staff}`, subject: 'ipas', weekday, first, last: first + 1, assists: false, mine: false, ...more
});
const assigned = (staff: string, group: string, role: Assignment['role'] = 'guru-kelas'): Assignment => ({ id: `a_${staff}${group}`, staff, name: `Bu ${staff}`, group, subject: '', role, since: '2026-07-13', until: null });
const groups = new Map([['4a', '4A'], ['4b', '4B']]);

test('today by the timetable, the first lesson first; a class without one today stands last', () => {
  const found = absences([slot('sari', '4b', 2, 3), slot('sari', '4a', 2, 5), slot('sari', '4a', 2, 1), slot('sari', '5c', 3, 1)], [assigned('sari', '4a'), assigned('sari', '4b')], groups, 2);
  expect(found).toHaveLength(1);
  expect(found[0]!.rooms.map((one) => [one.name, one.lessons.map((lesson) => lesson.first)])).toEqual([['4A', [1, 5]], ['4B', [3]]]);
});

test('without a timetable, as in TK, by assignment; assistants and counsellors are not stood in for', () => {
  const found = absences([slot('anto', '4a', 2, 1, { assists: true })], [assigned('sari', '4a'), assigned('wati', '4a', 'pendamping'), assigned('rini', '4b', 'bk')], groups, 2);
  expect(found).toEqual([{ staff: 'sari', teacher: 'Bu sari', rooms: [{ group: '4a', name: '4A', lessons: [] }] }]);
});

test('days of the week begin on Monday', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
});
