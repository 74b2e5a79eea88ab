import { beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '$lib/local';
import type { Write } from '$lib/outbox/outbox.svelte';
import type { Assignment, Group, Staff } from '$lib/people/types';
import { TeachingDesk } from './teaching-desk.svelte';

const sent: Write[] = [];
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: { send: (write: Write) => (sent.push(write), { id: 'cmd_1', kept: Promise.resolve(true), outcome: new Promise(() => undefined) }) } }));
beforeEach(() => (sent.length = 0));

const reading = <T>(value: T) => ({ value, refresh: () => Promise.resolve() }) as unknown as Reading<T>;
const person = (id: string, more: Partial<Staff> = {}): Staff => ({ id, name: `Contoh ${id}`, login: id, kind: 'guru', duty: '', teaches: true, principal: false, operator: false, signed_in: true, slip_open: false, second: false, ...more });
const group = (id: string, more: Partial<Group> = {}): Group => ({
  id, school: 'school_1', name: id, school_year: '2026/2027', level: 'sd', pupils: 30, grade: '', phase: '', without_phase: 30,
  guess_grade: '4', guess_phase: 'B', sure: true, key: 'pin', pins: 0, kind: 'rombel', subject: '', teachers: [], ...more
});
const given = (more: Partial<Assignment>): Assignment => ({ id: 'assignment_1', staff: 'sari', name: 'Sari', group: '4a', subject: '', role: 'guru-kelas', since: '2026-07-13', until: null, ...more });
const desk = (groups: Group[], assignments: Assignment[] = [], staff = [person('sari'), person('budi')]) =>
  new TeachingDesk('school_1', reading({ groups }), reading({ staff }), reading({ assignments }));
const bodies = () => sent.map((one) => one.body as Record<string, unknown>);

test('one button keeps all that was chosen, and confirms what the names say', () => {
  const one = desk([group('4a'), group('4b'), group('angsa', { guess_grade: '', guess_phase: '', sure: false })]);
  expect(one.changes).toBe(2);
  one.chosen['4a'] = 'sari';
  one.chosen['angsa'] = 'budi';
  expect(one.changes).toBe(3);
  one.keep();
  expect(bodies().filter((body) => body['role'] === 'guru-kelas').map((body) => [body['group'], body['staff']])).toEqual([['4a', 'sari'], ['angsa', 'budi']]);
  expect(sent.map((write) => write.path).filter((path) => path.endsWith('/grade'))).toEqual(['/api/schools/school_1/groups/4a/grade', '/api/schools/school_1/groups/4b/grade']);
  expect([one.changes, one.taught('4a').map((each) => each.name), one.wantsClassTeacher(group('4a')), one.rooms.filter((each) => one.unclear(each)).map((each) => each.id)]).toEqual([0, ['Contoh sari'], false, ['angsa']]);
  one.keep();
  expect(sent).toHaveLength(4);
});

test('a guru mapel gets many classes at once, none of them twice', () => {
  const one = desk([group('7a', { level: 'smp' }), group('7b', { level: 'smp' })], [given({ group: '7a', role: 'mapel', subject: 'ipa' })]);
  expect(one.byClass).toBe(false);
  one.giveSubject('sari', 'ipa', ['7a', '7b']);
  one.giveSubject('sari', 'ipa', ['7b']);
  expect(bodies().map((body) => [body['group'], body['subject'], body['role']])).toEqual([['7b', 'ipa', 'mapel']]);
});

test('last year’s classes, learning groups and an operator who does not teach are not listed', () => {
  const one = desk([group('3a', { school_year: '2025/2026' }), group('4a'), group('agama', { kind: 'belajar' })], [], [person('sari'), person('oki', { operator: true, teaches: false })]);
  expect([one.rooms.map((each) => each.id), one.people.map((each) => each.id)]).toEqual([['4a'], ['sari']]);
});
