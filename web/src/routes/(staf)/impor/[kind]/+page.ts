import { error } from '@sveltejs/kit';
import { mySchool } from '$lib/people/school';
import { ImportDesk } from './import-desk.svelte';

const kinds = ['schools', 'staff', 'pupils'] as const;

export async function load({ params, parent }) {
  await parent();
  const kind = kinds.find((known) => known === params.kind);
  const school = kind === 'schools' ? undefined : mySchool();
  if (!kind || (kind !== 'schools' && !school)) error(404);
  return { desk: new ImportDesk(kind, kind === 'schools' ? '/api/schools/import' : `/api/schools/${school!.id}/${kind}/import`), school };
}
