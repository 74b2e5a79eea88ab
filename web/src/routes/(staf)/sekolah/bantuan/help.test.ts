import { expect, it } from 'vitest';
import { newId } from '$lib/outbox/ids';
import { kindsLeft, requestsNow } from './help';

const path = '/api/schools/school_a/help';
const known = (id: string, kind: string, ended: number | null = null) => ({ id, kind, words: 'Dua HP', asked_by: 'Budi', asked_at: 5, ended_at: ended }) as never;

it('shows what the phone still holds as if it had arrived, and says that it waits', () => {
  const id = newId('help', 9000);
  const all = requestsNow([known('help_1', 'devices')], [{ path: `${path}/${id}`, body: { kind: 'network', words: '' } }], path);
  expect(all.map((one) => [one.kind, one.waits, one.at])).toEqual([['network', true, 9000], ['devices', false, 5]]);
});
it('one that is done on the phone is over', () => {
  const all = requestsNow([known('help_1', 'devices')], [{ path: `${path}/help_1/done`, body: {} }], path);
  expect(all.map((one) => [one.over, one.waits])).toEqual([[true, true]]);
});
it('passes over another school’s', () => {
  expect(requestsNow([], [{ path: '/api/schools/school_b/help/help_9', body: { kind: 'other', words: '' } }], path)).toEqual([]);
});
it('asked and done before either was sent, it is over', () => {
  const held = [{ path: `${path}/help_9`, body: { kind: 'other', words: '' } }, { path: `${path}/help_9/done`, body: {} }];
  expect(requestsNow([], held, path).map((one) => one.over)).toEqual([true]);
});
it('offers each kind once at a time', () => {
  expect(kindsLeft(requestsNow([known('help_1', 'devices'), known('help_2', 'network', 8)], [], path).filter((one) => !one.over))).toEqual(['network', 'mentoring', 'lists', 'other']);
});
