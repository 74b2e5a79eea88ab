// An empty page in Chromium that can load the built engines, and slow itself down as developer tools do it (workers cannot).
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { launch } from '../web/tests/browser/kit.mjs';

const built = resolve(process.env.SELAMI_WEB ?? new URL('../build/release/web', import.meta.url).pathname);
const types = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

/** `{ page, fresh, slow, close }`: `fresh()` loads the page anew, `slow(rate)` from now on, 1 as it is. */
export async function blank() {
  const server = createServer((request, response) => {
    const type = types[/\.\w+$/.exec(request.url)?.[0]];
    if (!type) return response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
    response.setHeader('content-type', type).end(readFileSync(join(built, request.url)));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await launch();
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const devtools = await page.context().newCDPSession(page);
  return {
    page,
    fresh: () => page.goto(`http://127.0.0.1:${server.address().port}/`),
    slow: (rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate }),
    close: async () => {
      await browser.close();
      server.close();
    }
  };
}
