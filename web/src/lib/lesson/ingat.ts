/**
 * Ingat lagi on the phone: which of the ideas that the server chose for the next days a lesson opens with, less what was met here since. The
 * choice rests on a whole class; what is known of a pupil stays with the server. Pure.
 */
import { isSubject } from '$lib/packs/subjects';
import type { Answer as Told } from '$lib/api/types';
import type { LessonView } from './types';

export type Revisits = Told<'Revisits'>;
export type RevisitIdea = Told<'RevisitIdea'>;
export type RevisitQuestion = Told<'RevisitQuestion'>;
export type Wanted = RevisitIdea['wanted'];

/** What the teacher did with an opening; kept on this phone. */
export interface Opening {
  /** Ideas that the class was asked today before this lesson. */
  before: number;
  skipped: readonly string[];
  /** Which question of an idea is offered, where it is not the first. */
  turned: Readonly<Record<string, number>>;
  /** Asked in this lesson: the question's id, by idea. */
  asked: Readonly<Record<string, string>>;
}

/** An idea that may be asked now. */
export interface Offer {
  idea: RevisitIdea;
  /** None: no question is there for it, or all were turned away. */
  question: RevisitQuestion | undefined;
  /** There is another question, or another idea. */
  more: boolean;
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').replace(/[. ]+$/, '').trim();
/** An idea is told apart by what its objective says, as the server does. */
export const sameIdea = (a: string, b: string): boolean => a !== '' && plain(a) === plain(b);

const fits = (subject: string, lesson: string) => lesson === '' || isSubject(subject, lesson) || isSubject(lesson, subject);

/** The ideas of a day, the most worth to the class first; of a copy that does not go so far its last day. */
function chosenFor(view: Revisits, { subject, day }: Pick<LessonView, 'subject' | 'day'>): RevisitIdea[] {
  return view.subjects
    .filter((one) => fits(one.subject, subject))
    .flatMap(({ ideas, days }) => {
      const at = days.filter((one) => one.day <= day).at(-1);
      return (at?.ideas ?? []).flatMap((place) => ideas[place] ?? []);
    });
}

/** Of lessons of this phone: what was asked after the copy was made, the server did not know. */
function metSince(idea: RevisitIdea, lesson: LessonView, others: readonly LessonView[], at: number): boolean {
  const asked = (one: LessonView) => one.questions.some((question) => question.opened_at !== null && sameIdea(question.objective_text, idea.text));
  return others.some((one) => one.group.id === lesson.group.id && one.id !== lesson.id && one.started_at > at && asked(one));
}

/** The lesson's own questions are about it: it is met today without an opening. */
const isPlanned = (idea: RevisitIdea, lesson: LessonView, { asked }: Opening): boolean =>
  lesson.questions.some((one) => one.id !== asked[idea.id] && sameIdea(one.objective_text, idea.text));

/** At most so many as an opening has room for. `at`: when the copy left the server; `others`: lessons that this phone knows. */
export function offersOf(view: Revisits | undefined, at: number, lesson: LessonView, others: readonly LessonView[], opening: Opening): Offer[] {
  if (!view) return [];
  const room = Math.max(0, view.at_most - opening.before - Object.keys(opening.asked).length);
  const able = chosenFor(view, lesson).filter(
    (idea) => !opening.skipped.includes(idea.id) && !(idea.id in opening.asked) && !isPlanned(idea, lesson, opening) && !metSince(idea, lesson, others, at)
  );
  return able.slice(0, room).map((idea) => {
    const place = opening.turned[idea.id] ?? 0;
    return { idea, question: idea.questions[place], more: place + 1 < idea.questions.length || able.length > room };
  });
}

/** Another question of the idea, or, where there is none, another idea. */
export function turnedOn(opening: Opening, { idea }: Offer): Opening {
  const next = (opening.turned[idea.id] ?? 0) + 1;
  if (next < idea.questions.length) return { ...opening, turned: { ...opening.turned, [idea.id]: next } };
  return { ...opening, skipped: [...opening.skipped, idea.id] };
}

/** Wishes that wait to be sent laid over what the server said, so that the page says what was just tapped. */
export function withWishes(ideas: readonly RevisitIdea[], wishes: ReadonlyMap<string, Wanted>): RevisitIdea[] {
  const now = ideas.map((one) => {
    const wanted = wishes.get(one.id);
    return wanted === undefined || wanted === one.wanted ? one : { ...one, wanted, until: null };
  });
  const rank = ({ wanted }: RevisitIdea) => (wanted === 'first' ? 0 : wanted === '' ? 1 : 2);
  return now.sort((a, b) => rank(a) - rank(b));
}
