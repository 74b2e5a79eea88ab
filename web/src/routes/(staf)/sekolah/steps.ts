/** The steps that set a school up, in their order, each with how far it is. Pure. */
import type { Group, Staff, Year } from '$lib/people/types';
import type id from './texts.id';
import type yearId from './tahun/texts.id';

export interface SetupStep {
  key: 'staff' | 'pupils' | 'teachers' | 'slips' | 'pins';
  title: string;
  about: string;
  href: string;
  done: boolean;
}

/** `mine`: whoever looks may import; others only read. */
export function setupSteps(t: typeof id, people: readonly Staff[], rooms: readonly Group[], mine: boolean): SetupStep[] {
  const pupils = rooms.reduce((sum, group) => sum + group.pupils, 0);
  // A TK may do without: its children take part by hands, cards and the teacher's taps.
  const wanting = rooms.filter((group) => group.level !== 'tk').reduce((sum, group) => sum + group.pupils, 0);
  const pins = rooms.reduce((sum, group) => sum + group.pins, 0);
  const ready = rooms.filter((group) => group.teachers.length > 0 && group.without_phase === 0).length;
  const withRole = people.filter((one) => one.teaches || one.principal || one.operator);
  const away = withRole.filter((one) => !one.signed_in).length;
  return [
    { key: 'staff', title: t.staffStep, about: people.length ? t.staffDone(people.length, people.filter((one) => one.signed_in).length) : t.staffTodo, href: people.length || !mine ? '/sekolah/guru' : '/impor/staff', done: people.length > 0 },
    { key: 'pupils', title: t.pupilStep, about: pupils ? t.pupilDone(pupils, rooms.length) : t.pupilTodo, href: pupils || !mine ? '/sekolah/rombel' : '/impor/pupils', done: pupils > 0 },
    { key: 'teachers', title: t.teacherStep, about: t.teacherDone(ready, rooms.length), href: mine ? '/sekolah/mengajar' : '/sekolah/rombel', done: rooms.length > 0 && ready === rooms.length },
    { key: 'slips', title: t.slipStep, about: t.slipDone(away), href: '/sekolah/guru', done: withRole.length > 0 && away === 0 },
    { key: 'pins', title: t.pinStep, about: t.pinDone(pins, wanting), href: '/sekolah/rombel', done: pupils > 0 && pins >= wanting }
  ];
}

/** What waits for the operator at this time of the year; mostly nothing. */
export function yearSteps(t: typeof yearId, year: Year | undefined): { title: string; about: string; href: string }[] {
  if (!year) return [];
  const steps = [];
  if (year.promotion > 0 || year.undo) {
    steps.push({ title: t.promotion, about: year.promotion > 0 ? t.promotionWaits(year.promotion) : t.promotionUndo, href: '/sekolah/naik-kelas' });
  }
  if (year.arrivals > 0) steps.push({ title: t.transfers, about: t.transferWaits(year.arrivals), href: '/sekolah/pindahan' });
  if (year.late > 0 || year.semesters) steps.push({ title: t.late, about: year.late > 0 ? t.lateWaits(year.late) : t.semesterWaits, href: '/sekolah/terlambat' });
  return steps;
}
