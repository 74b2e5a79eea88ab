import { reading } from '$lib/local';
import type { CommentList, SubmittedView } from '../../wire';
import { RemarksDesk } from '../../remarks-desk.svelte';

export async function load({ params, parent }) {
  await parent();
  const remarks = new RemarksDesk<CommentList>(`/api/submitted-plans/${params.plan}`, 'comments', false);
  void remarks.read.open();
  return { plan: await reading<SubmittedView>(`/api/submitted-plans/${params.plan}`).open(), remarks };
}
