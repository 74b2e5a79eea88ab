/**
 * A phone, its tabs and a server in one thread, for tests: a seed makes the dice, the wire, the clock and the accidents.
 * Nothing here is shipped. The server is the contract in small: a repeat gets its first answer, a batch stops at the
 * first command that it cannot take yet. tests/sim puts the real server in its place and many phones into one time.
 */
import type { Command, CommandOutcome, Entry, Refusal } from './reducer.ts';
import { Runner, type Reply, type Word, type World } from './runner.ts';
import { streams } from './stream.ts';

export function dice(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** All microtasks run between two moments of the model. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** `twice` and `slow`: only where requests really travel (tests/sim). */
export type Wire = 'good' | 'away' | 'cut' | 'busy' | 'twice' | 'slow';

export interface Arrived {
  account: string;
  command: Command;
  outcome: CommandOutcome;
}

/** What a phone asks of a server. */
export interface Far {
  /** Its session has ended, whoever it was. */
  expired: boolean;
  take(account: string, commands: readonly Command[]): Reply;
}

export class ModelServer implements Far {
  readonly arrived: Arrived[] = [];
  /** Kinds of command that this server is too old for. */
  tooOld = false;
  troubled = false;
  expired = false;
  private readonly answers = new Map<string, CommandOutcome>();

  take(account: string, commands: readonly Command[]): Reply {
    if (this.expired) return { kind: 'signed-out' };
    const outcomes: CommandOutcome[] = [];
    for (const command of commands) {
      const outcome = this.answers.get(command.id) ?? this.first(account, command);
      outcomes.push(outcome);
      if (outcome.status === 426 || outcome.status >= 500) break;
    }
    return { kind: 'outcomes', outcomes };
  }

  private first(account: string, command: Command): CommandOutcome {
    const { id } = command;
    const kind = (command.body as { kind: number }).kind;
    if (this.tooOld && kind === 1) return { id, status: 426 };
    if (this.troubled && kind === 2) return { id, status: 500 };
    const outcome: CommandOutcome =
      kind === 3 ? { id, status: 409, error: { code: 'model.refused', message: '', field: '', hint: '' } } : { id, status: 200, body: { n: this.arrived.length } };
    this.answers.set(id, outcome);
    this.arrived.push({ account, command, outcome });
    return outcome;
  }
}

interface Timed {
  at: number;
  run: () => void | Promise<void>;
}

/** The time of all that happens in one run: it stands still while something happens. */
export class Time {
  now: number;
  private readonly timed: Timed[] = [];

  constructor(now: number) {
    this.now = now;
  }

  after(ms: number, run: Timed['run']) {
    const at = this.now + ms;
    let place = this.timed.length;
    while (place > 0 && this.timed[place - 1]!.at > at) place -= 1;
    this.timed.splice(place, 0, { at, run });
  }

  /** Time passes; everything due happens, in order. */
  async pass(ms: number) {
    const until = this.now + ms;
    for (;;) {
      await settle();
      const first = this.timed[0];
      if (!first || first.at > until) break;
      this.timed.shift();
      this.now = Math.max(this.now, first.at);
      await first.run();
    }
    this.now = until;
  }
}

export class Phone {
  /** How far its clock is off, ms. */
  skew = 0;
  wire: Wire = 'good';
  diskFull = false;
  slowDisk = true;
  /** The session cookie's owner, and whose phone the disk says it is. */
  cookie: string | null = null;
  account: string | null = null;
  rows: { account: string; n: number; entry: Entry }[] = [];
  refusals: { account: string; refusal: Refusal }[] = [];
  tabs: Tab[] = [];
  holder: Tab | 'handing' | null = null;
  readonly queue: (() => void)[] = [];
  readonly server: Far;
  readonly random: () => number;
  readonly time: Time;

  constructor(server: Far, random: () => number, time = new Time(1_000_000)) {
    this.server = server;
    this.random = random;
    this.time = time;
  }

  get now(): number {
    return this.time.now + this.skew;
  }

  after(ms: number, run: () => void) {
    this.time.after(ms, run);
  }

  pass(ms: number) {
    return this.time.pass(ms);
  }

  async open(): Promise<Tab> {
    const tab = new Tab(this);
    this.tabs.push(tab);
    void tab.start();
    await settle();
    return tab;
  }

  kill(tab: Tab) {
    tab.alive = false;
    this.tabs = this.tabs.filter((each) => each !== tab);
    if (this.holder === tab) this.release();
  }

  release() {
    // Handed over in one go: nobody slips in between.
    const next = this.queue.shift();
    this.holder = next ? 'handing' : null;
    next?.();
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** The way of one request and of its answer; `alive`: the page that waits for it. */
  async carry(_account: string, commands: readonly Command[], alive: () => boolean): Promise<Reply> {
    const { cookie } = this; // a request carries the cookie of the moment it leaves
    await this.wait(1 + Math.floor(this.random() * 400));
    if (!alive() && this.random() < 0.5) return new Promise<never>(() => undefined);
    if (this.wire === 'away') return { kind: 'failed' };
    if (this.wire === 'busy') return { kind: 'failed', retryAfterMs: 5_000 };
    const reply = cookie === null ? ({ kind: 'signed-out' } as const) : this.server.take(cookie, structuredClone([...commands]));
    await this.wait(1 + Math.floor(this.random() * 400));
    return this.wire === 'cut' ? { kind: 'failed' } : reply;
  }
}

export class Tab {
  alive = true;
  readonly runner: Runner;
  private timer = 0;
  private readonly phone: Phone;

  constructor(phone: Phone) {
    this.phone = phone;
    this.runner = new Runner(this.world(), () => undefined);
  }

  /** As session.svelte.ts opens: whose phone it is, else whose cookie it holds, asked while nobody can sign in. */
  async start() {
    const { phone } = this;
    if (phone.account === null) {
      await this.runner.alone(async () => {
        await phone.wait(20);
        if (this.alive && phone.cookie !== null && !phone.server.expired) phone.account = phone.cookie;
      });
    }
    if (this.alive) await this.runner.belongTo(phone.account);
  }

  /** Signing in on this tab, as session.svelte.ts does it; `dies` is a page killed before it could note the answer. */
  async signIn(account: string, dies: boolean) {
    const { phone } = this;
    await this.runner.alone(async () => {
      phone.account = null;
      await phone.wait(40);
      if (!this.alive) return;
      phone.cookie = account;
      phone.server.expired = false;
      if (dies) return phone.kill(this);
      phone.account = account;
    });
    if (this.alive) await this.runner.belongTo(account);
  }

  private async mine<T>(work: () => T): Promise<T> {
    // The disk takes its time; where there can be two tabs it is instant, so that "made before" has one meaning.
    if (this.phone.slowDisk && this.phone.random() < 0.3) await this.phone.wait(Math.floor(this.phone.random() * 30));
    if (!this.alive) return new Promise<never>(() => undefined);
    return work();
  }

  private world(): World {
    const { phone } = this;
    return {
      store: {
        load: (account) => this.mine(() => this.load(account)),
        save: (account, entry) => this.mine(() => this.save(account, entry)),
        conclude: (account, ids, refusals) => this.mine(() => this.conclude(account, ids, refusals)),
        forgetRefusal: (account, id) =>
          this.mine(() => void (phone.refusals = phone.refusals.filter((r) => r.account !== account || r.refusal.command.id !== id))),
        waiting: (account, ids) => this.mine(() => new Set(ids.filter((id) => phone.rows.some((r) => r.account === account && r.entry.command.id === id))))
      },
      post: (account, commands) => this.post(account, commands),
      isStill: (account) => this.mine(() => phone.account === account),
      alone: (wait, work) => this.alone(wait, work),
      tell: (word) => this.tell(word),
      wakeAt: (at) => this.wakeAt(at),
      now: () => phone.now,
      random: phone.random
    };
  }

  private load(account: string | null) {
    const rows = this.phone.rows.filter((row) => row.account === account).sort((a, b) => a.n - b.n);
    return {
      queue: rows.map(({ entry }) => ({ ...entry, kept: 'disk' as const, tries: 0 })),
      refusals: this.phone.refusals.filter((row) => row.account === account).map((row) => row.refusal),
      strangers: this.phone.rows.length - rows.length
    };
  }

  private save(account: string, entry: Entry) {
    const { phone } = this;
    if (phone.diskFull) throw new Error('quota');
    const { replaces, ...kept } = entry;
    const n = Math.max(0, ...phone.rows.map((row) => row.n)) + 1;
    phone.rows = [...phone.rows.filter((row) => row.entry.command.id !== replaces), { account, n, entry: kept }];
  }

  private conclude(account: string, ids: readonly string[], refusals: readonly Refusal[]) {
    const { phone } = this;
    if (phone.diskFull && refusals.length > 0) throw new Error('quota');
    phone.rows = phone.rows.filter((row) => row.account !== account || !ids.includes(row.entry.command.id));
    phone.refusals.push(...refusals.map((refusal) => ({ account, refusal })));
  }

  private async post(account: string, commands: readonly Command[]): Promise<Reply> {
    const reply = await this.phone.carry(account, commands, () => this.alive);
    return this.alive ? reply : new Promise<never>(() => undefined);
  }

  private async alone<T>(wait: boolean, work: () => Promise<T>): Promise<T | undefined> {
    const { phone } = this;
    if (phone.holder !== null) {
      if (!wait) return undefined;
      await new Promise<void>((resolve) => phone.queue.push(resolve));
      if (!this.alive) {
        phone.release();
        return new Promise<never>(() => undefined);
      }
    }
    phone.holder = this;
    try {
      return await work();
    } finally {
      if (phone.holder === this) phone.release();
    }
  }

  private tell(word: Word) {
    if (!this.alive) return;
    for (const tab of this.phone.tabs) if (tab !== this) tab.runner.hear(structuredClone(word));
  }

  private wakeAt(at: number) {
    const mine = ++this.timer;
    this.phone.after(Math.max(0, at - this.phone.now) + 1, () => {
      if (this.alive && this.timer === mine) this.runner.dispatch({ type: 'tick', now: this.phone.now });
    });
  }
}

/** True when both touch a thing in common: then their order counts. */
export function related(a: Command, b: Command): boolean {
  const names = streams(a);
  return streams(b).some((name) => names.includes(name));
}
