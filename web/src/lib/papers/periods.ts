/** The months and semesters that a paper can be about. */

export interface Period {
  /** As the server wants it: "month=2026-11", "semester=2026-1". */
  value: string;
  label: string;
}

const months = 12;

/** "2026-11" from a count of months since year 0. */
const stamp = (count: number) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;

/** This month and those before it, then this semester and the one before. `today`: "2026-11-24". */
export function periods(today: string, monthWord: (month: string) => string, semesterWord: (half: 1 | 2, year: number) => string): Period[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const now = year * 12 + month - 1;
  const out: Period[] = [];
  for (let i = 0; i < months; i++) out.push({ value: `month=${stamp(now - i)}`, label: monthWord(stamp(now - i)) });
  // July begins semester 1 of a school year, January the second.
  const semesters: [1 | 2, number][] = month >= 7 ? [[1, year], [2, year - 1]] : [[2, year - 1], [1, year - 1]];
  for (const [half, start] of semesters) out.push({ value: `semester=${start}-${half}`, label: semesterWord(half, start) });
  return out;
}
