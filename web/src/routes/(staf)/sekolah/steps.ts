/** The steps that set a school up, in their order, each with how far it is. Pure. */
import type { Group, Staff, Year } from '$lib/people/types';
import type id from './texts.id';
import type yearId from './tahun/texts.id';

export interface SetupStep {
  key: 'staff' | 'pupils' | 'teachers' | 'slips' | 'pins' | 'timetable';
  title: string;
  about: string;
  href: string;
  done: boolean;
}

export interface YearStep {
  title: string;
  about: string;
  href: string;
  first?: boolean;
}

/** `mine`: whoever looks may import; others only read. `year` is the operator's; without it nothing is said of the timetable. */
export function setupSteps(t: typeof id, people: readonly Staff[], rooms: readonly Group[], mine: boolean, year?: Year): SetupStep[] {
  const pupils = rooms.reduce((sum, group) => sum + group.pupils, 0);
  // A TK may do without: its children take part by hands, cards and the teacher's taps.
  const wanting = rooms.filter((group) => group.level !== 'tk').reduce((sum, group) => sum + group.pupils, 0);
  const pins = rooms.reduce((sum, group) => sum + group.pins, 0);
  const ready = rooms.filter((group) => group.teachers.length > 0 && group.without_phase === 0).length;
  const withRole = people.filter((one) => one.teaches || one.principal || one.operator);
  const away = withRole.filter((one) => !one.signed_in).length;
  const steps: SetupStep[] = [
    { key: 'staff', title: t.staffStep, about: people.length ? t.staffDone(people.length, people.filter((one) => one.signed_in).length) : t.staffTodo, href: people.length || !mine ? '/sekolah/guru' : '/impor/staff', done: people.length > 0 },
    { key: 'pupils', title: t.pupilStep, about: pupils ? t.pupilDone(pupils, rooms.length) : t.pupilTodo, href: pupils || !mine ? '/sekolah/rombel' : '/impor/pupils', done: pupils > 0 },
    { key: 'teachers', title: t.teacherStep, about: t.teacherDone(ready, rooms.length), href: mine ? '/sekolah/mengajar' : '/sekolah/rombel', done: rooms.length > 0 && ready === rooms.length },
    { key: 'slips', title: t.slipStep, about: t.slipDone(away), href: '/sekolah/guru', done: withRole.length > 0 && away === 0 },
    { key: 'pins', title: t.pinStep, about: t.pinDone(pins, wanting), href: '/sekolah/rombel', done: pupils > 0 && pins >= wanting }
  ];
  const timed = rooms.filter((group) => group.kind === 'rombel' && group.level !== 'tk').length;
  if (year && timed > 0) {
    steps.push({ key: 'timetable', title: t.timetable, about: year.untimed > 0 ? t.timetableTodo(year.untimed) : t.timetableDone, href: '/sekolah/jadwal', done: year.untimed === 0 });
  }
  return steps;
}

/** What comes before everything else: in July nothing can be set up for class groups that nobody has come into yet. */
export function firstOf(steps: readonly SetupStep[], waiting: readonly YearStep[]): SetupStep | YearStep | undefined {
  return waiting.find((step) => step.first) ?? steps.find((step) => !step.done);
}

/** What waits for the operator at this time of the year; mostly nothing. */
export function yearSteps(t: typeof yearId, year: Year | undefined): YearStep[] {
  if (!year) return [];
  const steps: YearStep[] = [];
  if (year.promotion > 0 || year.undo) {
    steps.push({ title: t.promotion, about: year.promotion > 0 ? t.promotionWaits(year.promotion) : t.promotionUndo, href: '/sekolah/naik-kelas', first: year.promotion > 0 });
  }
  if (year.arrivals > 0) steps.push({ title: t.transfers, about: t.transferWaits(year.arrivals), href: '/sekolah/pindahan' });
  if (year.late > 0 || year.semesters) steps.push({ title: t.late, about: year.late > 0 ? t.lateWaits(year.late) : t.semesterWaits, href: '/sekolah/terlambat' });
  return steps;
}
