/** A semester's penilaian proses: the server's word with this phone's unsent writes laid over it, and the one thing to do next. Pure. */
import type { Command } from '$lib/outbox/reducer';
import type { Visit } from '$lib/visits/types';
import type { MyProcess, Part, ProcessParts, ProcessReview, Reflection } from './types';

export const pupilsLine = 'pupils';
export const pathOf = (one: Pick<ProcessReview, 'school' | 'period'>): string => `/api/my/process/${one.school}/${one.period}`;
export const keyOf = (one: Pick<ProcessReview, 'school' | 'period'>): string => `${one.school} ${one.period}`;

/** What a record still lacks; the same as missing() in src/growth/core/process.cpp. */
export function missing({ own, said, heard, left_out }: ProcessParts): Part[] {
  const there: Record<Part, boolean> = {
    own: own.went.trim() !== '' && (own.to_change.trim() !== '' || own.next_step !== ''),
    colleague: said.some((one) => one.part === 'colleague' && !left_out.includes(one.id)),
    principal: said.some((one) => one.part === 'principal' && !left_out.includes(one.id)),
    pupils: heard.lessons > 0 && !left_out.includes(pupilsLine)
  };
  return (Object.keys(there) as Part[]).filter((part) => !there[part]);
}

/** The records as this phone has changed them last. */
export function processNow(list: MyProcess, unsent: readonly Command[]): ProcessReview[] {
  return list.records.map((record) => {
    const path = pathOf(record);
    let out = record;
    for (const command of unsent) {
      if (command.path === path) {
        const said = command.body as { own: Reflection; left_out: string[] };
        out = { ...out, parts: { ...out.parts, own: said.own, left_out: said.left_out }, saved_at: command.at };
      }
      if (command.path === `${path}/publication`) out = { ...out, published_at: command.method === 'DELETE' ? null : command.at };
    }
    return { ...out, missing: missing(out.parts) };
  });
}

/** Of the visits of a semester those that nobody has written down yet: whose part they will fill, and whether the teacher's yes is waited for. */
export function askedOf(record: ProcessReview, visits: readonly Visit[]): { part: Part; visit: string; waits: boolean }[] {
  const stands = record.heads ? 'supervisor' : 'principal';
  return visits
    .filter((one) => one.school === record.school && one.sent_at === null && one.day >= record.from && one.day <= record.until && (one.kind === 'colleague' || one.kind === stands))
    .map((one) => ({ part: one.kind === 'colleague' ? ('colleague' as const) : ('principal' as const), visit: one.visit, waits: one.visitor !== '' && one.accepted_at === null }));
}

export type Next = 'accept' | 'colleague' | 'principal' | 'pupils' | 'own' | 'wait' | 'print';
/** One thing to do now: what others need time for comes first. What was asked for already is only waited for. */
export function nextOf(record: ProcessReview, visits: readonly Visit[]): Next {
  const asked = askedOf(record, visits);
  const lacks = record.missing;
  if (asked.some((one) => one.waits && lacks.includes(one.part))) return 'accept';
  for (const part of ['colleague', 'principal'] as const) if (lacks.includes(part) && !asked.some((one) => one.part === part)) return part;
  if (lacks.includes('own')) return 'own';
  if (lacks.includes('pupils')) return 'pupils';
  return lacks.length > 0 ? 'wait' : 'print';
}

export type Strength = { kind: 'own' | 'said'; words: string; by: string } | { kind: 'experiences' | 'voices'; n: number } | { kind: 'start' };
/** What the page says first: own words, else what somebody wrote, else a count, else that it has begun. */
export function strengthOf({ parts, lessons, with_all_experiences: all }: ProcessReview): Strength {
  if (parts.own.went) return { kind: 'own', words: parts.own.went, by: '' };
  const said = parts.said.find((one) => one.strength);
  if (said) return { kind: 'said', words: said.strength, by: said.by };
  if (all > 0 && all * 2 >= lessons) return { kind: 'experiences', n: all };
  return parts.heard.lessons > 0 ? { kind: 'voices', n: parts.heard.lessons } : { kind: 'start' };
}
