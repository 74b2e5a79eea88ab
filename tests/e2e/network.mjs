// The way from a phone to the server, which a test can cut: everything passes here, and what the phone handed in is written down.
import { createServer, request as ask } from 'node:http';

export class Network {
  /** Every command that reached the server, with its outcome, in the order of arrival; a repeat stands here again. */
  arrived = [];
  /** Every file that reached the server: its address, what the server said, and after how many commands. */
  files = [];
  /** How many answers to files are lost on their way back. */
  loses = 0;
  up = true;
  /** The server hears, the phone gets no answer: as when a train enters a tunnel. */
  deaf = false;

  async start(port) {
    this.target = port;
    this.server = createServer((from, to) => void this.pass(from, to));
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  async pass(from, to) {
    if (!this.up) return from.socket.destroy();
    const parts = [];
    for await (const part of from) parts.push(part);
    const body = Buffer.concat(parts);
    const forward = ask({ port: this.target, host: '127.0.0.1', method: from.method, path: from.url, headers: from.headers }, (answer) => {
      if (from.url === '/api/commands') return this.note(body, answer, from, to);
      if (from.method === 'PUT' && from.url.includes('/works/')) {
        this.files.push({ url: from.url, status: answer.statusCode, after: this.arrived.length });
        if (this.deaf || this.loses-- > 0) return from.socket.destroy();
      }
      to.writeHead(answer.statusCode, answer.headers);
      answer.pipe(to);
    });
    forward.once('error', () => from.socket.destroy());
    to.once('close', () => forward.destroy());
    forward.end(body);
  }

  async note(body, answer, from, to) {
    const parts = [];
    for await (const part of answer) parts.push(part);
    const said = Buffer.concat(parts);
    if (answer.statusCode === 200) {
      const outcomes = new Map(JSON.parse(said).outcomes.map((one) => [one.id, one]));
      for (const command of JSON.parse(body).commands) if (outcomes.has(command.id)) this.arrived.push({ command, outcome: outcomes.get(command.id) });
    }
    if (!this.up || this.deaf) return from.socket.destroy();
    to.writeHead(answer.statusCode, answer.headers).end(said);
  }

  /** From one moment to the next, whatever is under way. */
  cut() {
    this.up = false;
    this.server.closeAllConnections();
  }
  restore() {
    this.up = true;
    this.deaf = false;
  }

  async stop() {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** From now on what this page asks at such an address is held on its way, until it `comes`, at the latest when the test `t` ends; `asked` when the first is under way. */
export async function slowly(t, page, pattern) {
  let heard, go;
  const asked = new Promise((resolve) => (heard = resolve));
  const free = new Promise((resolve) => (go = resolve));
  const hold = async (route) => {
    heard();
    await free;
    await route.continue().catch(() => undefined); // the page may have been left meanwhile
  };
  await page.route(pattern, hold);
  const comes = async () => {
    go();
    await page.unroute(pattern, hold);
  };
  t.after(comes);
  return { asked, comes };
}

/** In the page, before it begins: its disk takes a while until it says what the server had taken. */
export function slowTaken() {
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (key) {
    if (String(key).endsWith('#taken')) for (let i = 0; i < 3000; ++i) get.call(this, ['nobody', String(i)]); // answered one after the other
    return get.call(this, key);
  };
}
