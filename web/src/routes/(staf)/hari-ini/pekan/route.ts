/** The visits of one day as a way to go: schools of one district together, in the order of the agreed hours. No map, nobody else's service. Pure. */
import type { Seen } from './week';

/** A school as it is known from signing in; a phone's copy from before has no village. */
export interface Place {
  id: string;
  name: string;
  district: string;
  village?: string;
}
export interface Stop {
  school: string;
  name: string;
  village: string;
  seen: Seen[];
}
export interface Leg {
  /** Empty: a school that is not one's own. */
  district: string;
  stops: Stop[];
}

const unknown = Number.POSITIVE_INFINITY;
/** The lesson's number in words like "V, IPAS, jam ke-2"; a clock ("jam 07.30") is none. */
export function lessonNumber(about: string): number {
  const found = /\bjam(?:\s*ke)?[\s-]*(\d{1,2})(?![\d.:])/i.exec(about);
  return found ? Number(found[1]) : unknown;
}

const hour = (one: Seen): number => lessonNumber(one.visit.about);
const first = (seen: readonly Seen[]): number => Math.min(unknown, ...seen.map(hour));
/** Infinity minus infinity is no order. */
const sooner = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byName = (a: string, b: string): number => a.localeCompare(b, 'id', { numeric: true });

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const one of all) out.set(key(one), [...(out.get(key(one)) ?? []), one]);
  return out;
}

function stopOf(school: string, seen: Seen[], place: Place | undefined): Stop {
  const inOrder = [...seen].sort((a, b) => sooner(hour(a), hour(b)) || byName(a.visit.teacher, b.visit.teacher));
  return { school, name: place?.name ?? seen[0]!.visit.school_name, village: place?.village ?? '', seen: inOrder };
}

/** Who is expected first is gone to first, and what lies in the same district comes along; without hours by name. */
export function routeOf(seen: readonly Seen[], schools: readonly Place[]): Leg[] {
  const places = new Map(schools.map((one) => [one.id, one]));
  const stops = [...grouped(seen, (one) => one.visit.school)].map(([school, here]) => stopOf(school, here, places.get(school)));
  const legs = [...grouped(stops, (one) => places.get(one.school)?.district ?? '')].map(([district, there]): Leg => ({
    district,
    stops: there.sort((a, b) => sooner(first(a.seen), first(b.seen)) || byName(a.village, b.village) || byName(a.name, b.name))
  }));
  const begins = (leg: Leg) => first(leg.stops.flatMap((one) => one.seen));
  return legs.sort((a, b) => sooner(begins(a), begins(b)) || Number(a.district === '') - Number(b.district === '') || byName(a.district, b.district));
}
