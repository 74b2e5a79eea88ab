/**
 * A part of a page that comes after it. Where the network kept it away it is asked for again, at once when the network is back and from
 * time to time besides: nobody needs to load the page anew. Returns how to stop.
 */
const firstMs = 2_000;
const mostMs = 30_000;

export function comes<T>(load: () => Promise<T>, here: (part: T) => void): () => void {
  let over = false;
  let wait = firstMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    over = true;
    clearTimeout(timer);
    removeEventListener('online', again);
  };
  async function again() {
    clearTimeout(timer);
    try {
      const part = await load();
      if (!over) here(part);
      stop();
    } catch {
      if (over) return;
      clearTimeout(timer); // of a second try at the same time
      timer = setTimeout(again, wait);
      wait = Math.min(mostMs, wait * 2);
    }
  }
  addEventListener('online', again);
  void again();
  return stop;
}
