/** Which semesters an office can report on: those of which a month was told. No DOM. */

/** "2026-1" of "2026-10": a school year begins in July. */
export function semesterOf(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number >= 7 ? `${year}-1` : `${year - 1}-2`;
}

/** Its six months, the first one first. */
export function monthsOf(semester: string): string[] {
  const [year, half] = semester.split('-').map(Number) as [number, number];
  return Array.from({ length: 6 }, (_, i) => (half === 1 ? `${year}-${String(i + 7).padStart(2, '0')}` : `${year + 1}-${String(i + 1).padStart(2, '0')}`));
}

/** Newest first, as the months are. */
export const semestersOf = (months: readonly string[]): string[] => [...new Set(months.map(semesterOf))];
