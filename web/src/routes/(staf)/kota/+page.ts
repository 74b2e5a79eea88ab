import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import { reading, type Reading } from '$lib/local';
import type { CityOverview } from '$lib/sums/types';
import type { WantedList } from '$lib/wanted/wanted';
import type { Agreements } from './agreements';
import type { Questions } from './questions';
import { SharingDesk } from './sharing-desk.svelte';

export async function load({ parent }) {
  await parent();
  const city = reading<CityOverview>('/api/city/overview');
  const agreements = reading<Agreements>('/api/agreements');
  const questions = reading<Questions>('/api/city/questions');
  const wanted = reading<WantedList>('/api/help-wanted');
  await Promise.all([city.open(), agreements.open(), questions.open(), wanted.open()]);
  const others = new Map<string, Reading<Questions>>();
  /** Another month, from its copy on this phone first. */
  const other = (month: string) => {
    const known = others.get(month);
    if (known) return known;
    const one = reading<Questions>(`/api/city/questions?month=${month}`);
    others.set(month, one);
    void one.open();
    return one;
  };
  return { city, questions, wanted, other, desk: new SharingDesk(agreements, day(serverNow())) };
}
