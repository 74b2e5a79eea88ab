import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '$lib/local';
import type { Write } from '$lib/outbox/outbox.svelte';
import type { Assignment, GroupPage, Member, Staff } from '$lib/people/types';
import { GroupDesk } from './group-desk.svelte';

const sent: Write[] = [];
vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: { send: (write: Write) => (sent.push(write), { id: 'cmd_1', kept: Promise.resolve(true), outcome: new Promise(() => undefined) }) } }));

beforeEach(() => {
  sent.length = 0;
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 3) });
});
afterEach(() => vi.useRealTimers());

const reading = <T>(value: T) => ({ value, refresh: () => Promise.resolve() }) as unknown as Reading<T>;
const sari: Staff = { id: 'staff_1', name: 'Sari Contoh', login: 'sari', kind: 'guru', duty: '', teaches: true, principal: false, operator: false, signed_in: true, slip_open: false, second: false };
const dina: Member = { pupil: 'pupil_1', number: 1, name: 'Dina', grade: '5', phase: 'C', device: false, sample: false, photo_voice: false, family: false, returned: false, pin: true, home: '' };
const assigned = (since: string): Assignment => ({ id: 'assignment_1', staff: sari.id, name: sari.name, group: 'group_1', subject: '', role: 'guru-kelas', since, until: null });
const page: GroupPage = { id: 'group_1', school: 'school_1', name: 'V-A', school_year: '2026/2027', level: 'sd', kind: 'rombel', subject: '', key: 'pin', members: [dina] };
const desk = (assignments: Assignment[] = []) =>
  new GroupDesk('school_1', 'group_1', reading(page), reading({ groups: [] }), reading({ staff: [sari] }), reading({ assignments }));

test('a teacher is seen in the class at once, before the server knows', () => {
  const one = desk();
  one.assign(sari.id, 'guru-kelas', 'ipas');
  expect(one.teachers.map((each) => [each.name, each.since])).toEqual([['Sari Contoh', '2026-11-24']]);
  expect(sent[0]).toMatchObject({ method: 'PUT', body: { staff: sari.id, group: 'group_1', subject: '', role: 'guru-kelas', until: null } });
  one.assign(sari.id, 'mapel', 'pjok');
  expect(sent[1]?.body).toMatchObject({ subject: 'pjok', role: 'mapel' });
});

test('an assignment ends yesterday; one of today never was', () => {
  const old = desk([assigned('2026-07-13')]);
  old.end(old.teachers[0]!);
  expect(sent[0]?.body).toMatchObject({ since: '2026-07-13', until: '2026-11-23' });
  expect(old.teachers).toEqual([]);
  const fresh = desk([assigned('2026-11-24')]);
  fresh.end(fresh.teachers[0]!);
  expect(sent[1]?.body).toMatchObject({ since: '2026-11-23', until: '2026-11-23' });
});
