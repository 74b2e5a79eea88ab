import { language } from '$lib/i18n/language.svelte';
import type { PackText } from './types';

/** A pack's text in the language of the screen. */
export function say(text: PackText | undefined): string {
  return text === undefined ? '' : language.now === 'en' ? text.en : text.id;
}
