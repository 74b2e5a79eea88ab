/** PINs or pictures for every pupil of a school who has none yet, class group by class group. Nobody's are replaced. */
import { post, type Problem } from '$lib/api/client';
import type { Group, Pins } from './types';

/** Class groups with pupils who have none; a TK may do without. */
export const wanting = (groups: readonly Group[]) => groups.filter((one) => one.kind === 'rombel' && one.level !== 'tk' && one.pins < one.pupils);

/** What was made before something went wrong is given, too: it is shown once only. `each` hears how many class groups are done. */
export async function pinsForAll(school: string, groups: readonly Group[], each: (done: number) => void): Promise<{ made: Pins[]; problem?: Problem }> {
  const made: Pins[] = [];
  for (const [done, group] of wanting(groups).entries()) {
    each(done);
    const outcome = await post<Pins>(`/api/schools/${school}/pins`, { group: group.id, pupils: [], only_missing: true });
    if (!outcome.ok) return { made, problem: outcome.problem };
    // The list on this phone may be older than what the server has.
    if (outcome.value.pins.length > 0) made.push(outcome.value);
  }
  return { made };
}
