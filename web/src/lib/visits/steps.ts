/** One next step: what is tried now, and what the phone itself knows besides the server. Pure. */
import type { Command } from '$lib/outbox/reducer';
import type { GrowthStep, MySteps, StepSuggestion, TakenStep, Visit } from './types';

const path = '/api/my/steps/';

/** The server's word with this phone's unsent writes laid over it. */
export function stepsNow(view: MySteps, unsent: readonly Command[]): MySteps {
  let { now, before } = view;
  const end = (step: TakenStep, how: TakenStep['ended'], at: number) => (before = [{ ...step, ended: how, ended_at: at }, ...before]);
  for (const command of unsent) {
    if (!command.path.startsWith(path)) continue;
    const [taken = '', part] = command.path.slice(path.length).split('/');
    if (part === undefined) {
      const said = command.body as { step?: string; words?: string };
      if (now && now.taken !== taken) end(now, 'aside', command.at);
      now = { taken, step: said.step ?? '', words: said.words ?? '', taken_at: command.at, tries: now?.taken === taken ? now.tries : 0, tried_at: null, ended: null, ended_at: null };
    } else if (now?.taken === taken && part === 'tries') now = { ...now, tries: now.tries + 1, tried_at: command.at };
    else if (now?.taken === taken && part === 'end') {
      end(now, (command.body as { how: 'kept' | 'aside' }).how, command.at);
      now = null;
    }
  }
  const closed = new Set([now, ...before].map((one) => one?.step));
  return { now, before, suggestions: view.suggestions.filter((one) => !closed.has(one.step)) };
}

export interface Uneven {
  /** Turns that the three who spoke most took, of all. */
  n: number;
  of: number;
}
const lessonsLeast = 3;
const turnsLeast = 24;
const loudest = 3;

/** Of the lessons in which turns were tapped on this phone: do three pupils take more than half of them? Who spoke never leaves the phone. */
export function unevenTurns(lessons: readonly { spoke: readonly string[] }[]): Uneven | undefined {
  const heard = lessons.filter((one) => one.spoke.length > 0);
  let n = 0;
  let of = 0;
  for (const { spoke } of heard) {
    const counts = new Map<string, number>();
    for (const pupil of spoke) counts.set(pupil, (counts.get(pupil) ?? 0) + 1);
    n += [...counts.values()].sort((a, b) => b - a).slice(0, loudest).reduce((sum, one) => sum + one, 0);
    of += spoke.length;
  }
  return heard.length >= lessonsLeast && of >= turnsLeast && n * 2 > of ? { n, of } : undefined;
}

/** What to propose, best first. What a visit asked for stands first; then, if few speak, a step for that; then the server's own order. */
export function proposals(view: MySteps, catalogue: readonly GrowthStep[], uneven: Uneven | undefined): StepSuggestion[] {
  const closed = new Set([view.now, ...view.before].map((one) => one?.step));
  const known = view.suggestions.filter((one) => catalogue.some((step) => step.id === one.step));
  if (!uneven) return known;
  const asked = known.filter((one) => one.sign === 'kunjungan');
  const voices = catalogue.filter((step) => step.signals.includes('bicara') && !closed.has(step.id) && !asked.some((one) => one.step === step.id)).map((step) => ({ step: step.id, sign: 'bicara', ...uneven }));
  const said = new Set([...asked, ...voices].map((one) => one.step));
  return [...asked, ...voices, ...known.filter((one) => !said.has(one.step))];
}

/** The key of a class's level under which a step may say something of its own. */
export function levelKey(level: string, grade = ''): string {
  if (level === 'sd') return Number(grade) >= 4 ? 'sd-high' : 'sd-low';
  return level === 'sma' || level === 'smk' ? 'sma-smk' : level;
}

export interface SeenStep {
  visit: string;
  by: string;
  day: string;
  words: string;
}
/** What visitors saw of a step since it was taken (`from`: that day), newest first: the evidence beside the own count of tries. */
export function seenOf(step: Pick<TakenStep, 'step' | 'words'>, from: string, visits: readonly Visit[]): SeenStep[] {
  const same = ({ record }: Visit) => (step.step ? record.step === step.step : record.step === '' && record.step_words === step.words);
  return visits
    .filter((one) => one.sent_at !== null && one.day >= from && one.record.step_seen.trim() !== '' && same(one))
    .map((one) => ({ visit: one.visit, by: one.visitor, day: one.day, words: one.record.step_seen }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

export type StepStrength = { kind: 'said'; words: string; by: string } | { kind: 'kept'; step: TakenStep } | { kind: 'tried'; n: number } | { kind: 'start' };
/** What the page of steps says first: what the newest visitor wrote, else a step that became usual, else that one was tried. */
export function stepStrength(view: MySteps, visits: readonly Visit[]): StepStrength {
  const said = visits.filter((one) => one.sent_at !== null && one.record.strength.trim() !== '').sort((a, b) => (b.sent_at ?? 0) - (a.sent_at ?? 0))[0];
  if (said) return { kind: 'said', words: said.record.strength, by: said.visitor };
  const kept = view.before.find((one) => one.ended === 'kept');
  if (kept) return { kind: 'kept', step: kept };
  const n = [view.now, ...view.before].reduce((sum, one) => sum + (one?.tries ?? 0), 0);
  return n > 0 ? { kind: 'tried', n } : { kind: 'start' };
}
