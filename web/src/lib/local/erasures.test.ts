import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexedDbStore as store } from '$lib/outbox/store.ts';
import { closeDatabase } from './database';
import { forget, forgetClasses, forgetErased } from './erasures';
import { keepCopy, readCopy } from './reads.svelte';

const command = (id: string, pupil: string) => ({ id, v: 1, at: 5, method: 'PUT' as const, path: `/api/x/${pupil}`, body: {} });
const answer = (status: number, body: unknown) => vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  await keepCopy('sari', '/api/groups/a', { members: [{ pupil: 'pupil_dina', name: 'Dina' }] }, 1);
  await keepCopy('anto', '/api/lessons/b', { members: [{ pupil: 'pupil_dina', name: 'Dina' }] }, 1);
  await keepCopy('sari', '/api/groups/c', { members: [{ pupil: 'pupil_rafi', name: 'Rafi' }] }, 1);
});
afterEach(() => vi.unstubAllGlobals());

it('an erased child is in no copy of anybody on this phone, and others stay', async () => {
  answer(200, { pupils: ['pupil_dina'], former_groups: [] });
  expect(await forgetErased('sari')).toBe(2);
  expect(await readCopy('sari', '/api/groups/a')).toBeUndefined();
  expect(await readCopy('anto', '/api/lessons/b')).toBeUndefined();
  expect(await readCopy('sari', '/api/groups/c')).toBeDefined();
});

it('a refused command about the child goes; one that waits is still sent', async () => {
  await store.save('sari', { command: command('cmd_wait', 'pupil_dina'), kept: 'saving', tries: 0 });
  await store.save('sari', { command: command('cmd_refused', 'pupil_dina'), kept: 'saving', tries: 0 });
  const refusal = { command: command('cmd_refused', 'pupil_dina'), status: 404, problem: { code: 'pupil.unknown', message: '', field: '', hint: '' }, at: 1 };
  await store.conclude('sari', ['cmd_refused'], [refusal]);
  await forget(['pupil_dina']);
  const left = await store.load('sari');
  expect(left.queue.map((entry) => entry.command.id)).toEqual(['cmd_wait']);
  expect(left.refusals).toEqual([]);
});

it('without an answer nothing is touched', async () => {
  answer(503, {});
  expect(await forgetErased('sari')).toBe(0);
  expect(await readCopy('sari', '/api/groups/a')).toBeDefined();
});

describe('a class that is no longer the own', () => {
  const line = (id: string, group: string) => ({ id, group, title: 'Tanah turun' });
  beforeEach(async () => {
    await keepCopy('sari', 'local:lessons', [line('lesson_old', 'group_a'), line('lesson_new', 'group_b')], 1);
    await keepCopy('sari', 'local:lesson/lesson_old', { view: { id: 'lesson_old', group: { id: 'group_a' } } }, 1);
    await keepCopy('sari', 'local:lesson/lesson_new', { view: { id: 'lesson_new', group: { id: 'group_b' } } }, 1);
    await keepCopy('sari', '/api/groups/group_a', { members: [] }, 1);
    await keepCopy('sari', '/api/groups/group_a/pupils/pupil_dina/work', { works: [] }, 1);
    await keepCopy('sari', '/api/lessons/lesson_old/questions/question_q/work', { works: [] }, 1);
    await keepCopy('sari', '/api/plans', { plans: [] }, 1);
    await keepCopy('anto', '/api/groups/group_a', { members: [] }, 1);
  });

  it('leaves with its lessons, its pupils and their work; what is the own stays, and so does a colleague\'s copy', async () => {
    answer(200, { pupils: [], former_groups: ['group_a'] });
    expect(await forgetErased('sari')).toBe(4);
    for (const path of ['local:lesson/lesson_old', '/api/groups/group_a', '/api/groups/group_a/pupils/pupil_dina/work', '/api/lessons/lesson_old/questions/question_q/work']) {
      expect(await readCopy('sari', path), path).toBeUndefined();
    }
    for (const path of ['local:lesson/lesson_new', 'local:lessons', '/api/plans']) expect(await readCopy('sari', path), path).toBeDefined();
    expect(await readCopy('anto', '/api/groups/group_a')).toBeDefined();
  });
  it('takes nothing that waits to be sent along', async () => {
    await store.save('sari', { command: { ...command('cmd_wait', 'pupil_dina'), path: '/api/lessons/lesson_old/end' }, kept: 'saving', tries: 0 });
    await forgetClasses('sari', ['group_a']);
    expect((await store.load('sari')).queue).toHaveLength(1);
  });
});
