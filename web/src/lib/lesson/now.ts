/** Which lesson is now, by the timetable as this phone knows it, and what to begin it with. Pure: the clock is a parameter. */
import type { LessonView, Progress, Slot, Week } from './types';

/** An own entry of the timetable on one day, with its bells in minutes after midnight. */
export interface Timed {
  slot: Slot;
  from: number;
  to: number;
}

export const dayIn = (week: Week | undefined, school: string, date: string) => week?.schools.find((one) => one.school === school)?.days.find((one) => one.day === date);

/** The own lessons of a day in order. A jam that the day does not have (a short day, a Friday) is no lesson. */
export function lessonsOn(week: Week | undefined, date: string): Timed[] {
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const timed = (week?.slots ?? []).filter((slot) => slot.weekday === weekday).flatMap((slot) => {
    const bells = dayIn(week, slot.school, date)?.bells.filter((bell) => bell.jam >= slot.first && bell.jam <= slot.last) ?? [];
    const first = bells[0];
    const last = bells[bells.length - 1];
    return first && last && first.jam === slot.first ? [{ slot, from: first.from, to: last.to }] : [];
  });
  return timed.sort((a, b) => a.from - b.from || a.to - b.to);
}

export interface Held {
  group: string;
  /** Minutes after midnight. */
  from: number;
  ended: boolean;
}

/** A lesson that was given and ended counts as the entry in whose time (or up to half an hour before it) it began. */
const wasHeld = (one: Timed, held: readonly Held[]) => held.some((lesson) => lesson.ended && lesson.group === one.slot.group && lesson.from >= one.from - earlyMinutes && lesson.from < one.to);
const earlyMinutes = 30;

/** The lesson that is now, and the first one after it, at `minute` of a day. */
export function nowAndNext(lessons: readonly Timed[], minute: number, held: readonly Held[] = []): { now: Timed | undefined; next: Timed | undefined } {
  const open = lessons.filter((one) => minute < one.to && !wasHeld(one, held));
  const now = open.find((one) => one.from <= minute);
  return { now, next: open.find((one) => one !== now && one.from > minute) };
}

export interface PlanToGive {
  id: string;
  level: string;
  subject: string;
  meetings: number;
}
export interface Proposal<P> {
  plan: P;
  meeting: number;
  /** Where the meeting goes on; empty: from its beginning. */
  step: string;
}

/**
 * What a class most likely does next: the plan it is in the middle of; else one that a parallel class is in; else the newest
 * that fits. `fits` says whether a plan's subject is the lesson's (plans carry it as written).
 */
export function propose<P extends PlanToGive>(group: { id: string; level: string }, plans: readonly P[], progress: readonly Progress[], fits: (plan: P) => boolean): Proposal<P> | undefined {
  const able = plans.filter((plan) => (plan.level === '' || plan.level === group.level) && fits(plan));
  const own = new Map(progress.filter((one) => one.group === group.id).map((one) => [one.plan, one]));
  const newest = (list: readonly Progress[]) => [...list].sort((a, b) => (a.last_day < b.last_day ? 1 : -1));
  for (const one of newest([...own.values()])) {
    const plan = able.find((candidate) => candidate.id === one.plan);
    if (plan && !one.finished && one.meeting <= Math.max(1, plan.meetings)) return { plan, meeting: one.meeting, step: one.step };
  }
  const untouched = able.filter((plan) => !own.has(plan.id));
  const beside = newest(progress).map((one) => untouched.find((plan) => plan.id === one.plan)).find((plan) => plan !== undefined);
  const plan = beside ?? untouched[0];
  return plan && { plan, meeting: 1, step: '' };
}

export interface Reached {
  ended: boolean;
  next: Pick<Progress, 'meeting' | 'step' | 'step_text' | 'finished' | 'left_out'>;
}

/**
 * Where a class stands after a lesson, as src/teaching/core/progress.cpp says it: a meeting is done once its last step that
 * was not left out has begun; a step broken off before half of its minutes is taken up again. None when nothing was reached.
 */
export function reachedIn(lesson: Pick<LessonView, 'meeting' | 'ended_at' | 'steps'>): Reached | undefined {
  const { meeting } = lesson;
  const steps = lesson.steps.filter((step) => !step.inserted); // what was put in between is no part of the plan
  const ended = lesson.ended_at !== null;
  const done = { meeting: meeting + 1, step: '', step_text: '', finished: false, left_out: 0 };
  if (steps.length === 0) return ended ? { ended, next: done } : undefined;
  const reached = steps.findLastIndex((step) => step.started_at !== null);
  const here = steps[reached];
  if (!here) return undefined;
  const left_out = steps.slice(0, reached).filter((step) => step.started_at === null).length;
  const at = (step: (typeof steps)[number]): Reached => ({ ended, next: { meeting, step: step.id, step_text: step.text, finished: false, left_out } });
  if (!ended) return at(here);
  const following = steps.slice(reached + 1).find((step) => !step.skipped);
  if (!following) return { ended, next: { ...done, left_out } };
  const ran = here.started_at === null || here.ended_at === null ? Infinity : here.ended_at - here.started_at - here.paused_ms;
  return at(here.minutes > 0 && 2 * ran < here.minutes * 60_000 ? here : following);
}

/** What the server knows, with lessons given on this phone since (newest first) laid over it. */
export function withLocal(server: readonly Progress[], local: readonly Progress[]): Progress[] {
  const out = new Map(server.map((one) => [`${one.plan} ${one.group}`, one]));
  for (const one of [...local].reverse()) {
    const key = `${one.plan} ${one.group}`;
    const known = out.get(key);
    if (known && known.last_day > one.last_day) continue;
    const meetings = known?.meetings ?? one.meetings;
    const finished = meetings > 0 && one.meeting > meetings;
    out.set(key, { ...one, title: known?.title ?? one.title, meetings, finished, meeting: finished ? meetings : one.meeting });
  }
  return [...out.values()];
}
