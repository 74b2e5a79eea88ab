/** The work list in sentences: what a line says, and what can be done next. No DOM. */
import type { Answer } from '$lib/api/types';
import { number } from '$lib/i18n';
import type id from './texts.id';

export type WantedList = Answer<'WantedList'>;
export type Line = WantedList['lines'][number];
export type Words = typeof id;

export const wants = ['asked', 'no_visit', 'unlinked', 'no_records'] as const;
/** So many lines of a kind stand open; the others unfold. */
export const open_most = 5;

export const linesOf = (list: WantedList, want: Line['want']): Line[] => list.lines.filter((one) => one.want === want);
export const schoolsIn = (lines: readonly Line[]): number => new Set(lines.map((one) => `${one.school} ${one.district}`)).size;

/** How long it waits, or nothing where waiting has no day. */
export function waiting(line: Line, t: Words): string {
  if (line.want === 'no_visit') return line.weeks === null ? t.never : t.visited(number(line.weeks));
  if (line.want !== 'asked' || line.weeks === null) return '';
  return line.weeks === 0 ? t.thisWeek : t.weeks(number(line.weeks));
}

/** What is said below the name: of what was asked its kind and the head's own words. */
export const said = (line: Line, t: Words): string =>
  [line.kind ? t.kind[line.kind] : '', line.words ? `“${line.words}”` : '', waiting(line, t)].filter(Boolean).join(' · ');

/** `own`: a supervisor reads it. The same for all lines of a want, but for what was asked and for a school without a supervisor. */
export function next(line: Line, own: boolean, t: Words): string {
  if (line.want === 'asked') return t.next[line.kind ?? 'other'];
  if (line.want === 'no_visit') return own ? t.next.own_visit : line.supervised ? t.next.no_visit : t.next.no_supervisor;
  return t.next[line.want];
}
