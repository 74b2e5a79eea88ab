/** Who teaches which class group, for the whole school on one page. Every write goes by the outbox; no DOM. */
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import type { Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';
import { assigning } from '$lib/people/assign';
import type { Assignment, Group, Staff, TeachingRole } from '$lib/people/types';

/** Levels where one teacher has a class for most of the day. */
const withClassTeacher: readonly string[] = ['tk', 'sd', 'slb'];

export class TeachingDesk {
  /** Group → staff, chosen and not kept yet. */
  chosen = $state<Record<string, string>>({});
  /** What was just done here and the last reading does not know yet. */
  private made = $state.raw<Assignment[]>([]);
  private settled = $state.raw<string[]>([]);

  people = $derived.by(() => (this.staff.value?.staff ?? []).filter((one) => !one.operator || one.teaches));
  /** The class groups of the newest school year; learning groups have pages of their own. */
  rooms = $derived.by(() => {
    const all = (this.groups.value?.groups ?? []).filter((one) => one.kind === 'rombel');
    const year = all.reduce((last, one) => (one.school_year > last ? one.school_year : last), '');
    return all.filter((one) => one.school_year === year);
  });
  byClass = $derived.by(() => this.rooms.some((one) => withClassTeacher.includes(one.level)));
  /** How many class groups would change by keep(). */
  changes = $derived.by(() => this.rooms.filter((one) => this.chosen[one.id] || this.confirms(one)).length);

  constructor(
    private readonly school: string,
    readonly groups: Reading<{ groups: Group[] }>,
    readonly staff: Reading<{ staff: Staff[] }>,
    readonly assignments: Reading<{ assignments: Assignment[] }>
  ) {}

  taught(group: string): Assignment[] {
    const known = this.assignments.value?.assignments ?? [];
    return [...known, ...this.made.filter((one) => !known.some((other) => other.id === one.id))].filter((one) => one.group === group);
  }

  wantsClassTeacher(group: Group): boolean {
    return withClassTeacher.includes(group.level) && !this.taught(group.id).some((one) => one.role === 'guru-kelas');
  }

  /** Whether its name says grade and phase, and nobody has confirmed them yet. */
  confirms(group: Group): boolean {
    return group.without_phase > 0 && group.sure && group.guess_phase !== '' && !this.settled.includes(group.id);
  }
  /** Its name does not say them: somebody must. */
  unclear(group: Group): boolean {
    return group.without_phase > 0 && !this.confirms(group) && !this.settled.includes(group.id);
  }

  keep() {
    const confirmed = this.rooms.filter((one) => this.confirms(one));
    for (const [group, staff] of Object.entries(this.chosen)) {
      if (staff) this.assign(staff, group, 'guru-kelas', '');
    }
    for (const { id, guess_grade, guess_phase } of confirmed) {
      this.send(`groups/${id}/grade`, { grade: guess_grade, phase: guess_phase, pupils: [] });
    }
    this.settled = [...this.settled, ...confirmed.map((one) => one.id)];
    this.chosen = {};
  }

  /** A guru mapel in several class groups; where the same one teaches the same already, nothing is added. */
  giveSubject(staff: string, subject: string, groups: readonly string[]) {
    for (const group of groups) {
      if (!this.taught(group).some((one) => one.staff === staff && one.subject === subject)) this.assign(staff, group, 'mapel', subject);
    }
  }

  private assign(staff: string, group: string, role: TeachingRole, subject: string) {
    const { write, made } = assigning(this.school, { staff, group, role, subject }, day(serverNow()));
    this.made = [...this.made, { name: this.people.find((one) => one.id === staff)?.name ?? '', ...made }];
    void outbox.send(write).outcome.then(() => this.assignments.refresh());
  }
  private send(path: string, body: unknown) {
    const sent = outbox.send({ method: 'PUT', path: `/api/schools/${this.school}/${path}`, body });
    void sent.outcome.then(() => this.groups.refresh());
  }
}
