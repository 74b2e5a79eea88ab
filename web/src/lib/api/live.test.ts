import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { live, type Said } from './live';

/** A stream whose fate the test decides. */
class Stream extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 0;
  constructor(readonly url: string) {
    super();
    Stream.all.push(this);
  }
  say(name: string, state = this.readyState, data = '{}') {
    this.readyState = state;
    this.dispatchEvent(new MessageEvent(name, { data }));
  }
  close() {
    this.readyState = 2;
  }
}
const page = new EventTarget();
const newest = () => Stream.all.at(-1)!;

describe('live', () => {
  let looks = 0;
  let stop = () => {};
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', Stream);
    vi.stubGlobal('document', { visibilityState: 'visible' });
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    Stream.all = [];
    looks = 0;
    stop = live('/api/x/events', ['changed'], () => looks++);
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('looks when it begins and on each event, and not otherwise', () => {
    newest().say('open', 1);
    newest().say('changed');
    newest().say('other');
    vi.advanceTimersByTime(60_000);
    expect(looks).toBe(2);
  });
  it('looks again after a cut: what was said meanwhile is not said twice', () => {
    newest().say('open', 1);
    newest().say('error', 0);
    newest().say('open', 1);
    expect(looks).toBe(2);
    expect(Stream.all.length).toBe(1);
  });
  it('looks at everything when a node of several says that it may have missed something', () => {
    stop();
    const told: Said[] = [];
    stop = live('/api/x/events', ['changed'], (said) => void told.push(said));
    newest().say('open', 1);
    newest().say('changed', 1, '{"what":"seats"}');
    newest().say('open', 1, '{}'); // an event of the server's, on a stream that was never cut
    expect(told).toEqual([undefined, ['{"what":"seats"}'], undefined]);
  });
  it('begins anew when the browser gave the stream up', () => {
    newest().say('error', 2);
    vi.advanceTimersByTime(4_000);
    expect(Stream.all.length).toBe(2);
    newest().say('open', 1);
    newest().say('changed');
    expect(looks).toBe(2);
  });
  it('looks at once when a stream that was there is refused: the session may have ended', () => {
    newest().say('open', 1);
    newest().say('error', 0);
    expect(looks).toBe(1);
    newest().say('error', 2);
    expect(looks).toBe(2);
    vi.advanceTimersByTime(4_000);
    newest().say('error', 2); // refused from its beginning: once is enough
    expect(looks).toBe(2);
  });
  it('looks every few seconds while there is no stream', () => {
    vi.advanceTimersByTime(30_000);
    expect(looks).toBe(3);
  });
  it('looks once more after a look during which more was said, and no oftener', async () => {
    stop();
    const ends: (() => void)[] = [];
    stop = live('/api/x/events', ['changed'], () => new Promise<void>((end) => ends.push(end)));
    newest().say('open', 1);
    for (let i = 0; i < 30; i += 1) newest().say('changed');
    expect(ends.length).toBe(1);
    ends[0]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends.length).toBe(2);
    ends[1]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends.length).toBe(2);
  });
  it('tells each look what it is about, and of a beginning that anything may have changed', async () => {
    stop();
    const heard: Said[] = [];
    stop = live('/api/x/events', ['changed'], (told) => (heard.push(told), Promise.resolve()));
    newest().say('open', 1);
    newest().say('changed', 1, 'a');
    newest().say('changed', 1, 'b');
    await vi.advanceTimersByTimeAsync(0);
    newest().say('changed', 1, 'c');
    await vi.advanceTimersByTimeAsync(0);
    newest().say('changed', 1, 'd');
    newest().say('open', 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([undefined, ['a', 'b'], ['c'], ['d'], undefined]);
  });
  it('asks for everything after a look that hangs', () => {
    stop();
    const heard: Said[] = [];
    stop = live('/api/x/events', ['changed'], (told) => (heard.push(told), new Promise(() => {})));
    newest().say('changed', 1, 'a');
    vi.advanceTimersByTime(10_000);
    newest().say('changed', 1, 'b');
    expect(heard).toEqual([['a'], undefined]);
  });
  it('does not wait for a look that hangs on a network that went', () => {
    stop();
    let begun = 0;
    stop = live('/api/x/events', ['changed'], () => ((begun += 1), new Promise(() => {})));
    newest().say('open', 1);
    newest().say('open', 1);
    page.dispatchEvent(new Event('online'));
    expect(begun).toBe(3);
    vi.advanceTimersByTime(10_000);
    newest().say('changed');
    expect(begun).toBe(4);
  });
  it('looks once more by itself when something was said during a look that hangs', () => {
    stop();
    let begun = 0;
    stop = live('/api/x/events', ['changed'], () => ((begun += 1), new Promise(() => {})));
    newest().say('open', 1);
    vi.advanceTimersByTime(9_000);
    newest().say('changed');
    expect(begun).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(begun).toBe(2);
  });
  it('says nothing and begins nothing after it was stopped', () => {
    newest().say('error', 2);
    stop();
    page.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(60_000);
    expect([looks, Stream.all.length]).toEqual([0, 1]);
  });
});
