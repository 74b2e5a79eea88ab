/** One class group on the operator's desk: teachers, grade, moves. Every write goes by the outbox; no DOM. */
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { assigning } from '$lib/people/assign';
import type { Assignment, Group, GroupPage, Staff, TeachingRole } from '$lib/people/types';

export class GroupDesk {
  /** What was just done here and the last reading does not know yet. */
  private made = $state.raw<Assignment[]>([]);
  private ended = $state.raw<string[]>([]);
  private away = $state.raw<string[]>([]);

  group = $derived.by(() => this.groups.value?.groups.find((one) => one.id === this.id));
  people = $derived.by(() => this.staff.value?.staff ?? []);
  teachers = $derived.by(() => {
    const known = (this.assignments.value?.assignments ?? []).filter((one) => one.group === this.id);
    const fresh = this.made.filter((one) => !known.some((other) => other.id === one.id));
    return [...known, ...fresh].filter((one) => !this.ended.includes(one.id));
  });

  constructor(
    private readonly school: string,
    readonly id: string,
    readonly page: Reading<GroupPage>,
    private readonly groups: Reading<{ groups: Group[] }>,
    private readonly staff: Reading<{ staff: Staff[] }>,
    readonly assignments: Reading<{ assignments: Assignment[] }>
  ) {}

  /** Where the server makes the letters to this class's families. */
  get letters() {
    return `/api/schools/${this.school}/groups/${this.id}/consent-letters.pdf`;
  }

  assign(staff: string, role: TeachingRole, subject: string) {
    const { write, made } = assigning(this.school, { staff, group: this.id, role, subject }, day(serverNow()));
    const name = this.people.find((one) => one.id === staff)?.name ?? '';
    this.made = [...this.made, { name, ...made }];
    void outbox.send(write).outcome.then(() => this.assignments.refresh());
  }

  /** Yesterday is its last day; one that began today never was. */
  end(one: Assignment) {
    const yesterday = day(serverNow() - 86_400_000);
    const until = yesterday < one.since ? one.since : yesterday;
    const since = yesterday < one.since ? yesterday : one.since;
    this.ended = [...this.ended, one.id];
    const { staff, group, subject, role } = one;
    this.send('PUT', `assignments/${one.id}`, { staff, group, subject, role, since, until: until > yesterday ? yesterday : until }, () => this.assignments.refresh());
  }

  /** Other class groups of the same year. */
  rooms = $derived.by(() => (this.groups.value?.groups ?? []).filter((one) => one.id !== this.id && one.school_year === this.group?.school_year));
  members = $derived.by(() => (this.page.value?.members ?? []).filter((one) => !this.away.includes(one.pupil)));

  /** Into another class group, or out of the school. */
  place(pupil: string, to: string) {
    this.away = [...this.away, pupil];
    const body = to === 'moved' || to === 'left' ? { group: null, gone: to } : { group: to };
    this.send('PUT', `pupils/${pupil}/place`, body, async () => {
      await Promise.all([this.page.refresh(), this.groups.refresh()]);
      this.away = this.away.filter((one) => one !== pupil);
    });
  }

  confirm(grade: string, phase: string) {
    this.send('PUT', `groups/${this.id}/grade`, { grade, phase, pupils: [] }, () => this.groups.refresh());
  }

  private send(method: 'PUT', path: string, body: unknown, after: () => Promise<void>) {
    const sent = outbox.send({ method, path: `/api/schools/${this.school}/${path}`, body });
    void sent.outcome.then(after);
  }
}
