/** For tests: what the reader would say of a sheet that was marked so. */
import type { SheetAnswerSeen, SheetGroup, SheetReport } from './types';

/** By number, one a group: the marked box, -1 for none, or "ask". */
export type Marks = Record<number, readonly (number | 'ask')[]>;

function seen(boxes: number, mark: number | 'ask'): SheetAnswerSeen {
  const box = mark === 'ask' ? -1 : mark;
  return {
    state: mark === 'ask' ? 'ask' : mark < 0 ? 'none' : 'one',
    box,
    boxes: Array.from({ length: boxes }, (_, i) => ({ x: 10 * i, y: 0, mark: mark === 'ask' ? ('doubtful' as const) : i === box ? ('marked' as const) : ('empty' as const) }))
  };
}

export function reportOf(groups: readonly SheetGroup[], rows: number, marks: Marks, tag = 7): SheetReport {
  return {
    tag,
    groups: [...groups],
    corners: [],
    rows: Array.from({ length: rows }, (_, i) => ({ number: i + 1, answers: groups.map((group, at) => seen(group.boxes, marks[i + 1]?.[at] ?? -1)) }))
  };
}
