/** A teacher's day as this phone knows it: shared by Hari ini and the page for days at home. */
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import type { LessonLine, Today } from '$lib/lesson/types';
import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import type { PlanList } from '../rencana/wire';
import { TodayDesk } from './today-desk.svelte';

const weekMs = 7 * 86_400_000;

export async function lessons(): Promise<TodayDesk> {
  const today = reading<Today>('/api/today');
  const plans = reading<PlanList>('/api/plans');
  const week = reading<{ lessons: LessonLine[] }>(`/api/lessons?from=${day(serverNow() - weekMs)}`);
  await today.open();
  void plans.open();
  void week.open();
  return new TodayDesk(session.me?.person.id ?? '', today, plans, week).open();
}
