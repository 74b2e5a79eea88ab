import { reading } from '$lib/local';
import type { VersionList } from '../../wire';

export async function load({ params, parent }) {
  await parent();
  return { id: params.plan, versions: await reading<VersionList>(`/api/plans/${params.plan}/versions`).open() };
}
