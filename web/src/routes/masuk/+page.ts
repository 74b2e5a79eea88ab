import { session } from '$lib/session.svelte';
import { readDevice } from '$lib/local/device';
import { outbox } from '$lib/outbox/outbox.svelte';
import { safeReturn } from './return';

export async function load({ url }) {
  await session.start();
  // Unsent work of whoever was here before: its number is told, nothing more.
  if (!session.me) await outbox.belongTo(null);
  return {
    locked: (await readDevice()).locked,
    emptied: url.searchParams.has('dikosongkan'),
    code: url.searchParams.get('kode') ?? '',
    goOn: safeReturn(url.searchParams.get('lanjut'))
  };
}
