/**
 * Minutes that Selami takes a teacher, counted on the phone. Pure: the clock is passed in.
 *
 * The rule: time counts while the page is seen and something was touched, typed or scrolled within the last half minute.
 */

/** How long a touch counts for. */
export const activeMs = 30_000;

export interface Watch {
  /** All before is counted. */
  from: number;
  /** Half a minute after the last touch. */
  until: number;
}
/** `touch`: a finger, a key, a scroll. `look`: time passed. `hide`: the page is not seen any more. */
export type Event = 'touch' | 'look' | 'hide';

/** What is true from now on, and how many ms since the last time count. */
export function watched(watch: Watch | null, event: Event, at: number): [Watch | null, number] {
  const passed = watch ? Math.min(Math.max(0, Math.min(at, watch.until) - watch.from), activeMs) : 0;
  if (event === 'touch') return [{ from: at, until: at + activeMs }, passed];
  if (event === 'hide' || !watch) return [null, passed];
  // A clock that was put back must not count the same minutes twice, nor let a touch count for longer.
  return [{ from: at, until: Math.min(watch.until, at + activeMs) }, passed];
}

/** What time is spent on. Teaching is no burden; it never leaves the phone. */
export type Kind = 'teaching' | 'preparing' | 'paperwork';

/** Rooms in which teachers prepare, look at pupils' work and judge it; whatever is not among them counts as paperwork. */
const preparing = ['rencana', 'dalam', 'menilai', 'murid', 'pertemuan', 'tumbuh', 'kunjungan'];
/** Of a class: what a lesson needs (ideas that come back, cards, sheets, pages). Attendance, report and families are paperwork. */
const preparingOfClass = ['ingat-lagi', 'kartu', 'lembar', 'halaman'];

/** `inLesson`: a lesson runs, and the phone shows it alone. Penilaian proses and the year are papers, wherever they stand. */
export function kindOf(path: string, inLesson: boolean): Kind {
  if (inLesson) return 'teaching';
  const [room = '', part = '', page = ''] = path.split('/').filter(Boolean);
  if (room === 'tumbuh' && (part === 'proses' || part === 'tahun')) return 'paperwork';
  if (room === 'kelas') return preparingOfClass.includes(page) ? 'preparing' : 'paperwork';
  return preparing.includes(room) ? 'preparing' : 'paperwork';
}

export interface Week {
  /** Its Monday. */
  week: string;
  /** The school of the desk at which it began. */
  school: string;
  ms: Record<Kind, number>;
  /** What the server had last. */
  sent: Minutes | null;
}
export interface Minutes {
  preparing: number;
  paperwork: number;
}
export interface Tally {
  /** The name that this phone made up for itself. */
  device: string;
  on: boolean;
  /** From when on it may send, ms. */
  due: number;
  weeks: Week[];
}

/** The Monday of a day, "2026-11-23". */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

/** Older weeks are told already, and nobody takes them any more. */
const weeksKept = 6;

export function added(tally: Tally, where: { week: string; school: string; kind: Kind }, ms: number): Tally {
  if (!tally.on || ms <= 0) return tally;
  const { week, school, kind } = where;
  const before = tally.weeks.find((one) => one.week === week) ?? { week, school, ms: { teaching: 0, preparing: 0, paperwork: 0 }, sent: null };
  const now = { ...before, ms: { ...before.ms, [kind]: before.ms[kind] + ms } };
  const weeks = [now, ...tally.weeks.filter((one) => one.week !== week)].sort((a, b) => (a.week < b.week ? 1 : -1)).slice(0, weeksKept);
  return { ...tally, weeks };
}

export const minutesOf = (week: Week): Minutes => ({ preparing: Math.round(week.ms.preparing / 60_000), paperwork: Math.round(week.ms.paperwork / 60_000) });
const same = (a: Minutes | null, b: Minutes) => a !== null && a.preparing === b.preparing && a.paperwork === b.paperwork;

/** What is to be sent now: weeks of which the server knows less, once it is time. A week of teaching alone says that it took nothing. */
export function unsaid(tally: Tally, now: number): Week[] {
  if (!tally.on || now < tally.due) return [];
  return tally.weeks.filter((one) => !same(one.sent, minutesOf(one)));
}

/** These were handed on: the next time is another day. */
export const said = (tally: Tally, weeks: readonly Week[], due: number): Tally => ({
  ...tally,
  due,
  weeks: tally.weeks.map((one) => (weeks.some((each) => each.week === one.week) ? { ...one, sent: minutesOf(one) } : one))
});

/** A moment of the next day between 06.30 and 18.00, another on each phone: not all of a city's send with the same bell. `random`: 0 to 1. */
export function nextDue(tomorrow: number, random: number): number {
  return tomorrow + Math.round((6.5 + 11.5 * random) * 3_600_000);
}

/** Nothing counted yet: first of all the teacher sees the number, a day long. */
export const fresh = (device: string, due: number): Tally => ({ device, on: true, due, weeks: [] });

/** Off: what was counted is forgotten. */
export const off = (tally: Tally): Tally => ({ ...tally, on: false, weeks: [] });
