import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import type { LessonLine, Today } from '$lib/lesson/types';
import { reading } from '$lib/local';
import { session } from '$lib/session.svelte';
import { TodayDesk, type PlanChoice } from './today-desk.svelte';

const weekMs = 7 * 86_400_000;

export async function load({ parent }) {
  await parent();
  const today = reading<Today>('/api/today');
  const plans = reading<{ plans: PlanChoice[] }>('/api/plans');
  const week = reading<{ lessons: LessonLine[] }>(`/api/lessons?from=${day(serverNow() - weekMs)}`);
  await today.open();
  void plans.open();
  void week.open();
  return { desk: await new TodayDesk(session.me?.person.id ?? '', today, plans, week).open() };
}
