/**
 * One lesson on the teacher's phone. Every tap is in the picture at once, in the outbox next, with the server when there
 * is a network; what the server says then is laid under whatever it has not heard yet.
 */
import { call, get, type Outcome, type Problem } from '$lib/api/client';
import { live, type Said } from '$lib/api/live';
import type { Answer as Told } from '$lib/api/types';
import { serverNow } from '$lib/clock';
import { newId } from '$lib/outbox/ids';
import { outbox, type Write } from '$lib/outbox/outbox.svelte';
import { copiesUnder } from '$lib/local/reads.svelte';
import { banked, type Banked } from './bank';
import { bodyOf, marked, secondVote } from './cycle';
import { Calm } from '$lib/ui/calm.svelte';
import { AskingHelp } from './help.svelte';
import { HalfNotes } from './half-notes.svelte';
import { Pace } from './pace.svelte';
import { Turns } from './turns.svelte';
import { answeredIn, calmMs, counted, learnt, newsPath, type Known } from './news';
import { apply, lessonOf } from './overlay';
import { isTapped } from './rules';
import { keepLesson, keptLessons, noteLesson, readLesson } from './local';
import type { Recorded } from '$lib/voice/recorder.svelte';
import { lineOf } from './start';
import type { Anecdote, Answer, AttendanceMark, Face, Inserted, Journal, LessonCopy, LessonView, PlanView, Presence, Question, QuestionIn, TapWay, Team, Thinking } from './types';

interface Recent {
  write: Write;
  /** When the server acknowledged it; a picture asked for before that may lack it. */
  done: number | null;
}

export class LessonDesk {
  copy = $state.raw<LessonCopy>();
  busy = $state(true);
  offline = $state(false);
  problem = $state.raw<Problem>();
  /** Of the clock on the screen. */
  now = $state(serverNow());

  /** How often the lesson was read since it was opened here. */
  heard = $state(0);

  view = $derived(this.copy?.view);
  readonly help: AskingHelp;
  readonly turns: Turns;
  readonly pace: Pace;
  readonly half: HalfNotes;
  /** Of the taps that move the lesson on: none of them counts twice. */
  readonly calm = new Calm();
  private recent: Recent[] = [];
  private asked = 0;
  /** By question: what the server told of its answers, and when that was here. */
  private told = new Map<string, Known & { came: number }>();
  /** Questions whose answers are about to be asked for. */
  private asking = new Map<string, Promise<boolean>>();

  constructor(
    readonly id: string,
    private readonly account: string,
    /** Of a substitute; the teacher has a cookie. */
    private readonly bearer?: string
  ) {
    this.help = new AskingHelp(account);
    this.turns = new Turns(account, id);
    this.pace = new Pace(account);
    this.half = new HalfNotes(account, id);
  }

  get path() {
    return `/api/lessons/${this.id}`;
  }

  async open(): Promise<this> {
    await Promise.all([this.help.open(), this.turns.open(), this.half.open()]);
    const kept = await readLesson(this.account, this.id);
    if (kept) {
      this.copy = this.laid(kept, 0);
      void this.refresh();
    } else {
      await this.refresh();
    }
    if (this.view) await this.pace.open(this.view.group);
    return this;
  }

  /** Live while the page is open. Returns how to stop. */
  live(): () => void {
    const hear = async (said: Said) => {
      await this.hear(said);
      await new Promise((resolve) => setTimeout(resolve, calmMs));
    };
    const stop = live(`${this.path}/events`, ['changed', 'journal'], hear, this.bearer);
    const clock = setInterval(() => (this.now = serverNow()), 1000);
    return () => {
      stop();
      clearInterval(clock);
    };
  }

  /** Answers come by the dozen: of them only what is new is asked for. */
  private async hear(said: Said): Promise<void> {
    const questions = answeredIn(said);
    if (!questions || questions.some((id) => !this.view?.questions.some((one) => one.id === id))) return this.refresh();
    const read = await Promise.all(questions.map((id) => this.readAnswers(id)));
    if (read.includes(false)) await this.refresh();
  }

  async refresh(): Promise<void> {
    const mine = ++this.asked;
    const since = Date.now();
    this.busy = true;
    const outcome = await this.read<LessonView>(this.path);
    if (mine !== this.asked) return;
    this.busy = false;
    if (outcome.ok) {
      this.offline = false;
      this.problem = undefined;
      this.heard += 1;
      this.become(this.laid({ answers: {}, journals: [], ...this.copy, view: this.newer(outcome.value, since) }, since));
      return;
    }
    // A lesson whose start is still in the outbox is unknown to the server, and that is no mistake.
    this.offline = outcome.offline || this.unsent().length > 0;
    this.problem = outcome.problem;
  }

  /** `view` was asked for at `since`: answers that came meanwhile by themselves are not taken back by it. */
  private newer(view: LessonView, since: number): LessonView {
    const questions = view.questions.map((one) => {
      const told = this.told.get(one.id);
      return told && told.came >= since ? { ...one, ...counted(one.kind, told) } : one;
    });
    return { ...view, questions };
  }

  /** What is new of a question's answers; who asks in the same breath is answered together. False: the server could not be asked. */
  readAnswers(question: string): Promise<boolean> {
    const asking = this.asking.get(question);
    if (asking) return asking;
    const read = Promise.resolve().then(() => {
      this.asking.delete(question);
      return this.readNews(question);
    });
    this.asking.set(question, read);
    return read;
  }

  private async readNews(question: string): Promise<boolean> {
    const since = Date.now();
    const before = this.told.get(question);
    const outcome = await this.read<Told<'AnswersNews'>>(newsPath(this.path, question, before));
    if (!outcome.ok || !this.copy) return outcome.ok;
    const known = learnt(before, outcome.value);
    if (!known) {
      this.told.delete(question);
      return before ? this.readNews(question) : true;
    }
    if (known.seq < (this.told.get(question)?.seq ?? 0)) return true;
    this.told.set(question, { ...known, came: Date.now() });
    const questions = this.copy.view.questions.map((one) => (one.id === question ? { ...one, ...counted(one.kind, known) } : one));
    this.become(this.laid({ ...this.copy, view: { ...this.copy.view, questions }, answers: { ...this.copy.answers, [question]: [...known.answers] } }, since));
    return true;
  }

  async readJournals(): Promise<void> {
    const since = Date.now();
    const outcome = await this.read<{ journals: Journal[] }>(`${this.path}/journals`);
    if (!outcome.ok || !this.copy) return;
    const journals = outcome.value.journals.map(({ id, pupil, face, text, source, answers }) => ({ id, pupil, face, text, source, answers }));
    this.become(this.laid({ ...this.copy, journals }, since));
  }

  async readAnecdotes(): Promise<void> {
    const since = Date.now();
    const outcome = await this.read<{ anecdotes: Anecdote[] }>(`${this.path}/anecdotes`);
    if (outcome.ok && this.copy) this.become(this.laid({ ...this.copy, anecdotes: outcome.value.anecdotes }, since));
  }

  /** A question as its teacher said it; nothing when that is not in reach. */
  async sound(question: Pick<Question, 'id' | 'sound'>): Promise<Blob | undefined> {
    const { soundOf } = await import('$lib/sounds/kept');
    return soundOf(this.account, question.sound, `${this.path}/questions/${question.id}/sound`, this.bearer);
  }

  // ---- what the teacher does ----

  go(step: string, paused = false) {
    this.write('PUT', 'now', { step, paused, at: serverNow() });
  }

  /** Leaves a step out that has not begun; going there takes it back. */
  skip(step: string) {
    this.write('PUT', `steps/${step}`, { started_at: null, ended_at: null, skipped: true });
  }

  /** The step that is now gets these minutes beyond the planned ones, all together. */
  longer(step: string, minutes: number) {
    this.write('PUT', `steps/${step}/longer`, { minutes });
  }

  /** Puts a step in between after the one that is now, and goes there. */
  insert(kind: Inserted, text: string, minutes: number) {
    const step = newId('sisip');
    this.write('PUT', `steps/${step}/inserted`, { kind, after: this.view?.step ?? '', text, minutes });
    this.go(step);
  }

  /** Back to the step before what was put in between, as if that had not been. */
  takeOut(step: string) {
    const at = this.view?.steps.findIndex((one) => one.id === step) ?? -1;
    this.go(this.view?.steps[at - 1]?.id ?? '');
    this.write('DELETE', `steps/${step}`, null);
  }

  end() {
    this.write('POST', 'end', { at: serverNow() });
  }

  /** The first mark also says that everyone else is here. */
  mark(pupil: string, state: Presence) {
    const first = this.view?.attendance.length === 0;
    const others = first ? this.everyone().filter((mark) => mark.pupil !== pupil) : [];
    this.write('PUT', 'attendance', { marks: [...others, { pupil, state }], at: serverNow() });
  }

  allHere() {
    this.attend(this.everyone());
  }

  /** Whose card was seen is here. Of the others nothing is said: they are asked about. */
  seen(pupils: readonly string[]) {
    if (pupils.length > 0) this.attend(pupils.map((pupil) => ({ pupil, state: 'hadir' })));
  }

  /** A question made in class. */
  ask(question: QuestionIn): string {
    const id = newId('question');
    this.write('PUT', `questions/${id}`, { ...question, asks_sure: this.asksSure(question) });
    if (!isTapped(question.kind)) this.open_(id, true);
    return id;
  }

  /** Questions that this phone has from other plans and lessons. `spoken`: see banked. */
  async bank(spoken: readonly string[]): Promise<Banked[]> {
    if (!this.view) return [];
    const [plans, lessons] = await Promise.all([copiesUnder<PlanView>(this.account, '/api/plans/plan_'), keptLessons(this.account)]);
    return banked(this.view, plans.filter((one) => 'body' in one), lessons.map((one) => one.view), spoken);
  }

  /** What is asked is named by a recording of this phone: on the disk first, then said, then sent. False: no room. */
  async say(question: Question, recorded: Recorded): Promise<boolean> {
    return this.keepSound(recorded, (sound) => this.sayBy(question, sound));
  }

  /** The same of a question that is made in class. Nothing: no room. */
  async askAloud(question: QuestionIn, recorded: Recorded): Promise<string | undefined> {
    let id: string | undefined;
    await this.keepSound(recorded, (sound) => (id = this.ask({ ...question, sound })));
    return id;
  }

  /** By another recording, or by none (''). */
  sayBy(question: Question, sound: string) {
    this.write('PUT', `questions/${question.id}`, { ...bodyOf(question), sound });
    if (question.sound) void import('$lib/pages/photos.svelte').then(({ photos }) => photos.forgetSound(question.sound));
  }

  private async keepSound({ bytes, type }: Recorded, say: (sound: string) => void): Promise<boolean> {
    const { photos } = await import('$lib/pages/photos.svelte');
    const id = newId('sound');
    return photos.keepThenSay({ id, lesson: '', pupil: '', page: 'question', bytes, type }, () => say(id));
  }

  /** A question that was asked without Selami: its answers follow. */
  note(question: QuestionIn): string {
    const id = newId('question');
    this.write('PUT', `questions/${id}`, question);
    return id;
  }

  open_(question: string, open: boolean) {
    this.write('PUT', `questions/${question}/state`, { open, at: serverNow() });
  }

  private asksSure(question: Pick<QuestionIn, 'kind' | 'by_team'>): boolean {
    return this.help.chosen === 'sure' && question.kind === 'choice' && !question.by_team;
  }

  /** Opens a vote; where the teacher wants that, pupils also say whether they are sure. */
  vote(question: Question) {
    const sure = this.asksSure(question);
    if (question.answered === 0 && !!question.asks_sure !== sure) this.write('PUT', `questions/${question.id}`, { ...bodyOf(question), asks_sure: sure });
    this.open_(question.id, true);
  }

  /** The second vote, on the twin question or the same again. */
  again(first: Question, twin: Question | undefined) {
    const { id, body } = secondVote(first, twin);
    this.write('PUT', `questions/${id}`, body);
    this.open_(id, true);
  }

  show(question: Question, { talk = question.talk_at !== null, result = question.shown_at !== null }: { talk?: boolean; result?: boolean }) {
    this.write('PUT', `questions/${question.id}/show`, { talk, result, at: serverNow() });
  }

  /** Which answers in own words the class sees. */
  think(question: string, thinking: Thinking) {
    this.write('PUT', `questions/${question}/thinking`, thinking);
  }

  /** Says which option is right of a question that was made in class. */
  right(question: Question, option: number) {
    this.write('PUT', `questions/${question.id}`, marked(question, option));
  }

  /** What one pupil works at beside the class; empty: nothing any more. */
  goal(pupil: string, text: string) {
    this.write('PUT', `goals/${pupil}`, { text }, `goal:${this.id}:${pupil}`);
  }

  /** Who is in which group, whole. */
  teams(teams: readonly Team[]) {
    this.write('PUT', 'teams', { teams, at: serverNow() }, `teams:${this.id}`);
  }

  /** What a group answers; nothing takes an earlier answer back. */
  private teamAnswer(question: string, team: string, answer: { choice?: number | null; text?: string | null; choices?: readonly number[] }) {
    const { choice = null, text = null, choices = [] } = answer;
    this.write('PUT', `questions/${question}/team-answers`, { marks: [{ team, choice, text, choices: choices.length > 0 ? choices : null }], at: serverNow() }, `team:${question}:${team}`);
  }

  tally(question: string, counts: readonly number[]) {
    this.write('PUT', `questions/${question}/tally`, { counts, at: serverNow() }, `tally:${question}`);
  }

  /** `pupil`: of a question that groups answer, the letter of one. */
  tap(question: string, pupil: string, choice: number | null, text: string | null, sure: boolean | null = null) {
    if (this.byTeam(question)) return this.teamAnswer(question, pupil, { choice, text });
    this.write('PUT', `questions/${question}/taps`, { marks: [{ response: this.responseOf(question, pupil), pupil, choice, text, sure }], at: serverNow() });
  }

  /** What a pupil ticks, or the order in which it puts things; nothing takes an earlier answer back. */
  tapSeveral(question: string, pupil: string, choices: readonly number[]) {
    if (this.byTeam(question)) return this.teamAnswer(question, pupil, { choices });
    const mark = { response: this.responseOf(question, pupil), pupil, choice: null, text: null, sure: null, choices: choices.length > 0 ? choices : null };
    this.write('PUT', `questions/${question}/taps`, { marks: [mark], at: serverNow() }, `several:${question}:${pupil}`);
  }

  /** What a pupil made, taken down with this phone; its file goes after it. */
  tapMade(question: string, pupil: string, work: string) {
    const mark = { response: this.responseOf(question, pupil), pupil, choice: null, text: null, sure: null, work };
    this.write('PUT', `questions/${question}/taps`, { marks: [mark], at: serverNow() });
  }

  /** The photo of one step of a job; those of other steps stay. */
  tapPart(question: string, pupil: string, part: number, work: string) {
    const mark = { response: this.responseOf(question, pupil), pupil, choice: null, text: null, sure: null, parts: [{ part, work }] };
    this.write('PUT', `questions/${question}/taps`, { marks: [mark], at: serverNow() });
  }

  /** For the journal; empty: none any more. Typed further before it was sent, it is one. */
  noteForJournal(text: string) {
    this.write('PUT', 'note', { text, at: serverNow() }, `note:${this.id}`);
  }

  /** Presence as paper says it. */
  attend(marks: readonly AttendanceMark[]) {
    this.write('PUT', 'attendance', { marks, at: serverNow() });
  }

  /** A whole class at once, as paper or cards say it. A question that nobody opened has been asked by then. */
  takeDown(question: string, marks: readonly { pupil: string; choice: number; sure?: boolean }[], way: TapWay) {
    const asked = this.view?.questions.find((one) => one.id === question);
    if (asked && !isTapped(asked.kind) && asked.opened_at === null) {
      this.open_(question, true);
      this.open_(question, false);
    }
    this.write('PUT', `questions/${question}/taps`, { marks: marks.map(({ pupil, choice, sure = null }) => ({ response: this.responseOf(question, pupil), pupil, choice, text: null, sure })), at: serverNow(), way });
  }

  /** What the camera read of the class's cards; what is known to be the same is left out. */
  cards(question: string, answers: readonly { pupil: string; side: number }[]) {
    const known = new Map(this.copy?.answers[question]?.map((answer) => [answer.pupil, answer.choice]));
    const marks = answers.filter(({ pupil, side }) => known.get(pupil) !== side).map(({ pupil, side }) => ({ pupil, choice: side }));
    if (marks.length > 0) this.takeDown(question, marks, 'card');
  }

  /** How sure those are whose answers the camera read, by the side they show after it: the first says sure. */
  cardsSure(question: string, answers: readonly { pupil: string; side: number }[]) {
    const known = new Map(this.copy?.answers[question]?.map((answer) => [answer.pupil, answer]));
    const marks = answers.flatMap(({ pupil, side }) => {
      const { choice = null, sure } = known.get(pupil) ?? {};
      return choice === null || sure === (side === 0) ? [] : [{ pupil, choice, sure: side === 0 }];
    });
    if (marks.length > 0) this.takeDown(question, marks, 'card');
  }

  voices(open: boolean) {
    this.write('PUT', 'voices', { open, statement_set: null });
  }

  hands(answers: readonly (readonly number[])[], answered: number) {
    this.write('PUT', 'voices/hands', { answers, answered, statement_set: null });
  }

  /** The change that the class chose for next time; empty: none any more. */
  choose(text: string) {
    this.write('PUT', 'choice', { text }, `choice:${this.id}`);
  }

  /** Whether what an earlier lesson's class chose was tried. */
  tried(of: string, tried: boolean) {
    this.write('PUT', 'choice/tried', { of, tried }, `tried:${this.id}`);
  }

  journal(pupil: string, face: Face, text: string) {
    const old = this.copy?.journals.find((one) => one.pupil === pupil);
    this.write('PUT', `journals/${old?.id ?? newId('journal')}`, { pupil, face, text, at: serverNow() }, `journal:${this.id}:${pupil}`);
  }

  /** What the teacher saw of a pupil; without words an earlier note is taken back. */
  anecdote(pupil: string, text: string, earlier?: Anecdote) {
    const note = earlier?.id ?? newId('anecdote');
    this.write('PUT', `anecdotes/${note}`, { pupil, text, at: earlier?.at ?? serverNow() }, `anecdote:${note}`);
  }

  /** The door needs a network anyway, and its code must not come late: asked at once, once the rest is sent. */
  async door(open: boolean): Promise<Outcome<unknown>> {
    outbox.flush();
    const outcome = await call<{ open: boolean; code: string }>('PUT', `${this.path}/door`, { body: { open } });
    if (outcome.ok && this.copy) this.become({ ...this.copy, view: { ...this.copy.view, door: outcome.value } });
    return outcome;
  }

  async release(pupil: string): Promise<void> {
    await call('PUT', `${this.path}/seats/${pupil}/release`, { body: {} });
    await this.refresh();
  }

  private read<T>(path: string): Promise<Outcome<T>> {
    return get<T>(path, this.bearer === undefined ? {} : { bearer: this.bearer });
  }

  /** The id of a pupil's answer: one that is written again keeps it. */
  private responseOf(question: string, pupil: string): string {
    return this.copy?.answers[question]?.find((answer) => answer.pupil === pupil)?.response ?? newId('response');
  }

  private byTeam(question: string): boolean {
    return this.view?.questions.find((one) => one.id === question)?.by_team === true;
  }

  private everyone(): AttendanceMark[] {
    return this.view?.members.map((member) => ({ pupil: member.pupil, state: 'hadir' as const })) ?? [];
  }

  private write(method: Write['method'], part: string, body: unknown, key?: string) {
    const write: Write = { method, path: `${this.path}/${part}`, body, ...(key === undefined ? {} : { key }) };
    const recent: Recent = { write, done: null };
    this.recent.push(recent);
    if (this.copy) this.become(apply(this.copy, write));
    const sent = outbox.send(write);
    void sent.outcome.then((settled) => {
      if (settled.end === 'refused' || settled.end === 'replaced') this.recent = this.recent.filter((one) => one !== recent);
      else recent.done = Date.now();
      if (settled.end === 'refused') void this.refresh();
      else if (this.copy && part.startsWith('voices')) void this.refresh();
    });
  }

  private unsent() {
    return outbox.unsent.filter((command) => lessonOf(command) === this.id);
  }

  /** `base` with what the server may not have heard when it answered a question asked at `since`. */
  private laid(base: LessonCopy, since: number): LessonCopy {
    this.recent = this.recent.filter((one) => one.done === null || one.done >= since);
    const answered = this.recent.filter((one) => one.done !== null).map((one) => one.write);
    return [...answered, ...this.unsent()].reduce(apply, base);
  }

  private become(copy: LessonCopy) {
    this.copy = copy;
    void keepLesson(this.account, copy);
    void noteLesson(this.account, lineOf(copy));
  }
}
