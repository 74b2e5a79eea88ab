/** Groups for tomorrow out of the levels of one question: pupils of the same level together, or mixed. Pure; names are the teacher's alone. */

export interface Placed {
  pupil: string;
  name: string;
  /** None: not judged, absent or unanswered. */
  level: number | null;
}

/** Each level with those who stand there, the lowest first; those without a level first of all. */
export function byLevel(all: readonly Placed[]): { level: number | null; pupils: Placed[] }[] {
  return [null, 0, 1, 2, 3, 4].map((level) => ({ level, pupils: all.filter((one) => one.level === level) })).filter((one) => one.pupils.length > 0);
}

/** In as many heaps as needed, whose sizes differ by one at most. */
function shared<T>(all: readonly T[], size: number): T[][] {
  const heaps = Math.max(1, Math.ceil(all.length / size));
  const out: T[][] = Array.from({ length: heaps }, () => []);
  all.forEach((one, i) => out[Math.floor((i * heaps) / all.length)]!.push(one));
  return out.filter((heap) => heap.length > 0);
}

/** Groups of at most `size`, each of one level: all get the same task. */
export const alikeGroups = (all: readonly Placed[], size: number): Placed[][] => byLevel(all).flatMap(({ pupils }) => shared(pupils, size));

/** The level at which most stand; of equally many the lower one. */
export const commonLevel = (all: readonly Placed[]): number | null => byLevel(all).reduce<{ level: number | null; pupils: readonly Placed[] }>((most, one) => (one.pupils.length > most.pupils.length ? one : most), { level: null, pupils: [] }).level;

/** Groups of at most `size` in which every level meets others: dealt round from the highest, back and forth. */
export function mixedGroups(all: readonly Placed[], size: number): Placed[][] {
  const heaps = Math.max(1, Math.ceil(all.length / size));
  const out: Placed[][] = Array.from({ length: heaps }, () => []);
  const sorted = [...all].sort((a, b) => (b.level ?? -1) - (a.level ?? -1));
  sorted.forEach((one, i) => {
    const round = Math.floor(i / heaps);
    const place = i % heaps;
    out[round % 2 === 0 ? place : heaps - 1 - place]!.push(one);
  });
  return out.filter((heap) => heap.length > 0);
}
