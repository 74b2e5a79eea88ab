// `./run --empty --lan localhost` as a city starts it, with a data folder of its own: HTTPS by Caddy's own authority.
import { execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { get as getSecurely } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { freshDatabase, program } from './house.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const listening = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
const closed = (server) => new Promise((resolve) => server.close(resolve));

/** Three ports that nobody uses now: the program's, HTTPS, and the next one for the root certificate. */
async function freePorts() {
  for (;;) {
    const [one, two] = [await listening(0), await listening(0)];
    const [port, https] = [one.address().port, two.address().port];
    const three = await listening(https + 1).catch(() => undefined);
    await Promise.all([one, two, three].filter(Boolean).map(closed));
    if (three) return { port, https };
  }
}

const body = (ask, address, options = {}) =>
  new Promise((resolve, reject) => {
    const request = ask(address, options, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'], text: Buffer.concat(parts).toString() }));
    });
    request.once('error', reject);
  });

export class Lan {
  folder = mkdtempSync(join(tmpdir(), 'selami-lan-'));
  data = join(this.folder, 'data');
  database = freshDatabase('lan');

  /** The words that name this installation's store. */
  get store() {
    return ['--data', this.data, ...(this.database ? ['--db', this.database] : [])];
  }
  get address() {
    return `https://localhost:${this.ports.https}`;
  }

  /** Runs the script until it says that all is up. */
  async start() {
    this.ports ??= await freePorts();
    const words = ['--empty', '--lan', 'localhost', '--port', String(this.ports.port), '--lan-port', String(this.ports.https), ...this.store];
    this.script = spawn(process.env.SELAMI_RUN ?? join(root, 'run'), words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    this.script.stderr.on('data', (part) => (said += part));
    this.gone = new Promise((resolve) => this.script.once('exit', resolve));
    for await (const line of createInterface({ input: this.script.stdout })) {
      said += `${line}\n`;
      if (line.startsWith('Ctrl-C')) return said;
    }
    throw new Error(`./run ended before it was up:\n${said}`);
  }

  /** The root certificate as a phone fetches it. */
  async certificate() {
    const answer = await body(get, `http://localhost:${this.ports.https + 1}/root.crt`);
    return { pem: answer.text, type: answer.type };
  }
  /** The key under that root that signs the server's certificate: what this test's Chromium is told to trust, having no
      other way to be given a root. Fails when the chain does not lead to `ca`. */
  pin(ca) {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: 'localhost', port: this.ports.https, servername: 'localhost', ca }, () => {
        const signer = new X509Certificate(socket.getPeerCertificate(true).issuerCertificate.raw);
        socket.end();
        resolve(createHash('sha256').update(signer.publicKey.export({ type: 'spki', format: 'der' })).digest('base64'));
      });
      socket.once('error', reject);
    });
  }
  /** An answer over HTTPS by somebody who trusts only this authority. */
  securely(path, ca) {
    return body(getSecurely, `${this.address}${path}`, { ca });
  }

  run(...words) {
    return execFileSync(program, words, { encoding: 'utf8' });
  }

  /** As when the machine loses power: the program gets no chance to end well. */
  async kill() {
    for (const child of readFileSync(`/proc/${this.script.pid}/task/${this.script.pid}/children`, 'utf8').trim().split(' ')) {
      if (readlinkSync(`/proc/${child}/exe`) === realpathSync(program)) process.kill(Number(child), 'SIGKILL');
    }
    await this.gone;
  }
  async end() {
    if (!this.script || this.script.exitCode !== null) return;
    this.script.kill('SIGTERM');
    await this.gone;
  }
  async clear() {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
