/**
 * What changes on the server is looked at as soon as it changes: by a stream of events where there is one, else every few
 * seconds. A browser gives up a stream for good when its answer is an error (a restarting server behind a proxy is 502),
 * and whatever was said while it was cut is not said again: so a dead stream is begun anew, and each beginning is a look.
 */
import { BearerStream } from './stream';

const pollMs = 10_000;
const againMs = 2_000;
/** A look that takes longer than this may never end. */
const patienceMs = 10_000;

/** What the server told since the last look began, as it told it; undefined: anything may have changed. */
export type Said = readonly string[] | undefined;

/**
 * One look at a time; what happens meanwhile is one more look. A class answers faster than a slow network brings the answers: looks that
 * overtook each other would show nothing until the class is quiet. `anew` does not wait: what hangs on a network that went stays hanging.
 */
function oneByOne(look: (told: Said) => unknown): { soon: (told?: string) => void; anew: () => void; hangs: () => boolean; stop: () => void } {
  let under: { since: number } | undefined;
  let more = false;
  let told: string[] | undefined = [];
  let stopped = false;

  function anew() {
    told = undefined;
    begin();
  }
  function begin() {
    if (stopped) return;
    more = false;
    const mine = (under = { since: Date.now() });
    const done = look(told);
    told = [];
    const after = () => {
      if (under !== mine) return;
      under = undefined;
      if (more) begin();
    };
    if (done instanceof Promise) void done.finally(after);
    else after();
  }
  function soon(what?: string) {
    if (what === undefined) told = undefined;
    else told?.push(what);
    if (under && Date.now() - under.since < patienceMs) return void (more = true);
    // What hangs may have been about anything.
    if (under) told = undefined;
    begin();
  }
  /** Something happened during a look that may never end. */
  const hangs = () => more && under !== undefined && Date.now() - under.since >= patienceMs;
  return { soon, anew, hangs, stop: () => (stopped = true) };
}

/**
 * Calls `look` on each of `events` with what was told, whenever the stream has (again) begun, and when the network is back. Returns how
 * to stop. `bearer`: whoever has no cookie, for a lesson.
 */
export function live(path: string, events: readonly string[], look: (told: Said) => unknown, bearer?: string): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  const looks = oneByOne(look);
  let stream = begin();

  function begin(): EventSource | BearerStream {
    const opened = bearer === undefined ? new EventSource(path) : new BearerStream(path, bearer);
    let begun = false;
    // The browser's own, or an event of a server that lost touch with the other servers for a while.
    opened.addEventListener('open', () => {
      begun = true;
      looks.anew();
    });
    for (const name of events) opened.addEventListener(name, (event) => looks.soon((event as MessageEvent<string>).data));
    opened.addEventListener('error', () => {
      if (opened !== stream || opened.readyState !== EventSource.CLOSED) return;
      // It was there and is refused now: the session may have ended, and a look is told so.
      if (begun) looks.soon();
      later();
    });
    return opened;
  }
  /** Spread out: a school's phones do not come back in the same instant. */
  function later() {
    clearTimeout(again);
    again = setTimeout(() => (stream = begin()), againMs * (1 + Math.random()));
  }
  function online() {
    looks.anew();
    if (stream.readyState === EventSource.CLOSED) later();
  }
  const poll = setInterval(() => {
    if (document.visibilityState === 'visible' && (stream.readyState !== EventSource.OPEN || looks.hangs())) looks.soon();
  }, pollMs);
  addEventListener('online', online);
  return () => {
    looks.stop();
    stream.close();
    clearTimeout(again);
    clearInterval(poll);
    removeEventListener('online', online);
  };
}
