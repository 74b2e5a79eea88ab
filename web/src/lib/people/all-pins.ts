/** Pupils' cards of a whole school, class group by class group: for who has none yet, and for who has but under another number. Nobody's are replaced. */
import { get, post, type Problem } from '$lib/api/client';
import type { Group, GroupPage, Pins } from './types';

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

/**
 * The same pupils under their new numbers, as after naik kelas. The server keeps a key only as a hash that nobody reads back, so
 * such a card cannot show it: it says that the old one stays. Who has no key yet gets no such card.
 */
export function keptCards(page: Pick<GroupPage, 'name' | 'key' | 'members'>, school: string): Pins {
  const members = page.members.filter((one) => one.pin);
  return { group: page.name, school, kind: page.key, pins: members.map(({ pupil, number, name }) => ({ pupil, number, name, pin: '' })), drawings: [] };
}

/** Class groups with pupils whose cards can be printed again so. */
export const keeping = (groups: readonly Group[]) => groups.filter((one) => one.kind === 'rombel' && one.pins > 0);

/** Those of every class group, one after the other. */
export async function keptForAll(school: string, groups: readonly Group[], each: (done: number) => void): Promise<{ made: Pins[]; problem?: Problem }> {
  const made: Pins[] = [];
  for (const [done, group] of keeping(groups).entries()) {
    each(done);
    const outcome = await get<GroupPage>(`/api/groups/${group.id}`);
    if (!outcome.ok) return { made, problem: outcome.problem };
    const sheet = keptCards(outcome.value, school);
    if (sheet.pins.length > 0) made.push(sheet);
  }
  return { made };
}
