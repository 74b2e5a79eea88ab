import type { Answer } from '$lib/api/types';
import type { PupilWorkView } from '$lib/depth/types';
import { reading } from '$lib/local';

export type Sentence = Answer<'PupilJournal'>;

export async function load({ params, parent }) {
  await parent();
  const base = `/api/groups/${params.group}/pupils/${params.pupil}`;
  const work = reading<PupilWorkView>(`${base}/work`);
  const sentences = reading<{ journals: Sentence[] }>(`${base}/journals`);
  await work.open();
  void sentences.open();
  return { group: params.group, work, sentences };
}
