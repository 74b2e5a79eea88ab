import { strengthOf, type Growth } from '$lib/depth/growth';
import { area, number } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

const t = area(id, en);

/** What the mirror says first of the own lessons, in words. */
export function strengthWords(growth: Growth): string {
  const found = strengthOf(growth);
  if (found === 'all') return t.strengthAll(number(growth.with_all_experiences), number(growth.lessons));
  return found === 'voices' ? t.strengthVoices(number(growth.with_voices)) : t.strengthStart;
}
