/** Lines of the rapor as they stand: what the server knows, with what this phone has said since laid over. */
import type { Answer, Asking } from '$lib/api/types';
import type { Command } from '$lib/outbox/reducer';

export type Report = Answer<'Report'>;
export type ReportLine = Answer<'ReportLine'>;
export type LineIn = Asking<'ReportLineIn'>;
export type ReportIn = Asking<'ReportIn'>;
export type Stage = ReportLine['stage'];

export const parts = ['first', 'second', 'third'] as const;
export type Part = (typeof parts)[number];

/** As the teacher said it, else as drafted. */
export const standing = (line: ReportLine, part: Part): string => line[part] ?? line.drafts[part];

/** Something of it nobody has said yet: it stands as drafted. */
export const isDraft = (line: ReportLine): boolean => parts.some((part) => line[part] === null && line.drafts[part] !== '');

/** The line as it is sent, with a change. */
export const asIn = ({ pupil, first, second, third, mark, about, stage }: ReportLine, change: Partial<LineIn> = {}): LineIn => ({ pupil, first, second, third, mark, about, stage, ...change });

/** All that stands, said: from then on it stays whatever is judged later. */
export const kept = (line: ReportLine): LineIn =>
  asIn(line, Object.fromEntries(parts.map((part) => [part, line[part] ?? (line.drafts[part] || null)])));

export const reportPath = (group: string) => `/api/groups/${group}/report`;

export function withSaid(lines: readonly ReportLine[], said: readonly LineIn[]): ReportLine[] {
  const last = new Map(said.map((one) => [one.pupil, one]));
  return lines.map((line) => ({ ...line, ...last.get(line.pupil) }));
}

/** What of this report waits on the phone, oldest first. */
export function unsentOf(report: Report, unsent: readonly Command[]): LineIn[] {
  return unsent
    .filter((command) => command.method === 'PUT' && command.path === reportPath(report.group))
    .map((command) => command.body as ReportIn)
    .filter((body) => report.own && body.semester === report.semester && body.subject === report.subject)
    .flatMap((body) => body.lines);
}

/** A pack's sentence about a stage, behind a name: "Dina menjalankan …". */
export const stageSentence = (name: string, sentence: string): string => `${name} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** What a number field holds, as a mark. Null: nothing; undefined: none that a rapor takes. */
export function markOf(typed: string | number | null | undefined): number | null | undefined {
  const text = String(typed ?? '').trim();
  if (text === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isInteger(value) && value >= 0 && value <= 100 ? value : undefined;
}

/** As plain text, to be pasted: a name, then its sentences. */
export const reportText = (lines: readonly ReportLine[]): string =>
  lines
    .map((line) => [`${line.number}. ${line.name}`, ...parts.map((part) => standing(line, part)).filter(Boolean), ...(line.mark === null ? [] : [String(line.mark)])].join('\n'))
    .join('\n\n');
