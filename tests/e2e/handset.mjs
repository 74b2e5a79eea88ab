// A phone whose browser can be killed as Android kills it: without a word, at any moment. What it holds is on its disk or lost.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, openPage, phone, wholeChromium } from '../../web/tests/browser/kit.mjs';

const words = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0'];

/** The oldest browser is had as a headless shell alone, and that writes no cookie to the disk: then the handset keeps them. */
const forgetful = wholeChromium !== '/usr/bin/chromium';

export class Handset {
  cookies = [];
  /** `more`: words for the browser. */
  constructor(more = []) {
    this.more = more;
  }
  profile = mkdtempSync(join(tmpdir(), 'selami-hp-'));

  /** Opens the browser from cold; `ahead_ms`: how far its clock is ahead. Resolves with a page. */
  async open({ ahead_ms = 0, offline = false } = {}) {
    rmSync(join(this.profile, 'DevToolsActivePort'), { force: true });
    this.program = spawn(wholeChromium, [...words, ...this.more, `--user-data-dir=${this.profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
    this.gone = new Promise((resolve) => this.program.once('exit', resolve));
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${await this.port()}`);
    this.context = this.browser.contexts()[0];
    if (forgetful) await this.context.addCookies(this.cookies);
    await this.context.setOffline(offline);
    await this.context.addInitScript((ahead) => {
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...given) {
          if (given.length > 0) super(...given);
          else super(Real.now() + ahead);
        }
        static now() {
          return Real.now() + ahead;
        }
      };
    }, ahead_ms);
    const page = await openPage(this.context);
    await page.setViewportSize(phone);
    return page;
  }

  async port() {
    for (let i = 0; i < 300; i++) {
      try {
        const [port] = readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n');
        if (port) return port;
      } catch {
        // not written yet
      }
      await pause(50);
    }
    throw new Error('the browser never said where it listens');
  }

  /** As the person closes it: only then, or half a minute after signing in, is Chromium's cookie surely on the disk. */
  async close() {
    this.cookies = await this.context.cookies();
    const session = await this.browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await this.gone;
    this.program = undefined;
  }

  /** kill -9, with all that belongs to it. */
  async kill() {
    if (!this.program) return;
    try {
      process.kill(-this.program.pid, 'SIGKILL');
    } catch {
      // it has ended by itself
    }
    await this.gone;
    await this.browser?.close().catch(() => undefined);
    this.program = undefined;
  }

  async clear() {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
