/** Whose lessons of today can be handed over by operator or head: by the timetable, and by assignments where it has none. Pure. */
import type { Slot } from '$lib/lesson/types';
import type { Assignment } from '$lib/people/types';

/** One class of somebody absent, with what the timetable has for it today. */
export interface AbsentRoom {
  group: string;
  name: string;
  lessons: { subject: string; first: number; last: number }[];
}
export interface Absent {
  staff: string;
  teacher: string;
  rooms: AbsentRoom[];
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** By name; rooms in the order of their first lesson, those without one today last. Assistants are not stood in for. */
export function absences(slots: readonly Slot[], assignments: readonly Assignment[], groups: ReadonlyMap<string, string>, weekday: number): Absent[] {
  const all = new Map<string, Absent>();
  const room = (staff: string, teacher: string, group: string, name: string): AbsentRoom => {
    const one = all.get(staff) ?? { staff, teacher, rooms: [] };
    all.set(staff, one);
    const known = one.rooms.find((each) => each.group === group);
    if (known) return known;
    const made: AbsentRoom = { group, name, lessons: [] };
    one.rooms.push(made);
    return made;
  };
  for (const slot of slots) {
    if (slot.weekday === weekday && !slot.assists) room(slot.staff, slot.teacher, slot.group, slot.group_name).lessons.push({ subject: slot.subject, first: slot.first, last: slot.last });
  }
  for (const one of assignments) {
    if (one.role === 'guru-kelas' || one.role === 'mapel') room(one.staff, one.name, one.group, groups.get(one.group) ?? '');
  }
  const begins = (one: AbsentRoom) => one.lessons[0]?.first ?? Infinity;
  for (const { rooms } of all.values()) {
    for (const each of rooms) each.lessons.sort((a, b) => a.first - b.first);
    rooms.sort((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name));
  }
  return [...all.values()].sort((a, b) => a.teacher.localeCompare(b.teacher));
}
