/** A learning group while it is put together: a name, a subject, and pupils ticked in one or more rombel. */
import { reading, type Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Group, GroupPage } from '$lib/people/types';

export class GroupForm {
  name = $state('');
  subject = $state('');
  picked = $state<string[]>([]);
  saving = $state(false);
  /** Lists of rombel that were opened, by group. */
  private lists = $state.raw<Record<string, Reading<GroupPage>>>({});

  constructor(
    readonly id: string,
    readonly groups: Reading<{ groups: Group[] }>,
    readonly page: Reading<GroupPage> | undefined,
    readonly asOperator: boolean
  ) {
    this.name = page?.value?.name ?? '';
    this.subject = page?.value?.subject ?? '';
    this.picked = page?.value?.members.map((member) => member.pupil) ?? [];
    // So that each rombel says how many of it are in the group that is changed.
    if (page) for (const one of this.rombel) void this.show(one.id);
  }

  /** All of one school: a group lies in one, and somebody who teaches in two begins with the first that is ticked. */
  get rombel(): Group[] {
    const all = (this.groups.value?.groups ?? []).filter((one) => one.kind === 'rombel');
    const school = this.school;
    return school === undefined ? all : all.filter((one) => one.school === school);
  }
  get school(): string | undefined {
    const known = this.page?.value?.school ?? Object.values(this.lists).find((list) => list.value?.members.some((one) => this.picked.includes(one.pupil)))?.value?.school;
    const schools = new Set((this.groups.value?.groups ?? []).map((one) => one.school));
    return known ?? (schools.size === 1 ? [...schools][0] : undefined);
  }
  get ready(): boolean {
    return this.name.trim() !== '' && this.picked.length > 0 && this.school !== undefined;
  }

  list(group: string): Reading<GroupPage> | undefined {
    return this.lists[group];
  }

  /** The pupils of a rombel are read when it is opened. */
  async show(group: string): Promise<void> {
    if (this.lists[group]) return;
    const list = reading<GroupPage>(`/api/groups/${group}`);
    this.lists = { ...this.lists, [group]: list };
    await list.open();
  }

  pickedOf(group: string): number {
    const members = this.lists[group]?.value?.members;
    return members ? members.filter((one) => this.picked.includes(one.pupil)).length : 0;
  }

  /** Ticks of one rombel replace those of the same rombel before. */
  pick(group: string, pupils: readonly string[]): void {
    const here = new Set(this.lists[group]?.value?.members.map((one) => one.pupil));
    this.picked = [...this.picked.filter((one) => !here.has(one)), ...pupils];
  }

  /** Kept on the phone at once; resolves when it is. */
  async save(): Promise<void> {
    const school = this.school;
    if (!this.ready || school === undefined) return;
    this.saving = true;
    const body = { school, name: this.name.trim(), subject: this.subject, pupils: this.picked };
    await outbox.send({ method: 'PUT', path: `/api/learning-groups/${this.id}`, body, key: `group:${this.id}` }).kept;
    this.saving = false;
  }
}
