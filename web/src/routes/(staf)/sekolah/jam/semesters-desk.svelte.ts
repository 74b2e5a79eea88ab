/** When a school teaches its semesters, on the operator's desk: the calendar's dates, or its own. No DOM. */
import type { Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import type { Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';

export type SchoolYears = Answer<'SchoolYears'>;
export type SchoolYear = Answer<'SchoolYear'>;
type Taught = SchoolYear['semesters'][number];
export type End = 'from' | 'to';
type Sent = Pick<Taught, 'semester' | End>;

const usualOf = (one: Taught, end: End) => (end === 'from' ? one.usual_from : one.usual_to);

export class SemestersDesk {
  /** The year that was saved last. */
  saved = $state('');
  private typed = $state.raw<Record<string, string>>({});
  private refusal = $state.raw<{ year: string; sent: number[]; problem: Problem }>();

  constructor(
    private readonly school: string,
    readonly years: Reading<SchoolYears>
  ) {}

  value(year: SchoolYear, one: Taught, end: End): string {
    return this.typed[`${year.year} ${one.semester} ${end}`] ?? this.known(year, one, end);
  }
  /** On its way, also from before this page was opened. */
  waits(year: SchoolYear): boolean {
    return this.waiting(year) !== undefined;
  }
  private waiting(year: SchoolYear): Sent[] | undefined {
    const path = this.path(year);
    return (outbox.unsent.findLast((one) => one.path === path)?.body as { semesters: Sent[] } | undefined)?.semesters;
  }
  /** What was saved here, or what the server says. */
  private known(year: SchoolYear, one: Taught, end: End): string {
    const waiting = this.waiting(year);
    if (!waiting) return one[end];
    return waiting.find((sent) => sent.semester === one.semester)?.[end] ?? usualOf(one, end);
  }
  private path(year: SchoolYear): string {
    return `/api/schools/${this.school}/school-years/${year.year}`;
  }
  type(year: SchoolYear, one: Taught, end: End, value: string) {
    this.typed = { ...this.typed, [`${year.year} ${one.semester} ${end}`]: value };
    this.saved = '';
    this.refusal = undefined;
  }

  /** Semesters whose dates are not the calendar's: those are the school's own. */
  private own(year: SchoolYear): Taught[] {
    return year.semesters.filter((one) => (['from', 'to'] as const).some((end) => this.value(year, one, end) !== usualOf(one, end)));
  }
  isOwn(year: SchoolYear): boolean {
    return this.own(year).length > 0;
  }
  isWhole(year: SchoolYear): boolean {
    return year.semesters.every((one) => this.value(year, one, 'from') !== '' && this.value(year, one, 'to') !== '');
  }
  /** Back to the calendar, still to be saved. */
  asUsual(year: SchoolYear) {
    for (const one of year.semesters) for (const end of ['from', 'to'] as const) this.type(year, one, end, usualOf(one, end));
  }

  /** What the server said of this field. */
  wrong(year: SchoolYear, one: Taught, end: End): Problem | undefined {
    const refusal = this.refusal;
    if (refusal?.year !== year.year) return undefined;
    return refusal.problem.field === `semesters[${refusal.sent.indexOf(one.semester)}].${end}` ? refusal.problem : undefined;
  }
  /** What it said of none of them. */
  refused(year: SchoolYear): Problem | undefined {
    const refusal = this.refusal;
    return refusal?.year === year.year && !/\.(from|to)$/.test(refusal.problem.field) ? refusal.problem : undefined;
  }

  async save(year: SchoolYear): Promise<void> {
    this.saved = '';
    this.refusal = undefined;
    const semesters: Sent[] = this.own(year).map((one) => ({ semester: one.semester, from: this.value(year, one, 'from'), to: this.value(year, one, 'to') }));
    const path = this.path(year);
    // What was said no to stood at its field and is mended now.
    for (const one of outbox.state.refusals) if (one.command.path === path) outbox.seen(one.command.id);
    const outcome = await outbox.send({ method: 'PUT', path, body: { semesters } }).outcome;
    if (outcome.end === 'refused') {
      this.refusal = { year: year.year, sent: semesters.map((one) => one.semester), problem: outcome.problem };
      return;
    }
    if (outcome.end === 'done') this.saved = year.year;
    await this.years.refresh();
    this.typed = Object.fromEntries(Object.entries(this.typed).filter(([key]) => !key.startsWith(`${year.year} `)));
  }
}
