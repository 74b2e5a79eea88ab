/** The answers of a question as this phone has them, to be judged before the server has heard of the lesson. Pure. */
import type { LessonCopy } from '$lib/lesson/types';
import type { QuestionWork } from './types';

export function workHere(copy: LessonCopy | undefined, id: string): QuestionWork | undefined {
  const question = copy?.view.questions.find((one) => one.id === id);
  const answers = copy?.answers[id] ?? [];
  if (!copy || !question || answers.length === 0) return undefined;
  const member = new Map(copy.view.members.map((one) => [one.pupil, one]));
  // No response is named: of an answer that was written twice the server knows the first one's id.
  const works = answers.map((one) => ({ ...one, team: one.team ?? '', goal: member.get(one.pupil)?.goal ?? '', own_level: null, own_words: '', first_level: null, feedback: [], tries: [], work: one.work ?? null, kept: one.kept ?? false, other: one.other ?? null, parts: one.parts ?? [], response: null, number: member.get(one.pupil)?.number ?? 0, name: member.get(one.pupil)?.name ?? '', level: null }));
  return {
    question: id,
    kind: question.kind,
    text: question.text,
    options: JSON.stringify(question.options),
    objective: question.objective_id,
    objective_text: question.objective_text,
    aims: question.aims,
    other_raters: 0,
    descriptors: [],
    peers: null,
    works: works.sort((a, b) => a.number - b.number)
  };
}
