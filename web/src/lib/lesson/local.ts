/** Lessons that were begun on this phone: known here before the server knows them, and after the browser was killed. */
import { copiesUnder, keepCopy, readCopy } from '$lib/local/reads.svelte';
import { choiceBefore } from './choice';
import { reachedIn, type Reached } from './now';
import type { ClassChoice, ClassView, LessonCopy, LessonLine, Progress } from './types';

const listKey = 'local:lessons';
const copyKey = (lesson: string) => `local:lesson/${lesson}`;
const keptMost = 20;

export async function readLesson(account: string, lesson: string): Promise<LessonCopy | undefined> {
  return (await readCopy<LessonCopy>(account, copyKey(lesson)))?.value;
}

export async function keepLesson(account: string, copy: LessonCopy): Promise<void> {
  await keepCopy(account, copyKey(copy.view.id), copy, Date.now());
}

export const keptLessons = (account: string): Promise<LessonCopy[]> => copiesUnder<LessonCopy>(account, copyKey(''));

export async function localLessons(account: string): Promise<LessonLine[]> {
  return (await readCopy<LessonLine[]>(account, listKey))?.value ?? [];
}

/** Newest first; the same lesson noted again replaces what was known of it. */
export async function noteLesson(account: string, line: LessonLine): Promise<void> {
  const others = (await localLessons(account)).filter((one) => one.id !== line.id);
  await keepCopy(account, listKey, [line, ...others].sort((a, b) => b.started_at - a.started_at).slice(0, keptMost), Date.now());
}

/**
 * The server's list with this phone's lessons. One that the server does not have is shown while its start is unsent
 * (or the server was not reached): then it is new, otherwise it was refused.
 */
export function merged(server: readonly LessonLine[], local: readonly LessonLine[], unsent: ReadonlySet<string>, reached: boolean, day: string): LessonLine[] {
  const here = new Map(local.map((line) => [line.id, line]));
  const known = server.map((line) => ({ ...line, ended_at: line.ended_at ?? here.get(line.id)?.ended_at ?? null }));
  const ids = new Set(server.map((line) => line.id));
  const fresh = local.filter((line) => !ids.has(line.id) && line.day === day && (unsent.has(line.id) || !reached));
  return [...fresh, ...known].sort((a, b) => b.started_at - a.started_at);
}

/** What a class chose last in a subject, before a lesson that begins now; offline, too. */
export async function localChoice(account: string, { group, choices }: ClassView, subject: string): Promise<ClassChoice | null> {
  const lines = (await localLessons(account)).filter((line) => line.group === group.id && line.subject === subject);
  const here = await Promise.all(lines.map((line) => readLesson(account, line.id)));
  return choiceBefore(subject, choices ?? [], here.flatMap((copy) => copy?.view ?? []));
}

/** How far the lessons given on this phone came, the newest first: the server may not know them yet. */
export async function localProgress(account: string, lines: readonly LessonLine[]): Promise<Progress[]> {
  const out: Progress[] = [];
  for (const line of lines) {
    if (line.plan === null) continue;
    const copy = await readLesson(account, line.id);
    const reached: Reached | undefined = copy && reachedIn(copy.view);
    if (copy && reached) out.push({ plan: line.plan, title: line.title, group: line.group, group_name: line.group_name, meetings: 0, running: reached.ended ? null : line.id, last_day: line.day, ...reached.next });
  }
  return out;
}
