/**
 * What changes on the server is looked at as soon as it changes: by a stream of events where there is one, else every few
 * seconds. A browser gives up a stream for good when its answer is an error (a restarting server behind a proxy is 502),
 * and whatever was said while it was cut is not said again: so a dead stream is begun anew, and each beginning is a look.
 */
const pollMs = 10_000;
const againMs = 2_000;

/** Calls `look` on each of `events`, whenever the stream has (again) begun, and when the network is back. Returns how to stop. */
export function live(path: string, events: readonly string[], look: () => void): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  let stream = begin();

  function begin(): EventSource {
    const opened = new EventSource(path);
    for (const name of ['open', ...events]) opened.addEventListener(name, look);
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
    look();
    if (stream.readyState === EventSource.CLOSED) later();
  }
  const poll = setInterval(() => {
    if (stream.readyState !== EventSource.OPEN && document.visibilityState === 'visible') look();
  }, pollMs);
  addEventListener('online', online);
  return () => {
    stream.close();
    clearTimeout(again);
    clearInterval(poll);
    removeEventListener('online', online);
  };
}
