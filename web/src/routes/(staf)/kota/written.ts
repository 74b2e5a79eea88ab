import { locale } from '$lib/i18n';

/** "30 Juni 2027" from "2027-06-30": an agreement lasts over new year, and no weekday matters to it. */
export const fullDay = (date: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** "SD, SMP, dan PKBM". */
export const listed = (words: readonly string[]): string => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words);
