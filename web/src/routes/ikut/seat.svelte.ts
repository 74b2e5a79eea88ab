/**
 * A child's seat in one lesson: its key lives on this phone for the lesson, its answers go through an outbox of the
 * seat's own. The vote for Suara murid never does: it is posted from memory, so that no queue or log can join it to anyone.
 */
import { call, get, post, type Problem } from '$lib/api/client';
import { live } from '$lib/api/live';
import { isMade } from '$lib/lesson/rules';
import { serverNow } from '$lib/clock';
import { Kept as Store } from '$lib/local/kept';
import { newId } from '$lib/outbox/ids';
import type { Stroke } from '$lib/made/strokes';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Command } from '$lib/outbox/reducer';
import type { Sent } from '$lib/outbox/runner';
import { SeatFiles, type Made } from './files.svelte';
import type { DoorLook, Join, JournalForm, SeatFeedback, SeatView, Vote } from './wire';

interface Kept extends Join {
  /** Question -> the id of this child's answer to it. */
  responses: Record<string, string>;
  journal: string;
  voted: boolean;
  /** What is being typed, by question, until it is sent. None of a seat that an earlier version of the app kept. */
  drafts?: Record<string, string>;
  /** By question: ticks or an order not sent yet. */
  ticks?: Record<string, readonly number[]>;
  /** By question: a drawing not sent yet. */
  strokes?: Record<string, readonly Stroke[]>;
  /** By question: the photos that this phone took of a job's steps. Said together, so that one that is unsent takes none of the others' place. */
  parts?: Record<string, Record<number, string>>;
  /** By look: what a pupil has not sent yet of a classmate's answer. */
  looks?: Record<string, HalfLook>;
  /** What the server said last: a page that is opened again without network goes on with it. */
  seen?: SeatView;
  /** What the journal asks after this lesson, fetched while there is a network. */
  form?: JournalForm;
  /** What teachers said of its answers, fetched while there is a network. */
  feedback?: SeatFeedback;
}
export interface HalfLook {
  level?: number | undefined;
  good: string;
  next: string;
  /** It was said before, and is being said otherwise. */
  said?: boolean | undefined;
  /** Why the server did not take it: a problem's code. */
  refused?: string | undefined;
}
type Look = SeatView['looks'][number];
/** Which look it is: taken back and dealt anew, the same place has another's answer. */
type LookName = Pick<Look, 'place' | 'dealt_at'>;
type LookBody = LookName & Pick<HalfLook, 'level' | 'good' | 'next'>;
const looksPath = '/api/seat/looks/';
export const lookKey = (question: string, { place, dealt_at }: LookName): string => `${question}/${place}/${dealt_at}`;
interface Own {
  choice: number | null;
  text: string;
  sure: boolean | null;
  choices: readonly number[];
  /** The file of what was made. */
  work: string | null;
}

/** An answer on its way. */
type Said = Partial<Omit<Own, 'text'>> & { question: string; text?: string | null; parts?: unknown };
const said = ({ question, choice = null, text, sure = null, choices = [], work = null }: Said): [string, Own] => [question, { choice, text: text ?? '', sure, choices, work }];

const store = new Store<Kept>('seat');
const retryFirstMs = 2_000;
const retryMostMs = 30_000;

export class Seat {
  private asked = 0;
  kept = $state.raw<Kept>();
  view = $state.raw<SeatView>();
  /** This child's newest answers, by question, also those on their way. */
  own = $state<Record<string, Own>>({});
  busy = $state(false);
  offline = $state(false);
  gone = $state(false);
  problem = $state.raw<Problem>();
  vote = $state<'none' | 'sending' | 'done'>('none');
  late = $state('');
  /** Of the lesson that this tablet joined last: the next child need not type it. Forgotten with the page. */
  code = '';

  /** What this child makes, on its way to the server. */
  readonly files = new SeatFiles(() => void this.refresh());
  unsent = $derived(outbox.state.queue.length + this.files.waiting.length);
  /** Words about a classmate's answer that is asked for no more: they stay until their writer clears them away. */
  leftLooks = $derived.by(() => {
    const open = new Set((this.view?.looks ?? []).map((look) => lookKey(look.question, look)));
    const waiting = new Set(this.saidLooks(outbox.unsent).map(([key]) => key));
    return Object.entries(this.kept?.looks ?? {}).filter(([key, half]) => !open.has(key) && !waiting.has(key) && (half.good + half.next).trim() !== '');
  });
  private stop: (() => void) | undefined;

  /** After a reload or a killed browser the child is still in its lesson. */
  async open(): Promise<this> {
    const kept = await store.read();
    if (kept) await this.sit(kept);
    return this;
  }

  /** PIN or pictures? Nothing when nobody answers: a PIN can be typed all the same, and joining says what is wrong. */
  async look(code: string): Promise<DoorLook | undefined> {
    const outcome = await post<DoorLook>('/api/join/look', { code }, { quiet: true });
    return outcome.ok ? outcome.value : undefined;
  }

  async join(code: string, number: number, pin: string): Promise<boolean> {
    this.busy = true;
    this.gone = false;
    const outcome = await post<Join>('/api/join', { code, number, pin }, { quiet: true });
    this.busy = false;
    this.problem = outcome.ok ? undefined : outcome.problem;
    if (!outcome.ok) return false;
    this.code = code;
    await this.sit({ ...outcome.value, responses: {}, journal: newId('journal'), voted: false });
    return true;
  }

  /** The phone goes to the next child: nothing of this one stays on it. */
  async leave(): Promise<void> {
    this.stop?.();
    this.stop = undefined;
    this.kept = undefined; // first: what is typed in this moment is kept no more
    await this.files.leave();
    await store.forget();
    await outbox.belongTo(null);
    Object.assign(this, { view: undefined, own: {}, vote: 'none', late: '', problem: undefined });
  }

  answer(choice: number | null, text: string, sure: boolean | null = null) {
    this.put({ choice, text, sure, choices: [], work: null });
  }

  /** Several ticked, or all in an order. */
  answerSeveral(choices: readonly number[]) {
    this.put({ choice: null, text: '', sure: null, choices, work: null });
  }

  /** A photo, a drawing or a voice: on this phone's disk first, then said, then brought. False when the disk takes no more. */
  async answerMade(question: string, made: Made): Promise<boolean> {
    const work = newId('work');
    const file = await this.files.keep(work, made);
    if (!file) return false;
    // Closed meanwhile, or another one asked: it is no answer.
    const sent = this.view?.question?.id === question ? this.put({ choice: null, text: '', sure: null, choices: [], work }) : undefined;
    if (!sent) {
      await this.files.drop(work);
      return true;
    }
    // What the server does not take is there to be sent again.
    void sent.outcome.then((settled) => settled.end !== 'refused' && this.draw(question, undefined));
    await sent.kept; // from then on it waits for its answer to be sent
    this.files.send(file);
    return true;
  }

  /** The photos of a job's steps that are known here, by step. */
  partsOf(question: string): Readonly<Record<number, string>> {
    const told = this.view?.question?.id === question ? (this.view.mine?.parts ?? []) : [];
    return { ...Object.fromEntries(told.map((one) => [one.part, one.work])), ...this.kept?.parts?.[question] };
  }

  /** What the server has of a step counts from now on: the teacher may take that one anew. */
  private async partsTold(question: string, token: string, said: Readonly<Record<number, string>>) {
    await this.refresh();
    if (this.kept?.token !== token) return;
    const told = new Set((this.view?.question?.id === question ? (this.view.mine?.parts ?? []) : []).map((one) => one.part));
    const left = Object.entries(this.kept.parts?.[question] ?? {}).filter(([step, work]) => said[Number(step)] !== work || !told.has(Number(step)));
    this.keep({ parts: { ...this.kept.parts, [question]: Object.fromEntries(left) } });
  }

  /** The photo of one step: on this phone's disk first, then said, then brought. False when the disk takes no more. */
  async answerPart(question: string, part: number, made: Made): Promise<boolean> {
    const work = newId('work');
    const file = await this.files.keep(work, made);
    if (!file) return false;
    if (!this.kept || this.view?.question?.id !== question) {
      await this.files.drop(work);
      return true;
    }
    const { token } = this.kept;
    const before = this.kept.parts?.[question] ?? {};
    const response = this.view.mine?.response ?? this.kept.responses[question] ?? newId('response');
    const parts = { ...before, [part]: work };
    this.keep({ responses: { ...this.kept.responses, [question]: response }, parts: { ...this.kept.parts, [question]: parts } });
    if (before[part] !== undefined) await this.files.drop(before[part]);
    const body = { question, choice: null, text: null, at: serverNow(), sure: null, parts: Object.entries(parts).map(([step, id]) => ({ part: Number(step), work: id })) };
    this.late = '';
    const sent = outbox.send({ method: 'PUT', path: `/api/seat/responses/${response}`, body, key: `answer:${question}` });
    void sent.outcome.then((settled) => {
      if (settled.end === 'done') void this.partsTold(question, token, parts);
      if (settled.end !== 'refused') return;
      this.late = question;
      outbox.seen(sent.id);
      // Closed meanwhile: it is no answer.
      void this.files.drop(work);
      const { [part]: mine, ...others } = this.kept?.parts?.[question] ?? {};
      if (this.kept?.token === token && mine === work) this.keep({ parts: { ...this.kept.parts, [question]: others } });
      void this.refresh();
    });
    await sent.kept;
    this.files.send(file);
    return true;
  }

  private put(own: Own): Sent | undefined {
    const question = this.view?.question;
    if (!question || !this.kept) return undefined;
    const response = this.view?.mine?.response ?? this.kept.responses[question.id] ?? newId('response');
    this.keep({ responses: { ...this.kept.responses, [question.id]: response } });
    const { token } = this.kept;
    this.draft(question.id, undefined);
    this.tick(question.id, undefined);
    const { choice, text, sure, choices, work } = own;
    const older = this.own[question.id]?.work;
    if (older && older !== work) void this.files.drop(older);
    this.own[question.id] = own;
    const inWords = question.kind === 'text' || (isMade(question.kind) && !work);
    const body = { question: question.id, choice, text: inWords ? text : null, at: serverNow(), sure, ...(choices.length > 0 ? { choices } : {}), ...(work ? { work } : {}) };
    this.late = '';
    const sent = outbox.send({ method: 'PUT', path: `/api/seat/responses/${response}`, body, key: `answer:${question.id}` });
    void sent.outcome.then((settled) => {
      if (settled.end !== 'refused') return;
      this.late = question.id;
      outbox.seen(sent.id);
      this.takeBack(token, question.id, own);
      void this.refresh();
    });
    return sent;
  }

  /** What was refused is no answer: it is there to be sent again, when the question opens again. */
  private takeBack(token: string, question: string, own: Own) {
    if (this.kept?.token !== token || this.own[question] !== own) return;
    delete this.own[question];
    if (own.work) void this.files.drop(own.work);
    if (own.text && this.kept.drafts?.[question] === undefined) this.draft(question, own.text);
    if (own.choices.length > 0 && this.kept.ticks?.[question] === undefined) this.tick(question, own.choices);
  }

  /** Half an answer in ticks, or half an order. */
  tick(question: string, choices: readonly number[] | undefined) {
    const { [question]: _, ...others } = this.kept?.ticks ?? {};
    this.keep({ ticks: choices === undefined ? others : { ...others, [question]: choices } });
  }

  /** Half a drawing. */
  draw(question: string, strokes: readonly Stroke[] | undefined) {
    const { [question]: _, ...others } = this.kept?.strokes ?? {};
    this.keep({ strokes: strokes === undefined ? others : { ...others, [question]: strokes } });
  }

  /** Half an answer in own words: the teacher may open another question, the phone may reload. */
  draft(question: string, text: string | undefined) {
    const { [question]: _, ...others } = this.kept?.drafts ?? {};
    this.keep({ drafts: text === undefined ? others : { ...others, [question]: text } });
  }

  /** Half of what is said of a classmate's answer. */
  halfLook(key: string): HalfLook | undefined {
    return this.kept?.looks?.[key];
  }
  keepLook(key: string, half: HalfLook | undefined) {
    const { [key]: _, ...others } = this.kept?.looks ?? {};
    this.keep({ looks: half === undefined ? others : { ...others, [key]: half } });
  }
  /** On its way: it is not asked for again. */
  waitingLook(key: string): LookBody | undefined {
    return this.saidLooks(outbox.unsent).find(([one]) => one === key)?.[1];
  }
  sayLook({ question, place, dealt_at }: Look, half: HalfLook) {
    const key = lookKey(question, { place, dealt_at });
    const body: LookBody = { place, dealt_at, level: half.level, good: half.good.trim(), next: half.next.trim() };
    const sent = outbox.send({ method: 'PUT', path: `${looksPath}${question}`, body, key: `look:${key}` });
    this.keepLook(key, undefined);
    void sent.outcome.then((settled) => {
      if (settled.end !== 'refused') return;
      this.takeBackLooks();
      void this.refresh();
    });
  }

  private saidLooks(commands: readonly Command[]): [string, LookBody][] {
    return commands.filter((one) => one.path.startsWith(looksPath)).map((one) => [lookKey(one.path.slice(looksPath.length), one.body as LookBody), one.body as LookBody]);
  }
  /** What was refused is half a look again, with the reason; also what an earlier page sent. Newer words stay. */
  private takeBackLooks() {
    for (const { command, problem } of outbox.state.refusals) {
      for (const [key, { level, good, next }] of this.saidLooks([command])) {
        this.keepLook(key, { level, good, next, ...this.halfLook(key), refused: problem.code });
        outbox.seen(command.id);
      }
    }
  }

  /** What a journal's form shows, until the child leaves. */
  hold(form: JournalForm) {
    this.keep({ form });
  }
  holdFeedback(feedback: SeatFeedback) {
    this.keep({ feedback });
  }

  /** Tried until it is in, or the round is over; held by nothing but this page. */
  async cast(first: Vote, second: Vote, third: Vote): Promise<void> {
    const token = this.kept?.token;
    if (!token || this.vote !== 'none') return;
    this.vote = 'sending';
    for (let wait = retryFirstMs; this.kept?.token === token; wait = Math.min(retryMostMs, wait * 2)) {
      const outcome = await call('PUT', '/api/seat/ballot', { bearer: token, body: { seat: token, first, second, third } });
      if (outcome.ok) {
        this.vote = 'done';
        this.keep({ voted: true });
        return;
      }
      if (!outcome.offline && outcome.status < 500 && outcome.status !== 429) {
        this.vote = 'none';
        this.problem = outcome.problem;
        return void this.refresh();
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  async refresh(): Promise<void> {
    const token = this.kept?.token;
    if (!token) return;
    const mine = ++this.asked;
    const outcome = await get<SeatView>('/api/seat', { bearer: token });
    // An older answer that comes late would take the question away, and what the child is writing with it.
    if (this.kept?.token !== token || mine !== this.asked) return;
    if (outcome.ok) {
      this.takeBackLooks();
      this.view = outcome.value;
      this.keep({ seen: outcome.value });
      this.offline = false;
      if (outcome.value.ended) void import('./sounds').then(({ forget }) => forget());
      if (!outcome.value.voices.open && this.vote === 'done') this.vote = 'none';
      return;
    }
    this.offline = outcome.offline;
    if (outcome.status !== 401 && outcome.status !== 403 && outcome.status !== 404) return;
    // Long over, and this phone had no network: what was written then is still taken; nothing is forgotten before.
    if (outcome.status === 403 && this.unsent > 0 && !outbox.state.stopped) return outbox.flush();
    await this.leave();
    this.gone = true;
  }

  private async sit(kept: Kept): Promise<void> {
    this.kept = kept;
    this.vote = kept.voted ? 'done' : 'none';
    await store.put(kept);
    // An account of its own in the outbox, so that a shared phone never sends one child's answer as another's.
    const account = `seat/${kept.token.slice(0, 12)}`;
    await outbox.belongTo(account, kept.token);
    await this.files.belongTo(account, kept.token, kept.lesson);
    this.view = kept.seen;
    this.own = Object.fromEntries(outbox.state.queue.flatMap(({ command: { path, body } }) => (path.startsWith('/api/seat/responses/') && !(body as Said).parts ? [said(body as Said)] : [])));
    await this.refresh();
    if (this.kept) this.stop = live('/api/seat/events', ['changed'], () => this.refresh(), kept.token);
  }

  private keep(change: Partial<Kept>) {
    if (!this.kept) return;
    this.kept = { ...this.kept, ...change };
    void store.put(this.kept);
  }
}
