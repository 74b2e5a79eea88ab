/** Which city this is, known before anybody signs in; a made-up one is marked on every page. */
import { get } from '$lib/api/client';
import type { City } from '$lib/api/types';
import { aheadOfPhone, heardServer, useAhead } from '$lib/clock';
import { useOffset } from '$lib/i18n';
import { changeDevice, readDevice } from '$lib/local/device';

/** What the phone keeps of it. */
export type Place = Pick<City, 'name' | 'demo'> & Partial<Pick<City, 'offset_min'>> & { ahead_ms?: number };

/** A little drift is not worth a write on every start. */
const isNear = (a: number, b: number) => Math.abs(a - b) < 10_000;

class Here {
  now = $state.raw<Place | null>(null);
  demo = $derived(this.now?.demo ?? false);

  async start(): Promise<void> {
    const before = (await readDevice()).city;
    this.now ??= before;
    if (before?.offset_min !== undefined) useOffset(before.offset_min);
    if (before?.ahead_ms !== undefined) useAhead(before.ahead_ms);
    const asked = Date.now();
    const outcome = await get<City>('/api/city', { quiet: true });
    if (!outcome.ok) return;
    const { name, demo, now, offset_min } = outcome.value;
    heardServer(now, asked);
    useOffset(offset_min);
    const ahead_ms = aheadOfPhone();
    this.now = { name, demo, offset_min, ahead_ms };
    if (before?.name !== name || before.demo !== demo || before.offset_min !== offset_min || !isNear(before.ahead_ms ?? 0, ahead_ms)) await changeDevice({ city: this.now }).catch(() => undefined);
  }
}

export const place = new Here();
