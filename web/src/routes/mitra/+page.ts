import { PartnerDesk } from './partner-desk.svelte';

/** Behind the #, so that no server and no log ever sees it in an address. */
export async function load() {
  const desk = new PartnerDesk(location.hash.slice(1));
  await desk.open();
  return { desk };
}
