/**
 * What a teacher needs for days without network, brought to the phone while there is one: the classes with their lists, the
 * plans with their questions, the timetable, what a class opens its next lessons with, what was begun today on another phone, and last the recordings of questions. Under the very addresses that the
 * pages read, so that a page never opened before opens offline.
 */
import { get } from '$lib/api/client';
import { readDevice } from '$lib/local/device';
import { keepCopy, readCopy } from '$lib/local/reads.svelte';
import { bringSounds } from '$lib/sounds/kept';
import { keepLesson, readLesson } from './local';
import type { LessonView, PlanView, Today } from './types';

/** A copy this old is fetched again at the next occasion; what a page showed meanwhile is newer anyway. */
const staleMs = 6 * 3_600_000;
/** Newest first, of somebody who writes many: with the class's lists within 50 kB compressed (tests/e2e/three-days measures it). */
export const plansOfClass = 10;
const plansMost = 40;

interface Listed {
  plans: readonly { id: string; version: number }[];
}

/** Resolves to true when all is here; false when the network went: the next occasion goes on where this one stopped. */
export async function bringProvisions(account: string, now = Date.now()): Promise<boolean> {
  const fresh = (path: string) => bring(account, path, (at) => Math.abs(now - at) < staleMs);
  // What a lesson needs comes first.
  if (!(await fresh('/api/today')) || !(await fresh('/api/plans'))) return false;
  const { classes = [], lessons = [] } = (await readCopy<Today>(account, '/api/today'))?.value ?? {};
  const { plans = [] } = (await readCopy<Listed>(account, '/api/plans'))?.value ?? {};
  for (const plan of plans.slice(0, Math.min(plansMost, plansOfClass * Math.max(1, classes.length)))) {
    if (!(await bring<PlanView>(account, `/api/plans/${plan.id}`, (_, kept) => kept.plan.version === plan.version))) return false;
  }
  for (const line of lessons) if (line.ended_at === null && !(await bringLesson(account, line.id))) return false;
  const pages = ['/api/groups', '/api/timetable', '/api/progress', ...classes.flatMap((one) => [`/api/groups/${one.group.id}`, `/api/groups/${one.group.id}/revisits`, `/api/lessons?group=${one.group.id}`])];
  for (const path of pages) if (!(await fresh(path))) return false;
  return bringSounds(account);
}

/** Keeps what is at `path`, unless the copy here will do. True when that is settled, also by a server that has no such thing. */
async function bring<T>(account: string, path: string, willDo: (at: number, kept: T) => boolean): Promise<boolean> {
  const copy = await readCopy<T>(account, path);
  if (copy && willDo(copy.at, copy.value)) return true;
  return fetched<T>(account, path, (value) => keepCopy(account, path, value, Date.now()));
}

/** What this phone did in a lesson is newer than what the server knows of it: a copy that is here stays. */
async function bringLesson(account: string, lesson: string): Promise<boolean> {
  if (await readLesson(account, lesson)) return true;
  return fetched<LessonView>(account, `/api/lessons/${lesson}`, async (view) => {
    if (!(await readLesson(account, lesson))) await keepLesson(account, { view, answers: {}, journals: [] });
  });
}

async function fetched<T>(account: string, path: string, keep: (value: T) => Promise<void>): Promise<boolean> {
  const outcome = await get<T>(path, { quiet: true });
  if (!outcome.ok) return outcome.status === 403 || outcome.status === 404;
  // Whoever signed out meanwhile had their copies wiped: none may come after that.
  if ((await readDevice()).account !== account) return false;
  await keep(outcome.value);
  return true;
}
