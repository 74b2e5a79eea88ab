/**
 * What a write of this phone does to the phone's own picture of a lesson: (copy, command) -> copy. Pure, and the same
 * command twice is the command once, so that what is unsent can be laid over any newer answer of the server.
 */
import type { Asking } from '$lib/api/types';
import type { Command } from '$lib/outbox/reducer';
import { handsOf, noCounts, voicesLeast } from './rules';
import { choicesOf } from './several';
import { answerersOf } from './teams';
import { thinkingOf } from './thinking';
import type { Answer, AttendanceMark, Face, LessonCopy, LessonView, Question, QuestionIn, Step, Team, Thinking } from './types';

type Change = Pick<Command, 'method' | 'path' | 'body'>;

/** The lesson that a command belongs to, or undefined. */
export function lessonOf(command: Pick<Command, 'path'>): string | undefined {
  return /^\/api\/lessons\/(lesson_[0-9a-z]{26})(\/|$)/.exec(command.path)?.[1];
}

export function apply(copy: LessonCopy, command: Change): LessonCopy {
  const parts = command.path.split('/').slice(4); // after /api/lessons/lesson_…
  const [what, id, part] = parts;
  const view = (change: (view: LessonView) => LessonView): LessonCopy => ({ ...copy, view: change(copy.view) });
  switch (what) {
    case 'now':
      return view((v) => move(v, command.body as NowBody));
    case 'steps':
      return id === undefined ? copy : view((v) => onStep(v, id, part, command));
    case 'end':
      return view((v) => end(v, (command.body as { at: number }).at));
    case 'attendance':
      return view((v) => attend(v, (command.body as { marks: AttendanceMark[] }).marks));
    case 'teams':
      return view((v) => ({ ...v, teams: (command.body as { teams: Team[] }).teams }));
    case 'goals':
      return view((v) => ({ ...v, members: v.members.map((one) => (one.pupil === id ? { ...one, goal: (command.body as { text: string }).text } : one)) }));
    case 'note':
      return view((v) => ({ ...v, note: (command.body as { text: string }).text }));
    case 'voices':
      return view((v) => (id === 'hands' ? hands(v, command.body as HandsBody) : voices(v, command.body as VoicesBody)));
    case 'choice':
      return view((v) => (id === 'tried' ? tried(v, command.body as Asking<'ChoiceTriedIn'>) : choose(v, command.body as Asking<'ClassChoiceIn'>)));
    case 'journals':
      return id === undefined ? copy : journal(copy, id, command.body as JournalBody);
    case 'anecdotes':
      return id === undefined ? copy : anecdote(copy, id, command.body as AnecdoteBody);
    case 'questions':
      return id === undefined ? copy : onQuestion(copy, id, part, command.body);
    default:
      return copy;
  }
}

// ---- steps ----

interface NowBody {
  step: string;
  paused: boolean;
  at: number;
}
interface StepBody {
  started_at: number | null;
  ended_at: number | null;
  skipped: boolean;
}

type InsertBody = Asking<'StepInsertIn'>;

function onStep(view: LessonView, id: string, part: string | undefined, { method, body }: Change): LessonView {
  if (method === 'DELETE') return takeOut(view, id);
  if (part === 'longer') return withStep(view, id, (step) => ({ ...step, longer: (body as { minutes: number }).minutes }));
  return part === 'inserted' ? insert(view, id, body as InsertBody) : played(view, id, body as StepBody);
}

const inOrder = (steps: readonly Step[]): Step[] => steps.map((step, position) => ({ ...step, position }));

function insert(view: LessonView, id: string, { kind, after, text, minutes }: InsertBody): LessonView {
  const before = view.steps.findIndex((step) => step.id === after);
  if (view.steps.some((step) => step.id === id) || (before < 0 && after !== '')) return view;
  const step: Step = { id, position: 0, stage: view.steps[before]?.stage ?? '', text, minutes, started_at: null, ended_at: null, paused_ms: 0, skipped: false, longer: 0, inserted: kind };
  return { ...view, steps: inOrder([...view.steps.slice(0, before + 1), step, ...view.steps.slice(before + 1)]) };
}

function takeOut(view: LessonView, id: string): LessonView {
  if (!view.steps.some((step) => step.id === id && step.inserted)) return view;
  const now = view.step === id ? { ...view, step: '', paused_at: null } : view;
  return { ...now, steps: inOrder(now.steps.filter((step) => step.id !== id)) };
}

const withStep = (view: LessonView, id: string, change: (step: Step) => Step): LessonView => ({
  ...view,
  steps: view.steps.map((step) => (step.id === id ? change(step) : step))
});

function goOn(view: LessonView, at: number): LessonView {
  const since = view.paused_at;
  if (since === null) return view;
  const stood = Math.max(0, at - since);
  return { ...withStep(view, view.step, (step) => ({ ...step, paused_ms: step.paused_ms + stood })), paused_at: null };
}

function leave(view: LessonView, at: number): LessonView {
  return withStep(goOn(view, at), view.step, (step) =>
    step.started_at !== null && step.ended_at === null ? { ...step, ended_at: Math.max(at, step.started_at) } : step
  );
}

/** How long a step that is come back to was left for another; that time was not its own. */
const stoodFor = ({ ended_at }: Step, at: number): number => (ended_at === null ? 0 : Math.max(0, at - ended_at));

function move(view: LessonView, { step, paused, at }: NowBody): LessonView {
  if (view.ended_at !== null || (step !== '' && !view.steps.some((one) => one.id === step))) return view;
  let now = view;
  if (view.step !== step) {
    now = { ...leave(view, at), step };
    now = withStep(now, step, (one) => ({ ...one, started_at: one.started_at ?? at, ended_at: null, paused_ms: one.paused_ms + stoodFor(one, at), skipped: false }));
  }
  if (!paused) return goOn(now, at);
  return now.paused_at === null ? { ...now, paused_at: at } : now;
}

function played(view: LessonView, id: string, body: StepBody): LessonView {
  return withStep(view, id, (step) => ({ ...step, started_at: body.started_at, ended_at: body.ended_at, skipped: body.skipped }));
}

function end(view: LessonView, at: number): LessonView {
  if (view.ended_at !== null) return view;
  const left = leave(view, at);
  return {
    ...left,
    step: '',
    ended_at: at,
    questions: left.questions.map((question) => closed(question, at)),
    door: { open: false, code: '' },
    // What phones have voted is counted by the server alone; its answer tells.
    voices: left.voices
  };
}

// ---- who is here ----

function attend(view: LessonView, marks: readonly AttendanceMark[]): LessonView {
  const all = new Map(view.attendance.map((mark) => [mark.pupil, mark.state]));
  for (const mark of marks) all.set(mark.pupil, mark.state);
  return { ...view, attendance: [...all].map(([pupil, state]) => ({ pupil, state })) };
}

// ---- questions ----

function closed(question: Question, at: number): Question {
  return question.state === 'open' ? { ...question, state: 'closed', closed_at: at } : question;
}

export function asQuestion(id: string, body: QuestionIn): Question {
  return { ...body, id, state: 'waiting', opened_at: null, closed_at: null, counts: noCounts(body), tally: [], answered: 0, by: [], version: 0, talk_at: null, shown_at: null, thinking: { picks: [], board: [], prompt: '', part: null }, teams: [] };
}

function onQuestion(copy: LessonCopy, id: string, part: string | undefined, body: unknown): LessonCopy {
  const one = (change: (question: Question) => Question): LessonCopy => ({
    ...copy,
    view: { ...copy.view, questions: copy.view.questions.map((question) => (question.id === id ? change(question) : question)) }
  });
  switch (part) {
    case undefined:
      return put(copy, id, body as QuestionIn);
    case 'state': {
      const { open, at } = body as { open: boolean; at: number };
      return { ...copy, view: { ...copy.view, questions: copy.view.questions.map((question) => turn(question, question.id === id, open, at, copy.view.ended_at)) } };
    }
    case 'show':
      return one((question) => shown(question, body as ShowBody));
    case 'thinking':
      return one((question) => ({ ...question, thinking: body as Thinking }));
    case 'tally':
      return one((question) => tally(question, (body as { counts: number[] }).counts));
    case 'taps':
      return taps(copy, id, body as TapsBody);
    case 'team-answers':
      return (body as { marks: TeamMark[] }).marks.reduce((now, mark) => teamAnswer(now, id, mark), copy);
    default:
      return copy;
  }
}

function put(copy: LessonCopy, id: string, body: QuestionIn): LessonCopy {
  const known = copy.view.questions.find((question) => question.id === id);
  const same = known && known.kind === body.kind && known.options.length === body.options.length;
  const next = known ? { ...known, ...body, ...(same ? {} : { counts: noCounts(body), tally: [] }) } : asQuestion(id, body);
  const others = copy.view.questions.filter((question) => question.id !== id);
  return { ...copy, view: { ...copy.view, questions: [...others, next].sort((a, b) => a.position - b.position) } };
}

function turn(question: Question, wanted: boolean, open: boolean, at: number, ended: number | null): Question {
  if (!wanted) return open ? closed(question, at) : question;
  if (!open) return closed(question, at);
  const anew = { ...question, opened_at: question.opened_at ?? at, talk_at: null, shown_at: null, thinking: { ...thinkingOf(question), board: [] } };
  if (ended !== null) return { ...anew, closed_at: ended, state: 'closed' };
  return { ...anew, closed_at: null, state: 'open' };
}

interface ShowBody {
  talk: boolean;
  result: boolean;
  at: number;
}

function shown(question: Question, { talk, result, at }: ShowBody): Question {
  if (question.state !== 'closed') return question;
  return { ...question, talk_at: talk ? (question.talk_at ?? at) : null, shown_at: result ? (question.shown_at ?? at) : null };
}

const added = (counts: readonly number[], more: readonly number[], sign: 1 | -1) => counts.map((n, i) => Math.max(0, n + sign * (more[i] ?? 0)));
const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

function tally(question: Question, counts: readonly number[]): Question {
  return {
    ...question,
    counts: added(added(question.counts, question.tally, -1), counts, 1),
    tally: [...counts],
    answered: Math.max(0, question.answered - handsOf(question.kind, question.tally) + handsOf(question.kind, counts))
  };
}

interface TapMark {
  response: string;
  pupil: string;
  choice: number | null;
  text: string | null;
  /** None in what a phone kept before that could be said. */
  sure?: boolean | null;
  /** Of a question with several: none elsewhere. */
  choices?: number[] | null;
  /** What was made: none elsewhere. */
  work?: string | null;
  /** Photos of a job's steps that were taken now: none elsewhere. */
  parts?: readonly { part: number; work: string }[] | null;
}

type TapsBody = Pick<Asking<'TapsIn'>, 'way'> & { marks: readonly TapMark[] };

function taps(copy: LessonCopy, id: string, { marks, way }: TapsBody): LessonCopy {
  return marks.reduce((now, mark) => tap(now, id, mark, way ?? 'tap'), copy);
}

function tap(copy: LessonCopy, id: string, mark: TapMark, source: Answer['source']): LessonCopy {
  const question = copy.view.questions.find((one) => one.id === id);
  if (!question) return copy;
  const before = copy.answers[id] ?? [];
  const old = before.find((answer) => answer.pupil === mark.pupil);
  const others = before.filter((answer) => answer.pupil !== mark.pupil);
  const choices = mark.choices ?? [];
  const taken = mark.choice === null && mark.text === null && choices.length === 0 && !mark.work && !mark.parts;
  const answer: Answer = { response: old?.response ?? mark.response, pupil: mark.pupil, source, choice: mark.choice, choices, text: mark.text ?? '', sure: question.asks_sure && mark.choice !== null ? (mark.sure ?? null) : null, ...(mark.work ? { work: mark.work, kept: old?.work === mark.work && old.kept === true } : {}), ...(old?.other ? { other: old.other } : {}), ...(mark.parts ? { parts: partsWith(question, old, mark.parts) } : {}) };
  const known = question.by.includes(mark.pupil);
  const by = taken ? question.by.filter((one) => one !== mark.pupil) : known ? question.by : [...question.by, mark.pupil];
  const counted = { counts: recount(question.counts, known, old, taken ? undefined : answer), by, answered: Math.max(0, question.answered + by.length - question.by.length) };
  return answered(copy, id, counted, taken ? others : [...others, answer]);
}

/** Each photo takes the place of the step's earlier one. */
function partsWith(question: Question, old: Answer | undefined, taken: readonly { part: number; work: string }[]): NonNullable<Answer['parts']> {
  const all = new Map((old?.parts ?? []).map((one) => [one.part, one]));
  for (const { part, work } of taken) {
    const same = all.get(part)?.work === work;
    if (!same) all.set(part, { part, name: question.options[part]?.text ?? '', work, kept: false });
  }
  return [...all.values()].sort((a, b) => a.part - b.part);
}

const answered = (copy: LessonCopy, id: string, counted: Partial<Question>, answers: Answer[]): LessonCopy => ({
  ...copy,
  view: { ...copy.view, questions: copy.view.questions.map((one) => (one.id === id ? { ...one, ...counted } : one)) },
  answers: { ...copy.answers, [id]: answers }
});

type TeamMark = Asking<'TeamMark'>;

/** One answer of a group: each of its pupils has it, and it counts once. */
function teamAnswer(copy: LessonCopy, id: string, { team, choice, choices, text }: TeamMark): LessonCopy {
  const question = copy.view.questions.find((one) => one.id === id);
  if (!question) return copy;
  const before = copy.answers[id] ?? [];
  const old = before.find((answer) => answer.team === team);
  const several = choices ?? [];
  const taken = choice === null && text === null && several.length === 0;
  const pupils = taken ? [] : answerersOf(copy.view, before, team);
  if (!taken && pupils.length === 0) return copy;
  const mine = pupils.map((pupil): Answer => ({ response: before.find((answer) => answer.pupil === pupil)?.response ?? '', pupil, source: 'tap', choice: choice ?? null, choices: several, text: text ?? '', sure: null, team }));
  const others = before.filter((answer) => answer.team !== team);
  const teams = question.teams ?? [];
  const known = teams.includes(team);
  const left = question.by.filter((pupil) => !before.some((answer) => answer.pupil === pupil && answer.team === team) && !pupils.includes(pupil));
  const now = taken ? teams.filter((one) => one !== team) : known ? teams : [...teams, team];
  const counted = { counts: recount(question.counts, known, old, mine[0]), teams: now, by: [...left, ...pupils], answered: Math.max(0, question.answered + now.length - teams.length) };
  return answered(copy, id, counted, [...others, ...mine]);
}

/** An answer that the server counted (`known`), but which was never read here, is only ever counted once. */
function recount(before: readonly number[], known: boolean, old: Answer | undefined, next: Answer | undefined): number[] {
  const counts = [...before];
  const shift = (answer: Answer | undefined, by: number) => {
    for (const choice of [answer?.choice ?? -1, ...choicesOf(answer)]) {
      if (counts[choice] !== undefined) counts[choice] = Math.max(0, counts[choice] + by);
    }
  };
  if (known) shift(old, -1);
  if (next && (!known || old)) shift(next, 1);
  return counts;
}

// ---- Suara murid, the sentence ----

interface VoicesBody {
  open: boolean;
  statement_set: string | null;
}
interface HandsBody {
  answers: number[][];
  answered: number;
  statement_set: string | null;
}
interface JournalBody {
  pupil: string;
  face: Face;
  text: string;
}

type AnecdoteBody = Asking<'AnecdoteIn'>;

/** Closing is the server's to count; until it has, the round stays as it is. */
function voices(view: LessonView, body: VoicesBody): LessonView {
  if (!body.open || view.ended_at !== null || view.voices.state === 'closed') return view;
  return { ...view, voices: { ...view.voices, state: 'open', answered: view.voices.answered ?? 0 } };
}

function hands(view: LessonView, body: HandsBody): LessonView {
  if (view.voices.state === 'closed' && view.voices.source === 'phones') return view;
  if (body.answered < voicesLeast) return { ...view, voices: { ...view.voices, state: 'too_few', answered: null, source: null, counts: [] } };
  const counts = body.answers.map((row) => (sum(row) < voicesLeast ? null : row));
  return { ...view, voices: { ...view.voices, state: 'closed', answered: body.answered, source: 'hands', counts } };
}

function choose(view: LessonView, { text }: Asking<'ClassChoiceIn'>): LessonView {
  const { id: lesson, day, subject, voices } = view;
  const choice = text.trim() === '' ? null : { lesson, day, subject, text: text.trim(), tried: voices.choice?.text === text.trim() ? voices.choice.tried : null };
  return { ...view, voices: { ...voices, choice } };
}

function tried(view: LessonView, { of, tried }: Asking<'ChoiceTriedIn'>): LessonView {
  const before = view.voices.before ?? null;
  return before?.lesson === of ? { ...view, voices: { ...view.voices, before: { ...before, tried } } } : view;
}

function journal(copy: LessonCopy, id: string, body: JournalBody): LessonCopy {
  const old = copy.journals.find((one) => one.pupil === body.pupil);
  const others = copy.journals.filter((one) => one.pupil !== body.pupil);
  return { ...copy, journals: [...others, { id: old?.id ?? id, pupil: body.pupil, face: body.face, text: body.text, source: 'teacher', ...(old?.answers ? { answers: old.answers } : {}) }] };
}

/** Without words it is taken back. */
function anecdote(copy: LessonCopy, id: string, { pupil, text, at }: AnecdoteBody): LessonCopy {
  const all = copy.anecdotes ?? [];
  if (text.trim() === '') return { ...copy, anecdotes: all.filter((one) => one.id !== id) };
  const known = all.some((one) => one.id === id);
  return { ...copy, anecdotes: known ? all.map((one) => (one.id === id ? { ...one, text } : one)) : [...all, { id, pupil, text, at }] };
}
