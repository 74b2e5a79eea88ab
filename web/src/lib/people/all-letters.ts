/** A letter for every school of an office that has no operator yet, school by school. Letters that are out stay good. */
import { post, type Problem } from '$lib/api/client';
import type { School, Slip } from './types';

/** As many as the server puts on paper at once. */
const most = 300;

/** Schools to whose operator nobody has written. */
export const unwritten = (schools: readonly School[]) => schools.filter((one) => one.state === 'none').slice(0, most);

/** What was made before something went wrong is given, too: a code is shown once only. `each` hears how many are done. */
export async function lettersForAll(schools: readonly School[], nameOf: (school: School) => string, each: (done: number) => void): Promise<{ made: Slip[]; problem?: Problem }> {
  const made: Slip[] = [];
  for (const [done, school] of unwritten(schools).entries()) {
    each(done);
    const outcome = await post<Slip>(`/api/schools/${school.id}/operator-slip`, { name: nameOf(school), origin: location.origin });
    if (!outcome.ok) return { made, problem: outcome.problem };
    made.push(outcome.value);
  }
  return { made };
}
