import type { Circles } from '$lib/circles/types';
import { reading } from '$lib/local';
import type { Rounds } from '../../../menilai/types';

/** Rounds come along: one of them may hang on a note, also without network. */
export async function load({ params, parent }) {
  await parent();
  const list = reading<Circles>('/api/circles');
  const rounds = reading<Rounds>('/api/rounds');
  await Promise.all([list.open(), rounds.open()]);
  return { circle: params.circle, list, rounds };
}
