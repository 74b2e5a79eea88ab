/** Which city this is, known before anybody signs in; a made-up one is marked on every page. */
import { get } from '$lib/api/client';
import type { City } from '$lib/api/types';
import { changeDevice, readDevice } from '$lib/local/device';

class Place {
  now = $state.raw<City | null>(null);
  demo = $derived(this.now?.demo ?? false);

  async start(): Promise<void> {
    const before = (await readDevice()).city;
    this.now ??= before;
    const outcome = await get<City>('/api/city', { quiet: true });
    if (!outcome.ok) return;
    this.now = outcome.value;
    if (JSON.stringify(before) !== JSON.stringify(outcome.value)) await changeDevice({ city: outcome.value }).catch(() => undefined);
  }
}

export const place = new Place();
