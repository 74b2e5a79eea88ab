/** Carries out what the reducer asks for. The world comes in through `World`, so tests can be unkind to it. */
import { reduce, start, type Command, type CommandOutcome, type Effect, type Entry, type Event, type Settled, type State } from './reducer.ts';
import type { OutboxStore } from './store.ts';

/** How the request for one batch ended. */
export type Reply =
  | { kind: 'outcomes'; outcomes: readonly CommandOutcome[] }
  | { kind: 'refused'; status: number; problem: { code: string; message: string; field: string; hint: string } }
  | { kind: 'too-old' }
  | { kind: 'signed-out' }
  | { kind: 'failed'; retryAfterMs?: number };

/** What tabs of one browser tell each other. */
export type Word =
  | { kind: 'enqueued'; account: string; entry: Entry }
  | { kind: 'going'; account: string; ids: readonly string[] }
  | { kind: 'answered'; account: string; outcomes: readonly CommandOutcome[] };

export interface World {
  store: OutboxStore;
  post(account: string, commands: readonly Command[], signal: AbortSignal): Promise<Reply>;
  /** True while the session of the browser is this account's. Asked under the lock, just before sending. */
  isStill(account: string): Promise<boolean>;
  /** Runs `work` as the only flusher of this browser; resolves to undefined at once when another tab is it and `wait` is false. */
  alone<T>(wait: boolean, work: () => Promise<T>): Promise<T | undefined>;
  tell(word: Word): void;
  /** One timer; a new one takes the place of the old one. */
  wakeAt(at: number): void;
  now(): number;
  random(): number;
}

export interface Sent {
  id: string;
  /** True once it is on the phone's disk; false when the disk refused and only this page holds it. */
  kept: Promise<boolean>;
  /** The server's word, now or next week (never, if the page closes first). */
  outcome: Promise<Settled>;
}

interface Waiter {
  kept: (onDisk: boolean) => void;
  outcome: (settled: Settled) => void;
}

export class Runner {
  state: State = start;
  /** Whose writes `send` takes now; ahead of `state.account` while that one's queue is being opened. */
  owner: string | null = null;
  private disk: Promise<void> = Promise.resolve();
  private flight: Promise<void> = Promise.resolve();
  private abort = new AbortController();
  private owning: Promise<void> | undefined;
  private readonly waiters = new Map<string, Waiter>();
  private readonly world: World;
  private readonly changed: (state: State) => void;

  // Written out, not as parameter properties: Node runs this file with its types merely stripped.
  constructor(world: World, changed: (state: State) => void) {
    this.world = world;
    this.changed = changed;
  }

  send(command: Command, key?: string): Sent {
    let waiter!: Waiter;
    const kept = new Promise<boolean>((resolve) => (waiter = { kept: resolve, outcome: () => undefined }));
    const outcome = new Promise<Settled>((resolve) => (waiter.outcome = resolve));
    this.waiters.set(command.id, waiter);
    const enqueue = () => this.dispatch({ type: 'enqueue', command, ...(key === undefined ? {} : { key }) });
    // While the phone changes hands, what its new owner writes waits until their queue is open.
    if (this.owning) void this.owning.then(enqueue);
    else enqueue();
    return { id: command.id, kept, outcome };
  }

  /** The phone is this account's from now on. Reads its queue from the disk. */
  belongTo(account: string | null): Promise<void> {
    this.owner = account;
    if (!this.owning && account !== null && account === this.state.account && !this.state.stopped && !this.state.unread) {
      this.dispatch({ type: 'flush-wanted', now: this.world.now() });
      return Promise.resolve();
    }
    const before = this.owning ?? Promise.resolve();
    const mine: Promise<void> = before
      .then(() => this.own(account))
      .finally(() => {
        if (this.owning === mine) this.owning = undefined;
      });
    this.owning = mine;
    return mine;
  }

  private async own(account: string | null): Promise<void> {
    await this.disk;
    const loaded = await this.world.store.load(account).catch(() => ({ queue: [], refusals: [], strangers: 0, unread: true as const }));
    this.dispatch({ type: 'account-changed', account, ...loaded, now: this.world.now() });
  }

  /** Resolves when the disk knows all that `state` says now. */
  onDisk(): Promise<void> {
    return this.disk;
  }

  /** Runs `work` while nothing is being sent by any tab: for when the session changes hands. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    this.abort.abort();
    this.abort = new AbortController();
    const [result] = (await this.world.alone(true, async () => [await work()] as [T]))!;
    return result;
  }

  hear(word: Word): void {
    // What is said while the queue is being read may not be in what was read.
    if (this.owning) return void this.owning.then(() => this.hear(word));
    if (word.account !== this.state.account) return;
    if (word.kind === 'enqueued') this.dispatch({ type: 'heard', entry: word.entry });
    else if (word.kind === 'going') this.dispatch({ type: 'goes-elsewhere', ids: word.ids });
    else this.dispatch({ type: 'answered-elsewhere', outcomes: word.outcomes, now: this.world.now() });
  }

  /** Somebody's phone takes these along: on each tab nothing replaces them from now on. */
  goAlong(commands: readonly Command[]): void {
    const { account } = this.state;
    const ids = commands.map((command) => command.id);
    if (account === null || ids.length === 0) return;
    this.dispatch({ type: 'goes-elsewhere', ids });
    this.world.tell({ kind: 'going', account, ids });
  }

  dispatch(event: Event): void {
    const [state, effects] = reduce(this.state, event);
    this.state = state;
    this.changed(state);
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: Effect): void {
    const { world } = this;
    switch (effect.type) {
      case 'save':
        this.disk = this.disk.then(() => this.save(effect));
        return;
      case 'conclude':
        this.disk = this.disk.then(() => world.store.conclude(effect.account, effect.ids, effect.refusals).catch(() => undefined));
        return;
      case 'forget-refusal':
        this.disk = this.disk.then(() => world.store.forgetRefusal(effect.account, effect.id).catch(() => undefined));
        return;
      case 'send':
        this.flight = this.flight.then(() => this.fly(effect));
        return;
      case 'wake':
        world.wakeAt(effect.at);
        return;
      case 'settle':
        this.waiters.get(effect.id)?.outcome(effect.settled);
        this.waiters.delete(effect.id);
        return;
    }
  }

  private async save(effect: Extract<Effect, { type: 'save' }>): Promise<void> {
    const { account, entry } = effect;
    const id = entry.command.id;
    const onDisk = await this.world.store.save(account, entry).then(
      () => true,
      () => false
    );
    this.waiters.get(id)?.kept(onDisk);
    if (onDisk) this.world.tell({ kind: 'enqueued', account, entry });
    if (account === this.state.account) this.dispatch({ type: onDisk ? 'saved' : 'not-saved', id, now: this.world.now() });
  }

  /** Holds the lock until the answers are on the disk, so that the next flusher does not send them again. */
  private async fly(effect: Extract<Effect, { type: 'send' }>): Promise<void> {
    const { flight, account } = effect;
    if (this.state.flight?.number !== flight) return;
    const { signal } = this.abort;
    const done = await this.world
      .alone(false, async () => {
        this.dispatch(await this.ask(effect, signal));
        await this.disk;
        return true;
      })
      .catch(() => {
        this.dispatch({ type: 'network-failed', flight, now: this.world.now(), jitter: this.world.random() });
        return true;
      });
    if (done === undefined && account === this.state.account) this.dispatch({ type: 'busy', flight, now: this.world.now() });
  }

  private async ask(effect: Extract<Effect, { type: 'send' }>, signal: AbortSignal): Promise<Event> {
    const { flight, account, commands } = effect;
    const { world } = this;
    if (signal.aborted || !(await world.isStill(account))) return { type: 'unauthorised', flight };
    const gone = await this.goneOf(account, commands);
    if (gone.length > 0) return { type: 'gone-elsewhere', ids: gone, now: world.now() };
    world.tell({ kind: 'going', account, ids: commands.map((command) => command.id) });
    const reply = await world.post(account, commands, signal);
    const now = world.now();
    const jitter = world.random();
    switch (reply.kind) {
      case 'outcomes':
        world.tell({ kind: 'answered', account, outcomes: reply.outcomes });
        return { type: 'sent-ok', flight, outcomes: reply.outcomes, now, jitter };
      case 'refused':
        return { type: 'refused', flight, status: reply.status, problem: reply.problem, now };
      case 'too-old':
        return { type: 'server-too-old', flight, now };
      case 'signed-out':
        return { type: 'unauthorised', flight };
      case 'failed':
        return { type: 'network-failed', flight, now, jitter, ...(reply.retryAfterMs === undefined ? {} : { retryAfterMs: reply.retryAfterMs }) };
    }
  }

  /** Commands of this batch that another tab has had answered (or replaced) meanwhile. */
  private async goneOf(account: string, commands: readonly Command[]): Promise<string[]> {
    const onDisk = this.state.queue.filter((entry) => entry.kept === 'disk').map((entry) => entry.command.id);
    const ids = commands.map((command) => command.id).filter((id) => onDisk.includes(id));
    const waiting = await this.world.store.waiting(account, ids);
    return ids.filter((id) => !waiting.has(id));
  }
}
