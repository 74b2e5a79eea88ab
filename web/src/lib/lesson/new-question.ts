/** A question that no plan had. Pure. */
import { letter } from './rules';
import type { Kind, LessonView, Option, QuestionIn } from './types';

/** Nothing is said of it but its text. */
export const plainOption = (text: string): Option => ({ text, right: false, reason: '', next: '', place: 0, picture: '' });

/** `options`: of a choice or multi, or what is put in order; an empty text gets its letter. */
export function unplanned(lesson: Pick<LessonView, 'questions'>, kind: Kind, text: string, options: readonly string[] = []): QuestionIn {
  return {
    kind,
    text,
    options: options.map((name, i) => plainOption(name.trim() || letter(i))),
    objective_id: '',
    objective_text: '',
    aims: 2,
    position: Math.min(999, Math.max(-1, ...lesson.questions.map((one) => one.position)) + 1),
    origin: '',
    twin: '',
    again_of: null,
    asks_sure: false
  };
}
