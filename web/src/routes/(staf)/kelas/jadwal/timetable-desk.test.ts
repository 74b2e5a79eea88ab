import { describe, expect, it } from 'vitest';
import type { Slot } from '$lib/lesson/types';
import { overlaid } from './timetable-desk.svelte';

const id = 'slot_01k0000000000000000000000a';
const slot: Slot = { id, school: 's', group: 'g', group_name: '4A', staff: 'f', teacher: 'Sari', subject: 'ipas', weekday: 1, first: 1, last: 2, assists: false, mine: true };
const place = (group: string) => (group === 'g' ? { school: 's', name: '4A', staff: 'f' } : undefined);
const put = (body: unknown) => ({ method: 'PUT' as const, path: `/api/slots/${id}`, body });

describe('what this phone has typed', () => {
  it('lies over what the server knows, and twice is once', () => {
    const moved = put({ group: 'g', subject: 'pjok', weekday: 2, first: 3, last: 3 });
    const once = overlaid([slot], [moved], place);
    expect(once).toHaveLength(1);
    expect(once[0]).toMatchObject({ weekday: 2, subject: 'pjok', group_name: '4A' });
    expect(overlaid(once, [moved], place)).toEqual(once);
  });
  it('takes an entry out', () => {
    expect(overlaid([slot], [{ method: 'DELETE', path: `/api/slots/${id}`, body: null }], place)).toEqual([]);
  });
  it('leaves other writes and foreign classes alone', () => {
    expect(overlaid([slot], [{ method: 'PUT', path: '/api/plans/plan_x', body: {} }, put({ group: 'other', subject: '', weekday: 1, first: 1, last: 1 })], place)).toEqual([slot]);
  });
});
