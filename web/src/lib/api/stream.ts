/**
 * A stream of events for whoever has no cookie but a bearer for a lesson. An EventSource can send no header, and a bearer in an address
 * would stand in every log between phone and server. To `live` it is an EventSource: begun anew by itself after a cut, closed for good
 * when it is refused.
 */
const againMs = 2_000;

export class BearerStream extends EventTarget {
  readyState = 0;
  private readonly ended = new AbortController();

  constructor(
    private readonly path: string,
    private readonly bearer: string
  ) {
    super();
    void this.run();
  }

  close() {
    this.readyState = 2;
    this.ended.abort();
  }

  private async run() {
    while (!this.ended.signal.aborted) {
      const begun = await this.listen().catch(() => this.readyState === 1);
      if (this.ended.signal.aborted) return;
      this.say('error', '', begun ? 0 : 2);
      if (!begun) return;
      await new Promise((on) => setTimeout(on, againMs));
    }
  }

  /** True when it had begun, and was cut. */
  private async listen(): Promise<boolean> {
    const answer = await fetch(this.path, { headers: { authorization: `Bearer ${this.bearer}` }, cache: 'no-store', signal: this.ended.signal });
    if (answer.status !== 200 || !answer.body) return false;
    this.say('open', '', 1);
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    for (let text = ''; ; ) {
      const { done, value } = await reader.read();
      if (done) return true;
      const events = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = events.pop()!;
      for (const event of events) this.tell(event);
    }
  }

  /** "event: NAME\ndata: DATA", as the server writes it; anything else is a sign of life. */
  private tell(event: string) {
    const found = /^event: (.*)\ndata: (.*)$/m.exec(event);
    if (found) this.say(found[1]!, found[2]!);
  }

  private say(name: string, data: string, state = this.readyState) {
    this.readyState = state;
    this.dispatchEvent(new MessageEvent(name, { data }));
  }
}
