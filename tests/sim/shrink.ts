/** Delta debugging (Zeller and Hildebrandt 2002): a shorter list that still fails. */

const triesMost = 400;

export async function shorter<T>(whole: readonly T[], fails: (part: T[]) => Promise<boolean>): Promise<T[]> {
  let now = [...whole];
  let parts = 2;
  let tries = 0;
  while (now.length > 1 && parts <= now.length && tries < triesMost) {
    const size = Math.ceil(now.length / parts);
    let found = false;
    for (let from = 0; from < now.length && tries < triesMost; from += size) {
      const rest = [...now.slice(0, from), ...now.slice(from + size)];
      tries += 1;
      if (rest.length === 0 || !(await fails(rest))) continue;
      [now, parts, found] = [rest, Math.max(2, parts - 1), true];
      break;
    }
    if (!found) {
      if (size === 1) break;
      parts = Math.min(now.length, parts * 2);
    }
  }
  return now;
}
