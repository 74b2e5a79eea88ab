import type { Answer } from '$lib/api/types';
import { reading } from '$lib/local';
import type { GroupPage } from '$lib/people/types';

export async function load({ params, parent }) {
  await parent();
  const turn = reading<Answer<'ReadingTurn'>>(`/api/groups/${params.group}/reading-turn`);
  const room = reading<GroupPage>(`/api/groups/${params.group}`);
  await Promise.all([turn.open(), room.open()]);
  return { group: params.group, turn, room };
}
