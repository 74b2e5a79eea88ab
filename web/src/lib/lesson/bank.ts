/**
 * The teacher's bank: questions of own plans and those made in earlier classes, as far as this phone has them, so that one is asked
 * without typing it. Pure.
 */
import { askable, byGroup } from './start';
import type { LessonView, PlanView, QuestionIn } from './types';

export interface Banked {
  question: QuestionIn;
  /** The plan or lesson that it is from. */
  from: string;
}

const plain = (text: string) => text.toLocaleLowerCase('id').replace(/\s+/g, ' ').trim();
const sameAs = ({ kind, text, options }: Pick<QuestionIn, 'kind' | 'text' | 'options'>) => JSON.stringify([kind, plain(text), options.map((option) => plain(option.text))]);

function ofPlan({ plan, body }: PlanView): Banked[] {
  const objectives = new Map(body.design.objectives.map((one) => [one.id, one.text]));
  const questions = body.steps.flatMap((step) => step.questions).filter(askable);
  return questions.map(({ id, kind, text, options, objective, aims, by, sound }) => ({
    from: plan.title,
    question: { kind, text, options, objective_id: objective, objective_text: objectives.get(objective) ?? '', aims: aims ?? 2, position: 0, origin: id, twin: '', again_of: null, asks_sure: false, by_team: byGroup({ by, kind }), sound: sound ?? '' }
  }));
}

/** Those made in class: a plan's stand in their plan already. `spoken`: the words of one that was only said. */
function ofLesson(lesson: LessonView, spoken: readonly string[]): Banked[] {
  const made = lesson.questions.filter((one) => one.origin === '' && !one.again_of && !spoken.includes(one.text));
  return made.map(({ kind, text, options, objective_id, objective_text, aims, by_team = false, sound = '' }) => ({
    from: lesson.title,
    question: { kind, text, options, objective_id, objective_text, aims, position: 0, origin: '', twin: '', again_of: null, asks_sure: false, by_team, sound }
  }));
}

/** Each question once, this subject's first; none that the lesson has already. */
export function banked(lesson: LessonView, plans: readonly PlanView[], lessons: readonly LessonView[], spoken: readonly string[]): Banked[] {
  const known = new Set(lesson.questions.map(sameAs));
  const subjectFirst = [...plans].sort((a, b) => Number(b.plan.subject === lesson.subject) - Number(a.plan.subject === lesson.subject));
  const earlier = lessons.filter((one) => one.id !== lesson.id).sort((a, b) => b.started_at - a.started_at);
  const out: Banked[] = [];
  for (const one of [...subjectFirst.flatMap(ofPlan), ...earlier.flatMap((other) => ofLesson(other, spoken))]) {
    const key = sameAs(one.question);
    if (known.has(key)) continue;
    known.add(key);
    out.push(one);
  }
  return out;
}

/** Every word is in the question, its options, its objective or where it is from. */
export function sought(bank: readonly Banked[], words: string): Banked[] {
  const wanted = plain(words).split(' ');
  return bank.filter(({ question, from }) => {
    const all = plain([question.text, ...question.options.map((option) => option.text), question.objective_text, from].join(' '));
    return wanted.every((word) => all.includes(word));
  });
}
