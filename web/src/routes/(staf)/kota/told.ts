import { reading, type Reading } from '$lib/local';
import type { Questions } from './questions';

/** The last month that was told, still to be opened, and others by name: each from its copy on this phone first. */
export function toldMonths() {
  const newest = reading<Questions>('/api/city/questions');
  const others = new Map<string, Reading<Questions>>();
  const other = (month: string) => {
    const known = others.get(month);
    if (known) return known;
    const one = reading<Questions>(`/api/city/questions?month=${month}`);
    others.set(month, one);
    void one.open();
    return one;
  };
  return { newest, other };
}
