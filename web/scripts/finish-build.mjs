// After vite: the hash of SvelteKit's start for the server's Content-Security-Policy, and the service worker.
import { readFileSync, writeFileSync } from 'node:fs';
import { inlineScriptHashes, styleAttributes } from './csp.mjs';
import { writeWorker } from './worker.mjs';

const build = new URL('../build/', import.meta.url);

// A family's link is pasted into chats: what fetches it for a preview gets the shell, which knows nothing, and is told to keep no address.
const shell = readFileSync(new URL('200.html', build), 'utf8');
writeFileSync(new URL('keluarga.html', build), shell.replace('<title>', '<meta name="robots" content="noindex, nofollow" />\n    <title>'));

// One line: what to put after `script-src 'self' 'wasm-unsafe-eval'`.
writeFileSync(new URL('csp.txt', build), `${inlineScriptHashes(build).join(' ')}\n`);

const styled = styleAttributes(build);
if (styled.length > 0) {
  console.error(`style attributes in templates (use a class or style:--name={…}): ${styled.join(', ')}`);
  process.exit(1);
}

writeWorker(build);
