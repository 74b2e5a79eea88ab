import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BearerStream } from './stream';

/** What the server says next, as bytes; `end` cuts it off. */
class Server {
  asked: { path: string; headers: Record<string, string> }[] = [];
  status = 200;
  private out!: ReadableStreamDefaultController<Uint8Array>;
  readonly fetch = async (path: string, init: RequestInit) => {
    this.asked.push({ path, headers: init.headers as Record<string, string> });
    const body = new ReadableStream<Uint8Array>({ start: (out) => void (this.out = out) });
    init.signal?.addEventListener('abort', () => this.out.error(new DOMException('gone', 'AbortError')));
    return new Response(this.status === 200 ? body : 'no', { status: this.status });
  };
  async says(...pieces: (string | Uint8Array)[]) {
    for (const piece of pieces) this.out.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
    await settled();
  }
  async end() {
    this.out.close();
    await settled();
  }
}
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a stream with a bearer', () => {
  let server: Server;
  let stream: BearerStream;
  let heard: string[];
  beforeEach(async () => {
    vi.useFakeTimers();
    server = new Server();
    vi.stubGlobal('fetch', server.fetch);
  });
  afterEach(() => {
    stream.close();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  async function begin() {
    stream = new BearerStream('/api/seat/events', 'seat-of-dina');
    heard = [];
    for (const name of ['open', 'error', 'changed']) stream.addEventListener(name, (event) => heard.push(`${name} ${(event as MessageEvent<string>).data}`.trim()));
    await settled();
  }

  it('says who it is in a header and nowhere else', async () => {
    await begin();
    expect(server.asked).toEqual([{ path: '/api/seat/events', headers: { authorization: 'Bearer seat-of-dina' } }]);
    expect(stream.readyState).toBe(1);
  });
  it('hears events, however they are cut into pieces, and no signs of life', async () => {
    await begin();
    const bytes = new TextEncoder().encode('event: changed\ndata: {"what":"é"}\n\n');
    await server.says('retry: 2000\n\nevent: hello\ndata: {}\n\nevent: cha', 'nged\ndata: {"a":1}\n', '\n: \n\n', bytes.slice(0, 31), bytes.slice(31));
    expect(heard).toEqual(['open', 'changed {"a":1}', 'changed {"what":"é"}']);
  });
  it('begins anew by itself after a cut', async () => {
    await begin();
    await server.end();
    expect(heard).toEqual(['open', 'error']);
    expect(stream.readyState).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(heard).toEqual(['open', 'error', 'open']);
  });
  it('is closed for good when it is refused, as an EventSource is', async () => {
    server.status = 401;
    await begin();
    expect(heard).toEqual(['error']);
    expect(stream.readyState).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked.length).toBe(1);
  });
  it('ends when the page leaves, and says nothing more', async () => {
    await begin();
    stream.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(['open']);
    expect(server.asked.length).toBe(1);
  });
});
