/** Beginning a lesson on the phone: what a plan has for one meeting, and the first picture of the lesson. Pure but for ids. */
import { newId } from '$lib/outbox/ids';
import { asQuestion } from './overlay';
import { mayBeByTeam } from './rules';
import { orderedLeast, orderedMost } from './several';
import type { ClassChoice, ClassView, LessonCopy, LessonIn, LessonLine, PlanQuestion, PlanView } from './types';

export interface Beginning {
  group: ClassView;
  plan?: PlanView | undefined;
  meeting: number;
  /** Where the meeting goes on; empty: from its beginning. */
  step?: string;
  /** Of the timetable, for a plan that names none. */
  subject?: string;
  /** A day of rob: the class gets it as a message. */
  atHome?: boolean;
  /** For a lesson without a plan. */
  title: string;
  day: string;
  now: number;
}

/** A question that is not finished in the plan is left there, as the server does. */
export function askable(question: { kind: string; text: string; options: readonly unknown[] }): boolean {
  if (question.text.trim() === '') return false;
  const many = question.options.length;
  if (question.kind === 'order') return many >= orderedLeast && many <= orderedMost;
  return many <= 12 && (many >= 2 || (question.kind !== 'choice' && question.kind !== 'multi'));
}

/** What a teacher sees of one pupil is no answer of a group, whatever the plan says. */
export const byGroup = ({ by, kind }: Pick<PlanQuestion, 'by' | 'kind'>): boolean => by === 'group' && mayBeByTeam(kind);

/** A meeting's steps from the one where the class stopped; all of them when the plan no longer has that one. */
export function stepsFrom<S extends { id: string }>(steps: readonly S[], id: string): readonly S[] {
  const at = id === '' ? 0 : steps.findIndex((step, i) => (step.id || `step-${i + 1}`) === id);
  return at > 0 ? steps.slice(at) : steps;
}

export function lessonFrom({ group, plan, meeting, step: from = '', subject, atHome = false, title, day, now }: Beginning): LessonIn {
  const planned = stepsFrom(plan?.body.steps.filter((step) => step.meeting === meeting) ?? [], from);
  const steps = planned.map((step, i) => ({ id: step.id || `step-${i + 1}`, stage: step.stage, text: step.text, minutes: step.minutes }));
  const objectives = new Map(plan?.body.design.objectives.map((one) => [one.id, one.text]));
  const questions = planned.flatMap((step) => step.questions.filter(askable)).map((question, position) => ({
    id: newId('question', now),
    kind: question.kind,
    text: question.text,
    options: question.options,
    objective_id: question.objective,
    objective_text: objectives.get(question.objective) ?? '',
    aims: question.aims ?? 2,
    position,
    origin: question.id,
    twin: question.twin,
    again_of: null,
    asks_sure: false,
    by_team: byGroup(question),
    sound: question.sound ?? ''
  }));
  return {
    group: group.group.id,
    plan: plan?.plan.id ?? null,
    plan_version: plan?.plan.version || null, // 0: not sent yet, the server's newest is meant
    meeting,
    subject: plan?.body.identity.subject || (subject ?? group.subjects[0] ?? ''),
    title: (plan?.plan.title || title).slice(0, 400),
    day,
    started_at: now,
    steps,
    questions,
    at_home: atHome
  };
}

/** What the server would answer, so that the lesson can be given before it does. */
export function firstCopy(id: string, body: LessonIn, group: Pick<ClassView, 'group' | 'members'>, before: ClassChoice | null = null): LessonCopy {
  return {
    view: {
      id,
      group: group.group,
      plan: body.plan,
      plan_version: body.plan_version,
      meeting: body.meeting,
      title: body.title,
      subject: body.subject,
      day: body.day,
      started_at: body.started_at,
      ended_at: null,
      late: false,
      step: '',
      paused_at: null,
      version: 0,
      steps: body.steps.map((step, position) => ({ ...step, position, started_at: null, ended_at: null, paused_ms: 0, skipped: false, longer: 0, inserted: null })),
      questions: body.questions.map(({ id: question, ...rest }) => asQuestion(question, rest)),
      members: group.members,
      attendance: [],
      seats: [],
      door: { open: false, code: '' },
      voices: { state: 'none', statement_set: '', statements: [], answered: null, source: null, counts: [], choice: null, before },
      at_home: body.at_home,
      substitutes: [],
      note: '',
      teams: []
    },
    answers: {},
    journals: []
  };
}

export function lineOf({ view }: LessonCopy): LessonLine {
  const { id, group, title, subject, day, started_at, ended_at, plan } = view;
  return { id, group: group.id, group_name: group.name, title, subject, day, started_at, ended_at, plan };
}
