/** PINs or pictures for every pupil of a school who has none yet, class group by class group. Nobody's are replaced. */
import { get, post, type Problem } from '$lib/api/client';
import type { Group, GroupPage, Pins } from './types';

/** Class groups with pupils who have none; a TK may do without. */
export const wanting = (groups: readonly Group[]) => groups.filter((one) => one.kind === 'rombel' && one.level !== 'tk' && one.pins < one.pupils);

/** What was made before something went wrong is given, too: it is shown once only. `each` hears how many class groups are done. */
export async function pinsForAll(school: string, groups: readonly Group[], each: (done: number) => void): Promise<{ made: Pins[]; problem?: Problem }> {
  const made: Pins[] = [];
  for (const [done, group] of wanting(groups).entries()) {
    each(done);
    const page = await get<GroupPage>(`/api/groups/${group.id}`);
    if (!page.ok) return { made, problem: page.problem };
    const pupils = page.value.members.filter((one) => !one.pin).map((one) => one.pupil);
    if (pupils.length === 0) continue; // the list was older: an empty one would mean everybody
    const outcome = await post<Pins>(`/api/schools/${school}/pins`, { group: group.id, pupils });
    if (!outcome.ok) return { made, problem: outcome.problem };
    made.push(outcome.value);
  }
  return { made };
}
