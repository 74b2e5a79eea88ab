import { expect, test, vi } from 'vitest';
import { schoolOf } from './school';

const grants: object[] = [];
vi.mock('$lib/session.svelte', () => ({
  session: {
    get me() {
      return { grants };
    }
  }
}));
const teaches = (id: string, more: object = {}) => grants.push({ role: 'teacher', school: { id, name: `SD ${id}` }, ...more });

test('a school is named only to who teaches in two', () => {
  teaches('a');
  teaches('p', { practice: true });
  grants.push({ role: 'principal', school: { id: 'b', name: 'SD b' } });
  expect(schoolOf('a')).toBe('');
  teaches('b');
  expect([schoolOf('a'), schoolOf('b'), schoolOf('p')]).toEqual(['SD a', 'SD b', '']);
});
