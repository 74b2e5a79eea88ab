/** What people do with their phones, as the commands that the pages send for it. */
import { newId } from '../../web/src/lib/outbox/ids.ts';
import { dice, type Tab } from '../../web/src/lib/outbox/model.ts';
import type { Command, Settled } from '../../web/src/lib/outbox/reducer.ts';
import type { City } from './far.ts';
import type { Deed } from './schedule.ts';
import type { Handset } from './world.ts';

export interface Made {
  order: number;
  phone: Handset;
  account: string;
  deed: Deed;
  command: Command;
  /** The same key written again before it was sent takes its place. */
  key: string | undefined;
  kept: boolean | undefined;
  settled: Settled | undefined;
}

interface Lesson {
  id: string;
  question: string;
  pupils: string[];
}

interface Step {
  id: string;
  meeting: number;
  stage: string;
  minutes: number;
  text: string;
}
interface Body {
  design: { topic: string };
  steps: Step[];
}
interface Draft {
  base: number;
  body: Body;
}

/** What a person has made: the other devices know it once the server does. */
interface Things {
  lessons: Lesson[];
  plans: string[];
  anecdotes: { id: string; lesson: Lesson; pupil: string }[];
  silences: { id: string; plan: string }[];
}

const nothing = (): Things => ({ lessons: [], plans: [], anecdotes: [], silences: [] });

type Write = Pick<Command, 'method' | 'path' | 'body'> & { v?: number; key?: string; then?: (settled: Settled) => void };

/** A choice by one number, and all that hangs on it. */
class Choice {
  readonly random: () => number;
  readonly phone: Handset;

  constructor(pick: number, phone: Handset) {
    [this.random, this.phone] = [dice(pick), phone];
  }
  of<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.random() * from.length)];
  }
  id(kind: string): string {
    return newId(kind, this.phone.now, Uint8Array.from({ length: 16 }, () => Math.floor(this.random() * 256)));
  }
  word(): string {
    return `kata${Math.floor(this.random() * 1e9)}`;
  }
}

const wibMs = 7 * 3_600_000;

export class Deeds {
  readonly made: Made[] = [];
  private readonly own = new Map<string, Things>();
  private readonly shared = new Map<string, Things>();
  private readonly drafts = new Map<string, Draft>();
  /** What a device that opens a plan for the first time reads of it, by account and plan. */
  private readonly read = new Map<string, Draft>();
  private readonly newest = new Map<string, string>();
  private readonly names = new Map<Handset, number>();
  private readonly city: City;

  constructor(city: City) {
    this.city = city;
  }

  /** Does it on an open page, if the phone has one and its owner can do it. */
  act(phone: Handset, tab: Tab, deed: Deed, pick: number) {
    const account = tab.runner.owner;
    if (account === null) return;
    const choose = new Choice(pick, phone);
    const write = this.write(phone, account, deed, choose);
    if (write) this.send(phone, tab, account, deed, write, choose.id('cmd'));
  }

  /** The operator's last deeds, when all else has arrived. */
  command(phone: Handset, tab: Tab, deed: Deed, write: Write, pick: number) {
    this.send(phone, tab, tab.runner.owner ?? '', deed, write, new Choice(pick, phone).id('cmd'));
  }

  private send(phone: Handset, tab: Tab, account: string, deed: Deed, write: Write, id: string) {
    const { method, path, body, v = 1, key, then } = write;
    const command: Command = { id, v, at: phone.now, method, path, body: structuredClone(body) };
    const made: Made = { order: this.made.length, phone, account, deed, command, key, kept: undefined, settled: undefined };
    this.made.push(made);
    const sent = tab.runner.send(command, key);
    void sent.kept.then((kept) => (made.kept = kept));
    void sent.outcome.then((settled) => {
      made.settled = settled;
      if (settled.end === 'done') then?.(settled);
    });
  }

  private things(phone: Handset, account: string): Things {
    const number = this.names.get(phone) ?? this.names.set(phone, this.names.size).size - 1;
    const key = `${number} ${account}`;
    if (!this.own.has(key)) this.own.set(key, nothing());
    const [own, shared] = [this.own.get(key)!, this.sharedOf(account)];
    const { lesson } = this.city;
    const running = account === this.idOf('sari') ? [{ ...lesson, pupils: this.city.groups[this.groupOf(account)] ?? [] }] : [];
    const both = <T>(one: T[], other: T[]) => [...one, ...other.filter((each) => !one.includes(each))];
    return {
      lessons: [...running, ...both(own.lessons, shared.lessons)],
      plans: both(own.plans, shared.plans),
      anecdotes: both(own.anecdotes, shared.anecdotes),
      silences: both(own.silences, shared.silences)
    };
  }

  private idOf(login: string): string {
    return this.city.people.find((one) => one.login === login)!.id;
  }
  private groupOf(account: string): string {
    return this.city.people.find((one) => one.id === account)?.group ?? '';
  }

  private sharedOf(account: string): Things {
    if (!this.shared.has(account)) this.shared.set(account, nothing());
    return this.shared.get(account)!;
  }

  /** This phone knows it at once, the owner's others when the server has it. */
  private note<K extends keyof Things>(phone: Handset, account: string, kind: K, thing: Things[K][number]): () => void {
    (this.own.get(`${this.names.get(phone)} ${account}`)![kind] as unknown[]).push(thing);
    return () => void (this.sharedOf(account)[kind] as unknown[]).push(thing);
  }

  private write(phone: Handset, account: string, deed: Deed, choose: Choice): Write | undefined {
    if (deed === 'me') return { method: 'PUT', path: '/api/me', key: 'language', body: { language: choose.random() < 0.5 ? 'id' : 'en' } };
    if (deed === 'semester') return { method: 'PUT', path: `/api/schools/${this.city.school}/semesters/2026-2027-1`, body: { closed: choose.random() < 0.5 } };
    if (deed === 'late') return this.late(choose);
    if (deed === 'answer') return { method: 'PUT', path: `/api/seat/responses/${choose.id('response')}`, key: `answer:${this.city.lesson.question}`, body: { question: this.city.lesson.question, text: choose.word(), at: phone.now } };
    if (deed === 'tap') return account === this.idOf('sari') ? this.tap(phone, account, choose) : undefined;
    if (deed === 'consent') return { method: 'PUT', path: `/api/schools/${this.city.school}/consents/${choose.id('consent')}`, body: { pupil: this.city.stranger, kind: 'device', given: true, given_by: 'Wali' } };
    const things = this.things(phone, account);
    if (deed === 'lesson') return this.lesson(phone, account, choose);
    if (deed === 'plan') return this.plan(phone, account, things, choose);
    if (deed === 'silence' || deed === 'unsilence') return this.silence(phone, account, things, deed, choose);
    const lesson = choose.of(things.lessons);
    return lesson && this.inLesson(phone, account, things, lesson, deed, choose);
  }

  /** What the teacher taps for a child that has a phone: sometimes it is taken back. */
  private tap(phone: Handset, account: string, choose: Choice): Write {
    const { id, question } = this.city.lesson;
    const pupil = choose.of(this.city.groups[this.groupOf(account)] ?? [])!;
    const text = choose.random() < 0.2 ? {} : { text: choose.word() };
    return { method: 'PUT', path: `/api/lessons/${id}/questions/${question}/taps`, body: { marks: [{ response: choose.id('response'), pupil, ...text }], at: phone.now } };
  }

  private late(choose: Choice): Write | undefined {
    const all = [this.city.lesson.id, ...this.made.filter((made) => made.deed === 'lesson').map((made) => made.command.path.split('/')[3]!)];
    const about = choose.of(all);
    return about === undefined ? undefined : { method: 'PUT', path: `/api/schools/${this.city.school}/late/${about}`, body: { release: choose.random() < 0.8 } };
  }

  private lesson(phone: Handset, account: string, choose: Choice): Write {
    const group = this.groupOf(account);
    const lesson: Lesson = { id: choose.id('lesson'), question: choose.id('question'), pupils: this.city.groups[group] ?? [] };
    const day = new Date(phone.now + wibMs).toISOString().slice(0, 10);
    const question = {
      id: lesson.question, kind: 'choice', text: 'Mengapa air laut naik?', options: [{ text: 'Bulan', right: true }, { text: 'Angin' }],
      objective_id: 'o1', objective_text: 'Murid menjelaskan pasang.', aims: 3, position: 0
    };
    return {
      method: 'PUT', path: `/api/lessons/${lesson.id}`,
      body: { group, meeting: 1, subject: '', title: choose.word(), day, started_at: phone.now, steps: [{ id: 's1', stage: 'awal', text: 'Mengamati.', minutes: 10 }], questions: [question] },
      then: this.note(phone, account, 'lessons', lesson)
    };
  }

  private inLesson(phone: Handset, account: string, things: Things, lesson: Lesson, deed: Deed, choose: Choice): Write | undefined {
    const at = phone.now;
    const path = `/api/lessons/${lesson.id}`;
    const pupil = choose.of(lesson.pupils)!;
    switch (deed) {
      case 'attendance':
        return { method: 'PUT', path: `${path}/attendance`, body: { marks: [{ pupil, state: choose.of(['hadir', 'sakit', 'izin', 'alpa']) }], at } };
      case 'stranger':
        return { method: 'PUT', path: `${path}/attendance`, body: { marks: [{ pupil, state: 'hadir' }, { pupil: this.city.stranger, state: 'hadir' }], at } };
      case 'note':
        return { method: 'PUT', path: `${path}/note`, key: `note:${lesson.id}`, body: { text: choose.random() < 0.1 ? '' : choose.word(), at } };
      case 'new-note':
        return { method: 'PUT', path: `${path}/note`, key: `note:${lesson.id}`, v: 2, body: { text: choose.word(), at } };
      case 'tally':
        return { method: 'PUT', path: `${path}/questions/${lesson.question}/tally`, key: `tally:${lesson.question}`, body: { counts: [Math.floor(choose.random() * 30), Math.floor(choose.random() * 30)], at } };
      case 'end':
        return { method: 'POST', path: `${path}/end`, body: { at } };
      case 'judgement':
        return { method: 'PUT', path: `/api/judgements/${choose.id('judgement')}`, body: { lesson: lesson.id, question: lesson.question, pupil, level: Math.floor(choose.random() * 5), source: 'single', at } };
      default:
        return this.anecdote(phone, account, things, { id: choose.id('anecdote'), lesson, pupil }, choose);
    }
  }

  private anecdote(phone: Handset, account: string, things: Things, fresh: Things['anecdotes'][number], choose: Choice): Write {
    const before = choose.random() < 0.4 ? choose.of(things.anecdotes) : undefined;
    const one = before ?? fresh;
    const then = before ? undefined : this.note(phone, account, 'anecdotes', one);
    const text = before && choose.random() < 0.3 ? '' : choose.word();
    return { method: 'PUT', path: `/api/lessons/${one.lesson.id}/anecdotes/${one.id}`, key: `anecdote:${one.id}`, body: { pupil: one.pupil, text, at: phone.now }, ...(then ? { then } : {}) };
  }

  private silence(phone: Handset, account: string, things: Things, deed: Deed, choose: Choice): Write | undefined {
    const before = deed === 'unsilence' || choose.random() < 0.2 ? choose.of(things.silences) : undefined;
    const plan = before?.plan ?? choose.of(things.plans);
    if (plan === undefined || (deed === 'unsilence' && !before)) return undefined;
    const one = before ?? { id: choose.id('silence'), plan };
    const path = `/api/plans/${plan}/silences/${one.id}`;
    if (deed === 'unsilence') return { method: 'DELETE', path, body: {} };
    const then = before ? undefined : this.note(phone, account, 'silences', one);
    return { method: 'PUT', path, body: { code: 'PM204', place: '/steps', why: choose.word() }, ...(then ? { then } : {}) };
  }

  /** As the plan's desk saves: the version seen, and the saves that are still on their way. */
  private plan(phone: Handset, account: string, things: Things, choose: Choice): Write {
    const known = choose.random() < 0.75 ? choose.of(things.plans) : undefined;
    const id = known ?? choose.id('plan');
    const then = known === undefined ? this.note(phone, account, 'plans', id) : undefined;
    const key = `${this.names.get(phone)} ${account} ${id}`;
    const waiting = phone.rows.filter((row) => row.account === account && row.entry.command.path === `/api/plans/${id}`).map((row) => row.entry.command).reverse();
    const draft = this.drafts.get(key) ?? this.read.get(`${account} ${id}`) ?? { base: 0, body: { design: { topic: '' }, steps: [] } };
    const body = structuredClone(draft.body);
    const step = choose.of(body.steps);
    const die = choose.random();
    if (die < 0.25) body.design.topic = choose.word();
    else if (die < 0.6 && step) step.text = choose.word();
    else body.steps.push({ id: choose.id('step'), meeting: 1, stage: 'memahami', minutes: 10, text: choose.word() });
    this.drafts.set(key, { base: draft.base, body });
    const save = choose.id('save');
    this.newest.set(key, save);
    const on = waiting.map((command) => (command.body as { save: string }).save);
    return {
      method: 'PUT', path: `/api/plans/${id}`, key: `plan ${id}`, body: { school: this.city.school, base: draft.base, save, on, body },
      then: (settled) => {
        then?.();
        this.saved(`${account} ${id}`, key, save, body, settled);
      }
    };
  }

  /** The version that a save became is what later ones are made on; what was made meanwhile is still on top of the save. */
  private saved(plan: string, key: string, save: string, sent: Body, settled: Settled) {
    if (settled.end !== 'done') return;
    const answer = settled.body as { version: number; body?: Body | null };
    const draft = { base: answer.version, body: answer.body ?? sent };
    this.read.set(plan, draft);
    if (this.newest.get(key) === save) this.drafts.set(key, draft);
  }
}
