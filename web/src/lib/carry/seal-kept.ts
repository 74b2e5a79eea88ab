/** The seal of this phone's session, fetched once, while there is a network, for when there is none. */
import { get } from '$lib/api/client';
import { Kept } from '$lib/local/kept';
import type { Seal } from './sealed';

interface KeptSeal {
  account: string;
  seal: Seal;
}
const kept = new Kept<KeptSeal>('seal');

/** A sign-in, a sign-out and an ended session forget the seal: one that is here is this session's. */
export async function bringSeal(account: string): Promise<void> {
  if (await sealOf(account)) return;
  const outcome = await get<Seal>('/api/my/seal');
  if (outcome.ok) await kept.put({ account, seal: outcome.value });
}

export async function sealOf(account: string): Promise<Seal | undefined> {
  const found = await kept.read();
  return found?.account === account ? found.seal : undefined;
}

export const forgetSeal = (): Promise<void> => kept.forget();
