/** A school's bells and its own days on the operator's (or principal's) desk. No DOM. */
import type { Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import type { Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';

export type HoursPage = Answer<'HoursPage'>;
export type SchoolCalendar = Answer<'SchoolCalendar'>;
export type SchoolHours = Answer<'SchoolHours'>;
export type SpecialDay = Answer<'SpecialDay'>;
export type DayKind = SpecialDay['kind'];

/** "07:15" as minutes after midnight, and back; undefined when it is no time. */
export function minutesOf(text: string): number | undefined {
  const read = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  const minutes = read && Number(read[2]) < 60 ? Number(read[1]) * 60 + Number(read[2]) : NaN;
  return minutes < 24 * 60 ? minutes : undefined;
}
export const timeOf = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export class HoursDesk {
  saving = $state(false);
  saved = $state(false);
  refused = $state.raw<Problem>();
  private marked = $state.raw<Record<string, SpecialDay | null>>({});

  special = $derived.by(() => {
    const known = (this.days.value?.special ?? []).filter((one) => !(one.day in this.marked));
    const fresh = Object.values(this.marked).filter((one) => one !== null);
    return [...known, ...fresh].sort((a, b) => (a.day < b.day ? -1 : 1));
  });

  constructor(
    private readonly school: string,
    readonly hours: Reading<HoursPage>,
    readonly days: Reading<SchoolCalendar>
  ) {}

  async save(hours: SchoolHours): Promise<void> {
    this.saving = true;
    this.saved = false;
    this.refused = undefined;
    const outcome = await outbox.send({ method: 'PUT', path: `/api/schools/${this.school}/hours`, body: hours }).outcome;
    this.saving = false;
    this.saved = outcome.end === 'done';
    if (outcome.end === 'refused') this.refused = outcome.problem;
    await this.hours.refresh();
  }

  mark(day: string, kind: DayKind, about: string, jp: number | null) {
    this.marked = { ...this.marked, [day]: { day, kind, about, jp } };
    this.send('PUT', day, { kind, about, jp });
  }
  unmark(day: string) {
    this.marked = { ...this.marked, [day]: null };
    this.send('DELETE', day, null);
  }

  private send(method: 'PUT' | 'DELETE', day: string, body: unknown) {
    void outbox.send({ method, path: `/api/schools/${this.school}/days/${day}`, body }).outcome.then(async (outcome) => {
      if (outcome.end === 'refused') this.refused = outcome.problem;
      await this.days.refresh();
      if (outcome.end !== 'replaced') {
        const { [day]: _, ...rest } = this.marked;
        this.marked = rest;
      }
    });
  }
}
