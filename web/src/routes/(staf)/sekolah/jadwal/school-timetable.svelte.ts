/** A school's timetable: looked at, and brought in from a file that is looked at first. No DOM. */
import { call, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import type { Slot } from '$lib/lesson/types';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Assignment, Group } from '$lib/people/types';

export type SchoolTimetable = Answer<'SchoolTimetable'>;
export type TimetableReport = Answer<'TimetableReport'>;

export class SchoolTimetableDesk {
  file = $state.raw<File>();
  report = $state.raw<TimetableReport>();
  problem = $state.raw<Problem>();
  offline = $state(false);
  busy = $state<'look' | 'keep'>();
  /** Also note the assignments that the file takes for granted. */
  assign = $state(false);

  changes = $derived(this.report ? this.report.added.length + this.report.removed.length : 0);
  canKeep = $derived(!!this.report && !this.report.applied && this.report.problems.length === 0 && (this.report.missing.length === 0 || this.assign) && this.changes > 0 && !this.busy);
  groups = $derived.by(() => {
    const out = new Map<string, { id: string; name: string; slots: Slot[] }>();
    for (const { id, name } of this.rooms.value?.groups ?? []) out.set(id, { id, name, slots: [] });
    for (const slot of this.slots) {
      const group = out.get(slot.group) ?? { id: slot.group, name: slot.group_name, slots: [] };
      group.slots.push(slot);
      out.set(slot.group, group);
    }
    return [...out.values()];
  });

  /** Entered or taken out here, until the next reading knows it. */
  private made = $state.raw<Record<string, Slot | null>>({});
  slots = $derived.by(() => {
    const known = (this.timetable.value?.slots ?? []).filter((slot) => !(slot.id in this.made));
    const fresh = Object.values(this.made).filter((slot) => slot !== null);
    return [...known, ...fresh].sort((a, b) => a.weekday - b.weekday || a.first - b.first);
  });

  constructor(
    private readonly school: string,
    readonly timetable: Reading<SchoolTimetable>,
    private readonly rooms: Reading<{ groups: Group[] }>,
    private readonly assignments: Reading<{ assignments: Assignment[] }>
  ) {}

  /** Who may be entered for a class: one line a teacher and subject. */
  choices(group: string): Assignment[] {
    return (this.assignments.value?.assignments ?? []).filter((one) => one.group === group && one.role !== 'bk');
  }
  mostJams(weekday: number): number {
    return this.timetable.value?.hours.week.find((one) => one.weekday === weekday)?.bells.length ?? 0;
  }

  enter(group: { id: string; name: string }, who: Assignment, subject: string, weekday: number, first: number, last: number) {
    const id = newId('slot');
    const slot: Slot = { id, school: this.school, group: group.id, group_name: group.name, staff: who.staff, teacher: who.name, subject, weekday, first, last, assists: who.role === 'pendamping', mine: false };
    this.write('PUT', id, slot, { group: group.id, staff: who.staff, subject, weekday, first, last });
  }
  remove(slot: Slot) {
    this.write('DELETE', slot.id, null, null);
  }

  private write(method: 'PUT' | 'DELETE', id: string, slot: Slot | null, body: unknown) {
    this.made = { ...this.made, [id]: slot };
    void outbox.send({ method, path: `/api/schools/${this.school}/slots/${id}`, body }).outcome.then(async (outcome) => {
      if (outcome.end === 'refused') this.problem = outcome.problem;
      await this.timetable.refresh();
      if (this.timetable.problem) return; // not read anew: what was done here still stands
      const { [id]: _, ...rest } = this.made;
      this.made = rest;
    });
  }

  async choose(file: File) {
    this.file = file;
    this.report = undefined;
    this.assign = false;
    await this.send(true);
  }
  async keep() {
    await this.send(false);
    if (this.report?.applied) await this.timetable.refresh();
  }

  private async send(dry: boolean) {
    if (!this.file || this.busy) return;
    this.busy = dry ? 'look' : 'keep';
    this.problem = undefined;
    this.offline = false;
    const query = new URLSearchParams({ dry_run: String(dry), filename: this.file.name.slice(0, 150), assign: String(this.assign) });
    const outcome = await call<TimetableReport>('POST', `/api/schools/${this.school}/timetable/import?${query}`, { raw: this.file, headers: { 'content-type': 'application/octet-stream' } });
    this.busy = undefined;
    if (outcome.ok) this.report = outcome.value;
    else if (outcome.offline) this.offline = true;
    else this.problem = outcome.problem;
  }
}
