/** A told month in sentences and rows. No DOM; numbers and names of months come written, so that both languages share it. */
import type { Answer } from '$lib/api/types';
import { language, locale, number } from '$lib/i18n';
import type id from './questions.id';

export type Questions = Answer<'CityQuestions'>;
export type Figure = Questions['figures'][number];
export type Words = typeof id;
export type Grouping = 'all' | 'level' | 'district' | 'owner' | 'size';
type Said = Figure['said'];

export const experiences = ['memahami', 'mengaplikasi', 'merefleksi'] as const;
export const statements = ['menggembirakan', 'bermakna', 'berkesadaran'] as const;
/** Of question 5. */
export const growing = ['pilihan', 'coba-lagi'] as const;
export const answers = ['ya', 'biasa', 'tidak'] as const;

export const say = (said: Said): string => said[language.now];
/** "Oktober 2026" from "2026-10". */
export const monthName = (month: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

export const figuresOf = (of: Questions, indicator: string, grouping: Grouping): Figure[] =>
  of.figures.filter((one) => one.indicator === indicator && one.grouping === grouping);
const figure = (of: Questions, indicator: string, grouping: Grouping, key = '', part = ''): Figure | undefined =>
  of.figures.find((one) => one.indicator === indicator && one.grouping === grouping && one.key === key && one.part === part);
export const nameOf = (of: Questions, indicator: string): string => {
  const found = of.indicators.find((one) => one.id === indicator);
  return found ? say(found.name) : indicator;
};
const percent = (one: Figure): string => `${number(one.denominator > 0 ? Math.round((100 * one.numerator) / one.denominator) : 0)}%`;

/** "84% (180 dari 214)", or why there is no number. */
export const shareWords = (one: Figure, t: Words): string =>
  one.hidden === 'no' ? t.share(percent(one), number(one.numerator), number(one.denominator)) : t.hidden[one.hidden];

/** What one row of a table says of several indicators; one reason for all of them is said once. */
export function rowWords(of: Questions, indicators: readonly string[], grouping: Grouping, key: string, t: Words): string {
  const all = indicators.map((one) => ({ name: nameOf(of, one), figure: figure(of, one, grouping, key) }));
  const reasons = new Set(all.map((one) => one.figure?.hidden ?? 'none_yet'));
  const [reason] = reasons;
  if (reasons.size === 1 && reason !== 'no') return t.hidden[reason!];
  return all.map((one) => `${one.name}: ${one.figure ? shareWords(one.figure, t) : t.hidden.none_yet}`).join(' · ');
}
/** The same of what pupils said. */
export function voicesWords(of: Questions, grouping: Grouping, key: string, t: Words): string {
  const all = statements.map((one) => ({ name: nameOf(of, one), said: answerWords(answersOf(of, one, grouping, key), t), told: answersOf(of, one, grouping, key)[0]?.hidden === 'no' }));
  if (all.every((one) => !one.told && one.said === all[0]!.said)) return all[0]!.said;
  return all.map((one) => t.without(one.name, one.said)).join(' ');
}

/** Does it happen? The denominator first, then each experience. */
export function happening(of: Questions, t: Words): string[] {
  const all = experiences.map((one) => figure(of, one, 'all'));
  const known = all.find((one) => one?.hidden === 'no');
  if (!known) return [t.noPlans[all[0]?.hidden === 'none_yet' ? 'none_yet' : 'hidden'](monthName(of.month))];
  const parts = experiences.map((one, i) => (all[i]?.hidden === 'no' ? t.experience : t.without)(nameOf(of, one), shareWords(all[i]!, t)));
  return [t.ended(number(known.denominator), monthName(of.month)), ...parts];
}

/** Is it even? Coverage, then all three experiences, then each gap with its interval in the words of the server. */
export function even(of: Questions, t: Words): string[] {
  const covered = figure(of, 'cakupan', 'all');
  const whole = figure(of, 'ketiganya', 'all');
  const out = covered ? [t.covered(number(covered.numerator), number(covered.denominator), monthName(of.month))] : [];
  if (whole) out.push(whole.hidden === 'no' ? t.whole(shareWords(whole, t)) : t.without(nameOf(of, 'ketiganya'), shareWords(whole, t)));
  for (const one of of.figures.filter((each) => each.indicator === 'jarak')) out.push(gapWords(one, t));
  return out;
}

export function gapWords(one: Figure, t: Words): string {
  const pair = t.pair[one.key] ?? one.key;
  if (one.hidden !== 'no') return t.without(pair, t.hidden[one.hidden]);
  if (!one.gap) return t.because(pair, say(one.said));
  const { value, low, high } = one.gap;
  return t.gap(say(one.said), number(value), number(low), number(high));
}

/** The three answers to a statement, in one row of a table. */
export const answersOf = (of: Questions, statement: string, grouping: Grouping, key = ''): Figure[] =>
  answers.map((part) => figure(of, statement, grouping, key, part)).filter((one): one is Figure => one !== undefined);

export const answerWords = (three: readonly Figure[], t: Words): string => {
  const first = three[0];
  if (!first) return t.hidden.none_yet;
  if (first.hidden !== 'no') return t.hidden[first.hidden];
  return t.answered(three.map((one) => `${t.answer[one.part as (typeof answers)[number]]} ${percent(one)}`).join(', '), number(first.denominator));
};

/** Is it joyful, meaningful, mindful? One sentence a statement. */
export const joyful = (of: Questions, t: Words): string[] => statements.map((one) => t.without(nameOf(of, one), answerWords(answersOf(of, one, 'all'), t)));

/** Are teachers growing? One sentence an indicator: whole first, as it is counted in events, never in teachers. A month that was told before knows nothing of it. */
export function grown(of: Questions, t: Words): string[] {
  const all = growing.map((one) => ({ one, told: figure(of, one, 'all') }));
  if (all.every(({ told }) => !told)) return [t.notCounted(monthName(of.month))];
  return all.map(({ one, told }) => (told?.hidden === 'no' ? t.grown[one](number(told.numerator), number(told.denominator), percent(told)) : t.without(nameOf(of, one), told ? shareWords(told, t) : t.hidden.none_yet)));
}

/** One bar of a picture: how long each of its parts is; none where nothing is told. */
export interface Stripe {
  label: string;
  said: string;
  parts: number[];
}
export const stripe = (label: string, one: Figure, t: Words): Stripe => ({
  label, said: shareWords(one, t), parts: one.hidden === 'no' && one.denominator > 0 ? [one.numerator, one.denominator - one.numerator] : []
});
export const answerStripe = (label: string, three: readonly Figure[], t: Words): Stripe => ({
  label, said: answerWords(three, t), parts: three[0]?.hidden === 'no' ? three.map((one) => one.numerator) : []
});
/** The picture in words, for whoever does not see it. */
export const pictured = (title: string, stripes: readonly Stripe[]): string => `${title}. ${stripes.map((one) => `${one.label}: ${one.said}`).join('. ')}`;

/** A row's name as the page says it. */
export const keyName = (grouping: Grouping, key: string, t: Words, level: Record<string, string>): string =>
  grouping === 'level' ? (level[key] ?? key) : grouping === 'owner' || grouping === 'size' ? (t.key[key] ?? key) : key;
