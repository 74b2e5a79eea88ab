import { expect, test } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { laid, type FollowUp } from './follow-ups';

const note = (id: string, more: Partial<FollowUp> = {}): FollowUp => ({ id, group: 'group_a', group_name: '4A', pupil: 'pupil_d', name: 'Dina', text: 'Ajak bicara', done: false, at: 1, ...more });
const sent = (id: string, body: object, group = 'group_a') => ({ path: `/api/groups/${group}/follow-ups/${id}`, body: { pupil: 'pupil_d', text: 'Ajak bicara', done: false, at: 1, ...body } }) as unknown as Command;
const about = { group: 'group_a', pupil: 'pupil_d' };

test('what waits lies over what the server said', () => {
  expect(laid([note('a')], [sent('a', { done: true })], about)).toEqual([note('a', { done: true })]);
  expect(laid([note('a')], [sent('a', { text: '  ' })], about)).toEqual([]);
});

test('a new one stands with its pupil, and nowhere else', () => {
  expect(laid([], [sent('b', {})], about).map((one) => one.id)).toEqual(['b']);
  expect(laid([], [sent('b', { pupil: 'pupil_r' })], about)).toEqual([]);
  expect(laid([], [sent('b', {}, 'group_b')], about)).toEqual([]);
  expect(laid([], [sent('b', {})], undefined)).toEqual([]);
});

test('other commands are none', () => {
  expect(laid([note('a')], [{ path: '/api/lessons/lesson_a/readings/pupil_d', body: {} } as unknown as Command], about)).toEqual([note('a')]);
});
