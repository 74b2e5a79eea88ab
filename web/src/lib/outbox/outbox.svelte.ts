/** The outbox of this page: the runner in a real browser, with a state that Svelte sees. Pages write only by `outbox.send`. */
import { call } from '$lib/api/client';
import { heardServer } from '$lib/clock';
import { readDevice } from '$lib/local/device';
import { keepCopy, readCopy } from '$lib/local/reads.svelte';
import { room } from '$lib/local/room.svelte';
import { newId } from './ids.ts';
import { start, type Command, type CommandOutcome, type State } from './reducer.ts';
import { replyOf } from './reply.ts';
import { Runner, type Reply, type Sent, type Word, type World } from './runner.ts';
import { indexedDbStore } from './store.ts';
import { laidOver, takenNext, toKeep, type Taken } from './taken.ts';

export interface Write {
  method: Command['method'];
  path: string;
  body: unknown;
  /** Version of this kind of command; 1 unless its schema in api/commands says otherwise. */
  v?: number;
  /** The same key written again, before it was sent, replaces the earlier one: for autosave. */
  key?: string;
}

const lockName = 'selami-outbox';
const requestMs = 30_000;
const steadyMs = 60_000;
/** Among the copies of an account, which go with it. */
const takenKey = '#taken';

class Outbox {
  state = $state.raw<State>(start);
  /** Commands not yet acknowledged, oldest first: pages lay them over what they read. */
  unsent = $derived(this.state.queue.map((entry) => entry.command));

  private taken = $state.raw<readonly Taken[]>([]);

  private bearer: string | undefined;
  private opened = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private channel: BroadcastChannel | undefined;
  private listening = false;
  private readonly runner = new Runner(this.world(), (state) => this.become(state));

  /** What a page lays over a list: what waits, and what was taken after the list was asked for. For writes that say the same when laid twice. */
  over(list: { at: number | undefined }): readonly Command[] {
    return laidOver(this.taken, this.unsent, list.at ?? 0);
  }

  /** Keeps a write on the phone and sends it when it can. Await `kept` to be sure of the disk, `outcome` for the server's word. */
  send(write: Write): Sent {
    const now = Date.now();
    const { method, path, body } = write;
    // A snapshot: what the page does with its objects later is not what was sent.
    const command: Command = { id: newId('cmd', now), v: write.v ?? 1, at: now, method, path, body: structuredClone($state.snapshot(body)) };
    return this.runner.send(command, write.key);
  }

  /** `bearer`: a pupil's key for the lesson; staff are known by their cookie. */
  belongTo(account: string | null, bearer?: string): Promise<void> {
    this.bearer = bearer;
    this.listen();
    this.opened = this.open(account);
    return this.opened;
  }

  /** Resolves when what waits on the disk is known, and what was taken: a page that shows its list sooner shows old words for a moment, and a tap there sends them. */
  known(): Promise<void> {
    return this.opened;
  }

  /** "Kirim sekarang". */
  flush(): void {
    if (this.state.unread) void this.runner.belongTo(this.state.account);
    this.runner.dispatch({ type: 'flush-wanted', now: Date.now() });
  }

  /** Somebody's phone takes these along. */
  goAlong(commands: readonly Command[]): void {
    this.runner.goAlong(commands);
  }

  /** The person has seen that this one was refused. */
  seen(id: string): void {
    this.runner.dispatch({ type: 'refusal-seen', id });
  }

  /** Resolves when the disk knows all that `state` says now. */
  onDisk(): Promise<void> {
    return this.runner.onDisk();
  }

  /** The disk was changed by another than the outbox. */
  async readAgain(): Promise<void> {
    const { account } = this.state;
    await this.runner.belongTo(null);
    await this.runner.belongTo(account);
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.runner.alone(work);
  }

  private become(state: State) {
    const now = Date.now();
    const taken = takenNext(this.taken, this.state, state, now);
    const kept = toKeep(taken, now);
    if (taken !== this.taken && kept.length > 0 && state.account !== null && this.bearer === undefined) void keepCopy(state.account, takenKey, kept, now);
    this.taken = taken;
    this.state = state;
  }

  private async open(account: string | null) {
    await this.runner.belongTo(account);
    if (account !== null && this.bearer === undefined) await this.readTaken(account);
  }

  private async readTaken(account: string) {
    const kept = await readCopy<readonly Taken[]>(account, takenKey);
    if (!kept || this.state.account !== account) return;
    const known = new Set(this.taken.map(({ command }) => command.id));
    this.taken = [...toKeep(kept.value, Date.now()).filter(({ command }) => !known.has(command.id)), ...this.taken];
  }

  private listen() {
    if (this.listening) return;
    this.listening = true;
    addEventListener('online', () => this.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      this.flush();
      void room.look();
    });
    setInterval(() => this.runner.dispatch({ type: 'tick', now: Date.now() }), steadyMs);
    this.channel = new BroadcastChannel(lockName);
    this.channel.onmessage = (message: MessageEvent<Word>) => this.runner.hear(message.data);
    void room.look();
    void navigator.storage?.persist?.(); // may say no; then the browser may still evict when the disk is full
  }

  private world(): World {
    return {
      store: indexedDbStore,
      post: (account, commands, signal) => this.post(account, commands, signal),
      isStill: async (account) => this.bearer !== undefined || (await readDevice()).account === account,
      alone: (wait, work) => onlyFlusher(wait, work),
      tell: (word) => this.channel?.postMessage(word),
      wakeAt: (at) => this.wakeAt(at),
      now: () => Date.now(),
      random: () => Math.random()
    };
  }

  private wakeAt(at: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.runner.dispatch({ type: 'tick', now: Date.now() }), Math.max(0, at - Date.now()) + 5);
  }

  private async post(account: string, commands: readonly Command[], signal: AbortSignal): Promise<Reply> {
    const limit = new AbortController();
    const giveUp = setTimeout(() => limit.abort(), requestMs);
    const stop = () => limit.abort();
    signal.addEventListener('abort', stop);
    const asked = Date.now();
    const outcome = await call<{ outcomes: CommandOutcome[]; at: number }>('POST', '/api/commands', {
      body: { commands },
      signal: limit.signal,
      // The server refuses (401) when the session is another person's. A bearer is the account itself.
      ...(this.bearer === undefined ? { headers: { 'selami-account': account } } : { bearer: this.bearer }),
      quiet: true
    });
    clearTimeout(giveUp);
    signal.removeEventListener('abort', stop);
    if (outcome.ok && Number.isFinite(outcome.value?.at)) heardServer(outcome.value.at, asked);
    return replyOf(outcome);
  }
}

/** navigator.locks is missing outside HTTPS; ids keep a double sending harmless there. */
async function onlyFlusher<T>(wait: boolean, work: () => Promise<T>): Promise<T | undefined> {
  if (!navigator.locks) return work();
  return navigator.locks.request(lockName, { ifAvailable: !wait }, async (lock) => (lock ? work() : undefined));
}

export const outbox = new Outbox();
