/** Numbers, dates and clocks as they are written here. The city's offset is fixed (WIB), the phone's zone is not trusted. */
import { serverNow } from '$lib/clock';
import { language } from './language.svelte';

let offsetMin = 7 * 60;

/** Set from /api/city (lib/place.svelte.ts); everything below uses it. */
export function useOffset(minutes: number) {
  offsetMin = minutes;
}

const twoDigits = (n: number) => String(n).padStart(2, '0');
const local = (ms: number) => new Date(ms + offsetMin * 60_000);

/** "07.42" in Indonesian, "07:42" in English. */
export function clock(ms: number): string {
  const at = local(ms);
  return twoDigits(at.getUTCHours()) + (language.now === 'en' ? ':' : '.') + twoDigits(at.getUTCMinutes());
}

/** Minutes after midnight of an instant, and such minutes as a clock: "08.10". */
export const minuteOfDay = (ms: number): number => local(ms).getUTCHours() * 60 + local(ms).getUTCMinutes();
export const clockAt = (minute: number): string => twoDigits(Math.floor(minute / 60)) + (language.now === 'en' ? ':' : '.') + twoDigits(minute % 60);

/** The local day of an instant, "2026-11-24". */
export function day(ms: number): string {
  return local(ms).toISOString().slice(0, 10);
}

/** "Selasa, 24 November" from "2026-11-24" (with the year when it is another than `thisYear`). */
export function dayName(date: string, thisYear = date.slice(0, 4)): string {
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' };
  if (date.slice(0, 4) !== thisYear) options.year = 'numeric';
  return new Intl.DateTimeFormat(locale(), options).format(new Date(`${date}T00:00:00Z`));
}

/** "24 Nov" from "2026-11-24". */
export function shortDay(date: string): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale(), options).format(new Date(`${date}T00:00:00Z`));
}

/** "07.42" for today, "24 Nov 07.42" for another day. */
export function moment(ms: number, now = serverNow()): string {
  return day(ms) === day(now) ? clock(ms) : `${shortDay(day(ms))} ${clock(ms)}`;
}

/** "1.234,5" in Indonesian. */
export function number(value: number, decimals = 0): string {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

export function locale(): string {
  return language.now === 'en' ? 'en-GB' : 'id-ID';
}
