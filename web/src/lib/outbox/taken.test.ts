import { expect, test } from 'vitest';
import { start, type Command, type Entry, type State } from './reducer.ts';
import { laidOver, takenNext, toKeep } from './taken.ts';

const command = (id: string): Command => ({ id, v: 1, at: 0, method: 'PUT', path: `/api/${id}`, body: {} });
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({ command: command(id), kept: 'disk', tries: 1, ...more });
const holding = (...queue: Entry[]): State => ({ ...start, account: 'sari', queue });
const ids = (commands: readonly Command[]) => commands.map((one) => one.id);

test('what the server took lies over a list that was asked for before, under what waits', () => {
  const taken = takenNext([], holding(entry('a'), entry('b')), holding(entry('b')), 1000);
  expect(ids(laidOver(taken, [command('b')], 900))).toEqual(['a', 'b']);
  expect(ids(laidOver(taken, [command('b')], 1000))).toEqual(['a', 'b']);
  expect(ids(laidOver(taken, [command('b')], 1001))).toEqual(['b']);
});

test('what was refused or replaced was not taken', () => {
  const refused: State = { ...holding(), refusals: [{ command: command('a'), status: 409, problem: { code: '', message: '', field: '', hint: '' }, at: 1 }] };
  expect(takenNext([], holding(entry('a')), refused, 1000)).toEqual([]);
  expect(takenNext([], holding(entry('a')), holding(entry('b', { replaces: 'a' })), 1000)).toEqual([]);
});

test('another person who holds the phone knows nothing of it, and the oldest go when there are very many', () => {
  const taken = takenNext([], holding(entry('a')), holding(), 1000);
  expect(takenNext(taken, holding(), { ...start, account: 'dewi' }, 1001)).toEqual([]);
  const many = takenNext(taken, holding(...Array.from({ length: 200 }, (_, i) => entry(`n${i}`))), holding(), 2000);
  expect([many.length, many[0]?.command.id]).toEqual([200, 'n0']);
});

test('a closed phone keeps the teacher’s own writes of a day, and nothing else', () => {
  const own = (id: string): Command => ({ ...command(id), path: `/api/my/process/${id}` });
  const taken = [{ command: own('old'), at: 0 }, { command: own('a'), at: 1000 }, { command: { ...command('b'), path: '/api/lessons/x/journals/b' }, at: 1000 }];
  expect(ids(toKeep(taken, 86_400_000).map((one) => one.command))).toEqual(['a']);
});

test('what does not change the queue keeps what is known', () => {
  const state = holding(entry('b'));
  const taken = takenNext([], holding(entry('a'), entry('b')), state, 1000);
  expect(takenNext(taken, state, { ...state, fails: 1 }, 2000)).toBe(taken);
});
