import { beforeEach, expect, test, vi } from 'vitest';
import { deskName, mySchool, mySchools, schoolOf } from './school';

const now = vi.hoisted(() => ({ grants: [] as object[], role: 'teacher', chosenSchool: null as string | null }));
vi.mock('$lib/session.svelte', () => ({
  session: {
    get me() {
      return { grants: now.grants };
    },
    get role() {
      return now.role;
    },
    get chosenSchool() {
      return now.chosenSchool;
    }
  }
}));
const has = (role: string, id: string, more: object = {}) => now.grants.push({ role, school: { id, name: `SD ${id}` }, ...more });
beforeEach(() => Object.assign(now, { grants: [], role: 'teacher', chosenSchool: null }));

test('a school is named only to who teaches in two', () => {
  has('teacher', 'a');
  has('teacher', 'p', { practice: true });
  has('principal', 'b');
  expect(schoolOf('a')).toBe('');
  has('teacher', 'b');
  expect([schoolOf('a'), schoolOf('b'), schoolOf('p'), schoolOf(undefined)]).toEqual(['SD a', 'SD b', '', '']);
});

test('the desk is that of the role in use, and of several the chosen one', () => {
  has('operator', 'a');
  has('principal', 'c');
  now.role = 'operator';
  now.chosenSchool = 'c';
  expect([mySchool()?.id, deskName()]).toEqual(['a', '']);
  has('operator', 'b');
  has('operator', 'b');
  now.chosenSchool = 'b';
  expect([mySchools().map((one) => one.id), mySchool()?.id, deskName()]).toEqual([['a', 'b'], 'b', 'SD b']);
  now.chosenSchool = 'gone';
  expect([mySchool()?.id, deskName()]).toEqual(['a', 'SD a']);
  now.role = 'principal';
  expect([mySchool()?.id, schoolOf('a', 'operator'), schoolOf('c', 'principal')]).toEqual(['c', 'SD a', '']);
});
