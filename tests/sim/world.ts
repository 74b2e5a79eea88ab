/** Between the phones and the real server: a network that loses, doubles and delays, and a server that is killed. */
import { read } from '../../web/src/lib/api/answer.ts';
import { fileText, linesIn } from '../../web/src/lib/carry/file.ts';
import type { Seal } from '../../web/src/lib/carry/sealed.ts';
import { Phone, Tab, Time, type Far as Session } from '../../web/src/lib/outbox/model.ts';
import type { Command, CommandOutcome } from '../../web/src/lib/outbox/reducer.ts';
import { replyOf } from '../../web/src/lib/outbox/reply.ts';
import type { Reply } from '../../web/src/lib/outbox/runner.ts';
import type { Far, Line } from './far.ts';

/** Monday 23 November 2026, 07.30 WIB, as in tests/kit. */
export const monday = 1_795_393_800_000;
const requestMs = 30_000;
/** A page looks each minute whether something is due; five are enough to find what never comes. */
const steadyMs = 5 * 60_000;

/** Planted, to see that the simulation finds it. */
export type Fault =
  | 'forgets' // the phone deletes what it has sent before it was answered
  | 'drops-refusals' // … what was refused is not kept for its maker
  | 'overtakes' // a batch arrives in another order than it was made in
  | 'doubles' // what travels twice comes the second time as something new
  | 'skip_outcomes' // the server does not know a repeat
  | 'early_answer' // … answers before the commit
  | 'never_syncs'; // … does not wait for its disk

const serverFaults: readonly Fault[] = ['skip_outcomes', 'early_answer', 'never_syncs'];

export interface Letter {
  account: string;
  token: string;
  commands: readonly Command[];
}

/** The server's side of the network. */
export class Net {
  up = false;
  /** Knows what an older one answers 426 to. */
  newer = false;
  lives = 0;
  /** How far the server's clock is off, ms. */
  skew = 0;
  /** Killed by the schedule, without being told to, or not at all: a life must not end by itself. */
  broken = '';
  readonly answered = { requests: 0, dead: 0, carried: 0 };
  private n = 0;
  private pumping = false;
  private readonly seals = new Map<string, Seal>();
  private readonly waiting = new Map<number, (line?: Line) => void>();
  private readonly time: Time;
  private readonly far: Far;
  private readonly random: () => number;
  private readonly seed: number;
  private readonly fault: Fault | undefined;

  constructor(time: Time, far: Far, random: () => number, seed: number, fault: Fault | undefined) {
    [this.time, this.far, this.random, this.seed, this.fault] = [time, far, random, seed, fault];
  }

  async boot() {
    if (this.up) return;
    this.up = true;
    this.lives += 1;
    const planted = this.fault && serverFaults.includes(this.fault) ? { [this.fault]: true } : {};
    await this.order({ op: 'boot', seed: this.seed * 1000 + this.lives, newer: this.newer, ...planted });
  }

  /** A batch has come; its answer goes to `answer`, now or after a commit. */
  arrive({ token, account, commands }: Letter, answer: (reply: Reply) => void) {
    const said = (line?: Line) => answer(line ? replyOf(read<{ outcomes: CommandOutcome[] }>(line.status ?? 0, line.body ?? '')) : { kind: 'failed' });
    return this.ask({ method: 'POST', path: '/commands', token, account, body: JSON.stringify({ commands }) }, said);
  }

  /** A line of a file that somebody else carried has come; whoever carries it only hears numbers. */
  async carried(token: string, sealed: string) {
    await this.ask({ method: 'POST', path: '/carried', token, account: '', body: JSON.stringify({ sealed }) }, (line) => {
      const told = line?.status === 200 ? (JSON.parse(line.body!) as { done: number; refused: number; waiting: number }) : undefined;
      if (told) this.answered.carried += told.done + told.refused + told.waiting;
    });
  }

  /** What a phone locks its work with. It has that from its last day with a network. */
  async sealOf(account: string): Promise<Seal | undefined> {
    const known = this.seals.get(account);
    if (known || !this.up) return known;
    const lines = await this.order({ op: 'ask', n: 0, method: 'GET', path: '/my/seal', token: tokenOf(account), account: '', body: '' });
    const answer = lines.find((line) => line.n === 0);
    if (answer?.status !== 200) return undefined;
    this.seals.set(account, JSON.parse(answer.body!) as Seal);
    return this.seals.get(account);
  }

  /** `answer` hears nothing when the server dies first. */
  private async ask(request: object, answer: (line?: Line) => void) {
    if (!this.up) return answer();
    const n = ++this.n;
    this.answered.requests += 1;
    this.waiting.set(n, answer);
    await this.order({ op: 'ask', n, ...request });
    if (this.waiting.size > 0) this.pumpSoon();
  }

  /** What comes within a few milliseconds shares a commit. */
  private pumpSoon() {
    if (this.pumping) return;
    this.pumping = true;
    this.time.after(1 + Math.floor(this.random() * 6), async () => {
      this.pumping = false;
      if (!this.up) return;
      await this.order({ op: 'pump' });
      if (this.up && this.waiting.size > 0) this.pumpSoon();
    });
  }

  /** `power`: its machine loses what was not synced. */
  async kill(power = false) {
    if (this.up) await this.order({ op: 'kill', power });
  }

  /** It dies in the middle of what it does next: before a statement, around a commit, inside of one, or between two answers. */
  async dieIn(what: 'statements' | 'answers' | 'writes', count: number, power: boolean) {
    if (this.up) await this.order({ op: 'die', [what]: count, power });
  }

  /** Some statements fail, as on a full disk: the writer does its batch again, one by one. */
  async fail(after: number, count: number, retry: boolean) {
    if (this.up) await this.order({ op: 'die', failing_after: after, failing: count, retry });
  }

  /** Nothing unforeseen happens any more. */
  async heal() {
    if (this.up) await this.order({ op: 'die' });
    await this.boot();
  }

  private async order(what: object): Promise<readonly Line[]> {
    const lines = await this.far.order({ ...what, at: Math.floor(this.time.now + this.skew) });
    this.heard(lines);
    return lines;
  }

  private heard(lines: readonly Line[]) {
    for (const line of lines) {
      if (line.n !== undefined) {
        const answer = this.waiting.get(line.n);
        this.waiting.delete(line.n);
        answer?.(line);
      }
      if (line.dead) this.died(line.broken === true);
    }
  }

  private died(broken: boolean) {
    if (broken) this.broken = 'a life of the server ended by itself';
    this.up = false;
    this.answered.dead += 1;
    for (const answer of this.waiting.values()) answer();
    this.waiting.clear();
    this.time.after(500 + Math.floor(this.random() * 90_000), () => this.boot());
  }
}

/** A phone of the outbox's own tests whose requests really travel. */
export class Handset extends Phone {
  readonly owners: readonly string[];
  readonly session: Session;
  tabsMost = 1;
  child = false;
  private readonly net: Net;
  private readonly fault: Fault | undefined;

  constructor(owners: readonly string[], net: Net, random: () => number, time: Time, fault: Fault | undefined) {
    const session: Session = { expired: false, take: () => ({ kind: 'failed' }) };
    super(session, random, time);
    [this.owners, this.session, this.net, this.fault] = [owners, session, net, fault];
    this.cookie = this.account = owners[0] ?? null;
  }

  override async open(): Promise<Tab> {
    const tab = await super.open();
    const steady = () =>
      this.after(steadyMs, () => {
        if (!tab.alive) return;
        if (tab.runner.state.queue.length > 0) tab.runner.dispatch({ type: 'tick', now: this.now });
        steady();
      });
    steady();
    return tab;
  }

  /** What waits here goes as a file to somebody else's phone, which hands it in, now or hours later, perhaps twice. */
  async handOver(carrier: string) {
    const account = this.rows[0]?.account;
    const seal = account === undefined || this.child ? undefined : await this.net.sealOf(account);
    if (!seal) return;
    const commands = this.rows.filter((row) => row.account === account).map((row) => row.entry.command);
    this.tabs.find((tab) => tab.runner.state.account === account)?.runner.goAlong(commands);
    const random = (size: number) => Uint8Array.from({ length: size }, () => Math.floor(this.random() * 256));
    for (const line of linesIn(fileText(commands, seal, 'Titipan', random))) {
      const afterMs = this.random() * 3_600_000;
      for (const again of this.random() < 0.3 ? [0, this.random() * 3_600_000] : [0]) {
        this.time.after(afterMs + again, () => this.net.carried(tokenOf(carrier), line));
      }
    }
  }

  private way() {
    return 1 + Math.floor(this.random() * 400);
  }

  override carry(account: string, commands: readonly Command[], alive: () => boolean): Promise<Reply> {
    const { wire } = this;
    // A child's bearer is the account itself.
    const named = this.child ? '' : account;
    const letter: Letter = { account: named, token: this.token(), commands: this.fault === 'overtakes' ? commands.toReversed() : commands };
    if (this.fault === 'forgets') this.rows = this.rows.filter((row) => !commands.some((command) => command.id === row.entry.command.id));
    return new Promise((resolve) => {
      const end = resolve; // the first word stands
      this.after(requestMs, () => end({ kind: 'failed' }));
      if (wire === 'away') return this.after(this.way(), () => end({ kind: 'failed' }));
      if (wire === 'busy') return this.after(this.way(), () => end({ kind: 'failed', retryAfterMs: 5_000 }));
      const slowMs = wire === 'slow' ? this.random() * 180_000 : 0;
      this.deliver(letter, this.way() + slowMs, wire, alive, end);
      if (wire === 'twice') this.deliver(this.again(letter), this.way() + this.random() * 600_000, wire, alive, end);
    });
  }

  /** One copy of a request on its way; a page that was closed may have sent it or not. */
  private deliver(letter: Letter, afterMs: number, wire: string, alive: () => boolean, end: (reply: Reply) => void) {
    this.time.after(afterMs, async () => {
      if (!alive() && this.random() < 0.5) return;
      await this.net.arrive(letter, (reply) => this.after(this.way(), () => end(wire === 'cut' ? { kind: 'failed' } : reply)));
    });
  }

  private again(letter: Letter): Letter {
    if (this.fault !== 'doubles') return letter;
    return { ...letter, commands: letter.commands.map((command) => ({ ...command, id: `${command.id.slice(0, -4)}zzzz` })) };
  }

  private token(): string {
    return this.cookie === null || this.session.expired ? '' : tokenOf(this.cookie);
  }

  /** Faults of a phone that forgets what it has to show. */
  forgetSome() {
    if (this.fault === 'drops-refusals') this.refusals = [];
  }
}

const logins = new Map<string, string>();
/** The city's people are the same in each run. */
export function know(id: string, login: string) {
  logins.set(id, login);
}
const tokenOf = (id: string) => `${logins.get(id) ?? 'nobody'}-token`;
