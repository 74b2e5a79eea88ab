/** Cards beside their lines: none over another, none far from its line without need. Pure. */

export interface Placed {
  /** Which one, by usefulness. */
  n: number;
  top: number;
  height: number;
}

const between = 8;

/** From where each line stands to where its card stands: in the order of the lines, each below the one before. */
export function besideEachOther(wanted: readonly Placed[]): Placed[] {
  const out: Placed[] = [];
  let free = 0;
  for (const one of [...wanted].sort((a, b) => a.top - b.top || a.n - b.n)) {
    const top = Math.round(Math.max(free, one.top));
    out.push({ ...one, top });
    free = top + one.height + between;
  }
  return out;
}
