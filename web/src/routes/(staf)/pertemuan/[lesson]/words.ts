/** What a lesson's page says of times and pupils. Without the packs: a page that opens first needs none of them. */
import { t } from '$lib/i18n';
import type { Member, Step } from '$lib/lesson/types';
import { leftMs } from '$lib/lesson/rules';
import type id from './texts.id';

/** "12.05" of a duration. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
}

/** A step that is gone on with, and the minutes left of it, where some were planned. */
export const leftOf = (t: typeof id, step: Step, now: number): string => t.left(t.stage[step.stage], Math.ceil(leftMs(step, now) / 60_000));

/** A substitute sees numbers alone. */
export const called = (member: Member): string => member.name || t.numbered(member.number);
