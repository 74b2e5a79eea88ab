import { FamilyDesk } from './family-desk.svelte';

export async function load({ params, parent }) {
  await parent();
  const desk = new FamilyDesk(params.group);
  await desk.open();
  return { desk };
}
