import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import { reading } from '$lib/local';
import type { CityOverview } from '$lib/sums/types';
import type { WantedList } from '$lib/wanted/wanted';
import type { Agreements } from './agreements';
import { SharingDesk } from './sharing-desk.svelte';
import { toldMonths } from './told';

export async function load({ parent }) {
  await parent();
  const city = reading<CityOverview>('/api/city/overview');
  const agreements = reading<Agreements>('/api/agreements');
  const wanted = reading<WantedList>('/api/help-wanted');
  const { newest: questions, other } = toldMonths();
  await Promise.all([city.open(), agreements.open(), questions.open(), wanted.open()]);
  return { city, questions, wanted, other, desk: new SharingDesk(agreements, day(serverNow())) };
}
