/** Tells the server once a day what kind of device this is, so that its owner knows it again in the list on Saya. */
import { call } from '$lib/api/client';
import type { Asking } from '$lib/api/types';
import { sealOf } from '$lib/carry/seal-kept';
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import { Kept } from '$lib/local/kept';

type Device = Asking<'PhoneIn'>['device'];

/** No more than its owner needs: neither maker nor browser. */
export function deviceOf(agent: string): Device {
  if (/iPad|Tablet/.test(agent) || (/Android/.test(agent) && !/Mobile/.test(agent))) return 'tablet';
  return /Android|iPhone|Mobile/.test(agent) ? 'phone' : 'computer';
}

const told = new Kept<{ session: string; day: string }>('phone');

export async function tellPhone(account: string): Promise<void> {
  // A phone that keeps nothing has no key of its session's, and is heard of all the same: the server ends a session that is silent for long.
  const session = (await sealOf(account))?.id ?? account;
  const now = { session, day: day(serverNow()) };
  const before = await told.read();
  if (before?.session === now.session && before.day === now.day) return;
  const outcome = await call('PUT', '/api/my/phone', { body: { device: deviceOf(navigator.userAgent) }, quiet: true });
  if (outcome.ok) await told.put(now);
}
