/** The own timetable on the phone: what is there, what was typed here and is not known to the server yet. No DOM. */
import type { Answer } from '$lib/api/types';
import type { Slot } from '$lib/lesson/types';
import type { Reading } from '$lib/local';
import type { Command } from '$lib/outbox/reducer';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';

export type OwnTimetable = Answer<'OwnTimetable'>;
export type SchoolTimetable = Answer<'SchoolTimetable'>;
type Body = { group: string; subject: string; weekday: number; first: number; last: number };

/** Entries with what this phone has sent or will send laid over them. Pure. */
export function overlaid(slots: readonly Slot[], commands: readonly Pick<Command, 'method' | 'path' | 'body'>[], nameOf: (group: string) => { school: string; name: string; staff: string } | undefined): Slot[] {
  const out = new Map(slots.map((slot) => [slot.id, slot]));
  for (const { method, path, body } of commands) {
    const id = /^\/api\/slots\/(slot_[0-9a-z]{26})$/.exec(path)?.[1];
    if (id === undefined) continue;
    if (method === 'DELETE') {
      out.delete(id);
      continue;
    }
    const { group, subject, weekday, first, last } = body as Body;
    const of = nameOf(group);
    if (of) out.set(id, { id, school: of.school, group, group_name: of.name, staff: of.staff, teacher: '', subject, weekday, first, last, assists: false, mine: true });
  }
  return [...out.values()];
}

export class TimetableDesk {
  weekday = $state(1);
  private chosen = $state<string>();
  /** Sent from here in this visit: until the next reading knows it. */
  private done = $state.raw<Command[]>([]);

  schools = $derived.by(() => this.timetable.value?.schools ?? []);
  school = $derived.by(() => this.schools.find((one) => one.hours.school === this.chosen) ?? this.schools[0]);
  slots = $derived.by(() => overlaid(this.school?.slots ?? [], [...this.done, ...outbox.unsent], (group) => this.placeOf(group)));
  mine = $derived.by(() => this.slots.filter((slot) => slot.mine && slot.school === this.school?.hours.school));
  bells = $derived.by(() => this.school?.hours.week.find((one) => one.weekday === this.weekday)?.bells ?? []);

  constructor(readonly timetable: Reading<OwnTimetable>) {}

  choose(school: string) {
    this.chosen = school;
  }
  /** The own entry in a jam of the day shown. */
  at(jam: number): Slot | undefined {
    return this.mine.find((slot) => slot.weekday === this.weekday && slot.first <= jam && jam <= slot.last);
  }
  /** How far a new entry that begins with `jam` can reach. */
  free(jam: number): number[] {
    const out: number[] = [];
    for (const bell of this.bells) {
      if (bell.jam < jam) continue;
      if (this.at(bell.jam)) break;
      out.push(bell.jam);
    }
    return out;
  }
  clashes() {
    const byId = new Map(this.slots.map((slot) => [slot.id, slot]));
    return (this.school?.collisions ?? []).flatMap(({ kind, one, other }) => {
      const [a, b] = [byId.get(one), byId.get(other)];
      return a && b ? [{ kind, a, b }] : [];
    });
  }

  enter(group: string, subject: string, first: number, last: number) {
    this.send('PUT', newId('slot'), { group, subject, weekday: this.weekday, first, last });
  }
  remove(slot: Slot) {
    this.send('DELETE', slot.id, null);
  }

  private send(method: 'PUT' | 'DELETE', id: string, body: Body | null) {
    const path = `/api/slots/${id}`;
    this.done = [...this.done, { id, v: 1, at: 0, method, path, body }];
    void outbox.send({ method, path, body }).outcome.then(async (outcome) => {
      if (outcome.end === 'refused') this.done = this.done.filter((one) => one.path !== path);
      await this.timetable.refresh();
    });
  }
  private placeOf(group: string) {
    const choice = this.school?.choices.find((one) => one.group === group);
    return this.school && choice ? { school: this.school.hours.school, name: choice.group_name, staff: choice.staff } : undefined;
  }
}
