/**
 * What the server should hold: the rules in small, made from docs/ and not from the server's code. Commands are put in
 * as the server says that it took them (its order of arrival decides); what comes of each, and of all, is foretold.
 */
import type { Command } from '../../web/src/lib/outbox/reducer.ts';
import type { City } from './far.ts';

export interface Arrived {
  account: string;
  command: Command;
  /** By the server's clock. */
  at: number;
}

interface Stamped<T> {
  value: T;
  at: number;
}

export interface Lesson {
  owner: string;
  group: string;
  version: number;
  endedAt: number | null;
  question: string;
  inWords: boolean;
  marks: Map<string, Stamped<string>>;
  note: Stamped<string> | null;
  tally: Stamped<string> | null;
}
/** One pupil's answer; where the pupil and the teacher say different things, the later is shown and the other stays beside it. */
export interface Answer {
  id: string;
  source: string;
  text: string;
  at: number;
  arrived: number;
  other: { source: string; text: string; at: number } | null;
  version: number;
}
export interface Judged {
  id: string;
  rater: string;
  question: string;
  pupil: string;
  level: number;
  stands: boolean;
}
export interface Told {
  lesson: string;
  pupil: string;
  text: string;
  version: number;
}
export interface Save {
  save: string;
  body: { design: { topic: string }; steps: { id: string; text: string }[] };
}

type Body = Record<string, unknown>;
const empty = { version: 1, endedAt: null, inWords: false, note: null, tally: null };
const done = 200;
const waits = 202;
const forbidden = 403;
const unknown = 404;
const conflict = 409;
const invalid = 422;

export class Rules {
  readonly lessons = new Map<string, Lesson>();
  /** By pupil, in the lesson that runs. */
  readonly answers = new Map<string, Answer>();
  readonly judgements: Judged[] = [];
  readonly anecdotes = new Map<string, Told>();
  readonly plans = new Map<string, { owner: string; saves: Save[] }>();
  readonly silences = new Map<string, { plan: string; why: string }>();
  readonly languages = new Map<string, string>();
  /** What waits for the operator, in its order. */
  held: { about: string; one: Arrived }[] = [];
  /** How each command ends: by its id. A released or discarded one ends anew. */
  readonly status = new Map<string, number>();
  private closed = false;
  private readonly city: City;
  private readonly operator: string;

  constructor(city: City) {
    this.city = city;
    const sari = city.people.find((one) => one.login === 'sari')!;
    this.operator = city.people.find((one) => one.login === 'oki')!.id;
    this.lessons.set(city.lesson.id, { ...empty, marks: new Map(), owner: sari.id, group: sari.group, version: city.lesson.version, question: city.lesson.question, inWords: true });
  }

  arrive(one: Arrived) {
    this.status.set(one.command.id, this.take(one, false));
  }

  private take(one: Arrived, released: boolean): number {
    const { path, method } = one.command;
    const body = one.command.body as Body;
    const [, , kind, id = '', part, third] = path.split('/');
    if (kind === 'me') return this.languages.set(one.account, String(body.language)), done;
    if (kind === 'schools') return this.desk(one, part ?? '', third ?? '', body);
    if (kind === 'plans') return this.plan(one, id, part, third ?? '', method, body);
    if (kind === 'seat') return this.answer(one, part ?? '', body);
    if (kind === 'judgements') return this.judge(one, id, body, released);
    if (kind === 'lessons' && part === undefined) return this.start(one, id, body, released);
    return this.inLesson(one, id, released, (lesson) => this.change(lesson, id, one, part ?? '', third ?? '', body, released));
  }

  /** The operator's desk; a teacher may nothing there. */
  private desk(one: Arrived, what: string, id: string, body: Body): number {
    if (one.account !== this.operator) return forbidden;
    if (what === 'semesters') this.closed = body.closed === true;
    else if (what === 'late') this.settle(id, body.release === true, one.at);
    else return forbidden;
    return done;
  }

  private settle(about: string, release: boolean, now: number) {
    const mine = this.held.filter((each) => each.about === about);
    for (const each of mine) {
      const status = release ? this.take({ ...each.one, at: now }, true) : conflict;
      if (release && status !== done) continue; // it still waits
      this.status.set(each.one.command.id, status);
      this.held = this.held.filter((other) => other !== each);
    }
  }

  private hold(one: Arrived, about: string): number {
    if (!this.held.some((each) => each.one.command.id === one.command.id)) this.held.push({ about, one });
    return waits;
  }

  private start(one: Arrived, id: string, body: Body, released: boolean): number {
    const there = this.lessons.get(id);
    if (there) return there.owner === one.account ? done : unknown;
    if (this.closed && !released) return this.hold(one, id);
    const [question] = body.questions as { id: string }[];
    this.lessons.set(id, { ...empty, marks: new Map(), owner: one.account, group: String(body.group), question: question?.id ?? '' });
    return done;
  }

  /** A lesson of the own; what waits already is waited for, and a closed semester takes nothing without the operator's word. */
  private inLesson(one: Arrived, id: string, released: boolean, change: (lesson: Lesson) => number): number {
    const lesson = this.lessons.get(id);
    if (!lesson || lesson.owner !== one.account) {
      const waiting = this.held.some((each) => each.about === id && each.one.account === one.account);
      return waiting && !released ? this.hold(one, id) : unknown;
    }
    return this.closed && !released ? this.hold(one, id) : change(lesson);
  }

  private isPupil(lesson: Lesson, pupil: unknown): boolean {
    return (this.city.groups[lesson.group] ?? []).includes(String(pupil));
  }

  private change(lesson: Lesson, id: string, one: Arrived, part: string, third: string, body: Body, _released: boolean): number {
    const at = Math.min(Number(body.at), one.at); // no phone writes from the future
    switch (part) {
      case 'attendance':
        return this.attend(lesson, body.marks as { pupil: string; state: string }[], at);
      case 'note':
        lesson.note = noteOf(lesson.note, String(body.text), at);
        lesson.version += 1;
        return done;
      case 'questions':
        if (body.marks) return this.tap(lesson, body.marks as { response: string; pupil: string; text?: string }[], Number(body.at), one.at);
        if (lesson.inWords) return invalid;
        if (lesson.tally && at < lesson.tally.at) return done;
        lesson.tally = { value: JSON.stringify(body.counts), at };
        lesson.version += 1;
        return done;
      case 'end':
        if (lesson.endedAt !== null) return done;
        lesson.endedAt = Number(body.at);
        lesson.version += 1;
        return done;
      case 'anecdotes':
        return this.tell(lesson, id, third, one.command.body as Body);
      default:
        return unknown;
    }
  }

  /** From a child's phone; after the lesson's end only its teacher's word is taken. */
  private answer(one: Arrived, id: string, body: Body): number {
    if (this.lessons.get(this.city.lesson.id)!.endedAt !== null) return conflict;
    this.meet(one.account, { id, source: 'phone', text: String(body.text), at: Number(body.at), arrived: one.at, other: null, version: 1 });
    return done;
  }

  private tap(lesson: Lesson, marks: { response: string; pupil: string; text?: string }[], at: number, now: number): number {
    if (!marks.every((mark) => this.isPupil(lesson, mark.pupil))) return unknown;
    for (const { response, pupil, text } of marks) {
      const there = this.answers.get(pupil);
      if (text !== undefined) this.meet(pupil, { id: response, source: 'tap', text, at, arrived: now, other: null, version: 1 });
      else if (there && Math.min(at, now) >= writtenAt(there)) this.answers.delete(pupil);
    }
    return done;
  }

  private meet(pupil: string, comes: Answer) {
    const there = this.answers.get(pupil);
    if (!there) return void this.answers.set(pupil, comes);
    const later = writtenAt(comes) >= writtenAt(there);
    const same = comes.text === there.text;
    if (!later && same) return;
    if (!later) {
      there.other = { source: comes.source, text: comes.text, at: comes.at };
      there.version += 1;
      return;
    }
    const beside = !same && comes.source !== there.source ? { source: there.source, text: there.text, at: there.at } : there.other;
    this.answers.set(pupil, { ...comes, id: there.id, other: beside, version: there.version + (beside === there.other ? 1 : 2) });
  }

  private attend(lesson: Lesson, marks: { pupil: string; state: string }[], at: number): number {
    if (!marks.every((mark) => this.isPupil(lesson, mark.pupil))) return unknown;
    for (const { pupil, state } of marks) {
      const before = lesson.marks.get(pupil);
      if (!before || at >= before.at) lesson.marks.set(pupil, { value: state, at });
    }
    lesson.version += 1;
    return done;
  }

  private tell(lesson: Lesson, lessonId: string, id: string, body: Body): number {
    const pupil = String(body.pupil);
    if (!this.isPupil(lesson, pupil)) return unknown;
    const before = this.anecdotes.get(id);
    if (before && (before.lesson !== lessonId || before.pupil !== pupil)) return conflict;
    if (body.text === '') this.anecdotes.delete(id);
    else this.anecdotes.set(id, { lesson: lessonId, pupil, text: String(body.text), version: (before?.version ?? 0) + 1 });
    return done;
  }

  private judge(one: Arrived, id: string, body: Body, released: boolean): number {
    return this.inLesson(one, String(body.lesson), released, (lesson) => {
      if (lesson.question !== body.question) return unknown;
      if (this.judgements.some((each) => each.id === id)) return done;
      if (!this.isPupil(lesson, body.pupil)) return unknown;
      const { account: rater } = one;
      const [question, pupil] = [String(body.question), String(body.pupil)];
      for (const each of this.judgements) if (each.rater === rater && each.question === question && each.pupil === pupil) each.stands = false;
      this.judgements.push({ id, rater, question, pupil, level: Number(body.level), stands: true });
      return done;
    });
  }

  private plan(one: Arrived, id: string, part: string | undefined, third: string, method: string, body: Body): number {
    const plan = this.plans.get(id);
    if (part === undefined) {
      if (plan && plan.owner !== one.account) return unknown;
      if (!plan) this.plans.set(id, { owner: one.account, saves: [] });
      this.plans.get(id)!.saves.push({ save: String(body.save), body: body.body as Save['body'] });
      return done;
    }
    if (!plan || plan.owner !== one.account) return unknown;
    if (method === 'DELETE') this.silences.delete(third);
    else this.silences.set(third, { plan: id, why: String(body.why) });
    return done;
  }
}

/** No clock that runs ahead wins by it. */
const writtenAt = (one: Answer) => Math.min(one.at, one.arrived);

/** The later note stands; words of an earlier one that comes late are put behind it, unless it says them already. */
function noteOf(there: Stamped<string> | null, text: string, at: number): Stamped<string> | null {
  if (!there || at >= there.at) return text === '' ? null : { value: text, at };
  if (text === '' || there.value.includes(text)) return there;
  return { value: `${there.value} · ${text}`, at: there.at };
}
