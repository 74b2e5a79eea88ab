/**
 * What changes on the server is looked at as soon as it changes: by a stream of events where there is one, else every few
 * seconds. A browser gives up a stream for good when its answer is an error (a restarting server behind a proxy is 502),
 * and whatever was said while it was cut is not said again: so a dead stream is begun anew, and each beginning is a look.
 */
const pollMs = 10_000;
const againMs = 2_000;
/** A look that takes longer than this may never end. */
const patienceMs = 10_000;

/**
 * One look at a time; what happens meanwhile is one more look. A class answers faster than a slow network brings the answers: looks that
 * overtook each other would show nothing until the class is quiet. `anew` does not wait: what hangs on a network that went stays hanging.
 */
function oneByOne(look: () => unknown): { soon: () => void; anew: () => void; hangs: () => boolean; stop: () => void } {
  let under: { since: number } | undefined;
  let more = false;
  let stopped = false;

  function anew() {
    if (stopped) return;
    more = false;
    const mine = (under = { since: Date.now() });
    const done = look();
    const after = () => {
      if (under !== mine) return;
      under = undefined;
      if (more) anew();
    };
    if (done instanceof Promise) void done.finally(after);
    else after();
  }
  function soon() {
    if (under && Date.now() - under.since < patienceMs) more = true;
    else anew();
  }
  /** Something happened during a look that may never end. */
  const hangs = () => more && under !== undefined && Date.now() - under.since >= patienceMs;
  return { soon, anew, hangs, stop: () => (stopped = true) };
}

/** Calls `look` on each of `events`, whenever the stream has (again) begun, and when the network is back. Returns how to stop. */
export function live(path: string, events: readonly string[], look: () => unknown): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  const looks = oneByOne(look);
  let stream = begin();

  function begin(): EventSource {
    const opened = new EventSource(path);
    opened.addEventListener('open', looks.anew);
    for (const name of events) opened.addEventListener(name, looks.soon);
    opened.addEventListener('error', () => {
      if (opened === stream && opened.readyState === EventSource.CLOSED) later();
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
