/** A school's timetable: looked at, and brought in from a file that is looked at first. No DOM. */
import { call, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import type { Slot } from '$lib/lesson/types';
import type { Reading } from '$lib/local';

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
    for (const slot of this.timetable.value?.slots ?? []) {
      const group = out.get(slot.group) ?? { id: slot.group, name: slot.group_name, slots: [] };
      group.slots.push(slot);
      out.set(slot.group, group);
    }
    return [...out.values()].sort((a, b) => a.name.localeCompare(b.name));
  });

  constructor(
    private readonly school: string,
    readonly timetable: Reading<SchoolTimetable>
  ) {}

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
