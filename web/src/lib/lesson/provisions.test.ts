import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase } from '$lib/local/database';
import { changeDevice } from '$lib/local/device';
import { readCopy } from '$lib/local/reads.svelte';
import { keepLesson, readLesson } from './local';
import { bringProvisions, plansOfClass } from './provisions';
import type { LessonCopy } from './types';

const answers: Record<string, unknown> = {
  '/api/today': { classes: [{ group: { id: 'group_a' } }], lessons: [{ id: 'lesson_open', ended_at: null }, { id: 'lesson_over', ended_at: 5 }] },
  '/api/plans': { plans: [{ id: 'plan_a', version: 2 }, { id: 'plan_gone', version: 1 }] },
  '/api/groups': { groups: [] },
  '/api/timetable': {},
  '/api/progress': { progress: [] },
  '/api/groups/group_a': { members: [] },
  '/api/groups/group_a/revisits': { subjects: [] },
  '/api/lessons?group=group_a': { lessons: [] },
  '/api/plans/plan_a': { plan: { id: 'plan_a', version: 2 } },
  '/api/lessons/lesson_open': { id: 'lesson_open' }
};
let asked: string[] = [];
let after: (path: string) => Promise<unknown> | undefined = () => undefined;

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  after = () => undefined;
  await changeDevice({ account: 'sari' });
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    await after(path);
    const found = answers[path];
    return new Response(JSON.stringify(found ?? { error: { code: 'plan.unknown', message: '', field: '', hint: '' } }), { status: found ? 200 : 404, headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => vi.unstubAllGlobals());

it('brings all that a lesson needs, and asks for nothing twice', async () => {
  expect(await bringProvisions('sari')).toBe(true);
  for (const path of Object.keys(answers).filter((one) => one !== '/api/lessons/lesson_open')) expect(await readCopy('sari', path), path).toBeDefined();
  expect((await readLesson('sari', 'lesson_open'))?.view.id).toBe('lesson_open');
  const first = asked.length;
  expect(await bringProvisions('sari')).toBe(true);
  expect(asked.slice(first)).toEqual(['/api/plans/plan_gone']);
});

it('of many plans brings the newest, so many a class', async () => {
  const many = Array.from({ length: plansOfClass + 5 }, (_, i) => ({ id: `plan_${i}`, version: 1 }));
  const { '/api/plans': few } = answers;
  answers['/api/plans'] = { plans: many };
  await bringProvisions('sari');
  answers['/api/plans'] = few;
  expect(asked.filter((path) => path.startsWith('/api/plans/'))).toEqual(many.slice(0, plansOfClass).map((plan) => `/api/plans/${plan.id}`));
});

it('brings a plan again when it has a newer version, and all after half a day', async () => {
  await bringProvisions('sari');
  asked = [];
  await bringProvisions('sari', Date.now() + 7 * 3_600_000);
  expect(asked).toContain('/api/today');
  expect(asked).not.toContain('/api/plans/plan_a');
});

it('what was done in a lesson here is not overwritten', async () => {
  await keepLesson('sari', { view: { id: 'lesson_open', step: 's2' }, answers: {}, journals: [] } as unknown as LessonCopy);
  await bringProvisions('sari');
  expect((await readLesson('sari', 'lesson_open'))?.view.step).toBe('s2');
});

it('goes on where the network went', async () => {
  after = (path) => (path === '/api/progress' ? Promise.reject(new Error('no network')) : undefined);
  expect(await bringProvisions('sari')).toBe(false);
  after = () => undefined;
  asked = [];
  expect(await bringProvisions('sari')).toBe(true);
  expect(asked.filter((path) => path !== '/api/plans/plan_gone')[0]).toBe('/api/progress');
});

it('leaves nothing behind for somebody who signed out meanwhile', async () => {
  after = (path) => (path === '/api/plans' ? changeDevice({ account: null }) : undefined);
  expect(await bringProvisions('sari')).toBe(false);
  expect(await readCopy('sari', '/api/plans')).toBeUndefined();
});
