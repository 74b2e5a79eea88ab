/**
 * The board out of this phone's own copy of a lesson, where no server is in reach: the same view as src/teaching/board.cpp gives, with
 * as little of a child in it. Pure: what the engine says is a parameter.
 */
import type { SeveralSaid } from '$lib/engine/asking.svelte';
import { buckets, isTapped, minutesOf, openQuestion, stepNow } from '$lib/lesson/rules';
import { isJudged, rightOrder, takesRight } from '$lib/lesson/several';
import { teamsOf } from '$lib/lesson/teams';
import { thinkingOf } from '$lib/lesson/thinking';
import type { LessonCopy, LessonView, Question } from '$lib/lesson/types';
import { isPractice } from '$lib/people/practice';
import type { BoardView } from './board.svelte';

type BoardQuestion = NonNullable<BoardView['question']>;
/** What the engine says: which answers in own words the class sees, what ticks and orders look like. */
interface Engine {
  thoughts: BoardQuestion['thoughts'];
  several?: SeveralSaid | undefined;
}

/** The open question, else the one opened last. Never one that is tapped. */
export function askedNow(lesson: LessonView): Question | undefined {
  const open = openQuestion(lesson);
  if (open && !isTapped(open.kind)) return open;
  return lesson.questions.filter((one) => !isTapped(one.kind) && one.opened_at !== null).sort((a, b) => (b.opened_at ?? 0) - (a.opened_at ?? 0) || (a.id < b.id ? -1 : 1))[0];
}

const optionsOf = (question: Question) => question.options.map((option) => option.text);
const rightOf = (question: Question) => (question.kind === 'order' ? rightOrder(question.options) : question.options.flatMap((option, i) => (option.right ? [i] : [])));

/** Nothing before the question is closed; what can be right or wrong waits until the teacher puts it there. */
function may(question: Question): { counts: boolean; right: boolean } {
  const { state, shown_at } = question;
  if (state !== 'closed') return { counts: false, right: false };
  return { counts: !takesRight(question.kind) || shown_at !== null, right: isJudged(question) && shown_at !== null };
}

function questionOf(lesson: LessonView, question: Question, { thoughts, several }: Engine): BoardQuestion {
  const { id, kind, text, state, answered, asks_sure, talk_at, by_team = false, teams = [] } = question;
  const { counts, right } = may(question);
  const first = right && question.again_of ? lesson.questions.find((one) => one.id === question.again_of) : undefined;
  return {
    id,
    kind,
    text,
    options: optionsOf(question),
    steps: buckets(kind, question.options.length),
    asks_sure,
    by_team,
    teams,
    sound: question.sound ?? '',
    pictures: question.options.some((option) => option.picture) ? question.options.map((option) => option.picture ?? '') : [],
    state,
    answered,
    counts: counts ? question.counts : [],
    right: right ? rightOf(question) : [],
    talk: talk_at !== null,
    before: first ? { options: optionsOf(first), counts: first.counts, right: rightOf(first) } : null,
    thoughts,
    part: thinkingOf(question).part ?? 0,
    prompt: thoughts.length > 0 ? thinkingOf(question).prompt : '',
    several: several && counts ? { ...several, exact: right ? several.exact : null } : null
  };
}

export function boardOf({ view }: LessonCopy, engine: Engine, now: number): BoardView {
  const question = askedNow(view);
  const step = stepNow(view);
  return {
    lesson: view.id,
    title: view.title,
    group: view.group.name,
    level: view.group.level,
    now,
    ended: view.ended_at !== null,
    paused_at: view.paused_at,
    step: step ? { stage: step.stage, text: step.text, minutes: minutesOf(step), started_at: step.started_at, paused_ms: step.paused_ms, inserted: step.inserted } : null,
    question: question ? questionOf(view, question, engine) : null,
    code: '', // nobody joins without a server
    members: view.members.length,
    joined: view.seats.filter((seat) => seat.joined).length,
    voices: view.voices,
    practice: isPractice(view.group.school),
    teams: teamsOf(view).map(({ team, pupils }) => ({ team, numbers: view.members.flatMap((one) => (pupils.includes(one.pupil) ? [one.number] : [])) }))
  };
}
