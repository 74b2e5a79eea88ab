// A real server over a database of its own, for one test file. SELAMI_BIN and SELAMI_RELEASE say what to run; with
// SELAMI_E2E_PG (a PostgreSQL to make databases in) it runs on that instead of SQLite.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pictureIn, png } from '../../web/tests/browser/film.mjs';
import { launch } from '../../web/tests/browser/kit.mjs';

const release = process.env.SELAMI_RELEASE ?? new URL('../../build/release', import.meta.url).pathname;
export const program = process.env.SELAMI_BIN ?? join(release, 'selami');

/** The address of a new, empty PostgreSQL database, or undefined when the tests run on SQLite. */
export function freshDatabase(what) {
  const server = process.env.SELAMI_E2E_PG;
  if (!server) return undefined;
  const name = `e2e_${what}_${process.pid}_${Date.now().toString(36)}`;
  execFileSync('psql', ['--quiet', '--dbname', server, '--command', `CREATE DATABASE ${name}`]);
  return server.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
}

export class House {
  folder = mkdtempSync(join(tmpdir(), 'selami-e2e-'));
  data = join(this.folder, 'data');
  database = freshDatabase('house');

  /** The words that name this installation's store. */
  get store() {
    return ['--data', this.data, ...(this.database ? ['--db', this.database] : [])];
  }

  run(...words) {
    return execFileSync(program, words, { encoding: 'utf8' });
  }

  /** A made-up city, with `more` words to it; returns the logins it printed: {guru: {login, password}, …}. */
  simulate(pupils, more = []) {
    const said = this.run('simulate', ...this.store, '--demo', '--pupils', String(pupils), '--seed', '5', ...more);
    const logins = {};
    for (const line of said.split('\n')) {
      const found = /^([a-z ]+): (.+) \/ (.+?) {2}\((.*)\)$/.exec(line);
      if (found) logins[found[1]] = { login: found[2], password: found[3], about: found[4] };
    }
    return logins;
  }

  /** Starts serving; resolves with the address that the server itself says. */
  async serve(port = 0, store = this.store) {
    this.server = spawn(program, ['serve', ...store, '--port', String(port), '--web', join(release, 'web'), '--quiet'], {
      stdio: ['ignore', 'pipe', 'inherit']
    });
    for await (const line of createInterface({ input: this.server.stdout })) {
      const found = /^selami: (http:\/\/127\.0\.0\.1:(\d+))$/.exec(line);
      if (found) return { url: found[1], port: Number(found[2]) };
    }
    throw new Error('the server ended before it answered');
  }

  /** Moves in: a made-up city, served, and a browser, with `more` words to it; `clear` closes all of it. */
  async open(pupils = 300, more = []) {
    const logins = this.simulate(pupils);
    const at = await this.serve();
    this.browser = await launch(more);
    return { logins, at, browser: this.browser };
  }

  /** A made-up photograph of the page of pupil `number` of a class, as a file to choose (tests/kit's page_photo); of its journal where `kind` says so. */
  pagePhoto(group, number, seed, ...kind) {
    const file = join(this.folder, 'page.pgm');
    execFileSync(join(release, 'tests/page_photo'), [file, group, String(number), String(seed), '1600', ...kind]);
    return png(pictureIn(readFileSync(file)), `foto-${seed}.png`);
  }

  /** A made-up photograph of a class's sheet with one question of four options and one column of levels: "number:group:box" each (tests/kit's sheet_photo). */
  sheetPhoto(group, rows, ...marks) {
    const file = join(this.folder, 'sheet.pgm');
    execFileSync(join(release, 'tests/sheet_photo'), [file, group, String(rows), '4', '1', ...marks]);
    return png(pictureIn(readFileSync(file)), 'lembar.png');
  }

  /** Ends the server and waits for its end. */
  async end(signal = 'SIGTERM') {
    if (!this.server || this.server.exitCode !== null) return;
    const gone = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill(signal);
    await gone;
  }

  async clear() {
    await this.browser?.close();
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
