/** A question that no plan had. Pure. */
import { letter } from './rules';
import type { Kind, LessonView, QuestionIn } from './types';

/** `options`: of a choice; an empty text gets its letter. */
export function unplanned(lesson: Pick<LessonView, 'questions'>, kind: Kind, text: string, options: readonly string[] = []): QuestionIn {
  return {
    kind,
    text,
    options: options.map((name, i) => ({ text: name.trim() || letter(i), right: false, reason: '', next: '' })),
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
