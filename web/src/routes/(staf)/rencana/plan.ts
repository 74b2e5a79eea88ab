/** A plan in its native form (src/engines/plan/plan.hpp) and what can be worked out from it. Pure. */
import type { Answer } from '$lib/api/types';

export const stages = ['awal', 'memahami', 'mengaplikasi', 'merefleksi', 'penutup'] as const;
export type Stage = Step['stage'];
export const principles = ['berkesadaran', 'bermakna', 'menggembirakan'] as const;
export const dimensions = ['keimanan', 'kewargaan', 'penalaran-kritis', 'kreativitas', 'kolaborasi', 'kemandirian', 'kesehatan', 'komunikasi'] as const;
export const levels = ['tk', 'sd', 'smp', 'sma', 'smk', 'slb', 'pkbm'] as const;
export const kinds = ['choice', 'multi', 'order', 'scale', 'text', 'photo', 'drawing', 'voice', 'tap', 'check'] as const;
export const whens = ['awal', 'proses', 'akhir'] as const;
export const purposes = ['as', 'for', 'of'] as const;

export type Plan = Answer<'Plan'>;
export type Meeting = Plan['identity']['meetings'][number];
export type Objective = Answer<'PlanObjective'>;
export type Option = Answer<'PlanOption'>;
export type Question = Answer<'PlanQuestion'>;
export type Step = Answer<'PlanStep'>;
export type Assessment = Answer<'PlanAssessment'>;

export type NewId = (kind: string) => string;

/** Nothing written, but with the parts that every plan must have, so that nobody begins before an empty page. */
export function blankPlan(level: string, newId: NewId): Plan {
  const step = (stage: Stage): Step => ({ ...blankStep(1, stage, newId), minutes: 0 });
  return {
    identity: { level, phase: level === 'tk' ? 'fondasi' : '', grade: '', subject: '', class_size: 0, school_year: '', meetings: [blankMeeting(level)] },
    identification: { readiness: '', material: '', dimensions: [] },
    design: {
      outcome: '',
      outcome_version: '',
      cross_discipline: '',
      objectives: [{ id: newId('objective'), text: '' }],
      topic: '',
      practice: '',
      partnership: '',
      environment: { culture: '', physical: '', virtual: '' },
      digital: ''
    },
    steps: [step('memahami'), step('mengaplikasi'), step('merefleksi')],
    assessments: [blankAssessment(newId)],
    contexts: [],
    unplaced: []
  };
}

/** The phase of a grade; a kindergarten has its own. */
export function phaseOf(level: string, grade: number): string {
  if (level === 'tk') return 'fondasi';
  if (grade <= 2) return 'A';
  if (grade <= 4) return 'B';
  if (grade <= 6) return 'C';
  if (grade <= 9) return 'D';
  return grade === 10 ? 'E' : 'F';
}

/** Minutes of one lesson hour; none where the level has none or its parts differ. */
export function minutesPerJp(level: string): number | null {
  return { sd: 35, smp: 40, sma: 45, smk: 45 }[level] ?? null;
}

export function blankMeeting(level: string): Meeting {
  const jp = minutesPerJp(level);
  return jp === null ? { jp: 0, minutes: 60 } : { jp: 2, minutes: 2 * jp };
}

export function blankStep(meeting: number, stage: Stage, newId: NewId): Step {
  return { id: newId('step'), meeting, stage, minutes: 10, principles: [], text: '', objectives: [], questions: [] };
}

export function blankQuestion(newId: NewId): Question {
  return { id: newId('ask'), kind: 'text', text: '', options: [], objective: '', aims: null, twin: '', by: '', sound: '' };
}

export function blankAssessment(newId: NewId): Assessment {
  return { id: newId('assessment'), when: 'proses', purpose: 'for', technique: '', text: '', criteria: '', objectives: [] };
}

/** Things to put in order as pupils see them: mixed, each with the place where it belongs. `draw` gives numbers from 0 to below 1. */
export function shuffled(options: readonly Option[], draw: () => number): Option[] {
  const out = options.map((option, i) => ({ ...option, place: i + 1 }));
  const mixed = () => out.some((option, i) => option.place !== i + 1);
  for (let tries = 0; tries < 10 && !mixed(); tries++) {
    for (let i = out.length - 1; i > 0; i--) {
      const j = Math.floor(draw() * (i + 1));
      [out[i], out[j]] = [out[j]!, out[i]!];
    }
  }
  return out;
}

/** The right order again, to be written further. */
export const unshuffled = (options: readonly Option[]): Option[] => [...options].sort((a, b) => a.place - b.place).map((option) => ({ ...option, place: 0 }));

/** The same text with other ids of its steps, questions and assessments. */
export function renamed(from: Plan, name: (kind: string, id: string) => string): Plan {
  const plan = structuredClone(from);
  const questions = new Map<string, string>();
  for (const step of plan.steps) {
    step.id = name('step', step.id);
    for (const question of step.questions) question.id = questions.set(question.id, name('ask', question.id)).get(question.id) ?? '';
  }
  for (const step of plan.steps) for (const question of step.questions) question.twin = questions.get(question.twin) ?? '';
  for (const assessment of plan.assessments) assessment.id = name('assessment', assessment.id);
  return plan;
}

/** An example as an own plan: its steps get ids of their own, so that two teachers' plans never share one. */
export const ownCopy = (example: Plan, newId: NewId): Plan => renamed(example, newId);

/** Every part has an id of its own; a part put in by a one-tap fix has none yet. */
export function withIds(plan: Plan, newId: NewId): Plan {
  const seen = new Set<string>();
  const mend = (part: { id: string }, kind: string) => {
    if (!part.id || seen.has(part.id)) part.id = newId(kind);
    seen.add(part.id);
  };
  plan.design.objectives.forEach((part) => mend(part, 'objective'));
  for (const step of plan.steps) {
    mend(step, 'step');
    step.questions.forEach((part) => mend(part, 'ask'));
  }
  plan.assessments.forEach((part) => mend(part, 'assessment'));
  return plan;
}

/** What lists show, as the server works it out; empty when nothing is written yet. */
export function titleOf(plan: Plan): string {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  return line(plan.design.topic) || line(plan.design.objectives[0]?.text ?? '');
}

export function meetingMinutes(plan: Plan, meeting: number): number {
  const { jp, minutes } = plan.identity.meetings[meeting - 1] ?? { jp: 0, minutes: 0 };
  return minutes || jp * (minutesPerJp(plan.identity.level) ?? 0);
}

/** Planned minutes of one meeting by stage, in the order of the form; steps without a stage come last. */
export function minutesByStage(plan: Plan, meeting: number): { stage: Stage; minutes: number }[] {
  const steps = plan.steps.filter((step) => step.meeting === meeting);
  const of = (stage: Stage) => steps.filter((step) => step.stage === stage).reduce((sum, step) => sum + (step.minutes || 0), 0);
  return [...stages, '' as const].map((stage) => ({ stage, minutes: of(stage) })).filter((part) => part.minutes > 0);
}

/** How many meetings the editor shows: those written down, and those that a step speaks of. */
export function meetingCount(plan: Plan): number {
  return Math.max(1, plan.identity.meetings.length, ...plan.steps.map((step) => step.meeting));
}

/** As the server takes it: a number field left empty is 0, halves and overlong numbers are mended. */
export function tidied(plan: Plan): Plan {
  const whole = (value: unknown, most: number, least = 0) => Math.min(most, Math.max(least, Math.round(Number(value)) || least));
  plan.identity.class_size = whole(plan.identity.class_size, 200);
  for (const meeting of plan.identity.meetings) {
    meeting.jp = whole(meeting.jp, 60);
    meeting.minutes = whole(meeting.minutes, 3000);
  }
  for (const step of plan.steps) {
    step.minutes = whole(step.minutes, 3000);
    step.meeting = whole(step.meeting, 60, 1);
  }
  return plan;
}
