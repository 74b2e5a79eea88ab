/** What one week has for a head or a supervisor, out of answers that other pages ask for, too. Pure: the day is a parameter. */
import { standing, todo } from '$lib/circles/circle';
import type { Circle } from '$lib/circles/types';
import type { ProcessReview } from '$lib/process/types';
import type { Visit, VisitRecord, Visits } from '$lib/visits/types';
import { emptyRecord, isWord, written } from '$lib/visits/visit';
import type { Round } from '../../menilai/types';
import type { SubmittedItem, SubmittedList } from '../../rencana/wire';
import { routeOf, type Leg, type Place } from './route';

export type Above = 'principal' | 'supervisor';
/** sent: nothing more to do; proposed: no yes is needed; waits: a colleague's yes is. */
export type State = 'sent' | 'draft' | 'ready' | 'proposed' | 'waits' | 'invited';
export interface Seen {
  visit: Visit;
  state: State;
  /** Its day is over, and nothing was written down. */
  late: boolean;
}

export interface Closed {
  kind: 'holiday' | 'rob' | 'between';
  about: { id: string; en: string };
}
/** Of a school's calendar what says whether a day is a school day (GET /schools/{school}/days). */
export interface Calendar {
  semesters: readonly { from: string; to: string }[];
  holidays: readonly { from: string; to: string; name: { id: string; en: string } }[];
  special: readonly { day: string; kind: string; about: string }[];
}

export interface Day {
  day: string;
  today: boolean;
  closed: Closed | undefined;
  seen: Seen[];
  legs: Leg[];
}
export type Asked =
  | { kind: 'invitation' | 'word'; seen: Seen }
  | { kind: 'process'; record: ProcessReview }
  | { kind: 'plans'; plans: SubmittedItem[] };

export interface Known {
  today: string;
  role: Above;
  schools: readonly Place[];
  visits: Visits;
  calendar?: Calendar | undefined;
  submitted?: SubmittedList | undefined;
  process?: readonly ProcessReview[] | undefined;
  rounds?: readonly Round[] | undefined;
  circles?: readonly Circle[] | undefined;
}
export interface Week {
  from: string;
  to: string;
  /** Of Monday to Saturday those that have something or are still to come; a Sunday only with a visit. None in an empty week. */
  days: Day[];
  /** Begun on earlier days, or agreed for one and not made. */
  unfinished: Seen[];
  reviews: SubmittedItem[];
  asked: Asked[];
  rounds: Round[];
  circles: Circle[];
  /** The first one after this week. */
  next: Seen | undefined;
  empty: boolean;
}

const dayMs = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const plusDays = (date: string, days: number): string => new Date(at(date) + days * dayMs).toISOString().slice(0, 10);
/** 1 Monday to 7 Sunday. */
export const weekday = (date: string): number => ((new Date(at(date)).getUTCDay() + 6) % 7) + 1;

/** Monday to Saturday around a day; on a Sunday those that come: nobody plans backwards. */
export function weekOf(today: string): string[] {
  const monday = plusDays(today, weekday(today) === 7 ? 1 : 1 - weekday(today));
  return [0, 1, 2, 3, 4, 5].map((n) => plusDays(monday, n));
}

/** Why no lesson is seen in the school on a day; nothing where the calendar is not known. The school's own word goes before the city's. */
export function closedOn(calendar: Calendar | undefined, date: string): Closed | undefined {
  if (!calendar) return undefined;
  const own = calendar.special.find((one) => one.day === date);
  if (own?.kind === 'holiday' || own?.kind === 'rob') return { kind: own.kind, about: { id: own.about, en: own.about } };
  if (own) return undefined;
  const within = (one: { from: string; to: string }) => one.from <= date && date <= one.to;
  const holiday = calendar.holidays.find(within);
  if (holiday) return { kind: 'holiday', about: holiday.name };
  if (calendar.semesters.length > 0 && !calendar.semesters.some(within)) return { kind: 'between', about: { id: '', en: '' } };
  return undefined;
}

/** Whether a visitor has written anything of it yet. */
export function isBegun(record: VisitRecord): boolean {
  const { items, behaviours, talk, strength, learnt, not_yet, follow_up, next_step, step_seen } = written({ ...emptyRecord, ...record });
  return items.length + behaviours.length + talk.length > 0 || [strength, learnt, not_yet, follow_up, next_step, step_seen].some((text) => text.trim() !== '');
}

function seenAs(visit: Visit, today: string): Seen {
  const state = stateOf(visit);
  return { visit, state, late: visit.day < today && (state === 'ready' || state === 'proposed') };
}
function stateOf(visit: Visit): State {
  if (visit.sent_at !== null) return 'sent';
  if (isBegun(visit.record)) return 'draft';
  if (visit.accepted_at !== null) return 'ready';
  return visit.kind === 'colleague' ? 'waits' : 'proposed';
}

const byDay = (a: Seen, b: Seen): number => a.visit.day.localeCompare(b.visit.day) || a.visit.teacher.localeCompare(b.visit.teacher);
/** How long an agreed visit that was not made is still spoken of. */
const rememberedDays = 14;

export function weekFor(known: Known): Week {
  const { today, role } = known;
  const six = weekOf(today);
  const [from, to] = [six[0]!, six[5]!];
  // A head who supervises, too, has a week of each; a colleague's visit belongs to the person.
  const ofRole = (one: Visit) => one.kind === role || one.kind === 'colleague';
  const all = known.visits.visits.filter(ofRole).map((one) => seenAs(one, today));
  const invited = known.visits.invitations.filter((one) => one.kind === role).map((visit): Seen => ({ visit, state: 'invited', late: false }));
  const lessons = [...all, ...invited].filter((one) => !isWord(one.visit)).sort(byDay);
  // A Sunday stands among the days only where somebody comes on it.
  const sunday = weekday(today) === 7 ? today : plusDays(to, 1);
  const dates = lessons.some((one) => one.visit.day === sunday) ? [...six, sunday].sort() : six;
  const inWeek = (one: Seen) => dates.includes(one.visit.day);
  const before = lessons.filter((one) => one.visit.day < dates[0]! && (one.state === 'draft' || (one.late && one.visit.day >= plusDays(from, -rememberedDays))));
  const after = lessons.filter((one) => one.visit.day > dates.at(-1)!);
  const days = dates.map((date) => dayOf(date, known, lessons.filter((one) => one.visit.day === date)));
  const plans = plansOf(known.submitted);
  const words = [...invited, ...all].filter((one) => isWord(one.visit) && one.state !== 'sent').sort(byDay);
  const week: Week = {
    from: dates[0]!,
    to: dates.at(-1)!,
    days: days.filter((one) => one.seen.length > 0 || one.day >= today),
    // A draft of a day to come is on this phone already: it is to be finished, too.
    unfinished: [...before, ...after.filter((one) => one.state === 'draft')],
    reviews: plans.begun,
    asked: [
      ...invited.filter((one) => !isWord(one.visit) && !inWeek(one)).sort(byDay).map((seen): Asked => ({ kind: 'invitation', seen })),
      ...words.map((seen): Asked => ({ kind: 'word', seen })),
      ...(known.process ?? []).filter((one) => one.to_say && one.from <= today && today <= one.until).map((record): Asked => ({ kind: 'process', record })),
      ...(plans.waiting.length > 0 ? [{ kind: 'plans', plans: plans.waiting } satisfies Asked] : [])
    ],
    rounds: (known.rounds ?? []).filter((one) => one.state === 'judging' && one.tasks > one.judged).sort((a, b) => (a.last_day ?? '9').localeCompare(b.last_day ?? '9')),
    circles: (known.circles ?? []).filter((one) => waitsForMe(one, today)),
    next: after.find((one) => one.state === 'ready' || one.state === 'proposed'),
    empty: false
  };
  week.empty = days.every((one) => one.seen.length === 0) && [week.unfinished, week.reviews, week.asked, week.rounds, week.circles].every((one) => one.length === 0);
  return week;
}

function dayOf(date: string, known: Known, seen: Seen[]): Day {
  const legs = routeOf(seen, known.schools);
  return { day: date, today: date === known.today, closed: closedOn(known.calendar, date), seen: legs.flatMap((leg) => leg.stops.flatMap((stop) => stop.seen)), legs };
}

/** A phone's copy from before says nothing of what was begun or reviewed. */
function plansOf(submitted: SubmittedList | undefined): { begun: SubmittedItem[]; waiting: SubmittedItem[] } {
  const { plans = [], begun = [], reviewed = [] }: Partial<SubmittedList> = submitted ?? {};
  return { begun: plans.filter((one) => begun.includes(one.id)), waiting: submitted?.reviewed === undefined ? [] : plans.filter((one) => !begun.includes(one.id) && !reviewed.includes(one.id)) };
}

const waitsForMe = (circle: Circle, today: string): boolean => ['write', 'differently'].includes(todo(circle, today)) && standing(circle, today).state !== 'ended';

export const hrefOf = (one: Seen): string => (one.state === 'invited' ? '/kunjungan#undangan' : `/kunjungan/${one.visit.visit}`);
export const roundHref = (one: Round): string => `/menilai/${one.round}/${one.way === 'levels' ? 'nilai' : 'banding'}`;
export const circleHref = (one: Circle): string => `/tumbuh/lingkar/${one.circle}`;
export const reviewHref = (one: SubmittedItem): string => `/rencana/diserahkan/${one.id}/telaah`;
export function askedHref(one: Asked): string {
  if (one.kind === 'process') return '/kunjungan/proses';
  if (one.kind !== 'plans') return hrefOf(one.seen);
  return one.plans.length === 1 ? `/rencana/diserahkan/${one.plans[0]!.id}` : '/rencana/diserahkan';
}

export interface Pressing {
  kind: 'draft' | 'visit' | 'review' | 'word' | 'invitation' | 'round' | 'circle';
  href: string;
  /** Whose lesson or plan; empty where it is many's. */
  teacher: string;
}
/** The one to go on with: what is begun before what is new, somebody who waits before what only has a last day. Plans to be read have a button of their own. */
export function pressing(week: Week): Pressing | undefined {
  const seen = week.days.flatMap((one) => one.seen);
  const words = week.asked.flatMap((one) => (one.kind === 'word' ? [one.seen] : []));
  const of = (kind: Pressing['kind'], one: Seen | undefined): Pressing | undefined => one && { kind, href: hrefOf(one), teacher: one.visit.teacher };
  const draft = of('draft', [...week.unfinished, ...seen, ...words].filter((one) => one.state === 'draft').sort(byDay)[0]);
  if (draft) return draft;
  const now = week.days.find((one) => one.today)?.seen.find((one) => one.state === 'ready' || one.state === 'proposed');
  if (now) return of('visit', now);
  const review = week.reviews[0];
  if (review) return { kind: 'review', href: reviewHref(review), teacher: review.author };
  const word = of('word', words.find((one) => one.state === 'ready'));
  if (word) return word;
  const invited = [...seen, ...week.asked.flatMap((one) => (one.kind === 'invitation' || one.kind === 'word' ? [one.seen] : []))].filter((one) => one.state === 'invited').sort(byDay);
  if (invited[0]) return of('invitation', invited[0]);
  if (week.rounds[0]) return { kind: 'round', href: roundHref(week.rounds[0]), teacher: '' };
  if (week.circles[0]) return { kind: 'circle', href: circleHref(week.circles[0]), teacher: '' };
  return undefined;
}
