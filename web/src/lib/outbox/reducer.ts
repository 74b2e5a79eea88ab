/**
 * The outbox's rules: (state, event) -> [state, effects]. Pure: no clock, no dice, no storage, no network; the same
 * file runs in the page, in vitest and in the simulation. What it promises:
 *   - a command leaves the queue only when the server has answered it by its id, or (never sent) was replaced by the
 *     same thing written again;
 *   - commands that touch the same thing arrive in the order they were made;
 *   - a command is sent only under the account that made it.
 */
import { streams } from './stream.ts';

export interface Command {
  /** "cmd_" and 26 characters; made on the phone; the server answers a repeat by it. */
  id: string;
  /** Version of this kind of command. */
  v: number;
  /** When it was made, ms by this phone's clock; never trusted for order. */
  at: number;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body: unknown;
}

export interface Problem {
  code: string;
  message: string;
  field: string;
  hint: string;
}

/** The server's answer to one command: `body` when done, `error` when refused. */
export interface CommandOutcome {
  id: string;
  status: number;
  body?: unknown;
  error?: Problem;
}

export interface Entry {
  command: Command;
  /** `saving`: not yet on the disk. `memory`: the disk refused it, it lives until the page closes. */
  kept: 'saving' | 'disk' | 'memory';
  /** How often it was put in a batch. */
  tries: number;
  /** Same key, never sent: the later one replaces the earlier (autosave). */
  key?: string;
  /** It may be on its way without this page: sent before the page was opened, by another tab, or in a file that somebody carries. Nothing replaces it
   * any more: what goes the other way could arrive first, and the older words would stand. */
  away?: true;
  /** While it is being saved: the one that it replaces, which stays until this one is on the disk. */
  replaces?: string;
  /** The server could not take this one yet: it and what follows it on the same thing wait until then. */
  held?: { status: number; until: number };
}

/** A command that the server refused for good, kept with what was typed until its owner has seen it. */
export interface Refusal {
  command: Command;
  status: number;
  problem: Problem;
  at: number;
}

export interface State {
  account: string | null;
  queue: readonly Entry[];
  flight: { number: number; ids: readonly string[] } | null;
  flights: number;
  /** Commands in the next batch at most; halved when a batch as a whole is refused. */
  limit: number;
  fails: number;
  notBefore: number;
  stopped: 'signed-out' | 'server-too-old' | null;
  refusals: readonly Refusal[];
  sentAt: number | null;
  /** Unsent commands of other accounts on this phone: a number is all that is told. */
  strangers: number;
  /** The disk could not be read: more may wait there than is known. */
  unread?: true;
}

export type Event =
  | { type: 'enqueue'; command: Command; key?: string }
  | { type: 'saved'; id: string; now: number }
  | { type: 'not-saved'; id: string; now: number }
  /** Start, network, page shown, or the person's button. */
  | { type: 'flush-wanted'; now: number }
  | { type: 'tick'; now: number }
  | { type: 'sent-ok'; flight: number; outcomes: readonly CommandOutcome[]; now: number; jitter: number }
  | { type: 'network-failed'; flight: number; now: number; jitter: number; retryAfterMs?: number }
  /** The envelope itself was refused (400, 413, 422 …). */
  | { type: 'refused'; flight: number; status: number; problem: Problem; now: number }
  | { type: 'server-too-old'; flight: number; now: number }
  | { type: 'unauthorised'; flight: number }
  /** Another tab holds the pen. */
  | { type: 'busy'; flight: number; now: number }
  | { type: 'account-changed'; account: string | null; queue: readonly Entry[]; refusals: readonly Refusal[]; strangers: number; unread?: true; now: number }
  /** Another tab put one in, or had these answered. */
  | { type: 'heard'; entry: Entry }
  /** Another tab sends these, or somebody's phone takes them along. */
  | { type: 'goes-elsewhere'; ids: readonly string[] }
  | { type: 'answered-elsewhere'; outcomes: readonly CommandOutcome[]; now: number }
  | { type: 'gone-elsewhere'; ids: readonly string[]; now: number }
  | { type: 'refusal-seen'; id: string };

/** How a command ended, for the page that made it. */
export type Settled =
  | { end: 'done'; status: number; body: unknown }
  | { end: 'refused'; status: number; problem: Problem }
  | { end: 'replaced'; by: string }
  /** Another tab sent it and its answer was not heard here: read again. */
  | { end: 'elsewhere' };

export type Effect =
  /** In one transaction: the entry goes in, the one that it replaces goes out. */
  | { type: 'save'; account: string; entry: Entry }
  /** In one transaction: the refusals go in, the answered commands go out. */
  | { type: 'conclude'; account: string; ids: readonly string[]; refusals: readonly Refusal[] }
  | { type: 'forget-refusal'; account: string; id: string }
  | { type: 'send'; flight: number; account: string; commands: readonly Command[] }
  | { type: 'wake'; at: number }
  | { type: 'settle'; id: string; settled: Settled };

export type Step = [State, Effect[]];

export const batchMost = 200;
const backoffFirstMs = 2_000;
const backoffMostMs = 5 * 60_000;
const busyMs = 3_000;
/** A server is updated in hours, not seconds. */
const tooOldMs = 15 * 60_000;
/** The longest wait there is. A moment further away than this was set by a clock that has been put back since. */
const waitMostMs = tooOldMs;

export const start: State = {
  account: null,
  queue: [],
  flight: null,
  flights: 0,
  limit: batchMost,
  fails: 0,
  notBefore: 0,
  stopped: null,
  refusals: [],
  sentAt: null,
  strangers: 0
};

/** Doubles from 2 s to 5 min; `jitter` in [0, 1) takes off up to half, so that a school's phones do not return at once. */
export function backoffMs(fails: number, jitter: number): number {
  const whole = Math.min(backoffMostMs, backoffFirstMs * 2 ** Math.min(20, Math.max(0, fails - 1)));
  return Math.round(whole * (1 - jitter / 2));
}

/** Without the second half a phone whose clock is put back by a day would send nothing for a day. */
const isDue = (at: number, now: number) => now >= at || at - now > waitMostMs;

export function reduce(state: State, event: Event): Step {
  switch (event.type) {
    case 'enqueue':
      return enqueue(state, event.command, event.key);
    case 'saved':
      return saved(state, event.id, event.now);
    case 'not-saved':
      return next(withEntry(state, event.id, (entry) => settledIn(entry, 'memory')), event.now);
    case 'flush-wanted':
      return next(freed(state), event.now);
    case 'tick':
      return next(state.stopped === 'server-too-old' && isDue(state.notBefore, event.now) ? { ...state, stopped: null } : state, event.now);
    case 'sent-ok':
      return isCurrent(state, event.flight) ? sentOk(state, event) : [state, []];
    case 'network-failed':
      return isCurrent(state, event.flight) ? networkFailed(state, event) : [state, []];
    case 'refused':
      return isCurrent(state, event.flight) ? envelopeRefused(state, event) : [state, []];
    case 'server-too-old':
      if (!isCurrent(state, event.flight)) return [state, []];
      return sleep({ ...state, flight: null, stopped: 'server-too-old' }, event.now + tooOldMs);
    case 'unauthorised':
      return isCurrent(state, event.flight) ? [{ ...state, flight: null, stopped: 'signed-out' }, []] : [state, []];
    case 'busy':
      return isCurrent(state, event.flight) ? sleep({ ...state, flight: null }, event.now + busyMs) : [state, []];
    case 'account-changed':
      return accountChanged(state, event);
    case 'heard':
      return heard(state, event.entry);
    case 'goes-elsewhere':
      return [event.ids.reduce((after, id) => withEntry(after, id, (entry) => ({ ...entry, away: true })), state), []];
    case 'answered-elsewhere':
      return answeredElsewhere(state, event.outcomes, event.now);
    case 'gone-elsewhere':
      return goneElsewhere(state, event.ids, event.now);
    case 'refusal-seen':
      return refusalSeen(state, event.id);
  }
}

function enqueue(state: State, command: Command, key: string | undefined): Step {
  if (state.account === null) throw new Error('outbox: nobody to keep a command for');
  if (has(state, command.id)) return [state, []];
  const replaced = key === undefined ? undefined : replaceable(state, key);
  const entry: Entry = {
    command,
    kept: 'saving',
    tries: 0,
    ...(key === undefined ? {} : { key }),
    ...(replaced ? { replaces: replaced.command.id } : {})
  };
  return [{ ...state, queue: [...state.queue, entry] }, [{ type: 'save', account: state.account, entry }]];
}

function saved(state: State, id: string, now: number): Step {
  const entry = state.queue.find((each) => each.command.id === id);
  if (!entry) return [state, []];
  const [after, effects] = withoutReplaced(state, entry);
  return next(withEntry(after, id, (each) => settledIn(each, 'disk')), now, effects);
}

function heard(state: State, entry: Entry): Step {
  if (has(state, entry.command.id)) return [state, []];
  const [after, effects] = withoutReplaced(state, entry);
  return [{ ...after, queue: [...after.queue, { ...settledIn(entry, 'disk'), away: true }] }, effects];
}

/** One that is under way just now is left to its answer. */
function withoutReplaced(state: State, by: Entry): Step {
  const id = by.replaces;
  if (id === undefined || !has(state, id) || state.flight?.ids.includes(id)) return [state, []];
  const queue = state.queue.filter((entry) => entry.command.id !== id);
  return [{ ...state, queue }, [{ type: 'settle', id, settled: { end: 'replaced', by: by.command.id } }]];
}

function settledIn(entry: Entry, kept: 'disk' | 'memory'): Entry {
  const { replaces: _, ...rest } = entry;
  return { ...rest, kept };
}

/** The last of this key, if it was never sent and nothing made after it builds on it. */
function replaceable(state: State, key: string): Entry | undefined {
  const at = state.queue.findLastIndex((entry) => entry.key === key);
  const entry = state.queue[at];
  if (!entry || entry.tries > 0 || entry.away || entry.kept === 'saving') return undefined;
  const names = new Set(streams(entry.command));
  const builtOn = state.queue.slice(at + 1).some((later) => streams(later.command).some((name) => names.has(name)));
  return builtOn ? undefined : entry;
}

function sentOk(state: State, event: Extract<Event, { type: 'sent-ok' }>): Step {
  const sent = new Set(state.flight?.ids);
  const outcomes = event.outcomes.filter((outcome) => sent.has(outcome.id));
  const landed: State = { ...state, flight: null };
  if (outcomes.length === 0) return failed(landed, event.now, event.jitter);
  let [after, effects] = conclude(landed, outcomes, event.now);
  after = held(after, outcomes, event.now, event.jitter);
  after = { ...after, fails: 0, notBefore: 0, limit: Math.min(batchMost, after.limit * 2) };
  if (outcomes.some((outcome) => outcome.status === 401)) return [{ ...after, stopped: 'signed-out' }, effects];
  const [last, more] = next(after, event.now);
  return [last, [...effects, ...more]];
}

/** Takes what is decided out of the queue: done or refused for good. Everything else stays. */
function conclude(state: State, outcomes: readonly CommandOutcome[], now: number): Step {
  const settled: Effect[] = [];
  const gone: string[] = [];
  const refusals: Refusal[] = [];
  let sentAt = state.sentAt;
  for (const outcome of outcomes) {
    const entry = state.queue.find((each) => each.command.id === outcome.id);
    const end = ending(outcome);
    if (!entry || gone.includes(outcome.id) || end === 'keep') continue;
    gone.push(outcome.id);
    if (end === 'done') {
      sentAt = now;
      settled.push({ type: 'settle', id: outcome.id, settled: { end, status: outcome.status, body: outcome.body ?? null } });
    } else {
      const problem = outcome.error ?? { code: 'client.refused', message: '', field: '', hint: '' };
      refusals.push({ command: entry.command, status: outcome.status, problem, at: now });
      settled.push({ type: 'settle', id: outcome.id, settled: { end, status: outcome.status, problem } });
    }
  }
  if (gone.length === 0) return [state, []];
  const queue = state.queue.filter((entry) => !gone.includes(entry.command.id));
  const after = { ...state, queue, refusals: [...state.refusals, ...refusals], sentAt };
  return [after, [{ type: 'conclude', account: state.account!, ids: gone, refusals }, ...settled]];
}

function ending(outcome: CommandOutcome): 'done' | 'refused' | 'keep' {
  const { status } = outcome;
  if (status >= 200 && status < 300) return 'done';
  const passing = status === 401 || status === 408 || status === 425 || status === 426 || status === 429;
  return status >= 400 && status < 500 && !passing ? 'refused' : 'keep';
}

/** Commands that the server cannot take yet wait alone, with what follows them; the others go on. */
function held(state: State, outcomes: readonly CommandOutcome[], now: number, jitter: number): State {
  const kept = new Map(outcomes.filter((o) => ending(o) === 'keep' && o.status !== 401).map((o) => [o.id, o.status]));
  if (kept.size === 0) return state;
  const queue = state.queue.map((entry) => {
    const status = kept.get(entry.command.id);
    if (status === undefined) return entry;
    const until = now + (status === 426 ? tooOldMs : backoffMs(entry.tries, jitter));
    return { ...entry, held: { status, until } };
  });
  return { ...state, queue };
}

function networkFailed(state: State, event: Extract<Event, { type: 'network-failed' }>): Step {
  return failed({ ...state, flight: null }, event.now, event.jitter, event.retryAfterMs);
}

function failed(state: State, now: number, jitter: number, atLeastMs = 0): Step {
  const fails = state.fails + 1;
  return sleep({ ...state, fails }, now + Math.min(waitMostMs, Math.max(atLeastMs, backoffMs(fails, jitter))));
}

/** A batch refused as a whole is halved until the one that it is about stands alone. */
function envelopeRefused(state: State, event: Extract<Event, { type: 'refused' }>): Step {
  const ids = state.flight!.ids;
  const landed: State = { ...state, flight: null };
  if (ids.length > 1) return next({ ...landed, limit: Math.max(1, Math.floor(ids.length / 2)) }, event.now);
  const outcomes = ids.map((id) => ({ id, status: event.status, error: event.problem }));
  const [after, effects] = conclude(landed, outcomes, event.now);
  const [last, more] = next({ ...after, fails: 0, notBefore: 0 }, event.now);
  return [last, [...effects, ...more]];
}

function accountChanged(state: State, event: Extract<Event, { type: 'account-changed' }>): Step {
  const queue = event.queue.map((entry): Entry => ({ ...entry, away: true }));
  const fresh: State = { ...start, flights: state.flights, account: event.account, queue, refusals: event.refusals, strangers: event.strangers, ...(event.unread ? { unread: event.unread } : {}) };
  // The same person again: what only the memory holds is still theirs, and all of it where the disk says nothing.
  if (event.account !== null && event.account === state.account) {
    const known = new Set(queue.map((entry) => entry.command.id));
    const here = state.queue.filter((entry) => (event.unread || entry.kept !== 'disk') && !known.has(entry.command.id));
    return next({ ...fresh, queue: [...queue, ...here], sentAt: state.sentAt }, event.now);
  }
  return next(fresh, event.now);
}

function answeredElsewhere(state: State, outcomes: readonly CommandOutcome[], now: number): Step {
  const flying = new Set(state.flight?.ids);
  const [after, effects] = conclude(state, outcomes.filter((outcome) => !flying.has(outcome.id)), now);
  // The tab that got the answers has written them down; here they are only shown.
  return next(after, now, effects.filter((effect) => effect.type === 'settle'));
}

function goneElsewhere(state: State, ids: readonly string[], now: number): Step {
  const gone = new Set(ids);
  const settled = state.queue
    .filter((entry) => gone.has(entry.command.id))
    .map((entry): Effect => ({ type: 'settle', id: entry.command.id, settled: { end: 'elsewhere' } }));
  const queue = state.queue.filter((entry) => !gone.has(entry.command.id));
  const flight = state.flight?.ids.some((id) => gone.has(id)) ? null : state.flight;
  return next({ ...state, queue, flight }, now, settled);
}

function refusalSeen(state: State, id: string): Step {
  if (!state.refusals.some((refusal) => refusal.command.id === id)) return [state, []];
  const refusals = state.refusals.filter((refusal) => refusal.command.id !== id);
  return [{ ...state, refusals }, [{ type: 'forget-refusal', account: state.account!, id }]];
}

/** Sends the next batch if one may go, or says when to look again. */
function next(state: State, now: number, before: Effect[] = []): Step {
  if (state.account === null || state.flight || state.stopped) return [state, before];
  if (!isDue(state.notBefore, now)) return state.queue.length > 0 ? [state, [...before, { type: 'wake', at: state.notBefore }]] : [state, before];
  const batch = nextBatch(state, now);
  if (batch.length === 0) {
    const until = state.queue.map((entry) => entry.held?.until ?? 0).filter((at) => !isDue(at, now));
    return [state, until.length > 0 ? [...before, { type: 'wake', at: Math.min(...until) }] : before];
  }
  const number = state.flights + 1;
  const ids = batch.map((entry) => entry.command.id);
  const flying = new Set(ids);
  const queue = state.queue.map((entry) => (flying.has(entry.command.id) ? unheld({ ...entry, tries: entry.tries + 1 }) : entry));
  const send: Effect = { type: 'send', flight: number, account: state.account, commands: batch.map((entry) => entry.command) };
  return [{ ...state, queue, flights: number, flight: { number, ids } }, [...before, send]];
}

/** Oldest first; whatever touches the same thing as one that must wait, waits behind it. */
export function nextBatch(state: State, now: number): Entry[] {
  const blocked = new Set<string>();
  const batch: Entry[] = [];
  for (const entry of state.queue) {
    const names = streams(entry.command);
    const waits = entry.kept === 'saving' || (entry.held !== undefined && !isDue(entry.held.until, now));
    if (waits || names.some((name) => blocked.has(name))) {
      for (const name of names) blocked.add(name);
      continue;
    }
    batch.push(entry);
    if (batch.length >= state.limit) break;
  }
  return batch;
}

/** Somebody wants it now: forget the waiting, except for a session that ended. */
function freed(state: State): State {
  const stopped = state.stopped === 'signed-out' ? state.stopped : null;
  return { ...state, stopped, notBefore: 0, queue: state.queue.map(unheld) };
}

function unheld(entry: Entry): Entry {
  if (!entry.held) return entry;
  const { held: _, ...rest } = entry;
  return rest;
}

function sleep(state: State, until: number): Step {
  return [{ ...state, notBefore: until }, [{ type: 'wake', at: until }]];
}

function withEntry(state: State, id: string, change: (entry: Entry) => Entry): State {
  return { ...state, queue: state.queue.map((entry) => (entry.command.id === id ? change(entry) : entry)) };
}

function has(state: State, id: string): boolean {
  return state.queue.some((entry) => entry.command.id === id);
}

function isCurrent(state: State, flight: number): boolean {
  return state.flight?.number === flight;
}
