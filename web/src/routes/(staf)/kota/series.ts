/** Told months side by side: where each mark of a little picture stands, and the same in words. No DOM. */
import type { Answer } from '$lib/api/types';
import { locale, number } from '$lib/i18n';
import { monthName } from './questions';
import type id from './series.id';

export type Months = Answer<'CityMonths'>;
export type Series = Months['series'][number];
export type Point = Series['points'][number];
export type Words = typeof id;

/** Units of a picture; it grows with the room it has. */
export const frame = { width: 100, height: 66, left: 2, right: 2, top: 5, bottom: 5 };

export interface Axis {
  low: number;
  high: number;
  ticks: number[];
}
export interface Mark {
  x: number;
  y: number;
  /** Where the interval's ends stand: `top` above `bottom`. */
  ends: { top: number; bottom: number } | null;
}
/** A month without a value: hidden, or without a record. Never drawn as zero. */
export interface Blank {
  x: number;
  width: number;
  hidden: boolean;
}
export interface Drawing {
  marks: Mark[];
  blanks: Blank[];
  /** "x,y x,y" of months that follow one another. */
  lines: string[];
}

export const isGap = (indicator: string): boolean => indicator === 'jarak';

/** One for all pictures of an indicator, so that heights may be compared: a share fills it, a gap has 0 in the middle. */
export function axisOf(indicator: string, all: readonly Series[]): Axis {
  if (!isGap(indicator)) return { low: 0, high: 100, ticks: [0, 50, 100] };
  const farthest = Math.max(0, ...all.flatMap((one) => one.points.flatMap((point) => [point.value, point.low, point.high].map((end) => Math.abs(end ?? 0)))));
  const end = [20, 50].find((each) => farthest <= each) ?? 100;
  return { low: -end, high: end, ticks: [-end, 0, end] };
}

export const heightOf = (value: number, axis: Axis): number =>
  frame.top + ((axis.high - value) / (axis.high - axis.low)) * (frame.height - frame.top - frame.bottom);

export function drawingOf(points: readonly Point[], axis: Axis): Drawing {
  const width = (frame.width - frame.left - frame.right) / Math.max(1, points.length);
  const out: Drawing = { marks: [], blanks: [], lines: [] };
  let run: string[] = [];
  const end = () => {
    if (run.length > 1) out.lines.push(run.join(' '));
    run = [];
  };
  for (const [i, point] of points.entries()) {
    const left = frame.left + i * width;
    if (point.value === null) {
      out.blanks.push({ x: left, width, hidden: point.hidden !== 'none_yet' });
      end();
      continue;
    }
    const mark: Mark = { x: left + width / 2, y: heightOf(point.value, axis), ends: null };
    if (point.low !== null && point.high !== null) mark.ends = { top: heightOf(point.high, axis), bottom: heightOf(point.low, axis) };
    out.marks.push(mark);
    run.push(`${mark.x},${mark.y}`);
  }
  end();
  return out;
}

/** "Okt 26" from "2026-10". */
export const shortMonth = (month: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

const amount = (indicator: string, value: number, t: Words): string => (isGap(indicator) ? t.points(number(value)) : `${number(value)}%`);
const reason = (indicator: string, hidden: Point['hidden'], t: Words): string => (isGap(indicator) && hidden === 'none_yet' ? t.noGap : t.hidden[hidden]);

/** "62% (31 dari 50), selang 95% 48 sampai 75", or why there is no number. */
export function pointWords(indicator: string, point: Point, t: Words): string {
  if (point.value === null) return reason(indicator, point.hidden, t);
  const parts = point.denominator > 0 ? ` (${t.part(number(point.numerator), number(point.denominator))})` : '';
  const interval = point.low !== null && point.high !== null ? `, ${t.interval(number(point.low), number(point.high))}` : '';
  return amount(indicator, point.value, t) + parts + interval;
}

/** A row's months in a sentence: from the first that is shown to the last, what may be said of that, and how many are not shown. */
export function lineWords(series: Series, months: readonly string[], t: Words): string {
  const shown = series.points.map((point, i) => ({ value: point.value, month: months[i]! })).filter((one): one is { value: number; month: string } => one.value !== null);
  const hidden = series.points.filter((point) => point.value === null && point.hidden !== 'none_yet').length;
  const none = series.points.length - shown.length - hidden;
  const [first, last] = [shown[0], shown.at(-1)];
  const said: string[] = [];
  if (first && last && first !== last) {
    const change = series.change ? t.verdict[series.change.verdict] : '';
    said.push(t.fromTo(amount(series.indicator, first.value, t), monthName(first.month), amount(series.indicator, last.value, t), monthName(last.month), change));
  } else if (first) said.push(t.only(amount(series.indicator, first.value, t), monthName(first.month)));
  if (hidden > 0) said.push(t.hiddenMonths(number(hidden)));
  if (none > 0) said.push((isGap(series.indicator) ? t.noGapMonths : t.noneMonths)(number(none)));
  return said.join(' ');
}

/** The picture for whoever does not see it: what it is of, and each month. */
export const altWords = (name: string, row: string, series: Series, months: readonly string[], t: Words): string =>
  `${name}, ${row}. ${series.points.map((point, i) => `${monthName(months[i]!)}: ${pointWords(series.indicator, point, t)}`).join('; ')}.`;

/** A question's series by indicator, in the order in which they come: the whole and levels before districts. */
export interface Together {
  indicator: string;
  near: Series[];
  districts: Series[];
}
export function together(all: readonly Series[]): Together[] {
  const out: Together[] = [];
  for (const one of all) {
    let group = out.find((each) => each.indicator === one.indicator);
    if (!group) out.push((group = { indicator: one.indicator, near: [], districts: [] }));
    (one.grouping === 'district' ? group.districts : group.near).push(one);
  }
  return out;
}
