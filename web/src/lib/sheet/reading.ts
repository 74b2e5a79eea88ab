/** From a read sheet to what a lesson keeps: what is doubtful is asked about, never guessed. Pure. */
import { buckets } from '$lib/lesson/rules';
import type { AttendanceMark, LessonView, Member, Presence, Question } from '$lib/lesson/types';
import type { SheetBox, SheetGroup, SheetReport } from './types';

export interface Cell {
  /** The marked box, from 0; null: none. */
  box: number | null;
  /** Nobody has said yet what is meant. */
  asked: boolean;
  boxes: readonly SheetBox[];
}
export interface Line {
  member: Member;
  /** One a group. */
  cells: readonly Cell[];
}
export interface SheetReading {
  groups: readonly SheetGroup[];
  lines: readonly Line[];
  /** Numbers without a pupil where something is marked. */
  strays: readonly number[];
}
/** Where a group's marks go: a question of the lesson, a new one, or nowhere. */
export type Target = string;
export const fresh: Target = 'new';
export const nowhere: Target = '';

export function readingOf(report: SheetReport, members: readonly Member[]): SheetReading {
  const byNumber = new Map(members.map((member) => [member.number, member]));
  const lines: Line[] = [];
  const strays: number[] = [];
  for (const row of report.rows) {
    const member = byNumber.get(row.number);
    if (member) lines.push({ member, cells: row.answers.map(({ state, box, boxes }) => ({ box: state === 'one' ? box : null, asked: state === 'ask', boxes })) });
    else if (row.answers.some((answer) => answer.state !== 'none')) strays.push(row.number);
  }
  return { groups: report.groups, lines, strays };
}

/** Pupils whose row is not on this sheet: another page has them. */
export function unlisted(reading: SheetReading, members: readonly Member[]): Member[] {
  const here = new Set(reading.lines.map((line) => line.member.pupil));
  return members.filter((member) => !here.has(member.pupil));
}

export function settle(reading: SheetReading, pupil: string, group: number, box: number | null): SheetReading {
  const cell = (old: Cell, i: number): Cell => (i === group ? { ...old, box, asked: false } : old);
  return { ...reading, lines: reading.lines.map((line) => (line.member.pupil === pupil ? { ...line, cells: line.cells.map(cell) } : line)) };
}

/** Can all that is marked be an answer to that question? */
export function fits(reading: SheetReading, group: number, question: Pick<Question, 'kind' | 'options' | 'by_team'>): boolean {
  if (question.by_team) return false; // paper names pupils
  const { kind, boxes } = reading.groups[group]!;
  if (kind === 'level') return question.kind === 'tap';
  if (kind !== 'choice' || (question.kind !== 'choice' && question.kind !== 'scale')) return false;
  const answers = buckets(question.kind, question.options.length);
  return answers <= boxes && reading.lines.every((line) => (line.cells[group]!.box ?? 0) < answers);
}

/** In the order of paper and lesson: the sheet's first question is the lesson's first that fits. Unmarked groups go nowhere. */
export function targetsOf(reading: SheetReading, questions: readonly Question[]): Target[] {
  const free = [...questions].sort((a, b) => a.position - b.position);
  return reading.groups.map(({ kind }, group) => {
    if (kind !== 'choice' && kind !== 'level') return nowhere;
    const at = free.findIndex((question) => fits(reading, group, question));
    const found = at < 0 ? fresh : free.splice(at, 1)[0]!.id;
    return reading.lines.some((line) => line.cells[group]!.box !== null || line.cells[group]!.asked) ? found : nowhere;
  });
}

const absences: readonly Presence[] = ['sakit', 'izin', 'alpa'];
const attendanceOf = (reading: SheetReading) => reading.groups.findIndex((group) => group.kind === 'attendance');

/** Nothing when the sheet has no boxes for it. */
export function attendanceIn(reading: SheetReading): AttendanceMark[] {
  const group = attendanceOf(reading);
  if (group < 0) return [];
  return reading.lines.map(({ member, cells }) => ({ pupil: member.pupil, state: cells[group]!.box === null ? 'hadir' : absences[cells[group]!.box!]! }));
}

/** Is presence on paper worth taking over? Not when nothing is marked and the lesson knows already. */
export const takesAttendance = (reading: SheetReading, lesson: Pick<LessonView, 'attendance'>): boolean =>
  attendanceOf(reading) >= 0 && (lesson.attendance.length === 0 || attendanceIn(reading).some((mark) => mark.state !== 'hadir'));

/** Marked as absent, and yet with an answer: one of the two is a slip of the pen. */
export function contradictions(reading: SheetReading): Member[] {
  const group = attendanceOf(reading);
  if (group < 0) return [];
  return reading.lines.filter(({ cells }) => cells[group]!.box !== null && cells.some((cell, i) => i !== group && cell.box !== null)).map((line) => line.member);
}

/** Who spoke, by the paper. */
export function spokeIn(reading: SheetReading): string[] {
  const group = reading.groups.findIndex(({ kind }) => kind === 'spoke');
  return group < 0 ? [] : marksIn(reading, group).map((mark) => mark.pupil);
}

/** What of the paper is kept that is no answer. */
export interface Takes {
  attendance: boolean;
  spoke: boolean;
}
/** A reading as the phone keeps it until it is taken over: who, and which box. Neither names nor anything of the photo. */
export interface HalfRead {
  groups: readonly SheetGroup[];
  lines: readonly { pupil: string; cells: readonly Pick<Cell, 'box' | 'asked'>[] }[];
  strays: readonly number[];
  targets: readonly Target[];
  takes: Takes;
}
export function halfRead(reading: SheetReading, targets: readonly Target[], takes: Takes): HalfRead {
  const lines = reading.lines.map(({ member, cells }) => ({ pupil: member.pupil, cells: cells.map(({ box, asked }) => ({ box, asked })) }));
  return { groups: reading.groups, lines, strays: reading.strays, targets, takes };
}
/** Of pupils who are still in the class. */
export function restored({ groups, lines, strays }: HalfRead, members: readonly Member[]): SheetReading {
  const byId = new Map(members.map((member) => [member.pupil, member]));
  return { groups, strays, lines: lines.flatMap(({ pupil, cells }) => (byId.has(pupil) ? [{ member: byId.get(pupil)!, cells: cells.map((cell) => ({ ...cell, boxes: [] })) }] : [])) };
}

export interface Unsure {
  member: Member;
  group: number;
  cell: Cell;
}
/** What somebody has to look at before it is kept; a group that goes nowhere is not asked about. */
export function unsure(reading: SheetReading, targets: readonly Target[], takes: Takes): Unsure[] {
  const kept = (group: number) => {
    const { kind } = reading.groups[group]!;
    return kind === 'attendance' || kind === 'spoke' ? takes[kind] : targets[group] !== nowhere;
  };
  return reading.lines.flatMap(({ member, cells }) => cells.flatMap((cell, group) => (cell.asked && kept(group) ? [{ member, group, cell }] : [])));
}

export interface Marked {
  pupil: string;
  choice: number;
}
/** What the marks of a group are: empty rows say nothing and take nothing back. */
export function marksIn(reading: SheetReading, group: number): Marked[] {
  return reading.lines.flatMap(({ member, cells }) => (cells[group]!.box === null ? [] : [{ pupil: member.pupil, choice: cells[group]!.box! }]));
}
