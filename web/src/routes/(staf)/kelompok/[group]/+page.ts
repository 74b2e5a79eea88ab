import { reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import type { Group, GroupPage } from '$lib/people/types';
import { session } from '$lib/session.svelte';
import { GroupForm } from './group-form.svelte';

/** The address of a group that is not there yet. */
const fresh = 'baru';

export async function load({ params, parent }) {
  await parent();
  const groups = reading<{ groups: Group[] }>('/api/groups');
  const page = params.group === fresh ? undefined : reading<GroupPage>(`/api/groups/${params.group}`);
  await Promise.all([groups.open(), page?.open()]);
  const id = page ? params.group : newId('group');
  return { form: new GroupForm(id, groups, page, session.role === 'operator') };
}
