/** Requests as the server has them, with what this phone still holds. No DOM. */
import type { Answer } from '$lib/api/types';
import { madeAt } from '$lib/outbox/ids';

export const kinds = ['devices', 'network', 'mentoring', 'lists', 'other'] as const;
export type Kind = (typeof kinds)[number];

export interface Request {
  id: string;
  kind: Kind;
  words: string;
  at: number;
  by: string;
  over: boolean;
  waits: boolean;
}
type Held = { path: string; body: unknown };

export function requestsNow(known: Answer<'SchoolHelp'>['requests'], unsent: readonly Held[], path: string): Request[] {
  const all = new Map<string, Request>(
    known.map((one) => [one.id, { id: one.id, kind: one.kind, words: one.words, at: one.asked_at, by: one.asked_by, over: one.ended_at !== null, waits: false }])
  );
  for (const one of unsent) {
    if (!one.path.startsWith(`${path}/`)) continue;
    const [id, rest] = one.path.slice(path.length + 1).split('/');
    const before = all.get(id!);
    if (rest === 'done') {
      if (before) all.set(id!, { ...before, over: true, waits: true });
    } else if (!before) {
      const { kind, words } = one.body as { kind: Kind; words: string };
      all.set(id!, { id: id!, kind, words, at: madeAt(id!), by: '', over: false, waits: true });
    }
  }
  return [...all.values()].sort((a, b) => b.at - a.at);
}

/** What is not asked for yet: the same kind is not asked for twice. */
export const kindsLeft = (standing: readonly Request[]): Kind[] => kinds.filter((kind) => !standing.some((one) => one.kind === kind));
