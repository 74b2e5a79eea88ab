import { reading } from '$lib/local';
import type { GroupPage } from '$lib/people/types';
import { profileOf, type Profile } from '$lib/profile/profile';

export async function load({ params, parent }) {
  await parent();
  const base = profileOf(params.group, params.pupil);
  const profile = reading<Profile>(base);
  // Whose class it is: a practice class is marked as one.
  const room = reading<GroupPage>(`/api/groups/${params.group}`);
  await Promise.all([profile.open(), room.open()]);
  return { group: params.group, pupil: params.pupil, base, profile, room };
}
