/** A class's place between the levels, in words. Pure. */
import type { Answer } from '$lib/api/types';

export type ClassScale = Answer<'ClassScale'>;
export type SubjectScale = Answer<'SubjectScale'>;
export type Span = Answer<'ScaleSpan'>;

/** Near enough to a level to be called that level. */
const near = 0.15;
const highest = 4;
const level = (x: number) => Math.min(highest, Math.max(0, Math.round(x)));

export type Place = { at: number } | { low: number; high: number; nearer: 'low' | 'high' | 'middle' };

/** At a level, or between two and nearer to which. */
export function placeOf(x: number): Place {
  if (Math.abs(x - level(x)) <= near) return { at: level(x) };
  const low = Math.floor(x);
  const over = x - low;
  return { low, high: low + 1, nearer: over < 0.4 ? 'low' : over > 0.6 ? 'high' : 'middle' };
}

/** The levels next to the ends of an interval. */
export const rangeOf = (span: Span) => ({ from: level(span.low), to: level(span.high) });

/** How far down a picture of five even rows a level lies, the deepest on top; per cent. */
export const heightAt = (x: number): number => (100 * (highest - Math.min(highest, Math.max(0, x)) + 0.5)) / (highest + 1);

/** Fewer judged pupils say nothing of a class (src/scale/core). */
export const fewest = 10;

type Weeks = SubjectScale['weeks'][number];
const stretches = 4;
/** The newest stretches of weeks, where there is more than one, and the whole time. */
export function columnsOf(weeks: readonly Weeks[], now: Span): { span: Span; since?: string; until?: string }[] {
  return [...(weeks.length > 1 ? weeks.slice(-stretches) : []), { span: now }];
}

export const ofSubject = (scale: ClassScale | undefined, subject: string): SubjectScale | undefined => scale?.subjects.find((one) => one.subject === subject);
