/** A question that no plan had. Pure. */
import { faceNames } from './pictures';
import { letter } from './rules';
import type { Kind, LessonView, Option, QuestionIn } from './types';

/** Nothing is said of it but its text. */
export const plainOption = (text: string): Option => ({ text, right: false, reason: '', next: '', place: 0, picture: '' });

/** Pupils who may not read yet: a scale is asked by faces, not by numbers. */
export function byFaces(lesson: Pick<LessonView, 'group' | 'members'>): boolean {
  const first = lesson.members.every((member) => member.grade === '1' || member.grade === '2');
  return lesson.group.level === 'tk' || lesson.group.level === 'slb' || (lesson.group.level === 'sd' && first && lesson.members.length > 0);
}

/** From the one that does not understand yet to the happy one, as a scale goes from low to high; each by its word in the class's language. */
export const faceScale = (names: Record<string, string>): Option[] => [...faceNames].reverse().map((picture) => ({ ...plainOption(names[picture] ?? picture), picture }));

/** `options`: of a choice or multi, or what is put in order; an empty text gets its letter. */
export function unplanned(lesson: Pick<LessonView, 'questions'>, kind: Kind, text: string, options: readonly string[] = [], by_team = false): QuestionIn {
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
    asks_sure: false,
    by_team,
    sound: ''
  };
}
