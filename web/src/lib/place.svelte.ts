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
    const { name, demo } = outcome.value;
    this.now = { name, demo };
    if (before?.name !== name || before.demo !== demo) await changeDevice({ city: this.now }).catch(() => undefined);
  }
}

export const place = new Place();
