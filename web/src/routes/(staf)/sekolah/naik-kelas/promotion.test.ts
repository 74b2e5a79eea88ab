import { expect, test } from 'vitest';
import type { Promotion } from '$lib/people/types';
import { body, outcome, proposed, rooms } from './promotion';

const pupils = (...names: string[]) => names.map((name, i) => ({ pupil: `pupil_${name}`, number: i + 1, name }));
const view: Promotion = {
  from_year: '2025/2026', to_year: '2026/2027', known: ['I-A'], staff: [], done: null,
  groups: [
    { id: 'group_5', name: 'V-A', to: 'VI-A', graduates: false, teacher: 'Bu Sari', pupils: pupils('dina', 'rafi', 'ayu') },
    { id: 'group_6', name: 'VI-A', to: '', graduates: true, teacher: '', pupils: pupils('bima', 'citra') },
    { id: 'group_m', name: 'Melati', to: '', graduates: false, teacher: '', pupils: pupils('eko') }
  ]
};

test('what is proposed, and what nobody can say waits', () => {
  expect(view.groups.map((room) => proposed(room).how)).toEqual(['up', 'graduates', 'waits']);
  const all = outcome(view, {}, {});
  expect(all).toMatchObject({ rooms: [{ name: 'VI-A', pupils: 3, from: ['V-A'] }], graduated: 2, repeated: 0, gone: 0, waiting: 1, nameless: [], all: 5 });
  expect(body(view, {}, {})).toEqual({
    groups: [{ group: 'group_5', to: 'VI-A', teacher: null }, { group: 'group_6', to: '', teacher: null }],
    pupils: []
  });
});

test('exceptions go by pupil; those of a class that waits are not sent', () => {
  const exceptions = {
    pupil_rafi: { fate: 'repeats' as const, to: 'V-A' }, pupil_ayu: { fate: 'moved' as const, to: '' },
    pupil_citra: { fate: 'repeats' as const, to: 'VI-A' }, pupil_eko: { fate: 'left' as const, to: '' }
  };
  const groups = { group_5: { how: 'up' as const, to: ' VI-B ', teacher: 'staff_1' } };
  const all = outcome(view, groups, exceptions);
  expect(all.rooms).toEqual([{ name: 'VI-B', pupils: 1, from: ['V-A'] }, { name: 'V-A', pupils: 1, from: ['V-A'] }, { name: 'VI-A', pupils: 1, from: ['VI-A'] }]);
  expect([all.graduated, all.repeated, all.gone, all.all]).toEqual([1, 2, 1, 5]);
  const sent = body(view, groups, exceptions);
  expect(sent.groups[0]).toEqual({ group: 'group_5', to: 'VI-B', teacher: 'staff_1' });
  expect(sent.pupils.map((one) => `${one.pupil} ${one.fate} ${one.to}`)).toEqual(['pupil_rafi repeats V-A', 'pupil_ayu moved ', 'pupil_citra repeats VI-A']);
});

test('a class that goes up needs a name; names to choose from are those in use and those said', () => {
  expect(outcome(view, { group_m: { how: 'up', to: ' ', teacher: '' } }, {}).nameless).toEqual(['Melati']);
  expect(rooms(view, { group_m: { how: 'up', to: 'Mawar', teacher: '' } })).toEqual(['I-A', 'VI-A', 'Mawar']);
});
