/** The week of whoever heads or supervises schools, as this phone knows it: kept answers of other pages, with what waits to be sent laid over them. */
import { circlesNow } from '$lib/circles/circle';
import type { Circles } from '$lib/circles/types';
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import type { Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { PublishedProcess } from '$lib/process/types';
import type { Visits } from '$lib/visits/types';
import { visitsNow } from '$lib/visits/visit';
import type { Rounds } from '../../menilai/types';
import type { SubmittedList } from '../../rencana/wire';
import { t } from './names';
import type { Place } from './route';
import { pressing, weekFor, type Above, type Calendar } from './week';

export interface Sources {
  visits: Reading<Visits>;
  submitted: Reading<SubmittedList>;
  process: Reading<PublishedProcess>;
  /** Of who teaches, too. */
  rounds: Reading<Rounds> | undefined;
  circles: Reading<Circles> | undefined;
  /** Of a head with one school. */
  calendar: Reading<Calendar> | undefined;
}

export class WeekDesk {
  readonly today = day(serverNow());

  constructor(
    readonly role: Above,
    readonly schools: readonly Place[],
    readonly from: Sources
  ) {}

  /** Nothing before the visits are known: a week without them would say that nobody waits. */
  week = $derived.by(() => {
    const { visits, submitted, process, rounds, circles, calendar } = this.from;
    if (!visits.value) return undefined;
    return weekFor({
      today: this.today,
      role: this.role,
      schools: this.schools,
      visits: visitsNow(visits.value, outbox.unsent),
      calendar: calendar?.value,
      submitted: submitted.value,
      process: process.value?.records,
      rounds: rounds?.value?.rounds,
      circles: circles?.value && circlesNow(circles.value, outbox.unsent, { name: '', rounds: [] })
    });
  });
  /** Some of the week is not known here: it must not read as if nothing were waiting. */
  partly = $derived.by(() => Object.values(this.from).some((one: Reading<unknown> | undefined) => one !== undefined && one.value === undefined));
  /** The page's main action, or nothing that presses. */
  goOn = $derived.by(() => {
    const now = this.week && pressing(this.week);
    return now && { href: now.href, label: t.goOn[now.kind](now.teacher) };
  });
}
