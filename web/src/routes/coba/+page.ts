import { keptTrials } from '$lib/import/kept';
import { isLanguage, language } from '$lib/i18n';
import { readDevice } from '$lib/local/device';

/** No session is asked for: whoever opens this page needs none. */
export async function load() {
  const device = await readDevice();
  if (isLanguage(device.language)) language.now = device.language;
  return { theme: device.theme, left: await keptTrials(Date.now()) };
}
