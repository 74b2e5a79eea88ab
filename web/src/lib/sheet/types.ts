/** What the reader says of a photographed class sheet (src/engines/sheet/report.hpp). */

export type SheetKind = 'attendance' | 'spoke' | 'choice' | 'level';
/** Boxes that belong together: of one pupil at most one is meant. */
export interface SheetGroup {
  kind: SheetKind;
  /** Of its kind, from 0. */
  question: number;
  boxes: number;
}
export interface Place {
  x: number;
  y: number;
}
export interface SheetBox extends Place {
  mark: 'empty' | 'marked' | 'doubtful';
}
export interface SheetAnswerSeen {
  state: 'none' | 'one' | 'ask';
  /** The marked one, from 0; -1: none. */
  box: number;
  boxes: SheetBox[];
}
export interface SheetReport {
  tag: number;
  groups: SheetGroup[];
  corners: Place[];
  rows: { number: number; answers: SheetAnswerSeen[] }[];
}
export type SheetFault = 'no_sheet' | 'several' | 'code' | 'ticks' | 'unclear';
/** One of the two is there. */
export interface SheetRead {
  sheet: SheetReport | null;
  fault: SheetFault | null;
}
