import { area } from '$lib/i18n';
import { reading } from '$lib/local';
import en from '$lib/papers/texts.en';
import id from '$lib/papers/texts.id';
import type { GroupPage } from '$lib/people/types';
import { ReportDesk } from './report-desk.svelte';

export async function load({ params, parent }) {
  await parent();
  const desk = new ReportDesk(params.group, area(id, en).semester);
  const room = reading<GroupPage>(`/api/groups/${params.group}`);
  await Promise.all([desk.report.open(), room.open()]);
  return { desk, group: params.group, room };
}
